import { paperParts, toPaper } from "../quiz/paper";
import type { Kind, QuestionOf } from "../quiz/question";
import { describeResponse, parseResponse } from "../quiz/response";

/** An answer as its student gave it: its letters on paper, then in words. Null where the code does not tell it. */
export function answerText<K extends Kind>(question: QuestionOf<K>, response: unknown): string | null {
  const read = parseResponse(question.kind, response);
  if (read === null) return null;
  const said = describeResponse(question, read);
  return paperParts(question).lettered.length === 0 ? said : `${toPaper(question, read)} · ${said}`;
}
