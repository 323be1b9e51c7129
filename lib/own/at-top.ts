import type { Insertion } from "./insert-at";

/** Entries of the lists at the top of a lesson: by list and by name, each as YAML with two spaces a step. */
export type TopEntries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Puts entries into the lists at the top of a lesson, in the order of the text. What stands there already is left as it is, and so
 * is a list that is written in one line: nothing can be put into it without reading it.
 */
export function atTop(text: string, entries: TopEntries): Insertion[] {
  const found = /^(\uFEFF?---\r?\n)([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return [];
  const [, opening = "", top = ""] = found;
  return Object.entries(entries)
    .flatMap(([list, byName]) => {
      const missing = Object.entries(byName).filter(([name]) => !names(top, name));
      const line = new RegExp(`^${list}:(.*)\\n([ ]*)`, "m").exec(top);
      if (missing.length === 0 || (line !== null && !/^\s*(?:#.*)?$/.test(line[1] ?? ""))) return [];
      const indent = line?.[2] || "  ";
      const yaml = missing.map(([name, value]) => entryOf(name, value, indent)).join("");
      return line === null
        ? { at: opening.length + top.length, text: `${list}:\n${yaml}` }
        : { at: opening.length + top.indexOf("\n", line.index) + 1, text: yaml };
    })
    .sort((a, b) => a.at - b.at);
}

function names(top: string, name: string): boolean {
  return top.split("\n").some((line) => /^\s+["']?(.+?)["']?:(?:\s|$)/.exec(line)?.[1] === name);
}

function entryOf(name: string, value: string, indent: string): string {
  const lines = value.trim().split("\n");
  return [`${name}:`, ...lines.map((line) => `  ${line}`)].map((line) => `${indent}${line}\n`).join("");
}
