import { questionState } from "@/lib/progress/question-state";
import { firstAskingOf } from "@/lib/quiz/asking";
import { questionKey } from "@/lib/quiz/names";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { describeResponse, parseResponse } from "@/lib/quiz/response";
import { useRecordOf } from "../progress/use-progress";

/** What the learner chose when the same prediction was asked before the text; null for every other question. */
export function usePredictionBefore<K extends Kind>(question: QuestionOf<K>): string | null {
  const first = firstAskingOf(question);
  const key = first === null ? null : questionKey({ module: question.module, id: first });
  const record = useRecordOf(key);
  if (key === null) return null;
  const { lastAttempt } = questionState(record, { question: key, rev: question.rev, tries: 1 });
  const saved = parseResponse(question.kind, lastAttempt?.response ?? null);
  return saved === null ? null : describeResponse(question, saved);
}
