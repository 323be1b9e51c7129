import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addAttempt, emptyProgress, type Progress, saveDraft, savePlace } from "@/lib/progress/progress";
import { resumePoint } from "@/lib/progress/resume";
import { moduleId, questionKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { aDraft, anAttempt, arbitraryProgress } from "./arbitrary-progress";

function lesson(module: string, slug: string, ...ids: string[]): LessonOutline {
  return {
    module: moduleId(module),
    slug,
    title: slug,
    questions: ids.map((id) => ({
      question: questionKey({ module, id }),
      id,
      kind: "choice",
      rev: 1,
      tries: 2,
      scored: true,
    })),
  };
}

const lessons = [
  lesson("north", "first", "court", "proof"),
  lesson("north", "second", "veto"),
  lesson("south", "third", "vote"),
];

const right = (progress: Progress, question: string, at: number) =>
  addAttempt(progress, anAttempt({ id: `${question}${at}`, question, verdict: "right", at }));
const stopped = (progress: Progress, name: string, at: number) =>
  savePlace(progress, { lesson: name, anchor: "p-7", at });

/** "first", or "first#court" where it leads to a question. */
function where(progress: Progress): string | null {
  const point = resumePoint(progress, lessons);
  return point && `${point.lesson.slug}${point.question === null ? "" : `#${point.question.id}`}`;
}

describe("resumePoint", () => {
  it("is nowhere before anything was begun, and when nothing is left to do", () => {
    expect(where(emptyProgress)).toBeNull();
    const all = ["north/court", "north/proof", "north/veto", "south/vote"];
    expect(where(all.reduce((progress, key, at) => right(progress, key, at + 1), emptyProgress))).toBeNull();
    expect(resumePoint(stopped(emptyProgress, "north/first", 1), [])).toBeNull();
  });

  it("is the place where a lesson was left, an answer begun there or not", () => {
    const progress = stopped(emptyProgress, "north/first", 5);
    expect(where(progress)).toBe("first");
    expect(where(saveDraft(progress, aDraft({ question: "north/proof", at: 9 })))).toBe("first");
  });

  it("is nowhere yet after a guess on the home page, and in the lesson once more is answered or a place is known", () => {
    const guessed: LessonOutline = lesson("north", "guess", "whom", "court");
    const opening = {
      ...guessed,
      questions: guessed.questions.map((one, at) => ({ ...one, scored: at > 0 })),
    };
    const point = (progress: Progress) => resumePoint(progress, [opening])?.question?.id;
    const guess = saveDraft(right(emptyProgress, "north/whom", 1), aDraft({ question: "north/whom", at: 2 }));
    expect(resumePoint(guess, [opening])).toBeNull();
    expect(resumePoint(stopped(guess, "north/guess", 3), [opening])?.question).toBeNull();
    expect(point(saveDraft(guess, aDraft({ question: "north/court", at: 3 })))).toBe("court");
    const three = {
      ...opening,
      questions: [...opening.questions, ...lesson("north", "guess", "proof").questions],
    };
    const tried = addAttempt(
      right(emptyProgress, "north/whom", 1),
      anAttempt({ id: "tried", question: "north/court", at: 3 }),
    );
    expect(resumePoint(tried, [three])?.question?.id).toBe("court");
    // A scored question is no guess.
    expect(resumePoint(right(emptyProgress, "north/whom", 1), [guessed])?.question?.id).toBe("court");
  });

  it("is the answer begun last, or the first open question, where no place is known", () => {
    const progress = right(emptyProgress, "north/court", 1);
    expect(where(progress)).toBe("first#proof");
    const begun = saveDraft(emptyProgress, aDraft({ question: "north/proof", at: 3 }));
    expect(where(begun)).toBe("first#proof");
    expect(where(saveDraft(begun, aDraft({ question: "north/court", at: 4 })))).toBe("first#court");
  });

  it("is in the lesson used last, in whichever module, by reading, beginning or answering", () => {
    const progress = stopped(stopped(emptyProgress, "north/first", 1), "south/third", 2);
    expect(where(progress)).toBe("third");
    expect(where(right(progress, "north/court", 3))).toBe("first");
    expect(where(saveDraft(progress, aDraft({ question: "north/veto", at: 4 })))).toBe("second#veto");
  });

  it("passes over a finished lesson, to another one begun or to the first that is open", () => {
    const finished = right(stopped(emptyProgress, "north/second", 1), "north/veto", 9);
    expect(where(finished)).toBe("first#court");
    expect(where(stopped(finished, "south/third", 2))).toBe("third");
  });

  it("does not lead to an answer begun on a question that has changed since", () => {
    expect(where(saveDraft(emptyProgress, aDraft({ question: "north/proof", rev: 7, at: 3 })))).toBeNull();
  });

  it("leads to a question of the lesson or to no question, whatever the record", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const point = resumePoint(progress, lessons);
        if (point === null || point.question === null) return;
        expect(point.lesson.questions).toContain(point.question);
      }),
    );
  });
});
