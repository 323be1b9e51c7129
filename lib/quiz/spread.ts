/** What kinds share where a class's answers are counted. */
import type { SpreadRow } from "./kinds/kind";
import type { Html, Part } from "./part";

/** The row of kinds that have none. */
export const onlyRow = "";

/** A pick without a text of its own: whatever the question does not foresee. */
export const otherPick: Part = { id: "other", html: "" };

/** The only row of a kind that has no rows. */
export function oneRow(picks: Part[]): SpreadRow[] {
  return [{ id: onlyRow, html: null, picks }];
}

/** Picks of the only row. */
export function picksOf(ids: readonly string[]): [row: string, pick: string][] {
  return ids.map((id) => [onlyRow, id]);
}

/** The pick of the only row, where something was chosen. */
export function pickOf({ choice }: { choice: string | null }): [row: string, pick: string][] {
  return choice === null ? [] : picksOf([choice]);
}

/** A text that is no markup, as markup. */
export function escaped(text: string): Html {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
