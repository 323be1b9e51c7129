import type { AskAgain } from "./kinds/kind";
import { papers, responses } from "./kinds/kinds";
import type { Asks, Html, Kind, QuestionOf, Responses } from "./question";
import { isRecord } from "./saved";

/** The response a question starts with: nothing chosen; for `order` the things shuffled by the seed, never solved. */
export function emptyResponse<K extends Kind>(question: QuestionOf<K>, seed: string): Responses[K] {
  return responses[question.kind].empty(question, seed);
}

/**
 * Whether there is something to grade: a choice, a tick, a text, every row filled. Only parts the question still offers
 * count, because those are the ones a learner sees chosen.
 */
export function isAnswered<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): boolean {
  return responses[question.kind].isAnswered(question, response);
}

/** Why an answer cannot be checked as it stands; null where it can. It is asked for again and costs no try. */
export function askAgain<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): AskAgain | null {
  return responses[question.kind].askAgain?.(question, response) ?? null;
}

/**
 * The response that is the key. Where several are right it is the first the author wrote; for `explain` the model
 * answer, which is markup.
 */
export function keyResponse<K extends Kind>(question: QuestionOf<K>): Responses[K] {
  return papers[question.kind].key(question);
}

/** Whether two responses to a kind say the same. Ticks, marks and rows are sets; only `order` is a sequence. */
export function sameResponse<K extends Kind>(kind: K, a: Responses[K], b: Responses[K]): boolean {
  return responses[kind].isSame(a, b);
}

/** An unknown value as a response of a kind, without fields that do not belong to it; null when it is none. */
export function parseResponse<K extends Kind>(kind: K, value: unknown): Responses[K] | null {
  return isRecord(value) ? responses[kind].read(value) : null;
}

/** What a saved response holds of own words: text without spaces around it; "" for kinds that are not written. */
export function ownTextOf<K extends Kind>(kind: K, saved: unknown): string {
  const response = parseResponse(kind, saved);
  return response === null ? "" : (responses[kind].ownText?.(response) ?? "");
}

/** What a question asks, for lists of questions: its prompt, or the sentence around its gap. */
export function sentenceOf<K extends Kind>({
  kind,
  ask,
  prompt,
}: Pick<QuestionOf<K>, "kind" | "ask" | "prompt">): Html {
  return responses[kind].sentence?.(ask) ?? prompt;
}

/** A response in words, for a list of earlier tries. Parts that are gone are "–". */
export function describeResponse<K extends Kind>(
  { kind, ask }: { kind: K; ask: Asks[K] },
  response: Responses[K],
): string {
  return responses[kind].describe(ask, response);
}
