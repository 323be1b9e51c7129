import { scored } from "./marks";
import { normalise } from "./normalise";
import type { Grade, Keys, QuestionOf, Responses } from "./question";

/** A common wrong answer, with its reason. */
export type KnownWrong = Keys["blank"]["known"][number];

/** The id under which a blank's mark and reason stand: it has one part, the answer. */
export const answerId = "answer";

/** A word or a number: full credit for any accepted answer, however it is spelt out. No credit otherwise. */
export function gradeBlank(question: QuestionOf<"blank">, response: Responses["blank"]): Grade {
  const given = normalise(response.text);
  const right = given !== "" && question.key.accepted.some((accepted) => normalise(accepted) === given);
  return scored(right ? 1 : 0, { [answerId]: right ? "right" : "wrong" });
}

/** The author's entry for this wrong answer, or null when it is none the author foresaw. */
export function knownWrong(question: QuestionOf<"blank">, text: string): KnownWrong | null {
  const given = normalise(text);
  return question.key.known.find((known) => given !== "" && normalise(known.answer) === given) ?? null;
}
