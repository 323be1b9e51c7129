import type { Part } from "./part";
import { plainText } from "./plain-text";

/** A part in plain words, "–" where there is none. Without its full stop: names stand in lists. */
export function nameOf(parts: readonly Part[], id: string | null | undefined): string {
  const part = parts.find((one) => one.id === id);
  return part === undefined ? "–" : named(part);
}

function named({ html }: Part): string {
  return plainText(html).replace(/[.]$/, "");
}

/** Parts in plain words, in the order of the ids. */
export function namesOf(parts: readonly Part[], ids: readonly string[]): string {
  return ids.map((id) => nameOf(parts, id)).join("; ");
}

/** Every row with what was chosen for it. */
export function rowNames(
  rows: readonly Part[],
  options: readonly Part[],
  chosen: Record<string, string>,
): string {
  return rows.map((row) => `${named(row)}: ${nameOf(options, chosen[row.id])}`).join("; ");
}
