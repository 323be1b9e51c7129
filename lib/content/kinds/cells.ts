import type { RootContent } from "mdast";
import type { Html } from "../../quiz/question";
import { plain, toMarkup } from "../markdown";

/** A cell as plain text. */
export const plainCell = (cell: RootContent[]): string => plain({ type: "root", children: cell });

/** A cell as a paragraph of markup. */
export const paragraph = (cell: RootContent[]): Html => `<p>${toMarkup(cell)}</p>`;

/** A text as a message names it. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The rows of a record in the order of their names: one line for the lock, whatever the order they were written in. */
export const sorted = (record: Record<string, string>): [string, string][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
