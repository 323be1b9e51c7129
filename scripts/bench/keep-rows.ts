/** Keeps what was measured in a table of a page of docs/, so that no figure there is typed by hand. */
import { readFileSync, writeFileSync } from "node:fs";

export interface BenchRow {
  what: string;
  measured: string;
  /** How many processes wanted a processor in the last minute. */
  load: string;
  goal: string;
}

const begin = "<!-- measured by npm run bench:box -- --write -->";
const end = "<!-- end -->";

/** Puts rows in the place of earlier ones of the same thing, or behind all others. @throws where the page has no table */
export function keepRows(file: string, rows: readonly BenchRow[], day: string): void {
  const text = readFileSync(file, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${file} has no table between "${begin}" and "${end}"`);
  const kept = new Map(
    text
      .slice(from + begin.length, to)
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(1)
      .map((line) => [line.split(" | ")[0]?.slice(2) ?? "", line]),
  );
  for (const { what, measured, load, goal } of rows)
    kept.set(what, `| ${what} | ${measured} | ${load} | ${day} | ${goal} |`);
  const table = ["| what | measured | load | day | goal |", "|---|---|---|---|---|", ...kept.values()];
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table.join("\n")}\n\n${text.slice(to)}`);
}
