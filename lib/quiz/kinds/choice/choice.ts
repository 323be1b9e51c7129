import { lettered, oneLetter, readOne } from "../../letters";
import { countMarks, scored } from "../../marks";
import { countOne, rankOne, shapeOfParts, unrankOne } from "../../numbering";
import { shownOrder } from "../../order";
import { hasPart } from "../../part";
import { markOne, marksStay, sameChoice, wrongPicks } from "../../picks";
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

export const traits: Traits = { scored: true, answer: "picked" };

export const response: ResponseRules<"choice"> = {
  empty: () => ({ choice: null }),
  isAnswered: ({ ask }, { choice }) => hasPart(ask.choices, choice),
  read: readChoice,
  isSame: sameChoice,
  describe: ({ choices }, { choice }) => nameOf(choices, choice),
};

/** One right answer: full credit or none. */
export const grading: GradingRules<"choice"> = {
  grade: ({ ask, key }, said) => {
    const marks = markOne(ask.choices, said, key.right);
    return scored(countMarks(marks, "right"), marks);
  },
  reasons: ({ key }, _said, shown) => pickedReasons(key.why, shown),
  counted: null,
  spokenPart: ({ choice }) => choice,
  markHolds: marksStay,
};

export const paper: PaperRules<"choice"> = {
  parts: ({ id, ask }) => lettered(shownOrder(ask.choices, ask.order, id)),
  write: oneLetter,
  read: readOne,
  key: ({ key }) => ({ choice: key.right }),
};

export const code: CodeRules<"choice"> = {
  shape: ({ ask }) => shapeOfParts(ask.choices),
  count: countOne,
  rank: rankOne,
  unrank: unrankOne,
};

export const spread: SpreadRules<"choice"> = {
  rows: (question) => oneRow(paper.parts(question).lettered),
  picks: (_question, said) => pickOf(said),
  isRight: ({ key }, _row, pick) => pick === key.right,
};

export const wrongParts: WrongParts<"choice"> = ({ ask, key }, { choice }) =>
  wrongPicks(ask.choices, choice === null ? [] : [choice], [key.right], key.why);
