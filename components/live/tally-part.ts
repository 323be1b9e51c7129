/** Counting what a room answered; apart from what brings the answers, since it knows every kind of question. */
import type { AskedQuestion } from "@/lib/box/rounds";
import type { RoomText, RoundState } from "@/lib/live/round";
import { addTallies, emptyTally, spreadOf, type Tally, tallyOf } from "@/lib/live/tally";
import type { Question } from "@/lib/quiz/question";
import { ownTextOf } from "@/lib/quiz/response";
import type { Answers } from "./use-room-answers";

export { spreadOf };

/** An asking, counted: what was counted before its letters were cleared away, and of each phone the last answer since. */
export function tallyOfTurn(
  question: Question,
  turn: number,
  { counted }: Pick<RoundState, "counted">,
  answers: Answers,
): Tally {
  const since = [...(answers.get(turn)?.values() ?? [])].map((response) => tallyOf(question, response));
  return addTallies([counted[turn] ?? emptyTally, ...since]);
}

/** Every asking of a round, counted, so that its letters may go; null where one of them is to a question not known yet. */
export function tallyOfEach(
  state: RoundState,
  answers: Answers,
  known: (asked: AskedQuestion) => Question | undefined,
): RoundState["counted"] | null {
  const counted = { ...state.counted };
  for (const { asked, turns } of Object.values(state.questions)) {
    const question = known(asked);
    for (const turn of turns) {
      if (question !== undefined) counted[turn] = tallyOfTurn(question, turn, state, answers);
      else if (answers.has(turn)) return null;
    }
  }
  return counted;
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
