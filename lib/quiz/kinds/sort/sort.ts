import { readRowLetters, rowLetters } from "../../letters";
import { countRows, rankRows, shapeOfParts, unrankRows } from "../../numbering";
import { noSpokenPart } from "../../picks";
import type { Html } from "../../question";
import { inParagraphs, reasonsWhere } from "../../reasons";
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

export const response: ResponseRules<"sort"> = {
  empty: () => ({ rows: {} }),
  isAnswered: ({ ask }, { rows }) => isFilled(rows, ask.statements, ask.categories),
  read: readRows,
  isSame: sameRows,
  describe: ({ statements, categories }, { rows }) => rowNames(statements, categories, rows),
};

/** The share of statements that stand in any of the categories that hold for them. */
export const grading: GradingRules<"sort"> = {
  grade: ({ ask, key }, { rows }) =>
    gradeRows(ask.statements, ask.categories, rows, (row, chosen) =>
      Object.hasOwn(key.right[row] ?? {}, chosen),
    ),
  /** For a statement in a category that holds, that category's reason; for any other, once it is out, all that hold. */
  reasons: ({ key }, { rows }, { marks, open }) => {
    const reasons = Object.entries(key.right).flatMap(([row, allowed]): [string, Html][] => {
      if (marks[row] === "right") {
        const chosen = reasonsWhere(allowed, (category) => category === rows[row]);
        return [[row, inParagraphs(Object.values(chosen))]];
      }
      return open ? [[row, inParagraphs(Object.values(allowed))]] : [];
    });
    return Object.fromEntries(reasons);
  },
  counted: "rows",
  spokenPart: noSpokenPart,
  markHolds: (row, checked, now) => checked.rows[row] === now.rows[row],
};

export const paper: PaperRules<"sort"> = {
  parts: ({ ask }) => ({ lettered: ask.categories, numbered: ask.statements }),
  write: rowLetters,
  read: readRowLetters,
  /** Where several categories hold, the first the author wrote. */
  key: ({ key }) => ({
    rows: Object.fromEntries(
      Object.entries(key.right).flatMap(([row, allowed]) =>
        Object.keys(allowed)
          .slice(0, 1)
          .map((category) => [row, category]),
      ),
    ),
  }),
};

export const code: CodeRules<"sort"> = {
  shape: ({ ask }) => shapeOfParts(ask.statements, ask.categories),
  count: countRows,
  rank: rankRows,
  unrank: unrankRows,
};

export const spread: SpreadRules<"sort"> = {
  rows: ({ ask }) => ask.statements.map((statement) => ({ ...statement, picks: ask.categories })),
  picks: (_question, { rows }) => Object.entries(rows),
  isRight: ({ key }, row, pick) => Object.hasOwn(key.right[row] ?? {}, pick),
};

/** A statement in a category that does not hold. */
export const wrongParts: WrongParts<"sort"> = ({ ask, key }, { rows }) =>
  ask.statements.flatMap(({ id, html }) => {
    const category = ask.categories.find((one) => one.id === rows[id]);
    const right = key.right[id] ?? {};
    if (category === undefined || Object.hasOwn(right, category.id)) return [];
    return [
      {
        id: `${id} ${category.id}`,
        reveals: category.id,
        html: `${html} → ${category.html}`,
        why: Object.values(right)[0] ?? null,
      },
    ];
  });
