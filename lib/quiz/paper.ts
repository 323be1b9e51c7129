/**
 * A question on paper: how its parts are lettered, and answers in letters.
 *
 * The printed question, the answer sheet, the projected question and whoever types answers in from paper all go by the
 * same letters, in the order in which the screen shows the parts.
 */
import type { PaperParts, PaperReading } from "./kinds/kind";
import { papers } from "./kinds/kinds";
import { ownNumber, ownQuestionNumber } from "./only";
import type { Kind, QuestionOf, Responses } from "./question";

export type { PaperParts, PaperProblem, PaperReading } from "./kinds/kind";
export { letterOf } from "./letters";

/** "3.5": the fifth question of the third lesson, as printed on every sheet; "Q5" where it is a teacher's own. */
export function paperNumber(lesson: number, index: number): string {
  return lesson === ownNumber ? ownQuestionNumber(index) : `${lesson}.${index + 1}`;
}

/** The parts of a question in the order in which paper letters and numbers them. */
export function paperParts<K extends Kind>(question: QuestionOf<K>): PaperParts {
  return papers[question.kind].parts(question);
}

/** A response as it is written on paper: "B", "A C", "1B 2– 3A", or the text itself. Parts that are gone are left out. */
export function toPaper<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): string {
  return papers[question.kind].write(response, paperParts(question));
}

/**
 * Reads what someone typed from a paper: letters in any case, with or without spaces, commas and full stops between
 * them. Where there are rows the letters follow them, or each has its row's number ("2A 1B"); "–" leaves a row open.
 * Nothing typed is an empty answer, except to `order`, where every thing has a place.
 */
export function fromPaper<K extends Kind>(question: QuestionOf<K>, text: string): PaperReading<Responses[K]> {
  return papers[question.kind].read(text, paperParts(question), question);
}
