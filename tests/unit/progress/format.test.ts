import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestTime } from "@/lib/progress/clock";
import { parse, progressFormat, progressRecordBy, progressVersion, serialise } from "@/lib/progress/format";
import { changesOf, emptyProgress, merge, responseLimit } from "@/lib/progress/progress";
import { times } from "../../times";
import { aDraft, anAttempt, arbitraryProgress } from "./arbitrary-progress";

/** A file of the present version with these lists. */
function fileWith(lists: object): string {
  return JSON.stringify({
    format: progressFormat,
    version: progressVersion,
    attempts: [],
    drafts: {},
    places: {},
    settings: {},
    ...lists,
  });
}

describe("a record as text", () => {
  it("reads back as it was", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const text = serialise(progress);
        expect(parse(text)).toEqual({ ok: true, progress, rejected: [] });
        const again = parse(text);
        expect(again.ok && serialise(again.progress)).toBe(text);
      }),
    );
  });

  it("names its format, its version and when it was saved", () => {
    expect(JSON.parse(serialise(emptyProgress, { savedAt: 7 }))).toEqual({
      format: "unreasonable-criticism-progress",
      version: 1,
      savedAt: 7,
      attempts: [],
      drafts: {},
      places: {},
      settings: {},
    });
  });

  it("is the same text whatever order the fields of a row came in", () => {
    const attempt = anAttempt({ id: "a" });
    const { id, question, ...others } = attempt;
    const shuffled = { ...others, question, id };
    expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(attempt));
    expect(serialise({ ...emptyProgress, attempts: [shuffled] })).toBe(
      serialise({ ...emptyProgress, attempts: [attempt] }),
    );
  });

  it("gives the name of the stored record back", () => {
    expect(parse(serialise(emptyProgress, { record: "r1" }))).toMatchObject({ ok: true, record: "r1" });
  });
});

describe("parse", () => {
  it("never throws, whatever the text", () => {
    const file = fc
      .record(
        {
          format: fc.constantFrom<unknown[]>(progressFormat, "other", null),
          version: fc.oneof(fc.constantFrom<unknown[]>(0, 1, 2, -1, 0.5, "1"), fc.anything()),
          attempts: fc.oneof(fc.array(fc.anything()), fc.anything()),
          drafts: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
          places: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
          settings: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
        },
        { requiredKeys: [] },
      )
      .map(stringify);
    const junk = fc.oneof(fc.string(), fc.json(), fc.anything().map(stringify), file);
    fc.assert(
      fc.property(junk, (text) => {
        const parsed = parse(text);
        if (parsed.ok) expect(parse(serialise(parsed.progress))).toMatchObject({ ok: true, rejected: [] });
      }),
      { numRuns: times(2000) },
    );
  });

  it("survives a response nested deeper than the engine can follow", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const text = fileWith({ attempts: [{ ...anAttempt({ id: "a" }), response: "DEEP" }] }).replace(
      '"DEEP"',
      deep,
    );
    expect(() => parse(text)).not.toThrow();
  });

  it("says what is wrong with a text that is no record", () => {
    expect(parse("{")).toEqual({ ok: false, problem: "not-json" });
    expect(parse("")).toEqual({ ok: false, problem: "not-json" });
    expect(parse("null")).toEqual({ ok: false, problem: "other-format" });
    expect(parse('{"format":"something-else","version":1}')).toEqual({ ok: false, problem: "other-format" });
    for (const version of ["1", 0.5, -1, null])
      expect(parse(fileWith({ version }))).toEqual({ ok: false, problem: "malformed" });
    expect(parse(fileWith({ version: 0 }))).toEqual({ ok: false, problem: "malformed", version: 0 });
    expect(parse(fileWith({ attempts: {} }))).toEqual({ ok: false, problem: "malformed", version: 1 });
  });

  it("leaves a record of a newer version alone", () => {
    expect(parse(fileWith({ version: 2 }))).toEqual({ ok: false, problem: "newer", version: 2 });
  });

  it("drops and counts each malformed row and keeps the others", () => {
    const good = anAttempt({ id: "good" });
    const bad = [
      null,
      "attempt",
      { ...good, id: "" },
      { ...good, id: "x".repeat(201) },
      { ...good, id: "__proto__" },
      { ...good, rev: 0 },
      { ...good, round: 1.5 },
      { ...good, verdict: "fine" },
      { ...good, score: 1.01 },
      { ...good, score: -0.01 },
      { ...good, confidence: "maybe" },
      { ...good, hints: -1 },
      { ...good, at: -1 },
      { ...good, at: null },
      { ...good, at: latestTime + 1 },
      { ...good, at: 8_640_000_000_000_001 },
      { ...good, clock: -1 },
      { ...good, clock: 8_640_000_000_000_001 },
      { ...good, rev: 9_007_199_254_740_991 },
      { ...good, round: 9_007_199_254_740_991 },
      { ...good, where: "bus" },
      { ...good, response: undefined },
      { ...good, response: "x".repeat(responseLimit) },
    ];
    const parsed = parse(fileWith({ attempts: [...bad, good] }));
    expect(parsed).toEqual({
      ok: true,
      progress: { ...emptyProgress, attempts: [good] },
      rejected: bad.map(() => expect.objectContaining({ list: "attempts" })),
    });
  });

  it("keeps rows with the longest, largest and smallest values there may be", () => {
    const most = { rev: 1_000_000, round: 1_000_000, hints: 1_000_000, at: latestTime };
    const least = { rev: 1, round: 1, hints: 0, at: 0, clock: 0 };
    const key = "k".repeat(200);
    const lists = {
      attempts: [
        anAttempt({ ...most, id: key, kind: key, score: 1, clock: latestTime + 1_000_000_000 }),
        anAttempt({ ...least, id: "i", kind: "k", score: 0 }),
        anAttempt({ id: "long", response: "x".repeat(responseLimit - 2) }),
      ],
      drafts: { [key]: aDraft({ ...most, question: key }), k: aDraft({ ...least, question: "k" }) },
      places: {
        [key]: { lesson: key, anchor: "a".repeat(200), at: latestTime },
        k: { lesson: "k", anchor: "", at: 0 },
      },
      settings: { [key]: { value: "v".repeat(8_600), at: latestTime }, k: { value: "", at: 0 } },
    };
    expect(parse(fileWith(lists))).toEqual({ ok: true, rejected: [], progress: merge(emptyProgress, lists) });
  });

  it.each([
    ["attempts", "rev", 1_000_001],
    ["attempts", "round", 0],
    ["attempts", "kind", ""],
    ["attempts", "kind", ["k"]],
    ["places", "anchor", []],
    ["attempts", "verdict", 1],
    ["attempts", "score", "1"],
    ["attempts", "hints", "0"],
    ["attempts", "clock", latestTime + 1_000_000_001],
    ["attempts", "clock", "1"],
    ["attempts", "where", null],
    ["drafts", "rev", 0],
    ["drafts", "round", 1.5],
    ["drafts", "response", undefined],
    ["drafts", "confidence", "none"],
    ["drafts", "hints", -1],
    ["drafts", "at", latestTime + 1],
    ["drafts", "clock", null],
    ["places", "lesson", ""],
    ["places", "anchor", "a".repeat(201)],
    ["places", "anchor", "__proto__"],
    ["places", "at", "1"],
    ["places", "clock", -1],
    ["settings", "value", "v".repeat(8_601)],
    ["settings", "at", -1],
    ["settings", "clock", -1],
  ])("drops a row of %s with a %s that is wrong, and names it", (list, field, wrong) => {
    const rows: Record<string, object> = {
      attempts: anAttempt({ id: "a" }),
      drafts: aDraft({}),
      places: { lesson: "north/veto", anchor: "", at: 1 },
      settings: { value: true, at: 1 },
    };
    const row = { ...rows[list], [field]: wrong };
    const parsed = parse(fileWith({ [list]: list === "attempts" ? [row] : { "north/veto": row } }));
    expect(parsed).toEqual({
      ok: true,
      progress: emptyProgress,
      rejected: [{ list, of: "north/veto", field }],
    });
  });

  it("says of a dropped row what it is of, as far as that can be read and at no great length", () => {
    const long = "k".repeat(300);
    const rejected = (lists: object) => {
      const parsed = parse(fileWith(lists));
      return parsed.ok && parsed.rejected;
    };
    expect(
      rejected({ attempts: [anAttempt({ id: "a", question: long }), { question: 7, id: "a" }, [], null] }),
    ).toEqual([
      { list: "attempts", of: long.slice(0, 200), field: "question" },
      { list: "attempts", of: "", field: "question" },
      { list: "attempts", of: "" },
      { list: "attempts", of: "" },
    ]);
    expect(rejected({ settings: { [long]: { value: true, at: 1 } } })).toEqual([
      { list: "settings", of: long.slice(0, 200), field: "name" },
    ]);
    expect(rejected({ places: null, drafts: "none" })).toEqual([
      { list: "drafts", of: "" },
      { list: "places", of: "" },
    ]);
  });

  it("gives no name that is none", () => {
    for (const record of [3, "", null, "n".repeat(201)])
      expect(parse(fileWith({ record }))).toEqual({ ok: true, progress: emptyProgress, rejected: [] });
  });

  it("drops drafts, places and settings that are malformed or stand under another key", () => {
    const place = { lesson: "north/first", anchor: "", at: 1 };
    const parsed = parse(
      fileWith({
        drafts: { "north/veto": aDraft({}), "north/other": aDraft({}), "north/third": 3 },
        places: { "north/first": place, "north/second": place },
        settings: { short: { value: true, at: 1 }, askConfidence: { value: 3, at: 1 } },
      }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      rejected: [
        { list: "drafts", of: "north/other", field: "question" },
        { list: "drafts", of: "north/third" },
        { list: "places", of: "north/second", field: "lesson" },
        { list: "settings", of: "askConfidence", field: "value" },
      ],
    });
    expect(parsed.ok && parsed.progress).toEqual({
      attempts: [],
      drafts: { "north/veto": aDraft({}) },
      places: { "north/first": place },
      settings: { short: { value: true, at: 1 } },
    });
  });

  it("drops numbers too large for a time", () => {
    const text = fileWith({ attempts: [{ ...anAttempt({ id: "a" }), at: "BIG" }] }).replace('"BIG"', "1e999");
    expect(parse(text)).toMatchObject({
      ok: true,
      rejected: [{ list: "attempts", of: "north/veto", field: "at" }],
    });
  });

  it("drops fields it does not know without counting the row as malformed", () => {
    const attempt = anAttempt({ id: "a" });
    const parsed = parse(fileWith({ attempts: [{ ...attempt, mood: "good" }], streak: 3 }));
    expect(parsed).toEqual({ ok: true, progress: { ...emptyProgress, attempts: [attempt] }, rejected: [] });
  });

  it("reads a record that lacks a list, and counts a list of the wrong shape once", () => {
    expect(parse(fileWith({ drafts: undefined }))).toMatchObject({ ok: true, rejected: [] });
    expect(parse(fileWith({ settings: [1, 2] }))).toMatchObject({
      ok: true,
      rejected: [{ list: "settings", of: "" }],
    });
  });

  it("lets nothing into a prototype", () => {
    const row = '{"value":true,"at":1,"polluted":true}';
    const parsed = parse(
      `{"format":"${progressFormat}","version":1,"attempts":[],"__proto__":{"polluted":true},` +
        `"settings":{"__proto__":${row},"constructor":${row}}}`,
    );
    expect(parsed).toMatchObject({ ok: true, rejected: [expect.anything()] });
    expect(parsed.ok && Object.getPrototypeOf(parsed.progress.settings)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);

    const attempt = JSON.stringify(anAttempt({ id: "a" })).replace(
      '{"choice":"a"}',
      '{"__proto__":{"polluted":1}}',
    );
    expect(parse(fileWith({}).replace("[]", `[${attempt}]`))).toMatchObject({
      ok: true,
      rejected: [{ field: "response" }],
    });
    const quoted = anAttempt({ id: "a", response: { text: '{"__proto__":1}' } });
    expect(parse(fileWith({ attempts: [quoted] }))).toMatchObject({ ok: true, rejected: [] });
  });
});

describe("an older record", () => {
  const attempt = anAttempt({ id: "a" });
  const old = JSON.stringify({ format: progressFormat, version: 0, answers: [attempt] });

  it("is read step by step to the present version", () => {
    const migrations = {
      0: ({ answers, ...file }: Record<string, unknown>) => ({ ...file, attempts: answers }),
    };
    expect(parse(old, migrations)).toEqual({
      ok: true,
      progress: { ...emptyProgress, attempts: [attempt] },
      rejected: [],
    });
  });

  it("is malformed where no step leads on or a step breaks", () => {
    const malformed = { ok: false, problem: "malformed", version: 0 };
    expect(parse(old)).toEqual(malformed);
    const breaking = () => {
      throw new Error("no answers");
    };
    expect(parse(old, { 0: breaking })).toEqual(malformed);
    expect(parse(fileWith({ version: 0 }), { 0: breaking })).toEqual(malformed);
  });
});

describe("the record to the store that keeps it", () => {
  const record = () => progressRecordBy(merge);

  it("is read with its name, and is clean where no row was dropped", () => {
    expect(record().read(serialise(emptyProgress))).toEqual({ ok: true, record: emptyProgress, clean: true });
    expect(record().read(fileWith({ attempts: [null], record: "r1" }))).toEqual({
      ok: true,
      record: emptyProgress,
      clean: false,
      name: "r1",
    });
    expect(record().read("")).toEqual({ ok: false, newer: false });
    expect(record().read(fileWith({ version: 2 }))).toEqual({ ok: false, newer: true });
  });

  it("is written with its name, or without one", () => {
    expect(record().write(emptyProgress, "r1")).toBe(serialise(emptyProgress, { record: "r1" }));
    expect(record().write(emptyProgress)).toBe(serialise(emptyProgress));
  });

  it("gets back from its journal every row that changed, however many there are", () => {
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, (before, other) => {
        const after = merge(before, other);
        const rows = changesOf(before, after).map(([, row]) => row);
        expect(record().journal?.restore(before, rows, new Set())).toEqual(after);
      }),
    );
  });

  it("is not what the teacher's record left on its shelf", () => {
    expect(record().owns?.('{"format":"unreasonable-criticism-teacher"}')).toBe(false);
    expect(record().owns?.('{"format":"something-else"}')).toBe(true);
  });
});

function stringify(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "undefined";
  } catch {
    return String(Object.prototype.toString.call(value));
  }
}
