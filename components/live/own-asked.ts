/** Questions of a teacher's own in a live round, which brings them along: the site does not have them. */
import type { AskedQuestion } from "@/lib/box/rounds";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import type { Question } from "@/lib/quiz/question";
import { readQuestions } from "../own/read-questions";

/** A question on the wall. */
export interface WallSlide {
  /** What the address says of it. */
  slide: string;
  /** Answered in own words: the wall shows how many came, and what the teacher lets through. */
  written: boolean;
  asked: AskedQuestion;
}

/** Those of a lesson as a wall has them; none where it cannot be read. Never rejects. */
export async function ownOnWall(code: string): Promise<WallSlide[]> {
  const read = await readQuestions(code);
  if (typeof read === "string") return [];
  return read.lesson.questions.map(({ module, lesson, id, rev, kind }, at) => ({
    slide: read.shapes[at]?.id ?? id,
    written: kindTraits[kind].answer === "written",
    asked: { module, lesson, question: id, rev, own: code },
  }));
}

/** The question that is asked. @returns null where it cannot be read. Never rejects. */
export async function ownQuestion({ own = "", question, rev }: AskedQuestion): Promise<Question | null> {
  const read = await readQuestions(own);
  if (typeof read === "string") return null;
  return read.lesson.questions.find((one) => one.id === question && one.rev === rev) ?? null;
}
