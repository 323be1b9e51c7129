import { gradings } from "./kinds/kinds";
import type { Grade, Kind, QuestionOf, Responses } from "./question";

/**
 * Grades one response; changes neither it nor the question. The score is 1 exactly when the verdict is "right" and 0
 * when it is "wrong" or "noted"; between, it is "partly". The order in which parts are shown makes no difference.
 */
export function grade<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): Grade {
  return gradings[question.kind].grade(question, response);
}
