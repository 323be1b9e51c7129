import { countMarks, markPicked, scored, share } from "./marks";
import type { Grade, Mark, QuestionOf, Responses } from "./question";

/** Marks for one choice among several; used by `choice` and by the second asking of `predict`. */
export function markChoice(
  question: QuestionOf<"choice"> | QuestionOf<"predict">,
  response: { choice: string | null },
): Record<string, Mark> {
  const picked = response.choice === null ? [] : [response.choice];
  return markPicked(question.ask.choices, picked, [question.key.right]);
}

/** One right answer: full credit or none. */
export function gradeChoice(question: QuestionOf<"choice">, response: Responses["choice"]): Grade {
  const marks = markChoice(question, response);
  return scored(countMarks(marks, "right"), marks);
}

/**
 * Any number of right answers: every right tick earns a share, every wrong tick costs one, never below 0. Ticking
 * everything therefore does not pay. The rule is the response mapping of 1EdTech QTI with a lower bound of 0.
 */
export function gradeChoices(question: QuestionOf<"choices">, response: Responses["choices"]): Grade {
  const marks = markPicked(question.ask.choices, response.choices, question.key.right);
  const right = countMarks(marks, "right");
  const credit = share(right - countMarks(marks, "wrong"), right + countMarks(marks, "missed"));
  return scored(Math.max(0, credit), marks);
}
