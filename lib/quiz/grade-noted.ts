import { markChoice } from "./grade-choice";
import type { Grade, QuestionOf, Responses } from "./question";

/** Own words are noted; the learner compares them with the model answer. */
export function gradeExplain(_question: QuestionOf<"explain">, _response: Responses["explain"]): Grade {
  return { verdict: "noted", score: 0, marks: {} };
}

/** A prediction is noted. Asked again after the reading it shows what held, still without a score. */
export function gradePredict(question: QuestionOf<"predict">, response: Responses["predict"]): Grade {
  const marks = question.ask.phase === "after" ? markChoice(question, response) : {};
  return { verdict: "noted", score: 0, marks };
}
