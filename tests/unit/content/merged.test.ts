import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { EditionRow } from "@/lib/assignment/edition";
import { committedIn } from "@/lib/content/committed";
import { conflictIn, sidesOf } from "@/lib/content/conflict";
import { checkEditions, editionsIn, formatEditions, presentRow, withPresent } from "@/lib/content/editions";
import { loadModule } from "@/lib/content/load";
import { type Lock, mergedLock } from "@/lib/content/lock";
import { checkReleased, formatLock, isDraft, settleMerge } from "@/lib/content/lock-file";
import { formatProblem } from "@/lib/content/problem";

const question = (
  id: string,
  right: string,
  wrong: string,
) => `<Choice id="${id}" objective="veto" see="charter">
Who may say no?

- [x] ${right}
  > Article 27(3).
- [ ] ${wrong}
  > Nine votes carry it.
</Choice>
`;
const lesson = (...questions: string[]) => `---
title: The veto
summary: What a no stops.
objectives: [veto]
---

A no stops it.<Cite source="charter" fact="F1" />

${questions.join("\n")}`;
const who = question("who", "A permanent member.", "Any member.");
const which = question("which", "One of five.", "One of fifteen.");
const files: Record<string, string> = {
  "module.yaml": "title: Small\nsummary: A module.\nupdated: 2026-11-24\nobjectives:\n  veto: Say who.\n",
  "sources.yaml": "charter:\n  title: Charter\n  publisher: UN\n  kind: official\n",
  "facts.yaml": "F1:\n  says: A no stops it.\n  source: charter\n  status: verified\n",
  "glossary.yaml": "veto:\n  means: A no.\n",
  "01-veto.mdx": lesson(who, which),
};

let root = "";
const path = (name: string) => join(root, "lessons", "small", name);
const read = (name: string) => readFileSync(path(name), "utf8");
const write = (name: string, text: string) => writeFileSync(path(name), text);
const editions = () => editionsIn(read("editions.json")) ?? [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "merged-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path(""), { recursive: true });
  for (const [name, text] of Object.entries(files)) write(name, text);
  lock([]);
});

/** Writes what `npm run lessons:release` does. */
function lock(before: EditionRow[]): void {
  const { module, lock: now } = loadModule(root, "small");
  write("lock.json", formatLock(now));
  write("editions.json", formatEditions(withPresent("small", before, presentRow(module))));
}

function said(): string[] {
  const loaded = loadModule(root, "small");
  return checkReleased(root, loaded).map((problem) => formatProblem(problem).replace("lessons/small/", ""));
}

/** Two versions in one, as Git leaves them: marks around the lines that differ, which may be in the middle of an edition. */
function conflicted(one: string, other: string): string {
  const [mine, theirs] = [one.split("\n"), other.split("\n")];
  const start = mine.findIndex((line, at) => line !== theirs[at]);
  let end = 0;
  while (mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const [middle, others] = [mine, theirs].map((lines) => lines.slice(start, lines.length - end));
  const marked = ["<<<<<<< HEAD", ...(middle ?? []), "=======", ...(others ?? []), ">>>>>>> other"];
  return [...mine.slice(0, start), ...marked, ...mine.slice(mine.length - end)].join("\n");
}

/** Two branches that each locked an edit of their own, while they are merged. */
function branches(): { one: EditionRow; other: EditionRow; first: EditionRow } {
  const [first = {}] = editions();
  const edited = (text: string): { locked: string; listed: string } => {
    write("01-veto.mdx", text);
    lock([first]);
    return { locked: read("lock.json"), listed: read("editions.json") };
  };
  const longer = (of: string) => of.replace("</Choice>", "- [ ] Nobody at all.\n  > Five may.\n</Choice>");
  const mine = edited(lesson(longer(who), which));
  const theirs = edited(lesson(who, longer(which), question("when", "At any time.", "Once a year.")));
  write("01-veto.mdx", lesson(longer(who), longer(which), question("when", "At any time.", "Once a year.")));
  write("editions.json", conflicted(mine.listed, theirs.listed));
  const last = (text: string) => editionsIn(text)?.at(-1) ?? {};
  return { first, one: last(mine.listed), other: last(theirs.listed) };
}

describe("a merge of two branches that both locked", () => {
  it("keeps the editions of both, though Git leaves them in one another", () => {
    const { first, one, other } = branches();
    expect(conflictIn(read("editions.json"))).toBeDefined();
    expect(settleMerge(root, "small")).toEqual(["editions.json"]);
    expect(editions()).toEqual([first, one, other]);
    expect(settleMerge(root, "small")).toEqual([]);
  });

  it("gives the lock every part that either side gave a name", () => {
    const base = { kind: "choice", rev: 1, parts: { a: "Five", b: "All" }, key: "a" };
    const mine: Lock = { who: { ...base, parts: { ...base.parts, c: "None" } }, mine: base };
    const theirs: Lock = {
      who: { ...base, parts: { ...base.parts, c: "Nobody", d: "Ten" }, gone: { c: "Old", e: "Older" } },
      mine: { ...base, rev: 2, key: "b" },
      theirs: base,
    };
    expect(mergedLock(mine, theirs)).toEqual({
      who: { ...base, parts: { a: "Five", b: "All", c: "None", d: "Ten" }, gone: { e: "Older" } },
      mine: { ...base, rev: 2, key: "b" },
      theirs: base,
    });
  });

  it("is left as it is where a side cannot be read, or the marks are not whole", () => {
    const broken = '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "b": 1\n>>>>>>> other\n}\n';
    write("lock.json", broken);
    expect(settleMerge(root, "small")).toEqual([]);
    expect(read("lock.json")).toBe(broken);
    expect(sidesOf("a\n<<<<<<< HEAD\nb\n")).toBeNull();
    expect(sidesOf("a\n<<<<<<< x\nb\n||||||| y\nc\n=======\nd\n>>>>>>> z\ne")).toEqual([
      "a\nb\ne",
      "a\nd\ne",
    ]);
  });
});

describe("what was locked once", () => {
  it("is missed where the lock was deleted, and the editions are still there", () => {
    rmSync(path("lock.json"));
    write("01-veto.mdx", lesson(who, which).replace('id="which"', 'id="what"'));
    expect(said()[0]).toMatch(/^lock\.json:1:1 {2}the lock is gone – bring it back from the last commit/);
  });

  it("is missed where a question was taken out of the lock by hand", () => {
    const { which: _, ...rest }: Lock = JSON.parse(read("lock.json"));
    write("lock.json", formatLock(rest));
    expect(said()).toEqual([
      expect.stringMatching(
        /^lock\.json:1:1 {2}question "which" was taken out of the lock – bring it back from the last commit/,
      ),
    ]);
  });

  it("is missed by what Git knows where both files were deleted, and is a draft again once that is committed", () => {
    for (const name of ["lock.json", "editions.json"]) rmSync(path(name));
    expect(isDraft(root, "small", () => ["{}"])).toBe(false);
    expect(isDraft(root, "small", () => [null, "{}"])).toBe(true);
    expect(isDraft(root, "small", () => [])).toBe(true);
  });

  it("is missed of the editions as well, whoever took them out", () => {
    const before = read("editions.json");
    write("01-veto.mdx", lesson(who));
    write("module.yaml", `${files["module.yaml"]}retired: [which]\n`);
    lock([]);
    const { module } = loadModule(root, "small");
    expect(checkEditions(root, module, () => [before, "damaged", null]).map(formatProblem)).toEqual([
      "lessons/small/editions.json:1:1  an edition that was committed is gone – run npm run lessons:release, which brings back what links name",
    ]);
    expect(checkEditions(root, module, () => [read("editions.json")])).toEqual([]);
  });

  it("is nothing where there is no Git", () => {
    expect(committedIn(root)("lessons/small/lock.json")).toEqual([]);
  });
});
