import { type Progress, saveDraft } from "./progress";
import { type Asked, questionState } from "./question-state";

/** "Answer as new": a draft of the next round, begun with nothing in it. A round nobody tried is used as it is. */
export function beginNextRound(progress: Progress, asked: Asked, at: number): Progress {
  const { round, tries } = questionState(progress, asked);
  if (tries.length === 0) return progress;
  const { question, rev } = asked;
  return saveDraft(progress, { question, rev, round: round + 1, response: null, hints: 0, at });
}
