import { describe, expect, it } from "vitest";
import type { Assignment } from "@/lib/assignment/assignment";
import { enterLesson } from "@/lib/assignment/lesson-settings";
import { lessonsNow } from "@/lib/class/lessons-now";
import { parse, serialise } from "@/lib/progress/format";
import { addAttempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import { isHeld, triesOf } from "@/lib/progress/question-state";
import { readSetting, settings } from "@/lib/progress/settings";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";

const veto = lessonKey({ module: "m", slug: "veto" });
const assignment: Assignment = {
  edition: 1,
  lessons: ["veto"],
  due: null,
  tries: 3,
  reasons: "at-once",
  confidence: false,
  short: true,
  salt: 0,
  key: null,
  title: "",
  instructions: "",
};
const enter = (change: Partial<Assignment> = {}) =>
  enterLesson(emptyProgress, veto, { ...assignment, ...change }, { line: "Class 10b", link: "1ABC", at: 5 });

const triesFor = (progress: Progress, lesson = veto) =>
  triesOf(readSetting(progress, settings.tries(lesson)), 2);

describe("enterLesson", () => {
  it("keeps the assignment's line, link and tries for that lesson, and for no other", () => {
    const progress = enter();
    expect(progress.settings["for/m/veto"]?.value).toBe("Class 10b");
    expect(progress.settings["link/m/veto"]?.value).toBe("1ABC");
    expect(triesFor(progress)).toBe(3);
    expect(triesFor(progress, lessonKey({ module: "m", slug: "other" }))).toBe(2);
    expect(triesFor(enter({ tries: null }))).toBe(2);
  });

  it("holds reasons back, with one try, where they come at the end", () => {
    const progress = enter({ reasons: "at-end" });
    expect(readSetting(progress, settings.tries(veto))).toBe("held");
    expect(triesFor(progress)).toBe(1);
    expect(readSetting(enter(), settings.tries(veto))).toBe(3);
  });

  it("holds reasons back until what is asked of the lesson is answered, and forgets it for the next assignment", () => {
    const question = (id: string) => questionKey({ module: "m", id });
    const scored = ["who", "nine"].map((id) => ({ question: question(id), rev: 1 }));
    const saying = { line: "", link: "2ABC", at: 5 };
    const some = enterLesson(
      emptyProgress,
      veto,
      { ...assignment, reasons: "at-end" },
      { ...saying, asked: ["nine"] },
    );
    const answered = addAttempt(some, {
      id: "1",
      question: question("nine"),
      rev: 1,
      round: 1,
      kind: "choice",
      response: { choice: "a" },
      verdict: "wrong",
      score: 0,
      hints: 0,
      at: 6,
      where: "lesson",
    });
    expect(isHeld(some, veto, scored)).toBe(true);
    expect(isHeld(answered, veto, scored)).toBe(false);
    const next = enterLesson(answered, veto, { ...assignment, reasons: "at-end" }, { ...saying, at: 7 });
    expect(isHeld(next, veto, scored)).toBe(true);
  });

  it("asks how sure the learner is only where the assignment does, and never turns it off", () => {
    expect(enter().settings.askConfidence).toBeUndefined();
    expect(enter({ confidence: true }).settings.askConfidence?.value).toBe(true);
  });

  it("goes back to the full version where the short one is not meant", () => {
    expect(enter().settings["short/m/veto"]).toBeUndefined();
    expect(enter({ short: false }).settings["short/m/veto"]?.value).toBe(false);
  });

  it("is kept whole with the longest link there is", () => {
    const progress = enterLesson(emptyProgress, veto, assignment, {
      line: "x".repeat(300),
      link: "1".repeat(271),
      at: 5,
    });
    expect(parse(serialise(progress))).toMatchObject({ ok: true, rejected: [], progress });
  });
});

describe("lessonsNow", () => {
  const shape = (id: string) => ({ id, kind: "choice" as const, rev: 1, parts: ["a"], options: [] });
  const edition = {
    module: moduleId("m"),
    lessons: [
      { slug: "veto", questions: [shape("who"), shape("nine")] },
      { slug: "gone", questions: [shape("x")] },
    ],
  };

  it("finds a lesson by its name, and one that was renamed by its questions", () => {
    const same = { slug: "veto", questions: [] };
    const renamed = { slug: "the-veto", questions: [{ id: "nine" }] };
    expect(lessonsNow(["veto"], edition, [renamed, same])).toEqual([same]);
    expect(lessonsNow(["veto"], edition, [{ slug: "other", questions: [] }, renamed])).toEqual([renamed]);
  });

  it("says so where nothing of a lesson is left", () => {
    expect(lessonsNow(["gone"], edition, [{ slug: "other", questions: [{ id: "who" }] }])).toEqual([null]);
  });

  it("lists two lessons that became one once", () => {
    const both = { slug: "both", questions: [{ id: "who" }, { id: "x" }] };
    expect(lessonsNow(["veto", "gone"], edition, [both])).toEqual([both]);
  });
});
