import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialise } from "@/lib/progress/format";
import {
  addAttempt,
  changesOf,
  emptyProgress,
  merge,
  responseFits,
  responseLimit,
  saveDraft,
  savePlace,
  saveSetting,
} from "@/lib/progress/progress";
import { times } from "../../times";
import { aDraft, anAttempt, arbitraryDraft, arbitraryProgress } from "./arbitrary-progress";

describe("merge", () => {
  it("gives the same record whichever copy comes first", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(serialise(merge(a, b))).toBe(serialise(merge(b, a)));
      }),
    );
  });

  it("gives the same record in whatever order three copies meet", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, arbitraryProgress, (a, b, c) => {
        expect(serialise(merge(merge(a, b), c))).toBe(serialise(merge(a, merge(b, c))));
      }),
      { numRuns: times(1000) },
    );
  });

  it("changes nothing when a copy meets itself or what it came from", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (a, b) => {
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, emptyProgress)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  it("loses no attempt and invents none", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (a, b) => {
        const ids = new Set([...a.attempts, ...b.attempts].map(({ id }) => id));
        const merged = merge(a, b).attempts;
        expect(merged.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
        for (const attempt of merged) expect([...a.attempts, ...b.attempts]).toContain(attempt);
      }),
    );
  });

  it("never brings a submitted draft back, whatever it is merged with", () => {
    fc.assert(
      fc.property(
        arbitraryProgress,
        arbitraryProgress,
        arbitraryDraft,
        fc.nat({ max: 3 }),
        (a, b, draft, late) => {
          const begun = saveDraft(a, draft);
          const { question, rev, round } = draft;
          const attempt = anAttempt({ id: "submitted", question, rev, round, at: draft.at + late });
          const given = addAttempt(begun, attempt);
          const left = merge(merge(given, b), begun).drafts[question];
          // What is left, if anything, is further on than the answer that was given.
          if (left) {
            expect(left.rev > rev || (left.rev === rev && (left.round > round || left.at > attempt.at))).toBe(
              true,
            );
            expect(left).not.toEqual(draft);
          }
        },
      ),
    );
  });

  it("keeps attempts by time, then by id", () => {
    const attempts = [
      anAttempt({ id: "c", at: 1 }),
      anAttempt({ id: "b", at: 2 }),
      anAttempt({ id: "a", at: 2 }),
    ];
    const merged = merge({ ...emptyProgress, attempts }, emptyProgress);
    expect(merged.attempts.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });

  it("keeps the draft of a round begun anew when an older tab still writes in the round before", () => {
    const anew = saveDraft(emptyProgress, aDraft({ round: 2, at: 5 }));
    const old = saveDraft(emptyProgress, aDraft({ round: 1, at: 9 }));
    expect(merge(old, anew).drafts["north/veto"]?.round).toBe(2);
  });
});

describe("what changed", () => {
  it("is nothing where the other copy says the same", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        expect(changesOf(progress, merge(progress, structuredClone(progress)))).toEqual([]);
      }),
    );
  });

  it("is each row by a name of its own", () => {
    const attempt = anAttempt({ id: "a", question: "north/agenda" });
    const place = { lesson: "north/first", anchor: "", at: 1 };
    const rows = {
      attempts: [attempt],
      drafts: { "north/veto": aDraft({}) },
      places: { "north/first": place },
      settings: { short: { value: true, at: 1 } },
    };
    expect(changesOf(emptyProgress, rows)).toEqual([
      ["a", { ...emptyProgress, attempts: [attempt] }],
      ["drafts north/veto", { ...emptyProgress, drafts: rows.drafts }],
      ["places north/first", { ...emptyProgress, places: rows.places }],
      ["settings short", { ...emptyProgress, settings: rows.settings }],
    ]);
    expect(changesOf(rows, { ...rows, places: { "north/first": { ...place, anchor: "end" } } })).toEqual([
      ["places north/first", { ...emptyProgress, places: { "north/first": { ...place, anchor: "end" } } }],
    ]);
  });
});

describe("a change", () => {
  it("keeps a draft begun after the answer, for the next try", () => {
    const tried = addAttempt(emptyProgress, anAttempt({ id: "a", at: 5 }));
    expect(saveDraft(tried, aDraft({ at: 6 })).drafts["north/veto"]?.at).toBe(6);
  });

  it("is after everything in the record, whatever it is of", () => {
    const late = { ...emptyProgress, settings: { short: { value: true, at: 9 } } };
    const earlier = anAttempt({ id: "a", at: 5 });
    expect(addAttempt(late, earlier).attempts).toEqual([{ ...earlier, clock: 9 + 1 / 2048 }]);
    expect(addAttempt(late, { ...earlier, at: 10 }).attempts).toEqual([{ ...earlier, at: 10 }]);
  });

  it("drops a draft as old as the answer that is given", () => {
    const given = addAttempt(emptyProgress, anAttempt({ id: "a", at: 5 }));
    expect(merge(given, saveDraft(emptyProgress, aDraft({ at: 5 }))).drafts).toEqual({});
  });

  it("drops the draft of an answer that is given", () => {
    const begun = saveDraft(emptyProgress, aDraft({ at: 5 }));
    expect(addAttempt(begun, anAttempt({ id: "a", at: 5 })).drafts).toEqual({});
  });

  it("keeps the later place and the later setting", () => {
    const place = { lesson: "north/first", anchor: "vote", at: 2 };
    const placed = savePlace(savePlace(emptyProgress, place), { ...place, anchor: "veto", at: 1 });
    expect(placed.places).toMatchObject({ "north/first": { anchor: "veto", at: 1 } });
    expect(merge(placed, savePlace(emptyProgress, place))).toEqual(placed);
    const set = saveSetting(emptyProgress, "short", { value: true, at: 2 });
    expect(saveSetting(set, "short", { value: false, at: 1 }).settings).toMatchObject({
      short: { value: false, at: 1 },
    });
    expect(saveSetting(set, "short", { value: false, at: 3 }).settings).toEqual({
      short: { value: false, at: 3 },
    });
  });

  it("keeps an attempt whose response is too long to save, without the response", () => {
    const long = { text: "x".repeat(responseLimit) };
    const [attempt] = addAttempt(emptyProgress, anAttempt({ id: "a", response: long })).attempts;
    expect(attempt).toEqual(anAttempt({ id: "a", response: null }));
    const begun = saveDraft(emptyProgress, aDraft({ at: 1 }));
    expect(saveDraft(begun, aDraft({ at: 2, response: long }))).toBe(begun);
  });

  it("leaves the record it was given as it was", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryDraft, (progress, draft) => {
        const before = structuredClone(progress);
        saveDraft(addAttempt(progress, anAttempt({ id: "new" })), draft);
        expect(progress).toEqual(before);
      }),
    );
  });
});

describe("responseFits", () => {
  /** By the text itself: what is meant, at the price of writing every response. */
  const fits = (response: unknown) => {
    const text = JSON.stringify(response);
    return text !== undefined && text.length <= responseLimit && !text.includes('"__proto__":');
  };

  it("says of any response what its text says, however long, deep or strange", () => {
    const unit = fc.oneof(fc.constantFrom("x", "\u0000", '"', "\ud800"), fc.string({ maxLength: 3 }));
    const long = fc
      .tuple(unit, fc.integer({ min: 0, max: responseLimit }))
      .map(([text, times]) => text.repeat(times).slice(0, responseLimit + 10));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        fc.jsonValue(),
        long,
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "toJSON")), tie("value"), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(value, (response) => {
        expect(responseFits(response)).toBe(fits(response));
      }),
    );
  });

  it.each([
    ["a text", "\0".repeat(6_667)],
    ["a name", { ["\0".repeat(6_666)]: "" }],
    ["places that hold nothing", new Array(9_000)],
    ["a text written by a function", Object.create({ toJSON: () => "x".repeat(responseLimit) })],
  ])("counts the letters that %s has as JSON", (_, response) => {
    expect(fits(response)).toBe(false);
    expect(responseFits(response)).toBe(false);
  });

  it("allows what just fits", () => {
    expect(responseFits("x".repeat(responseLimit - 2))).toBe(true);
    expect(responseFits("x".repeat(responseLimit - 1))).toBe(false);
  });

  it("refuses what is not JSON, and what stands under a name that leads to a prototype", () => {
    expect(responseFits(undefined)).toBe(false);
    expect(responseFits(JSON.parse('{"__proto__":{"choice":"a"}}'))).toBe(false);
    expect(responseFits(JSON.parse('{"rows":{"__proto__":"a"}}'))).toBe(false);
  });
});
