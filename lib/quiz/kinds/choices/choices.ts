import { inOrder, lettered, lettersInOrder, readAs, readLetters } from "../../letters";
import { countMarks, markPicked, scored, share } from "../../marks";
import { countSubsets, rankSubset, shapeOfParts, unrankSubset } from "../../numbering";
import { shownOrder } from "../../order";
import { hasPart } from "../../part";
import { marksStay, noSpokenPart, samePicks, wrongPicks } from "../../picks";
import { pickedReasons } from "../../reasons";
import { isIds } from "../../saved";
import { namesOf } from "../../spoken";
import { oneRow, picksOf } from "../../spread";
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

export const response: ResponseRules<"choices"> = {
  empty: () => ({ choices: [] }),
  isAnswered: ({ ask }, { choices }) => choices.some((id) => hasPart(ask.choices, id)),
  read: ({ choices }) => (isIds(choices) ? { choices: [...choices] } : null),
  isSame: (a, b) => samePicks(a.choices, b.choices),
  describe: (ask, { choices }) => namesOf(ask.choices, choices),
};

/**
 * Any number of right answers: every right tick earns a share, every wrong tick costs one, never below 0. Ticking
 * everything therefore does not pay. The rule is the response mapping of 1EdTech QTI with a lower bound of 0.
 */
export const grading: GradingRules<"choices"> = {
  grade: ({ ask, key }, { choices }) => {
    const marks = markPicked(ask.choices, choices, key.right);
    const right = countMarks(marks, "right");
    const credit = share(right - countMarks(marks, "wrong"), right + countMarks(marks, "missed"));
    return scored(Math.max(0, credit), marks);
  },
  reasons: ({ key }, _said, shown) => pickedReasons(key.why, shown),
  counted: "picks",
  spokenPart: noSpokenPart,
  markHolds: marksStay,
};

export const paper: PaperRules<"choices"> = {
  parts: ({ id, ask }) => lettered(shownOrder(ask.choices, ask.order, id)),
  write: ({ choices }, parts) => lettersInOrder(choices, parts),
  read: (text, parts) => readAs(readLetters(text, parts), (choices) => ({ choices })),
  key: (question) => ({ choices: inOrder(question.key.right, paper.parts(question)) }),
};

export const code: CodeRules<"choices"> = {
  shape: ({ ask }) => shapeOfParts(ask.choices),
  count: countSubsets,
  rank: (shape, { choices }) => rankSubset(shape, choices),
  unrank: (shape, rank) => ({ choices: unrankSubset(shape, rank) }),
};

export const spread: SpreadRules<"choices"> = {
  rows: (question) => oneRow(paper.parts(question).lettered),
  picks: (_question, { choices }) => picksOf(choices),
  isRight: ({ key }, _row, pick) => key.right.includes(pick),
};

export const wrongParts: WrongParts<"choices"> = ({ ask, key }, { choices }) =>
  wrongPicks(ask.choices, choices, key.right, key.why);
