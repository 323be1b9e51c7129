import { describe, expect, it } from "vitest";
import { moduleSlugs, textIn } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { placeIn, readModule, sentencesIn } from "@/lib/content/rules/reading";
import { choice, markdown, readingOf } from "./small-reading";

function only(text: string) {
  const [lesson] = readingOf(text).lessons;
  if (lesson === undefined) throw new Error("no lesson");
  return lesson;
}

const rolesOf = (text: string) =>
  only(text).passages.map(({ role, text: read }) => `${role}: ${read.replace(/\s+/g, " ").trim()}`);

describe("a lesson as the rules read it", () => {
  it("has every piece of text once, with what it is for", () => {
    const text = `## Votes\n\nNine **say** yes.<Cite source="UN Charter" /> See [it](https://un.org).\n\n- A list.\n\n${choice(
      {
        prompt: "What happened?\n\n<Hint>Look at it.</Hint>\n\n<Refute>Many expect it.</Refute>",
      },
    )}`;
    expect(rolesOf(text)).toEqual([
      "heading: Votes",
      "text: Nine say yes. See it .",
      "text: A list.",
      "prompt: What happened?",
      "hint: Look at it.",
      "refutation: Many expect it.",
      "part: The item went on the agenda.",
      "reason: A reason.",
      "part: The item went to the Court.",
      "reason: A reason.",
      "part: The item waited for a year.",
      "reason: A reason.",
    ]);
  });

  it("knows the parts and the reasons of each kind of question", () => {
    const text = markdown`
      <Highlight id="h" objective="abstention" see="article">
      Mark.

      > **One is right.** Two is not.

      1. Because.
      2. Background.
      </Highlight>

      <Sort id="s" objective="abstention" see="article" into="A | B">
      Sort.

      | What | Where | Why |
      |---|---|---|
      | One | A | So. |
      | Two | B | Thus. |
      </Sort>

      <Explain id="e" objective="abstention">
      Why?

      > A model.

      - A point.
      </Explain>
    `;
    expect(rolesOf(text)).toEqual([
      "prompt: Mark.",
      "part: One is right. Two is not.",
      "reason: Because.",
      "reason: Background.",
      "prompt: Sort.",
      ..."What Where".split(" ").map((title) => `part: ${title}`),
      "part: Why",
      "part: One",
      "part: A",
      "reason: So.",
      "part: Two",
      "part: B",
      "reason: Thus.",
      "prompt: Why?",
      "model: A model.",
      "part: A point.",
    ]);
  });

  it("splits where questions stand, and says which one ends a segment", () => {
    const { segments } = only(`One.\n\n${choice({ id: "a" })}\n${choice({ id: "b" })}\nTwo.\n`);
    expect(segments.map(({ passages, ends }) => [passages.length, ends?.question.id ?? null])).toEqual([
      [1, "a"],
      [0, "b"],
      [1, null],
    ]);
  });

  it("places a sentence in its file, also behind a break of the line in a quotation", () => {
    const lesson = only(choice().replace("A reason.", "One reason.\n  > Another one."));
    const passage = lesson.passages.find(({ text }) => text.includes("Another"));
    const [, second] = passage === undefined ? [] : sentencesIn(passage);
    expect(second?.text).toBe("Another one.");
    expect(passage && placeIn(lesson, passage, second?.index ?? 0)).toEqual({ line: 12, column: 5 });
  });
});

describe("the lessons of this project, as the rules read them", { timeout: 60_000 }, () => {
  const root = process.cwd();
  const lessons = moduleSlugs(root).flatMap(
    (slug) => readModule(loadModule(root, slug).module, textIn(root)).lessons,
  );

  it.each(lessons.map((lesson) => [lesson.lesson.file, lesson] as const))(
    "keep every letter where the file has it: %s",
    (_file, { lesson, passages }) => {
      expect(passages).not.toEqual([]);
      for (const { text, offset } of passages) {
        const moved = [...text].filter((sign, at) => sign !== " " && lesson.source[offset + at] !== sign);
        expect(moved).toEqual([]);
      }
    },
  );
});
