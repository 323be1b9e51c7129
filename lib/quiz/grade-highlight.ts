import { countMarks, markPicked, scored, share } from "./marks";
import type { Grade, QuestionOf, Responses } from "./question";

/**
 * Marked sentences: F1, the harmonic mean of precision (how much of what is marked is right) and recall (how much of
 * what is right is marked). Source: van Rijsbergen, Information Retrieval (1979), chapter 7. Nothing marked is 0.
 */
export function gradeHighlight(question: QuestionOf<"highlight">, response: Responses["highlight"]): Grade {
  const marks = markPicked(question.ask.sentences, response.marked, question.key.right);
  const hits = 2 * countMarks(marks, "right");
  return scored(share(hits, hits + countMarks(marks, "wrong") + countMarks(marks, "missed")), marks);
}
