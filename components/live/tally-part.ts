/** Counting what a room answered; apart from what brings the answers, since it knows every kind of question. */
import type { RoomText } from "@/lib/live/round";
import { addTallies, spreadOf, type Tally, tallyOf } from "@/lib/live/tally";
import type { Question } from "@/lib/quiz/question";
import { ownTextOf } from "@/lib/quiz/response";

export { addTallies, spreadOf };

/** What the phones sent to one asking, counted: of each phone the last. */
export function tallyOfAll(question: Question, responses: Iterable<unknown>): Tally {
  return addTallies([...responses].map((response) => tallyOf(question, response)));
}

/** What the phones wrote to one asking of a question in own words, in the order in which they first sent something. */
export function textsOfAll(
  { kind }: Question,
  turn: number,
  phones: ReadonlyMap<string, unknown>,
): RoomText[] {
  return [...phones].flatMap(([phone, saved]) => {
    const text = ownTextOf(kind, saved);
    return text === "" ? [] : [{ turn, phone, text }];
  });
}
