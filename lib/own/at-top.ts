import type { Insertion } from "./insert-at";

/** Entries of the lists at the top of a lesson: by list and by name, each as YAML with two spaces a step. */
export type TopEntries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Puts entries into the lists at the top of a lesson, in the order of the text. What stands there already is left as it is, and so
 * is a list that is written in one line and holds something: nothing can be put into it without reading it.
 */
export function atTop(text: string, entries: TopEntries): Insertion[] {
  const found = /^(\uFEFF?---\r?\n)([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return [];
  const [, opening = "", top = ""] = found;
  return Object.entries(entries)
    .flatMap(([list, byName]): Insertion[] => {
      const line = new RegExp(`^${list}:([ \\t]*(?:\\{[ \\t]*\\}|~|null)?)[ \\t]*(?:#.*)?\r?\n`, "m").exec(
        top,
      );
      if (line === null && new RegExp(`^${list}:`, "m").test(top)) return [];
      const inside = line === null ? "" : listBehind(top, line.index + line[0].length);
      const missing = Object.entries(byName).filter(([name]) => !names(inside, name));
      if (missing.length === 0) return [];
      const indent = /^( +)[^\s#]/m.exec(inside)?.[1] ?? "  ";
      const yaml = missing.map(([name, value]) => entryOf(name, value, indent)).join("");
      if (line === null) return [{ at: opening.length + top.length, text: `${list}:\n${yaml}` }];
      const start = opening.length + line.index;
      const [written, nothing = ""] = line;
      const added = { at: start + written.length, text: yaml };
      const emptied = { at: start + list.length + 1, text: "", cut: nothing.length };
      return nothing.trim() === "" ? [added] : [emptied, added];
    })
    .sort((a, b) => a.at - b.at);
}

/** The lines of a list: those that stand to the right of its name, room and remarks among them. */
function listBehind(top: string, start: number): string {
  return /^(?:(?:[ \t].*|#.*|\r?)\n)*/.exec(top.slice(start))?.[0] ?? "";
}

function names(list: string, name: string): boolean {
  return list.split("\n").some((line) => /^\s+["']?(.+?)["']?:(?:\s|$)/.exec(line)?.[1] === name);
}

function entryOf(name: string, value: string, indent: string): string {
  const lines = value.trim().split("\n");
  return [`${name}:`, ...lines.map((line) => `  ${line}`)].map((line) => `${indent}${line}\n`).join("");
}
