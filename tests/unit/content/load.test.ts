import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkEditions, formatEditions, presentRow, withPresent } from "@/lib/content/editions";
import { checkModule, loadModule } from "@/lib/content/load";
import { checkLock, checkReleased, formatLock, heldBack, isDraft } from "@/lib/content/lock-file";
import { openingOf } from "@/lib/content/module";
import { ContentError, formatProblem } from "@/lib/content/problem";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const firstLesson = `---
title: The veto
summary: What a no stops.
kind: lesson
objectives: [veto]
---

A no stops it.<Cite source="charter" fact="F1" />

<Choice id="who" objective="veto" see="charter">
Who may say no?

- [x] A permanent member.
  > Article 27(3).
- [ ] Any member.
  > Nine votes carry it.
</Choice>
`;
const secondLesson = firstLesson.replace('id="who"', 'id="who-else"').replace("The veto", "The response");

const goodModule = {
  "module.yaml":
    "title: Small\nsummary: A small module.\nupdated: 2026-11-24\nobjectives:\n  veto: Say who.\n",
  "sources.yaml": "charter:\n  title: Charter\n  publisher: UN\n  kind: official\n",
  "facts.yaml": "F1:\n  says: A no stops it.\n  source: charter\n  status: verified\n",
  "glossary.yaml": "veto:\n  means: The no of a permanent member.\n",
  "01-veto.mdx": firstLesson,
  "02-response.mdx": secondLesson,
};

/** A project on disk with one module, "small": the good one with these files in place of its own; null leaves one out. */
function project(changes: Record<string, string | null> = {}): string {
  const root = mkdtempSync(join(tmpdir(), "lessons-"));
  folders.push(root);
  for (const [name, text] of Object.entries({ ...goodModule, ...changes })) {
    const path = join(root, "lessons", "small", name);
    mkdirSync(dirname(path), { recursive: true });
    if (text !== null) writeFileSync(path, text);
  }
  return root;
}

function problemsOf(root: string): string[] {
  return checkModule(root, "small").problems.map(formatProblem);
}

/** Writes the lock that belongs to the lessons as they are. */
function writeLock(root: string): void {
  writeFileSync(join(root, "lessons", "small", "lock.json"), formatLock(loadModule(root, "small").lock));
}

describe("loadModule", () => {
  it("reads the registers and the lessons in the order of their numbers", () => {
    const { module } = loadModule(project(), "small");
    expect(module).toMatchObject({ slug: "small", title: "Small", retired: [], corrections: [], votes: {} });
    expect(module.lessons.map(({ slug, number }) => [slug, number])).toEqual([
      ["veto", 1],
      ["response", 2],
    ]);
  });

  it("holds what a learner can say, by objective, and refuses it for what is no objective", () => {
    const saying = (objective: string) =>
      project({ "module.yaml": `${goodModule["module.yaml"]}canSay:\n  ${objective}: A no stops it.\n` });
    expect(loadModule(saying("veto"), "small").module.canSay).toEqual({ veto: "A no stops it." });
    expect(problemsOf(saying("vetoes"))[0]).toBe(
      'lessons/small/module.yaml:7:11  canSay "vetoes" is no objective – did you mean "veto"?',
    );
  });

  it("knows siblings, and refuses those that are none", () => {
    const sibling = (of: string, first = firstLesson) =>
      project({
        "01-veto.mdx": first,
        "02-response.mdx": secondLesson.replace(' see="charter">', ` see="charter" sibling="${of}">`),
      });
    const [, second] = loadModule(sibling("who"), "small").module.lessons;
    expect(second?.questions[0]?.sibling).toBe("who");
    const at = 'lessons/small/02-response.mdx:10:1  "who-else"';
    expect(problemsOf(sibling("who-else"))).toEqual([`${at} is its own sibling – use one of: who`]);
    expect(problemsOf(sibling("whom"))).toEqual([
      `${at} has the sibling "whom", which is no scored question – did you mean "who"?`,
    ]);
    const mutual = firstLesson.replace(' see="charter">', ' see="charter" sibling="who-else">');
    expect(problemsOf(sibling("who", mutual))).toEqual([
      `${at} has the sibling "who", but "who-else" is in a pair already – write sibling once for a pair`,
    ]);
  });

  it("cites for the rule of the Council what its facts say, and no other", () => {
    const citing = (fact: string) =>
      project({
        "module.yaml": `${goodModule["module.yaml"]}charter:\n  rule: [${fact}]\n  practice: []\n`,
      });
    expect(loadModule(citing("F1"), "small").module.charter).toEqual({ rule: ["F1"], practice: [] });
    expect(problemsOf(citing("F2"))).toEqual([
      'lessons/small/module.yaml:7:10  fact "F2" is not in facts.yaml – did you mean "F1"?',
    ]);
  });

  it("opens with a sentence and the first asking of a prediction, and refuses any other question for that", () => {
    const opening = (asked: string) =>
      project({
        "module.yaml": `${goodModule["module.yaml"]}opening:\n  sentence: It said no.\n  from: A page.\n  asks: Of whom?\n  question: ${asked}\n`,
        "02-response.mdx": `${secondLesson.replaceAll("Choice", "Predict").replace(' see="charter"', "")}\nText.\n\n<Predict again="who-else" />\n`,
      });
    const { module } = loadModule(opening("who-else"), "small");
    expect(openingOf(module)).toMatchObject({
      asks: "Of whom?",
      question: { id: "who-else" },
      lesson: { number: 2 },
    });
    const wrong = "lessons/small/module.yaml:10:13  opening asks";
    expect(problemsOf(opening("who"))).toEqual([
      `${wrong} "who", which is no <Predict> of a lesson – use one of: who-else`,
    ]);
    expect(problemsOf(opening("who-else-again"))[0]).toContain(`${wrong} "who-else-again"`);
    expect(openingOf(loadModule(project(), "small").module)).toBeNull();
  });

  it("throws every problem of every file at once, each with its place and how to mend it", () => {
    const root = project({
      "facts.yaml": goodModule["facts.yaml"].replace("source: charter", "source: chart"),
      "01-veto.mdx": firstLesson.replace('fact="F1"', 'fact="F2"').replace("[x]", "[ ]"),
      "02-response.mdx": secondLesson.replace("Any member.\n", "Any <b>member</b>.\n"),
    });
    const thrown = (() => {
      try {
        return loadModule(root, "small");
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(ContentError);
    expect(String(thrown).trim().split("\n").slice(1)).toEqual([
      'lessons/small/facts.yaml:3:11  fact "F1" rests on "chart", which is not in sources.yaml – did you mean "charter"?',
      'lessons/small/01-veto.mdx:8:15  fact "F2" is not in facts.yaml – did you mean "F1"?',
      "lessons/small/01-veto.mdx:10:1  <Choice> has no right choice – mark the right one with [x]",
      "lessons/small/02-response.mdx:15:11  <b> inside <Choice> – only <Hint> and <Refute> may stand inside a question",
    ]);
  });
});

describe("isDraft", () => {
  it("is a module of which nothing was ever locked, and not one whose lock was deleted", () => {
    expect(isDraft(project(), "small")).toBe(true);
    expect(isDraft(project({ "lock.json": "{}" }), "small")).toBe(false);
    expect(isDraft(project({ "editions.json": "[]" }), "small")).toBe(false);
  });
});

describe("checkModule", () => {
  it("has nothing to say of a good module", () => {
    expect(problemsOf(project())).toEqual([]);
  });

  it.each(["module.yaml", "sources.yaml", "facts.yaml", "glossary.yaml"])(
    "says that %s is missing",
    (name) => {
      expect(problemsOf(project({ [name]: null }))).toEqual([
        `lessons/small/${name}:1:1  this file is missing – write it; docs/for-authors.md shows its shape`,
      ]);
    },
  );

  it("says where an id of another lesson stands again", () => {
    expect(problemsOf(project({ "02-response.mdx": firstLesson }))).toEqual([
      'lessons/small/02-response.mdx:10:1  id "who" is also used in 01-veto.mdx – give one of the two another id',
    ]);
  });

  it.each([
    ["voting.mdx", "the file's name has no number – name it like 02-count-the-votes.mdx"],
    [
      "03-The Veto.mdx",
      "the file's name cannot be an address – use small letters, digits and hyphens, as in 02-count-the-votes.mdx",
    ],
    ["03-veto.mdx", "01-veto.mdx has the same name but for its number – give one of the two another name"],
    ["03-answer-sheet.mdx", '"answer-sheet" names a page of the site – give the lesson another name'],
  ])("refuses a lesson file called %s", (name, problem) => {
    expect(problemsOf(project({ [name]: firstLesson.replace('id="who"', 'id="whoever"') }))).toEqual([
      `lessons/small/${name}:1:1  ${problem}`,
    ]);
  });

  it("says where a correction names an unknown fact", () => {
    const corrections = "- article: It was a verdict.\n  record: It was none.\n  facts: [F1, F3]\n";
    expect(problemsOf(project({ "corrections.yaml": corrections }))).toEqual([
      'lessons/small/corrections.yaml:3:15  fact "F3" is not in facts.yaml – did you mean "F1"?',
    ]);
  });

  it("says where a vote or an event names an unknown source or fact", () => {
    const votes =
      "2014-12-22:\n  body: Assembly\n  question: A text\n  count: not verified\n  adopted: true\n  source: chart\n  facts: [F2]\n";
    const timeline =
      "tracks:\n  un: The UN\nevents:\n  - { date: 2014-12-22, track: un, says: It is adopted., fact: F3, vote: 2014-12-22 }\n";
    expect(problemsOf(project({ "votes.yaml": votes, "timeline.yaml": timeline }))).toEqual([
      'lessons/small/votes.yaml:6:11  source "chart" is not in sources.yaml – did you mean "charter"?',
      'lessons/small/votes.yaml:7:11  fact "F2" is not in facts.yaml – did you mean "F1"?',
      'lessons/small/timeline.yaml:4:64  fact "F3" is not in facts.yaml – did you mean "F1"?',
    ]);
  });

  it.each([
    [
      "sources.yaml",
      "kind: official",
      "kind: blog",
      '4:9  "charter.kind" must be official, statement, press or article',
    ],
    [
      "facts.yaml",
      "status: verified",
      "status: likely",
      '4:11  "F1.status" must be verified: other facts may not be taught',
    ],
    [
      "module.yaml",
      "updated: 2026-11-24",
      "updated: yesterday",
      '3:10  "updated" must be a date like 2014-02-17',
    ],
    [
      "sources.yaml",
      "publisher: UN",
      "publisher: UN\n  url: un.org",
      '4:8  "charter.url" must be a link that starts with https://',
    ],
  ] as const)("checks %s: not %s but %s", (name, good, bad, problem) => {
    const root = project({ [name]: goodModule[name].replace(good, bad) });
    expect(problemsOf(root)).toEqual([`lessons/small/${name}:${problem} – mend the value`]);
  });

  it.each([
    [
      "sources.yaml",
      "kind:",
      "kynd:",
      '4:9  "charter.kynd" is not a field of this file – did you mean "charter.kind"?',
    ],
    ["facts.yaml", "says:", "sais:", '2:9  "F1.sais" is not a field of this file – did you mean "F1.says"?'],
    [
      "module.yaml",
      "summary:",
      "sumary:",
      '2:9  "sumary" is not a field of this file – did you mean "summary"?',
    ],
    [
      "glossary.yaml",
      "means:",
      "explains:",
      '2:13  "veto.explains" is not a field of this file – remove it, or mend its name',
    ],
  ] as const)("names the field that is misspelt in %s: not %s but %s", (name, good, bad, problem) => {
    const root = project({ [name]: goodModule[name].replace(good, bad) });
    expect(problemsOf(root)).toContain(`lessons/small/${name}:${problem}`);
    expect(problemsOf(root)).toHaveLength(problem.includes("did you mean") ? 1 : 2);
  });

  it("says once that a register is a list where it holds fields", () => {
    expect(problemsOf(project({ "facts.yaml": "- says: A no stops it.\n" }))).toEqual([
      "lessons/small/facts.yaml:1:1  not fields, each with its value – write name: value",
    ]);
  });

  it("names every broken register, not only the first", () => {
    const root = project({ "sources.yaml": "charter: [", "glossary.yaml": "veto: 1\n" });
    expect(problemsOf(root).map((problem) => problem.split(":")[0])).toEqual(
      expect.arrayContaining(["lessons/small/sources.yaml", "lessons/small/glossary.yaml"]),
    );
  });
});

describe("the lock file", () => {
  it("is empty before it is first written, and then out of date", () => {
    const root = project();
    expect(checkLock(root, loadModule(root, "small")).map(formatProblem)).toEqual([
      "lessons/small/lock.json:1:1  the lock is not up to date – run npm run lessons:release",
    ]);
  });

  it("is up to date once written", () => {
    const root = project();
    writeLock(root);
    expect(checkLock(root, loadModule(root, "small"))).toEqual([]);
  });

  it("reports a question that vanished as a problem of the lock", () => {
    const root = project();
    writeLock(root);
    rmSync(join(root, "lessons", "small", "02-response.mdx"));
    expect(checkLock(root, loadModule(root, "small")).map(formatProblem)).toEqual([
      'lessons/small/lock.json:1:1  question "who-else" has vanished – bring its id back, or list it under retired: in module.yaml',
    ]);
  });

  it("knows a question again whose id was changed, and says where it stands", () => {
    const root = project();
    writeLock(root);
    const path = join(root, "lessons", "small", "02-response.mdx");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("who-else", "and-who"));
    expect(checkLock(root, loadModule(root, "small")).map(formatProblem)).toEqual([
      expect.stringMatching(
        /^lessons\/small\/02-response\.mdx:\d+:1 {2}"and-who" was "who-else", 100 % alike – keep its id: write id="who-else"; or list "who-else" under retired: in module\.yaml$/,
      ),
    ]);
  });

  it("knows a lesson again whose file has another name", () => {
    const root = project();
    writeLock(root);
    const { module } = loadModule(root, "small");
    writeFileSync(
      join(root, "lessons", "small", "editions.json"),
      formatEditions(withPresent("small", [], presentRow(module))),
    );
    renameSync(
      join(root, "lessons", "small", "02-response.mdx"),
      join(root, "lessons", "small", "02-answer.mdx"),
    );
    const renamed = [
      'lessons/small/02-answer.mdx:1:1  this lesson was "response", 100 % alike – name the file 02-response.mdx, or write was: [response] in its front matter, so that old links lead to it',
    ];
    expect(checkReleased(root, loadModule(root, "small")).map(formatProblem)).toEqual(renamed);
    // A release that went on would forget the old name.
    expect(heldBack(root, loadModule(root, "small")).map(formatProblem)).toEqual(renamed);
    const answer = join(root, "lessons", "small", "02-answer.mdx");
    writeFileSync(answer, readFileSync(answer, "utf8").replace("---\n", "---\nwas: [response]\n"));
    expect(checkEditions(root, loadModule(root, "small").module).map(({ wrong }) => wrong)).toEqual([
      "the present edition is not the last in the list",
    ]);
    expect(heldBack(root, loadModule(root, "small"))).toEqual([]);
  });

  it("tells nobody to release what a release has to wait for", () => {
    const root = project();
    writeLock(root);
    const { module } = loadModule(root, "small");
    writeFileSync(
      join(root, "lessons", "small", "editions.json"),
      formatEditions(withPresent("small", [], presentRow(module))),
    );
    const path = join(root, "lessons", "small", "02-response.mdx");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("who-else", "and-who"));
    expect(checkReleased(root, loadModule(root, "small")).map(({ wrong }) => wrong)).toEqual([
      '"and-who" was "who-else", 100 % alike',
    ]);
  });

  it.each([
    ["is not JSON", '{ "who": '],
    ["is a list", "[]"],
    ["lacks a field", '{ "who": { "kind": "choice", "rev": 1, "parts": {} } }'],
    ["has a rev that is no number", '{ "who": { "kind": "choice", "rev": "1", "parts": {}, "key": "a" } }'],
    [
      "has a part that is no text",
      '{ "who": { "kind": "choice", "rev": 1, "parts": { "a": 1 }, "key": "a" } }',
    ],
  ])("is refused with one problem when it %s", (_how, lock) => {
    const root = project({ "lock.json": lock });
    expect(problemsOf(root)).toEqual([
      expect.stringMatching(/^lessons\/small\/lock\.json:\d+:\d+ {2}the lock is damaged: .+ – bring it back/),
    ]);
  });

  it("has its questions in one order, whatever the order of the lessons", () => {
    const { lock } = loadModule(project(), "small");
    const reversed = Object.fromEntries(Object.entries(lock).reverse());
    expect(formatLock(reversed)).toBe(formatLock(lock));
  });
});
