import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { readEditions } from "@/lib/content/editions";
import { strayModules, textIn } from "@/lib/content/files";
import { checkModule } from "@/lib/content/load";
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
      "quotations in one another without end",
      `${"> ".repeat(20_000)}x`,
      "7:1  quotations, lists or tags stand too deep in one another – leave one or two of them, or write a paragraph instead",
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
      "a number where an attribute would stand",
      'A vote.<Cite source="charter" 1 />',
      '7:31  "1" stands in this tag, where an attribute would – write each one as name="…", and end the tag with >',
    ],
    [
      "a word behind the stroke that ends a tag",
      'A vote.<Cite source="charter" /Two.',
      '7:8  this tag is not ended – end it with > or, if it holds nothing, with " />"',
    ],
    [
      "a tag in a tag",
      "A vote.<Cite <Term>veto</Term>",
      '7:8  this tag is not ended – end it with > or, if it holds nothing, with " />"',
    ],
    [
      "a tag that is still open at the end",
      'A vote.<Cite source="charter" ',
      '7:8  this tag is not ended – end it with > or, if it holds nothing, with " />"',
    ],
    [
      "an attribute in a closing tag",
      'A <Term>veto</Term of="veto">.',
      "7:20  a closing tag with an attribute – write it without: </Term>",
    ],
    [
      "a tag over two lines of a quotation",
      '> <Excerpt\nsource="charter">',
      "8:1  a tag that goes on in a line which begins otherwise – write the tag on one line",
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
      "a list inside a choice",
      '<Choice id="a" objective="abstention" see="S/PV.7353">\nWho voted no here?\n\n- [x] These did:\n  - one\n  > Two did, and it is on record.\n- [ ] None did\n  > It is not so. (misconception: abstaining-blocks)\n</Choice>',
      "11:3  a list inside an answer – write the answer as one sentence, and give its points one answer each",
    ],
    [
      "two right choices, of which one names a misconception",
      '<Choice id="a" objective="abstention" see="S/PV.7353">\nWho voted no here?\n\n- [x] Two did\n  > Two did, and it is on record.\n- [x] None did\n  > It is not so. (misconception: abstaining-blocks)\n</Choice>',
      '7:1  <Choice> has 2 right choices – empty the box of "None did", whose reason names a misconception',
    ],
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

describe("what an author is told of the rest of a lesson with a block that cannot be read", () => {
  const broken = '<Choice id="a" objective="abstention" see="S/PV.7353">\nWho <b said no?\n</Choice>';

  it.each([
    [
      "another such block",
      `${broken}\n\nWhere x <y holds.`,
      ["8:5  a < that begins no tag", "11:9  a < that begins no tag"],
    ],
    [
      "a mistake in the text",
      `${broken}\n\nUp [there](#nowhere).`,
      ["8:5  a < that begins no tag", '11:4  link "#nowhere"'],
    ],
    [
      "an id that stands twice",
      `<Choice id="b" objective="abstention" see="S/PV.7353">\nWho voted no?\n\n- [ ] One\n- [ ] Two\n</Choice>\n\n${broken}`,
      [
        "7:1  <Choice> has no right choice",
        '10:1  choice "One" does not say why',
        '11:1  choice "Two" does not say why',
        "15:5  a < that begins no tag",
      ],
    ],
    [
      "a tag that is never closed, and one below it",
      "<Full>\n\nOne.\n\nUp [there](#nowhere).",
      ["7:1  <Full> is never closed", '11:4  link "#nowhere"'],
    ],
    [
      "nothing more where a second asking has its first in it",
      '<Predict id="p" objective="abstention">\nWho <b?\n</Predict>\n\n<Predict again="p" />',
      ["8:5  a < that begins no tag"],
    ],
  ])("%s", (_what, text, sentences) => {
    expect(toldOf(text)).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
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
      ["fact.yaml:1:1  no part of a module has this name – did you mean facts.yaml?"],
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
      [
        "lock.json:2:1  a merge conflict in the lock – run npm run lessons:release, which takes in both sides",
      ],
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

  it("says what is wrong in lessons where a register cannot be read, and nothing that follows from that", () => {
    expect(
      saidOf({
        "facts.yaml": "F1:\n\tsays: A no.\n",
        "module.yaml": "title: Small\ntitle: Small\n",
        "01-veto.mdx": `${lesson}\nUp [there](#nowhere).\n`,
      }),
    ).toEqual([
      'module.yaml:2:1  "title" stands twice – remove one of the two',
      "facts.yaml:2:1  a tab at the beginning of a line – write spaces for it, as many as the lines beside it have",
      expect.stringContaining('01-veto.mdx:9:4  link "#nowhere" leads to no place on the page'),
    ]);
  });

  it("misses a register that is not there, and nothing that would stand in it", () => {
    const root = folderOf({});
    for (const name of ["glossary.yaml", "sources.yaml"]) rmSync(join(root, "lessons", "small", name));
    writeFileSync(join(root, "lessons", "small", "02-next.mdx"), `${lesson}\nA <Term>no</Term>.\n`);
    const said = checkModule(root, "small").problems.map(formatProblem);
    expect(said).toEqual(
      ["sources.yaml", "glossary.yaml"].map(
        (name) =>
          `lessons/small/${name}:1:1  this file is missing – write it; docs/for-authors.md shows its shape`,
      ),
    );
  });

  it("says of a folder that it is no module, and of a file beside the modules that it belongs in one", () => {
    const root = folderOf({});
    mkdirSync(join(root, "lessons", "other"));
    writeFileSync(join(root, "lessons", "notes.md"), "");
    expect(strayModules(root).map(formatProblem)).toEqual([
      "lessons/notes.md:1:1  a file beside the modules – put it into the folder of its module",
      "lessons/other/module.yaml:1:1  this file is missing, so the folder is no module – write it, as docs/for-authors.md shows, or take the folder out of lessons",
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

  it("names a merge conflict in the editions, and what takes in both sides", () => {
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
      "editions.json:2:1  a merge conflict in the list of editions – run npm run lessons:release, which takes in both sides",
    );
  });
});
