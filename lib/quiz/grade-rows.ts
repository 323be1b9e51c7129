import { countMarks, scored, share } from "./marks";
import type { Grade, Mark, Part, QuestionOf, Responses } from "./question";

/** A partner for each row: the share of rows that have theirs. */
export function gradeMatch(question: QuestionOf<"match">, response: Responses["match"]): Grade {
  const { rows, options } = question.ask;
  return gradeRows(rows, options, response.rows, (row, chosen) => question.key.right[row] === chosen);
}

/** A category for each statement: the share of statements that stand in any of the categories that hold for them. */
export function gradeSort(question: QuestionOf<"sort">, response: Responses["sort"]): Grade {
  const { statements, categories } = question.ask;
  return gradeRows(statements, categories, response.rows, (row, chosen) =>
    Object.hasOwn(question.key.right[row] ?? {}, chosen),
  );
}

/** What a learner put in a row, or null where that is nothing, or an option the question no longer offers. */
export function chosenIn(rows: Record<string, string>, row: string, options: Part[]): string | null {
  return options.find((option) => option.id === rows[row])?.id ?? null;
}

function gradeRows(
  rows: Part[],
  options: Part[],
  filled: Record<string, string>,
  holds: (row: string, chosen: string) => boolean,
): Grade {
  const marks = Object.fromEntries(
    rows.map(({ id }): [string, Mark] => {
      const chosen = chosenIn(filled, id, options);
      if (chosen === null) return [id, "missed"];
      return [id, holds(id, chosen) ? "right" : "wrong"];
    }),
  );
  return scored(share(countMarks(marks, "right"), rows.length), marks);
}
