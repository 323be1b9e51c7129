import { describe, expect, it } from "vitest";
import { teachingLessons } from "@/lib/content/module";
import { frontMatter, readFile } from "./example-module";
import { choice } from "./rules/small-reading";

const asCheck = (text: string) => readFile(frontMatter.replace("kind: lesson", "kind: check") + text);
const asLesson = (text: string) => readFile(frontMatter + text);

describe("a check at the end of a module", () => {
  it("gives one try unless a question says otherwise, a lesson two", () => {
    const tries = (read: ReturnType<typeof readFile>) =>
      read.parsed?.lesson.questions.map((one) => one.tries);
    const text = choice() + choice({ id: "more", more: ' tries="3"' });
    expect(tries(asCheck(text))).toEqual([1, 3]);
    expect(tries(asLesson(text))).toEqual([2, 3]);
  });

  it("leads back to no text of its own: it stands apart from what settles it", () => {
    const look = (read: ReturnType<typeof readFile>) => read.parsed?.lesson.questions[0]?.look;
    expect(look(asCheck(`An introduction.\n\n${choice()}`))).toBeNull();
    expect(look(asLesson(`An introduction.\n\n${choice()}`))).toEqual({ full: "p-1", short: "p-1" });
  });

  it("is not one of the lessons that are counted", () => {
    const lessons = [asLesson(""), asCheck("")].flatMap(({ parsed }) => parsed?.lesson ?? []);
    expect(teachingLessons({ lessons }).map(({ kind }) => kind)).toEqual(["lesson"]);
  });

  it("is called by its name in the front matter, and by no other", () => {
    const { told } = readFile(frontMatter.replace("kind: lesson", "kind: exam"));
    expect(told).toEqual(['4:7  "kind" must be lesson or check – mend the value']);
  });
});

describe("what a lesson holds beside text", () => {
  const toldOf = (text: string) => asLesson(`${text}\n`).told;

  it.each([
    ["a footnote with its text", "Text.[^1]\n\n[^1]: The note."],
    ["code", "```js\nlet a = 1;\n```\n\nAnd `a` in a line, also `[^1]`."],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |"],
  ])("may be %s", (_, text) => expect(toldOf(text)).toEqual([]));

  it.each([
    ["Text.[^2]", "7:1  footnote [^2] has no text – add a line of its own: [^2]: what it says"],
    [
      "Text.\n\n[^3]: The note.",
      "9:1  nothing leads to footnote [^3] – write [^3] where it belongs, or remove it",
    ],
    [
      '<img src="a.png" alt="x" />',
      '7:1  <img> in a lesson, which loads nothing from elsewhere – put its file into images/ of the module and write <Image file="…" alt="…" by="…" licence="…" />, or link to the page that shows it',
    ],
    [
      '<audio src="a.mp3"></audio>',
      '7:1  <audio> in a lesson, which loads nothing from elsewhere – put its file and its words into media/ of the module and write <Audio file="…" captions="….vtt" says="…" by="…" licence="…" />, or link to the page that plays it',
    ],
    [
      '<video src="a.mp4" />',
      '7:1  <video> in a lesson, which loads nothing from elsewhere – put its file and its words into media/ of the module and write <Video file="…" captions="….vtt" says="…" by="…" licence="…" />, or link to the page that plays it',
    ],
    [
      '<iframe src="https://example.org" />',
      "7:1  <iframe> in a lesson, which loads nothing from elsewhere – link to the page, and say what it shows",
    ],
  ])("is told where it is wrong: %s", (text, message) => expect(toldOf(text)).toEqual([message]));
});
