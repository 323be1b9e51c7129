/** What becomes of questions in the forms of other tools, as a teacher is told it before taking a file. */
import type { Kind } from "../quiz/question";
import type { Change } from "./item";

/** What one file or package has no place for, beyond what no form has. */
export type FileChange =
  | Change
  | "hints-left-out"
  | "rubric-left-out"
  | "points-after"
  | "all-or-nothing"
  | "all-of-them"
  | "half-left-out"
  | "one-number"
  | "sentences-to-tick"
  | "line-as-field"
  | "rows-alone"
  | "wrong-reasons-left-out"
  | "reasons-left-out"
  | "sources-left-out"
  | "several-by-tool"
  | "plain-text"
  | "no-game-question";

export interface ChangedQuestion {
  lesson: string;
  id: string;
  /** As on paper: "3.4". */
  number: string;
  kind: Kind;
  changes: FileChange[];
}

/** What was done to which questions, those of a kind together. */
export type ChangeRow = [change: FileChange, kinds: [kind: Kind, numbers: string[]][]];

/** In the order in which changes and kinds come first. */
export function byChange(changed: readonly ChangedQuestion[]): ChangeRow[] {
  const rows = new Map<FileChange, Map<Kind, string[]>>();
  for (const { number, kind, changes } of changed)
    for (const change of changes) {
      const kinds = rows.get(change) ?? new Map<Kind, string[]>();
      rows.set(change, kinds.set(kind, [...(kinds.get(kind) ?? []), number]));
    }
  return [...rows].map(([change, kinds]) => [change, [...kinds]]);
}

/** The rows that speak of questions of some lessons: a question's number begins with its lesson's. */
export function changesOf(rows: readonly ChangeRow[], lessons: readonly number[]): ChangeRow[] {
  return rows.flatMap(([change, kinds]): ChangeRow[] => {
    const left = kinds.flatMap(([kind, numbers]): [Kind, string[]][] => {
      const some = numbers.filter((number) => lessons.includes(Number.parseInt(number, 10)));
      return some.length === 0 ? [] : [[kind, some]];
    });
    return left.length === 0 ? [] : [[change, left]];
  });
}
