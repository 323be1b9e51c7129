/** A phone in a live round: what it keeps, and what it shows. */
import * as v from "valibot";
import { type AskedQuestion, type RoundNews, roundLetters } from "../box/rounds";

const digits = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));

/** What a phone keeps of the round it is in, so that a page that was closed comes back to it. */
export const phoneRound = v.object({
  letters: roundLetters,
  /** Of the round's key, once it is known. */
  x: v.nullable(digits(64)),
  /** By chance, for this round alone: so a phone counts once. */
  phone: digits(32),
  /** The askings it has answered, and of which question each was. */
  sent: v.array(v.object({ turn: v.number(), question: v.string() })),
  /** An answer that the box does not have yet. */
  pending: v.nullable(v.object({ turn: v.number(), response: v.unknown() })),
  /** When it joined, in milliseconds since 1970. */
  joined: v.number(),
});
export type PhoneRound = v.InferOutput<typeof phoneRound>;

/** What was kept; null where that is nothing. Whether the round goes on, its server knows. */
export function readPhoneRound(text: string | null): PhoneRound | null {
  try {
    return v.parse(phoneRound, JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}

/** What a phone shows. */
export type PhoneShows =
  | { shows: "wait" }
  /** `again`: it was asked before, and is asked once more. `sent`: this phone has answered; `before`: an earlier asking of it. */
  | { shows: "ask"; asked: AskedQuestion; turn: number; again: boolean; sent: boolean; before: boolean }
  /** Nothing is taken now. */
  | { shows: "talk"; asked: AskedQuestion; turn: number; sent: boolean }
  /** The verdict, the reasons and the source. */
  | { shows: "reasons"; asked: AskedQuestion };

/** What a phone shows, from what the round says and what the phone has sent. */
export function phoneShows(news: RoundNews, { sent }: Pick<PhoneRound, "sent">): PhoneShows {
  if (news.now === "wait") return { shows: "wait" };
  const { asked, turn, asking } = news;
  if (news.now === "reasons") return { shows: "reasons", asked };
  const common = { asked, turn, sent: sent.some((one) => one.turn === turn) };
  if (news.now === "talk") return { shows: "talk", ...common };
  const before = sent.some((one) => one.question === asked.question && one.turn < turn);
  return { shows: "ask", ...common, again: asking > 1, before };
}
