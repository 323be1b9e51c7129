import { askBeside } from "./ask-beside";
import type { AnswerForOwn, QuestionForOwn } from "./lesson-reader";
import type { OwnQuestions } from "./own-questions";
import type { ReadProblem } from "./start-reader";

/** Why there are no questions: none could be read from the text, or see `ReadProblem`. */
export type NoQuestions = ReadProblem | "no-lesson";

const known = new Map<string, Promise<OwnQuestions | NoQuestions>>();

/**
 * Reads questions of a teacher's own beside the page, each text once. Never rejects.
 *
 * @param given the text of a lesson, or its code
 */
export function readQuestions(given: string): Promise<OwnQuestions | NoQuestions> {
  const before = known.get(given);
  if (before !== undefined) return before;
  const reading = read(given).catch((): NoQuestions => "not-loaded");
  known.set(given, reading);
  // What could not be loaded may be there at the next try.
  reading.then((found) => found === "not-loaded" && known.delete(given));
  return reading;
}

async function read(given: string): Promise<OwnQuestions | NoQuestions> {
  const { address, readOwnQuestions } = await import("./lesson-reader");
  const question: QuestionForOwn = { own: given };
  const answer = await askBeside(
    address,
    question,
    ({ own }): AnswerForOwn => ({ questions: readOwnQuestions(own) }),
  );
  return answer === "slow" ? "slow" : (answer.questions ?? "no-lesson");
}
