import { gradeBlank } from "./grade-blank";
import { gradeChoice, gradeChoices } from "./grade-choice";
import { gradeHighlight } from "./grade-highlight";
import { gradeExplain, gradePredict } from "./grade-noted";
import { gradeOrder } from "./grade-order";
import { gradeMatch, gradeSort } from "./grade-rows";
import type { Grade, Kind, QuestionOf, Responses } from "./question";

export { knownWrong } from "./grade-blank";

/** How one kind is graded: the question and a response to it in, the grade out. Changes neither. */
export type Grader<K extends Kind> = (question: QuestionOf<K>, response: Responses[K]) => Grade;

const graders: { [K in Kind]: Grader<K> } = {
  choice: gradeChoice,
  choices: gradeChoices,
  blank: gradeBlank,
  order: gradeOrder,
  match: gradeMatch,
  sort: gradeSort,
  highlight: gradeHighlight,
  explain: gradeExplain,
  predict: gradePredict,
};

/**
 * Grades one response. The score is 1 exactly when the verdict is "right" and 0 when it is "wrong" or "noted"; between,
 * it is "partly". The order in which parts are shown makes no difference.
 */
export function grade<K extends Kind>(question: QuestionOf<K>, response: Responses[K]): Grade {
  return graders[question.kind](question, response);
}
