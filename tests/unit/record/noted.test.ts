import { describe, expect, it } from "vitest";
import type { JournalEntry, JournalRows } from "@/lib/record/journal";
import { noteChanges } from "@/lib/record/noted";
import type { RecordFormat } from "@/lib/record/record";
import { rowsOf } from "@/lib/record/recover";

/** A record of words: those that were there and those that are gone are its changes. */
type Words = readonly string[];

function formatWith(deletes?: boolean): RecordFormat<Words> {
  return {
    empty: [],
    read: (text) => {
      const [name = "", word] = text.split("/");
      if (word === undefined) return { ok: false, newer: false };
      return { ok: true, record: [word], clean: true, ...(name === "" ? {} : { name }) };
    },
    write: (words, name) => `${name ?? ""}/${words.join()}`,
    merge: (one, other) => [...one, ...other],
    journal: {
      changes: (before, after) => [
        ...before.filter((word) => !after.includes(word)).map((word): [string, null] => [word, null]),
        ...after.filter((word) => !before.includes(word)).map((word): [string, Words] => [word, [word]]),
      ],
      restore: (words, rows) => [...words, ...rows.flat()],
      ...(deletes === undefined ? {} : { deletes }),
    },
  };
}

function noted(before: Words, after: Words, deletes?: boolean, name?: string): [string, string | null][] {
  const added: JournalRows[] = [];
  const journal = {
    add: (rows: JournalRows) => void added.push(rows),
    read: async () => [],
    clear: () => {},
  };
  noteChanges(journal, formatWith(deletes), [before, after], name);
  expect(added).toHaveLength(1);
  return (added[0] ?? []).map(([key, text]) => [key, text]);
}

describe("what a change leaves in the journal", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `word-${at}`);

  it("is each row under the record's name, and that a row is gone", () => {
    expect(noted(["old"], ["new"], true, "r1")).toEqual([
      ["old", null],
      ["new", "r1/new"],
    ]);
    expect(noted([], ["new"])).toEqual([["new", "/new"]]);
  });

  it("is a hundred rows at most: more come from a file, which is still there", () => {
    expect(noted([], many(100))).toHaveLength(100);
    expect(noted([], many(101))).toEqual([]);
    expect(noted(["old"], many(101))).toEqual([["old", null]]);
  });

  it("takes away what was noted of the rows of a file, where an older one must not take their place", () => {
    expect(noted(["old"], many(101), true)).toEqual([["old", null], ...many(101).map((word) => [word, ""])]);
    expect(noted([], many(101), false)).toEqual([]);
  });

  it("is nothing where there is no journal, or nothing that a record leaves in one", () => {
    expect(() => noteChanges(undefined, formatWith(), [[], ["new"]], "r1")).not.toThrow();
    const { journal: _, ...without } = formatWith();
    const journal = {
      add: () => expect.unreachable(),
      read: async () => [],
      clear: () => {},
    };
    noteChanges(journal, without, [[], ["new"]], "r1");
  });
});

describe("the rows in a journal", () => {
  const entries = (...texts: string[]): JournalEntry[] => texts.map((text) => ({ key: text, text, at: 1 }));
  const rows = (name: string | undefined, ...texts: string[]) =>
    rowsOf(formatWith(), entries(...texts), name).flat();

  it("are those of the record, by its name or by the time it was begun", () => {
    expect(rows("r1@5", "r1@5/a", "r2@6/b", "r3@99999/c", "/d", "junk")).toEqual(["a", "b", "d"]);
    expect(rows(undefined, "r1@5/a", "r3@99999/c")).toEqual(["a", "c"]);
    expect(rows("r1", "r1/a", "r2/b")).toEqual(["a"]);
  });

  it("are none of a record that was cleared", () => {
    expect(rows(undefined, "r1@5/a", "r1@5", "r2@6/b")).toEqual(["b"]);
    expect(rows("r1@5", "r1@5/a", "r1@5", "/c")).toEqual(["c"]);
  });
});
