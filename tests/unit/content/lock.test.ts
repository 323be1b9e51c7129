import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithLock, type Lock, type LockedQuestion } from "@/lib/content/lock";
import { partIds } from "@/lib/content/part-ids";
import { common, lessonOf, twoChoices } from "./small-module";

const texts = ["The Security Council", "The General Assembly", "China and other states"];
const known = { a: "The Security Council", b: "The General Assembly", c: "China and other states" };

describe("partIds", () => {
  it("gives new texts the first letters", () => {
    expect(partIds(texts, {})).toEqual(["a", "b", "c"]);
  });

  it("keeps every id when the order changes", () => {
    expect(partIds([...texts].reverse(), known)).toEqual(["c", "b", "a"]);
  });

  it("keeps the id of a text that is mended", () => {
    expect(partIds(["The Security Counsil", ...texts.slice(1)], known)).toEqual(["a", "b", "c"]);
  });

  it("keeps the ids of the others when one is inserted before them", () => {
    expect(partIds(["Nobody at all", ...texts], known)).toEqual(["d", "a", "b", "c"]);
  });

  it("keeps the ids of the others when one is removed", () => {
    expect(partIds(texts.slice(1), known)).toEqual(["b", "c"]);
  });

  it("gives an id to the text that is most like its own", () => {
    const ids = partIds(["Nine votes in favour were needed", "Nine votes in favour"], {
      a: "Nine votes in favor",
    });
    expect(ids).toEqual(["b", "a"]);
  });

  it("leaves an exact text its id even where a mended one is like it too", () => {
    expect(partIds(["The General Assembly.", "The General Assembly"], known)).toEqual(["d", "b"]);
  });

  it("keeps two lists of one question apart by their prefix", () => {
    const both = { a: "China", "o-a": "China" };
    expect(partIds(["China", "Chad"], both, "o-")).toEqual(["o-a", "o-b"]);
    expect(partIds(["China", "Chad"], both)).toEqual(["a", "b"]);
  });

  it("goes on after the letter z", () => {
    const many = Array.from({ length: 28 }, (_, index) => `${index}`.repeat(9));
    expect(partIds(many, {}).slice(25)).toEqual(["z", "ba", "bb"]);
  });

  const someTexts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 12 });
  const edited = fc.record({ before: someTexts, after: someTexts });

  function named(list: string[], ids: string[]): Record<string, string> {
    return Object.fromEntries(ids.map((id, index) => [id, list[index] ?? ""]));
  }

  it("never gives one id to two texts", () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const ids = partIds(after, named(before, partIds(before, {})));
        expect(new Set(ids).size).toBe(after.length);
      }),
    );
  });

  it("gives every text that stayed the id it had", () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const old = partIds(before, {});
        const ids = partIds(after, named(before, old));
        for (const [index, text] of before.entries()) {
          if (after.includes(text)) expect(ids[after.indexOf(text)]).toBe(old[index]);
        }
      }),
    );
  });

  it("follows the texts wherever they are moved", () => {
    const shuffled = someTexts.chain((list) =>
      fc.shuffledSubarray(list, { minLength: list.length }).map((moved) => ({ list, moved })),
    );
    fc.assert(
      fc.property(shuffled, ({ list, moved }) => {
        const ids = named(list, partIds(list, {}));
        expect(named(moved, partIds(moved, ids))).toEqual(ids);
      }),
    );
  });

  it("never gives an id of the lock to a text that is nothing like its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (before, after) => {
        const old = partIds(
          Array.from({ length: before }, (_, index) => "x".repeat(40 * (index + 1))),
          {},
        );
        const gone = Object.fromEntries(old.map((id) => [id, "x".repeat(20)]));
        const fresh = partIds(
          Array.from({ length: after }, (_, index) => `${"y".repeat(20)}${index}`),
          gone,
        );
        expect(fresh.filter((id) => old.includes(id))).toEqual([]);
      }),
    );
  });
});

describe("the lock of a question", () => {
  const choice = (choices: string) => `<Choice ${common}>\nWho?\n\n${choices}\n</Choice>\n`;
  const third = "- [ ] The Secretary-General.\n  > He has no vote.";

  it("remembers a part that is gone, so that its id never means another", () => {
    const full = lessonOf(choice(`${twoChoices}\n${third}`)).locked;
    const fewer = lessonOf(choice(twoChoices), full).locked;
    expect(fewer.who).toMatchObject({ gone: { c: "The Secretary-General." } });
    const other = lessonOf(choice(`${twoChoices}\n- [ ] Whoever is asked.\n  > No.`), fewer).locked;
    expect(Object.keys(other.who?.parts ?? {})).toEqual(["a", "b", "d"]);
  });

  it("gives a part that comes back its id again", () => {
    const full = lessonOf(choice(`${twoChoices}\n${third}`)).locked;
    const fewer = lessonOf(choice(twoChoices), full).locked;
    expect(lessonOf(choice(`${twoChoices}\n${third}`), fewer).locked).toEqual(full);
  });
});

const question: LockedQuestion = {
  kind: "choice",
  rev: 1,
  parts: { a: "A permanent member.", b: "Any member." },
  key: "a",
};

/** What is said when the question `who` changes so. */
function said(
  change: Partial<LockedQuestion>,
  before: LockedQuestion = question,
  retired: string[] = [],
): string[] {
  return saidOf({ who: before }, { who: { ...before, ...change } }, retired);
}

function saidOf(lock: Lock, now: Lock, retired: string[] = []): string[] {
  return compareWithLock(lock, now, retired).map(({ wrong, mend }) => `${wrong} – ${mend}`);
}

const raise = 'write rev="2", so that learners see "updated since you answered"';

describe("compareWithLock", () => {
  it("has nothing to say when nothing changed", () => {
    expect(said({})).toEqual([]);
  });

  it("has nothing to say of a new question", () => {
    expect(saidOf({}, { who: question })).toEqual([]);
  });

  it("misses a question that vanished", () => {
    expect(saidOf({ who: question }, {})).toEqual([
      'question "who" has vanished – bring its id back, or list it under retired: in module.yaml',
    ]);
  });

  it("lets a question go that is listed as retired", () => {
    expect(saidOf({ who: question }, {}, ["who"])).toEqual([]);
  });

  it("refuses a retired question that is still asked, in the lock or not", () => {
    const problem = 'question "who" is listed as retired but still asked – give the new question another id';
    expect(said({}, question, ["who"])).toEqual([problem]);
    expect(saidOf({}, { who: question }, ["who"])).toEqual([problem]);
  });

  it("asks for a higher rev when the right answer changes", () => {
    expect(said({ key: "b" })).toEqual([`the right answer of "who" changed but its rev did not – ${raise}`]);
  });

  it("has nothing to say when the rev rises with the right answer, the kind or the choices", () => {
    expect(said({ key: "b", rev: 2 })).toEqual([]);
    expect(said({ kind: "choices", rev: 2 })).toEqual([]);
    expect(said({ parts: { a: "A permanent member." }, rev: 2 })).toEqual([]);
  });

  it("refuses a rev that went down", () => {
    expect(said({ rev: 2 }, { ...question, rev: 3 })).toEqual([
      'rev of "who" went down from 3 to 2 – write rev="3" or higher',
    ]);
  });

  it("asks for a higher rev when the kind changes", () => {
    expect(said({ kind: "choices" })).toEqual([`"who" changed from choice to choices – ${raise}`]);
  });

  it("asks for a higher rev when a choice is removed", () => {
    expect(said({ parts: { a: "A permanent member." } })).toEqual([
      `"who" no longer has "Any member." – ${raise}`,
    ]);
  });

  it("allows a mended text and a further choice", () => {
    expect(said({ parts: { ...question.parts, b: "Any members.", c: "Nobody." } })).toEqual([]);
  });

  const blank: LockedQuestion = {
    kind: "blank",
    rev: 1,
    parts: { a: "9", b: "nine of 15" },
    key: "9|nine of 15",
  };

  it("allows a blank to accept more, or the same written in another way", () => {
    expect(
      said({ parts: { ...blank.parts, c: "9 of fifteen" }, key: "9|9 of fifteen|nine of 15" }, blank),
    ).toEqual([]);
    expect(said({ key: "Nine|9 of 15" }, blank)).toEqual([]);
  });

  it("asks for a higher rev when a blank accepts less", () => {
    expect(said({ parts: { a: "9" }, key: "9" }, blank)).toEqual([
      `"who" no longer accepts "nine of 15" – ${raise}`,
    ]);
  });
});
