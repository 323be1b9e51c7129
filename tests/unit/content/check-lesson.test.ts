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
