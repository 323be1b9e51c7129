import { noParts } from "../../letters";
import { countSubsets, rankSubset, shapeOfParts, unrankSubset } from "../../numbering";
import { lettersOver } from "../../own-text";
import { idsOf } from "../../part";
import { marksStay, noSpokenPart, samePicks } from "../../picks";
import { isIds, isText } from "../../saved";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  SpreadRules,
  Traits,
  WrongParts,
} from "../kind";

export const traits: Traits = { scored: false, answer: "written" };

export const response: ResponseRules<"explain"> = {
  empty: () => ({ text: "", met: [] }),
  isAnswered: (_question, { text }) => text.trim() !== "",
  read: ({ text, met }) => (isText(text) && isIds(met) ? { text, met: [...met] } : null),
  isSame: (a, b) => a.text === b.text && samePicks(a.met, b.met),
  describe: (_ask, { text }) => text,
  askAgain: (_question, { text }) => (lettersOver(text) > 0 ? "too-long" : null),
  ownText: ({ text }) => text.trim(),
};

/** Own words are noted; the learner compares them with the model answer. */
export const grading: GradingRules<"explain"> = {
  grade: () => ({ verdict: "noted", score: 0, marks: {} }),
  reasons: () => ({}),
  counted: null,
  spokenPart: noSpokenPart,
  markHolds: marksStay,
};

export const paper: PaperRules<"explain"> = {
  parts: () => noParts,
  write: ({ text }) => text,
  read: (text) => ({ ok: true, response: { text: text.trim(), met: [] } }),
  /** The model answer, which is markup. */
  key: ({ ask, key }) => ({ text: key.model, met: idsOf(ask.rubric) }),
};

/** Which points were ticked. The text itself goes along only where the learner adds it. */
export const code: CodeRules<"explain"> = {
  shape: ({ ask }) => shapeOfParts(ask.rubric),
  count: countSubsets,
  rank: (shape, { met }) => rankSubset(shape, met),
  unrank: (shape, rank) => ({ text: "", met: unrankSubset(shape, rank) }),
};

/** Own words are counted by nobody; nothing of them goes to a wall. */
export const spread: SpreadRules<"explain"> = { rows: () => [], picks: () => [], isRight: () => false };

export const wrongParts: WrongParts<"explain"> = () => [];
