import { inOrder, lettered, lettersInOrder, readAs, readLetters } from "../../letters";
import { countMarks, markPicked, scored, share } from "../../marks";
import { countSubsets, rankSubset, shapeOfParts, unrankSubset } from "../../numbering";
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

export const response: ResponseRules<"highlight"> = {
  empty: () => ({ marked: [] }),
  isAnswered: ({ ask }, { marked }) => marked.some((id) => hasPart(ask.sentences, id)),
  read: ({ marked }) => (isIds(marked) ? { marked: [...marked] } : null),
  isSame: (a, b) => samePicks(a.marked, b.marked),
  describe: ({ sentences }, { marked }) => namesOf(sentences, marked),
};

/**
 * Marked sentences: F1, the harmonic mean of precision (how much of what is marked is right) and recall (how much of
 * what is right is marked). Source: van Rijsbergen, Information Retrieval (1979), chapter 7. Nothing marked is 0.
 */
export const grading: GradingRules<"highlight"> = {
  grade: ({ ask, key }, { marked }) => {
    const marks = markPicked(ask.sentences, marked, key.right);
    const hits = 2 * countMarks(marks, "right");
    return scored(share(hits, hits + countMarks(marks, "wrong") + countMarks(marks, "missed")), marks);
  },
  reasons: ({ key }, _said, shown) => pickedReasons(key.why, shown),
  counted: "picks",
  spokenPart: noSpokenPart,
  markHolds: marksStay,
};

export const paper: PaperRules<"highlight"> = {
  parts: ({ ask }) => lettered(ask.sentences),
  write: ({ marked }, parts) => lettersInOrder(marked, parts),
  read: (text, parts) => readAs(readLetters(text, parts), (marked) => ({ marked })),
  key: (question) => ({ marked: inOrder(question.key.right, paper.parts(question)) }),
};

export const code: CodeRules<"highlight"> = {
  shape: ({ ask }) => shapeOfParts(ask.sentences),
  count: countSubsets,
  rank: (shape, { marked }) => rankSubset(shape, marked),
  unrank: (shape, rank) => ({ marked: unrankSubset(shape, rank) }),
};

export const spread: SpreadRules<"highlight"> = {
  rows: ({ ask }) => oneRow(ask.sentences),
  picks: (_question, { marked }) => picksOf(marked),
  isRight: ({ key }, _row, pick) => key.right.includes(pick),
};

export const wrongParts: WrongParts<"highlight"> = ({ ask, key }, { marked }) =>
  wrongPicks(ask.sentences, marked, key.right, key.why);
