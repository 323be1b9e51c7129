import type { Editions } from "../assignment/edition";
import type { HandIn } from "../assignment/hand-in";
import type { Question } from "../quiz/question";

/**
 * The hand-in without answers to earlier versions of a question: its right answer may have changed since.
 *
 * @returns how many answers were left out, beside the hand-in
 */
export function presentAnswers(
  handIn: HandIn,
  editions: Editions,
  questions: readonly Question[],
): { handIn: HandIn; leftOut: number } {
  const revs = new Map(
    editions
      .get(handIn.edition)
      ?.lessons.flatMap((lesson) => lesson.questions.map(({ id, rev }) => [id, rev] as const)),
  );
  const present = new Set(questions.filter(({ id, rev }) => revs.get(id) === rev).map(({ id }) => id));
  const answers = Object.entries(handIn.answers).filter(([id]) => present.has(id));
  return {
    handIn: { ...handIn, answers: Object.fromEntries(answers) },
    leftOut: Object.keys(handIn.answers).length - answers.length,
  };
}
