import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readEditions } from "@/lib/content/editions";
import { checkModule, textIn } from "@/lib/content/load";
import { ContentError, formatProblem } from "@/lib/content/problem";
import { readModule } from "@/lib/content/rules/reading";
import { unusedIn } from "@/lib/content/unused";
import { toldOf } from "./example-module";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const lesson = `---
title: The veto
summary: What a no stops.
objectives: [veto]
---

A no stops it.<Cite source="charter" fact="F1" />
`;

const good: Record<string, string> = {
  "module.yaml": "title: Small\nsummary: A module.\nupdated: 2026-11-24\nobjectives:\n  veto: Say who.\n",
  "sources.yaml": "charter:\n  title: Charter\n  publisher: UN\n  kind: official\n",
  "facts.yaml": "F1:\n  says: A no stops it.\n  source: charter\n  status: verified\n",
  "glossary.yaml": "veto:\n  means: A no.\n",
  "01-veto.mdx": lesson,
};

function folderOf(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), "messages-"));
  folders.push(root);
  mkdirSync(join(root, "lessons", "small"), { recursive: true });
  for (const [name, text] of Object.entries({ ...good, ...files }))
    writeFileSync(join(root, "lessons", "small", name), text);
  return root;
}

/** What is said of a module with these files, without the folder. */
function saidOf(files: Record<string, string | Uint8Array>): string[] {
  return checkModule(folderOf(files), "small").problems.map((problem) =>
    formatProblem(problem).replace("lessons/small/", ""),
  );
}

describe("what an author is told of signs", () => {
  it.each([
    [
      "a quotation mark that is missing in a tag",
      '<Choice id="a objective="b">\nWho?\n</Choice>',
      '7:1  a quotation mark is missing in this tag – write one before and one behind each value: name="…"',
    ],
    [
      "a < before a letter",
      "Where x <y holds.",
      "7:9  a < that begins no tag – write &lt; for a < in the text",
    ],
    [
      "a < before a letter and a comma",
      "Where x <y, z holds.",
      "7:9  a < that begins no tag – write &lt; for a < in the text",
    ],
    [
      "text on the line of a tag",
      '<Choice id="a" objective="b">Who?\n\n- [x] A\n</Choice>',
      "7:1  text stands on the line of <Choice> – begin the text on the next line",
    ],
    [
      "<br>",
      "One<br>two",
      "7:4  <br>, which lessons do not have – begin a new paragraph, and remove the tag",
    ],
    [
      "a link to no place",
      "Up [there](#nowhere).",
      /^7:4 {2}link "#nowhere" leads to no place on the page – use one of: top, /,
    ],
    [
      "a heading that leaves out a level",
      "## One\n\n#### Two",
      "9:1  a heading leaves out a level: #### – write ###",
    ],
    ["a first heading that does", "### One", "7:1  a heading leaves out a level: ### – write ##"],
    [
      "a second title",
      "# One",
      "7:1  a second title of the lesson – write ## for a heading; the title stands at the top",
    ],
  ])("%s", (_what, text, sentence) => {
    const said = toldOf(text);
    expect(said).toHaveLength(1);
    if (typeof sentence === "string") expect(said[0]).toBe(sentence);
    else expect(said[0]).toMatch(sentence);
  });
});

describe("what an author is told of files", () => {
  it.each([
    [
      "a lesson in an older encoding, by its line",
      { "01-veto.mdx": Buffer.from(lesson.replace("A no stops", "A caf\u00e9 stops"), "latin1") },
      ["01-veto.mdx:7:6  the file is not in UTF-8 – save it as UTF-8, and write the letter here again"],
    ],
    [
      "a lesson that ends in .md",
      { "02-next.md": lesson },
      ["02-next.md:1:1  a lesson that ends in .md – name it 02-next.mdx"],
    ],
    [
      "a file that nothing reads",
      { "fact.yaml": "a: b\n" },
      ["fact.yaml:1:1  no part of a module has this name – mend its name, or put it elsewhere"],
    ],
    [
      "a file with a number and spaces",
      { "02 Counting to nine.mdx": lesson },
      [
        "02 Counting to nine.mdx:1:1  the file's name cannot be an address – use small letters, digits and hyphens, as in 02-count-the-votes.mdx",
      ],
    ],
    [
      "a tab in a register",
      { "glossary.yaml": "veto:\n\tmeans: A no.\n" },
      [
        "glossary.yaml:2:1  a tab at the beginning of a line – write spaces for it, as many as the lines beside it have",
      ],
    ],
    [
      "a colon in a value",
      { "glossary.yaml": "veto:\n  means: A no: nine.\n" },
      ['glossary.yaml:2:10  the value of "means" holds a colon – put the value between quotation marks'],
    ],
    [
      "an entry that stands twice, by its name",
      { "glossary.yaml": "veto:\n  means: A no.\nveto:\n  means: A no.\n" },
      ['glossary.yaml:3:1  "veto" stands twice – remove one of the two'],
    ],
    [
      "a line at the wrong place",
      { "glossary.yaml": "veto:\n  means: A no.\n nine: x\n" },
      [
        "glossary.yaml:3:1  this line stands too far to the left or right – begin it where the lines beside it begin",
      ],
    ],
    [
      "a merge conflict in the lock",
      { "lock.json": '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "b": 1\n>>>>>>> other\n}\n' },
      ["lock.json:2:1  a merge conflict in the lock – take either side whole, then run npm run lessons:lock"],
    ],
  ])("%s", (_what, files, sentences) => {
    expect(saidOf(files)).toEqual(sentences);
  });

  it("says nothing more of what only follows from a register that cannot be read", () => {
    const text = `${lesson}\n<Council vote="2014-12-22" />\n`;
    expect(saidOf({ "votes.yaml": "2014-12-22:\n\tbody: a\n", "01-veto.mdx": text })).toEqual([
      "votes.yaml:2:1  a tab at the beginning of a line – write spaces for it, as many as the lines beside it have",
    ]);
  });

  it("does not miss in the plan a lesson that is there and cannot be read", () => {
    const plan = "## Plan\n\nRead [it](01-veto.mdx).\n";
    expect(saidOf({ "01-veto.mdx": `${lesson}\n<Term>veto\n`, "plan.md": plan })).toEqual([
      expect.stringContaining("01-veto.mdx:9:1  <Term> is "),
    ]);
  });

  it("puts lesson 10 behind lesson 9", () => {
    const { loaded } = checkModule(folderOf({ "9-nine.mdx": lesson, "10-ten.mdx": lesson }), "small");
    expect(loaded?.module.lessons.map(({ number }) => number)).toEqual([1, 9, 10]);
  });

  it("lists what no lesson uses", () => {
    const root = folderOf({
      "glossary.yaml": "veto:\n  means: A no.\n",
      "facts.yaml": `${good["facts.yaml"]}F2:\n  says: Nine votes.\n  source: charter\n  status: verified\n`,
      "sources.yaml": `${good["sources.yaml"]}press:\n  title: A paper\n  publisher: P\n  kind: press\n`,
    });
    const module = checkModule(root, "small").loaded?.module;
    if (module === undefined) throw new Error("not read");
    expect(unusedIn(readModule(module, textIn(root)))).toEqual([
      { register: "sources", ids: ["press"] },
      { register: "facts", ids: ["F2"] },
      { register: "glossary", ids: ["veto"] },
    ]);
  });

  it("names a merge conflict in the editions, and how neither side is lost", () => {
    const root = folderOf({ "editions.json": "[\n<<<<<<< HEAD\n  {}\n=======\n  {}\n>>>>>>> other\n]\n" });
    const thrown = (() => {
      try {
        return readEditions(root, "small");
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ContentError);
    expect(String(thrown)).toContain(
      "editions.json:2:1  a merge conflict in the list of editions – keep the editions of both sides, remove the lines with <<<, === and >>>, then run npm run lessons:lock",
    );
  });
});
