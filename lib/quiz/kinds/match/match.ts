import { readRowLetters, rowLetters } from "../../letters";
import { countRows, rankRows, shapeOfParts, unrankRows } from "../../numbering";
import { shownOrder } from "../../order";
import { noSpokenPart } from "../../picks";
import { rightReasons } from "../../reasons";
import { gradeRows, isFilled, sameRows } from "../../rows";
import { readRows } from "../../saved";
import { rowNames } from "../../spoken";
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

export const response: ResponseRules<"match"> = {
  empty: () => ({ rows: {} }),
  isAnswered: ({ ask }, { rows }) => isFilled(rows, ask.rows, ask.options),
  read: readRows,
  isSame: sameRows,
  describe: ({ rows, options }, said) => rowNames(rows, options, said.rows),
};

/** The share of rows that have their partner. */
export const grading: GradingRules<"match"> = {
  grade: ({ ask, key }, { rows }) =>
    gradeRows(ask.rows, ask.options, rows, (row, chosen) => key.right[row] === chosen),
  reasons: ({ key }, _said, shown) => rightReasons(key.why, shown),
  counted: "rows",
  spokenPart: noSpokenPart,
  markHolds: (row, checked, now) => checked.rows[row] === now.rows[row],
};

export const paper: PaperRules<"match"> = {
  parts: ({ id, ask }) => ({ lettered: shownOrder(ask.options, "shuffled", id), numbered: ask.rows }),
  write: rowLetters,
  read: readRowLetters,
  key: ({ key }) => ({ rows: { ...key.right } }),
};

export const code: CodeRules<"match"> = {
  shape: ({ ask }) => shapeOfParts(ask.rows, ask.options),
  count: countRows,
  rank: rankRows,
  unrank: unrankRows,
};

export const spread: SpreadRules<"match"> = {
  rows: (question) => question.ask.rows.map((row) => ({ ...row, picks: paper.parts(question).lettered })),
  picks: (_question, { rows }) => Object.entries(rows),
  isRight: ({ key }, row, pick) => key.right[row] === pick,
};

/** A row with a wrong partner. The reason is the row's; the misconception is the partner's. */
export const wrongParts: WrongParts<"match"> = ({ ask, key }, { rows }) =>
  ask.rows.flatMap(({ id, html }) => {
    const option = ask.options.find((one) => one.id === rows[id]);
    if (option === undefined || key.right[id] === option.id) return [];
    return [
      {
        id: `${id} ${option.id}`,
        reveals: option.id,
        html: `${html} → ${option.html}`,
        why: key.why[id] ?? null,
      },
    ];
  });
