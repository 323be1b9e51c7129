import { lettered, oneLetter, readOne } from "../../letters";
import { countOne, rankOne, shapeOfParts, unrankOne } from "../../numbering";
import { shownOrder } from "../../order";
import { hasPart } from "../../part";
import { markOne, marksStay, sameChoice } from "../../picks";
import { pickedReasons } from "../../reasons";
import { readChoice } from "../../saved";
import { nameOf } from "../../spoken";
import { oneRow, pickOf } from "../../spread";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  SpreadRules,
  Traits,
  WrongParts,
} from "../kind";

export const traits: Traits = { scored: false, answer: "picked" };

export const response: ResponseRules<"predict"> = {
  empty: () => ({ choice: null }),
  isAnswered: ({ ask }, { choice }) => hasPart(ask.choices, choice),
  read: readChoice,
  isSame: sameChoice,
  describe: ({ choices }, { choice }) => nameOf(choices, choice),
  firstAsking: ({ first }) => first,
};

/** Noted. Asked again after the reading it shows what held, still without a score. */
export const grading: GradingRules<"predict"> = {
  grade: ({ ask, key }, said) => ({
    verdict: "noted",
    score: 0,
    marks: ask.first === null ? {} : markOne(ask.choices, said, key.right),
  }),
  reasons: ({ key }, _said, shown) => pickedReasons(key.why, shown),
  counted: null,
  spokenPart: ({ choice }) => choice,
  markHolds: marksStay,
};

export const paper: PaperRules<"predict"> = {
  parts: ({ id, ask }) => lettered(shownOrder(ask.choices, ask.order, id)),
  write: oneLetter,
  read: readOne,
  key: ({ key }) => ({ choice: key.right }),
};

export const code: CodeRules<"predict"> = {
  shape: ({ ask }) => shapeOfParts(ask.choices),
  count: countOne,
  rank: rankOne,
  unrank: unrankOne,
};

/** The second asking alone says what held. */
export const spread: SpreadRules<"predict"> = {
  rows: (question) => oneRow(paper.parts(question).lettered),
  picks: (_question, said) => pickOf(said),
  isRight: ({ ask, key }, _row, pick) => ask.first !== null && pick === key.right,
};

/** A guess is never counted against anyone. */
export const wrongParts: WrongParts<"predict"> = () => [];
