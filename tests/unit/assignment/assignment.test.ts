import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Assignment,
  assignmentId,
  readAssignment,
  writeAssignment,
  writeTypedCode,
} from "@/lib/assignment/assignment";
import { type EditionRow, editionsOf, hashOf } from "@/lib/assignment/edition";
import { arbitraryAssignment, junk } from "./arbitrary-assignment";

const row = { veto: [["who", "choice", 1, ["a", "b"], []]], answer: [], record: [] } satisfies Parameters<
  typeof hashOf
>[1];
const editions = editionsOf({ small: [row] });
/** The lessons as they are. */
const rows: EditionRow[] = JSON.parse(readFileSync("lessons/unreasonable-criticism/editions.json", "utf8"));
const present = rows.at(-1) ?? {};
const plain: Assignment = {
  edition: hashOf("small", row),
  lessons: ["veto", "record"],
  due: { at: Date.UTC(2026, 10, 26, 17), offset: 60 },
  tries: 1,
  reasons: "at-end",
  confidence: true,
  short: true,
  salt: "0123456789abcdef",
  key: null,
  title: "Class 10b",
  instructions: "",
};
const problemOf = (text: string) => {
  const opened = readAssignment(text, editions);
  return opened.ok ? null : opened.problem;
};

describe("an assignment's link", () => {
  it("opens as what was made", () => {
    fc.assert(
      fc.property(arbitraryAssignment, ({ assignment, editions: known }) => {
        expect(readAssignment(writeAssignment(assignment, known), known)).toEqual({ ok: true, assignment });
      }),
    );
  });

  it("has at most 284 letters with a key and the longest texts, and a lesson more costs one bit", () => {
    const key = "f".repeat(64);
    const seven = { ...row, d: [], e: [], f: [], g: [], h: [] };
    const many = editionsOf({ small: [seven] });
    const longest = {
      ...plain,
      edition: hashOf("small", seven),
      key,
      title: "ü".repeat(20),
      instructions: "x".repeat(80),
    };
    expect(writeAssignment(longest, many).length).toBeLessThanOrEqual(284);
  });

  it("says which questions are asked in 10 letters more for a lesson of eleven, and 15 in another order", () => {
    const edition = hashOf("unreasonable-criticism", present);
    const real = editionsOf({ "unreasonable-criticism": [present] });
    const letters = (slugs: string[], choose: (ids: string[]) => string[]) => {
      const whole = { ...plain, edition, lessons: slugs };
      const ids = slugs.flatMap((slug) => present[slug]?.map(([id]) => id) ?? []);
      const length = (assignment: Assignment) => writeAssignment(assignment, real).length;
      return length({ ...whole, asked: choose(ids) }) - length(whole);
    };
    const some = (ids: string[]) => ids.filter((_, at) => at % 3 > 0);
    const backwards = (ids: string[]) => [...ids].reverse();
    const slugs = Object.keys(present);
    expect(letters(["the-veto-issue"], some)).toBeLessThanOrEqual(10);
    expect(letters(["the-veto-issue"], backwards)).toBeLessThanOrEqual(15);
    expect(letters(slugs, some)).toBeLessThanOrEqual(27);
    expect(letters(slugs, backwards)).toBeLessThanOrEqual(127);
  });

  it("is not made with questions of no chosen lesson, or none at all", () => {
    for (const asked of [[], ["who", "who"], ["elsewhere"]])
      expect(() => writeAssignment({ ...plain, asked }, editions)).toThrow(RangeError);
    expect(() => writeAssignment({ ...plain, lessons: ["record"], asked: ["who"] }, editions)).toThrow(
      RangeError,
    );
  });

  it("is not made with texts too long, times out of range or lessons of an unknown edition", () => {
    expect(() => writeAssignment({ ...plain, title: "x".repeat(121) }, editions)).toThrow(RangeError);
    expect(() => writeAssignment({ ...plain, due: { at: 0, offset: 0 } }, editions)).toThrow(RangeError);
    expect(() => writeAssignment({ ...plain, edition: 1 }, editions)).toThrow(RangeError);
  });

  it("says what is wrong with one that does not open", () => {
    const link = writeAssignment(plain, editions);
    expect(problemOf("")).toBe("empty");
    expect(problemOf("#")).toBe("empty");
    expect(problemOf(link.slice(0, -3))).toBe("damaged");
    expect(problemOf(`3${link.slice(1)}`)).toBe("newer");
    expect(problemOf("hello")).toBe("foreign");
    expect(problemOf("UCH10ABCDEF")).toBe("hand-in");
    const elsewhere = editionsOf({ other: [row] });
    expect(readAssignment(link, elsewhere)).toEqual({ ok: false, problem: "foreign" });
  });

  it.each([7, plain.salt])("shows every mistyped letter (chance %s)", (salt) => {
    const link = writeAssignment({ ...plain, salt }, editions);
    for (let at = 1; at < link.length; at += 1) {
      const letter = link[at] === "7" ? "8" : "7";
      expect(problemOf(link.slice(0, at) + letter + link.slice(at + 1))).toBe("damaged");
    }
  });

  it("opens after the lessons are edited, as long as its edition is in the list", () => {
    const edited = editionsOf({ small: [row, { veto: [], answer: [] }] });
    expect(readAssignment(writeAssignment(plain, editions), edited)).toEqual({ ok: true, assignment: plain });
  });

  it("is told from junk without an error, however long the junk is", () => {
    fc.assert(
      fc.property(junk, (text) => {
        expect(readAssignment(text, editions).ok).toBe(false);
      }),
    );
    for (const letter of ["A", "1", " ", "-", "#", "\u0000"])
      expect(readAssignment(`1${letter.repeat(1_000_000)}`, editions).ok).toBe(false);
  });
});

describe("a typed code", () => {
  it("is short, and opens the same lessons and settings without texts and key", () => {
    const code = writeTypedCode({ ...plain, key: "a".repeat(64) }, editions);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/);
    expect(code.replace(/-/g, "").length).toBeLessThanOrEqual(32);
    const expected = { ...plain, key: null, title: "", instructions: "" };
    expect(readAssignment(code.toLowerCase(), editions)).toEqual({ ok: true, assignment: expected });
  });

  it("names the same assignment as its link", () => {
    fc.assert(
      fc.property(arbitraryAssignment, ({ assignment, editions: known }) => {
        const typed = readAssignment(writeTypedCode(assignment, known), known);
        expect(typed.ok && assignmentId(typed.assignment, known)).toBe(assignmentId(assignment, known));
      }),
    );
  });
});
