/** Questions of a teacher's own in a live round, which brings them along: the site does not have them. */
import type { AskedQuestion } from "@/lib/box/rounds";
import type { Question } from "@/lib/quiz/question";
import type { AskedOnWall } from "../own/own-questions";
import { readQuestions } from "../own/read-questions";

/** Those of a lesson as a wall has them; none where it cannot be read. Never rejects. */
export async function ownOnWall(code: string): Promise<AskedOnWall[]> {
  const read = await readQuestions(code);
  return typeof read === "string"
    ? []
    : read.onWall.map((one) => ({ ...one, asked: { ...one.asked, own: code } }));
}

/** The question that is asked. @returns null where it cannot be read. Never rejects. */
export async function ownQuestion({ own = "", question, rev }: AskedQuestion): Promise<Question | null> {
  const read = await readQuestions(own);
  if (typeof read === "string") return null;
  return read.lesson.questions.find((one) => one.id === question && one.rev === rev) ?? null;
}
