/** What a code has to know of a question to say which answer was given: no words, only which parts there are. */
import type { Shape } from "../quiz/kinds/kind";
import { codes } from "../quiz/kinds/kinds";
import type { Kind, QuestionOf, Response, Responses } from "../quiz/question";

export interface QuestionShape extends Shape {
  id: string;
  kind: Kind;
  rev: number;
}

/** What codes have to know of a question to count its answers. */
export function shapeOf<K extends Kind>(question: QuestionOf<K>): QuestionShape {
  const { id, kind, rev } = question;
  return { id, kind, rev, ...codes[question.kind].shape(question) };
}

/** Beyond this an answer is not told, only how it fared: numbers stay exact up to 2^53. */
const mostResponses = 2 ** 40;

/** How many different answers a code can tell apart for this question. */
export function responseCount(shape: QuestionShape): number {
  const count = codes[shape.kind].count(shape);
  return count <= mostResponses ? count : 0;
}

/** The place of a response among the possible ones; null where a code cannot tell it. */
export function rankResponse<K extends Kind>(
  shape: QuestionShape & { kind: K },
  response: Responses[K],
): number | null {
  return responseCount(shape) === 0 ? null : codes[shape.kind].rank(shape, response);
}

/** @param rank below `responseCount` */
export function unrankResponse(shape: QuestionShape, rank: number): Response {
  return codes[shape.kind].unrank(shape, rank);
}
