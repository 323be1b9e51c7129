import { type Attempt, addAttempt, type Progress } from "../progress/progress";
import { type Asked, questionState } from "../progress/question-state";

/**
 * Adds an answer of a live round to the learner's record. Each asking has a round of its own, so that the second is
 * no second try at the first, and neither is one at what was answered in the lesson.
 */
export function withLiveAnswer(
  progress: Progress,
  asked: Asked,
  answer: Omit<Attempt, "question" | "rev" | "round" | "hints">,
): Progress {
  const { question, rev } = asked;
  const { round, tries } = questionState(progress, asked);
  return addAttempt(progress, {
    ...answer,
    question,
    rev,
    round: tries.length === 0 ? round : round + 1,
    hints: 0,
  });
}
