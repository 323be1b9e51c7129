import { noParts } from "../../letters";
import { scored } from "../../marks";
import { normalise } from "../../normalise";
import { placeOf } from "../../numbering";
import { marksStay } from "../../picks";
import type { Asks, Html, Keys } from "../../question";
import { inParagraphs } from "../../reasons";
import { isText } from "../../saved";
import { escaped, oneRow, otherPick, picksOf } from "../../spread";
import { answerId } from "../answer-id";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  SpreadRules,
  Traits,
  WrongParts,
} from "../kind";
import { asksForNumber, readingsOf } from "./readings";

type Key = Keys["blank"];

export const traits: Traits = { scored: true, answer: "produced" };

export const response: ResponseRules<"blank"> = {
  empty: () => ({ text: "" }),
  isAnswered: (_question, { text }) => text.trim() !== "",
  read: ({ text }) => (isText(text) ? { text } : null),
  isSame: (a, b) => a.text === b.text,
  sentence: ({ before, after }) => `${before} … ${after}`,
  describe: (_ask, { text }) => text,
  askAgain: ({ ask }, { text }) => (asksForNumber(text, ask) ? "number" : null),
};

/** Full credit for any accepted answer, however it is spelt out. No credit otherwise. */
export const grading: GradingRules<"blank"> = {
  grade: ({ ask, key }, { text }) => {
    const readings = readingsOf(text, ask);
    const right = key.accepted.some((accepted) => readings.includes(normalise(accepted)));
    return scored(right ? 1 : 0, { [answerId]: right ? "right" : "wrong" });
  },
  /** The reason of a foreseen wrong answer, and the reason of the right one once it is out. */
  reasons: ({ ask, key }, { text }, { marks, open }): Record<string, Html> => {
    const foreseen = marks[answerId] === "right" ? null : knownWrong(key, text, ask);
    const reasons = [...(foreseen === null ? [] : [foreseen.why]), ...(open ? [key.why] : [])];
    return reasons.length === 0 ? {} : { [answerId]: inParagraphs(reasons) };
  },
  counted: null,
  spokenPart: () => answerId,
  markHolds: marksStay,
};

export const paper: PaperRules<"blank"> = {
  parts: () => noParts,
  write: ({ text }) => text,
  read: (text) => ({ ok: true, response: { text: text.trim() } }),
  key: ({ key }) => ({ text: key.accepted[0] ?? "" }),
};

/** What was written stays where it was written: only a wrong answer that the author foresaw is told. They are the parts. */
export const code: CodeRules<"blank"> = {
  shape: ({ key }) => ({ parts: key.known.map(({ answer }) => normalise(answer)), options: [] }),
  count: ({ parts }) => parts.length,
  rank: ({ parts }, { text }) =>
    placeOf(parts, readingsOf(text).find((reading) => parts.includes(reading)) ?? null),
  unrank: ({ parts }, rank) => ({ text: parts[rank] ?? "" }),
};

/** What was written is shown only where the author wrote it too: a wall is no place for whatever somebody types. */
export const spread: SpreadRules<"blank"> = {
  rows: ({ key: { accepted, known } }) =>
    oneRow([
      { id: "right", html: escaped(accepted[0] ?? "") },
      ...known.map(({ answer }, at) => ({ id: `known ${at}`, html: escaped(answer) })),
      otherPick,
    ]),
  picks: (question, said) => {
    if (grading.grade(question, said).score === 1) return picksOf(["right"]);
    const known = knownWrong(question.key, said.text, question.ask);
    return picksOf([known === null ? otherPick.id : `known ${question.key.known.indexOf(known)}`]);
  },
  isRight: (_question, _row, pick) => pick === "right",
};

export const wrongParts: WrongParts<"blank"> = ({ ask, key }, { text }) => {
  const known = knownWrong(key, text, ask);
  if (known === null) return [];
  const { answer, why } = known;
  return [{ id: answer, reveals: answer, html: escaped(answer), why }];
};

/** The author's entry for this wrong answer, or null when it is none the author foresaw. */
export function knownWrong({ known }: Key, text: string, ask: Asks["blank"]): Key["known"][number] | null {
  const readings = readingsOf(text, ask);
  return known.find(({ answer }) => readings.includes(normalise(answer))) ?? null;
}
