import type { ModuleReading } from "./rules/reading";

/** What a register holds and nothing of the module names. */
export interface Unused {
  register: "sources" | "facts" | "glossary";
  ids: string[];
}

/**
 * The rows of the registers that nothing uses: no mistake, since a fact may wait for its lesson, but often a name that was
 * misspelt elsewhere.
 */
export function unusedIn({ module, lessons, registers }: ModuleReading): Unused[] {
  const texts = lessons.map(({ lesson }) => lesson.source);
  const prose = [...texts, ...Object.values(module.forTeachers).map((text) => text?.source ?? "")].join("\n");
  const others = Object.entries(registers).flatMap(([file, text]) =>
    /\/(?:facts|sources|glossary)\.yaml$/.test(file) ? [] : [text],
  );
  const named = wordsOf([prose, ...others].join("\n"));
  const facts = Object.keys(module.facts).filter((id) => !named.has(id));
  const rested = Object.values(module.facts).map(({ source }) => source);
  const everywhere = [prose, ...others].join("\n");
  const sources = Object.keys(module.sources).filter(
    (id) => !everywhere.includes(id) && !rested.includes(id),
  );
  const explained = new Set(lessons.flatMap(({ lesson }) => lesson.terms));
  const glossary = Object.keys(module.glossary).filter((term) => !explained.has(term));
  const all: Unused[] = [
    { register: "sources", ids: sources },
    { register: "facts", ids: facts },
    { register: "glossary", ids: glossary },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[\s"'[\],]+/));
}
