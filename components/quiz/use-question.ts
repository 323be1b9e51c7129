import type { Attempt } from "@/lib/progress/progress";
import { grade } from "@/lib/quiz/grade";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { emptyResponse, parseResponse } from "@/lib/quiz/response";
import { type QuestionInHand, useHand } from "./use-hand";

/** A question of any kind in hand. */
export function useQuestion<K extends Kind>(
  question: QuestionOf<K>,
  where: Attempt["where"],
): QuestionInHand<K> {
  return useHand(question, where, {
    read: (saved) => parseResponse(question.kind, saved),
    empty: emptyResponse,
    grade,
  });
}
