/** Counting what a room answered; apart from what brings the answers, since it knows every kind of question. */
import { addTallies, spreadOf, type Tally, tallyOf } from "@/lib/live/tally";
import type { Question } from "@/lib/quiz/question";

export { addTallies, spreadOf };

/** What the phones sent to one asking, counted: of each phone the last. */
export function tallyOfAll(question: Question, responses: Iterable<unknown>): Tally {
  return addTallies([...responses].map((response) => tallyOf(question, response)));
}
