import type { Module } from "@/lib/content/module";
import { type ModuleReading, readModule } from "@/lib/content/rules/reading";
import type { Rule } from "@/lib/content/rules/rule";
import { moduleId } from "@/lib/quiz/names";
import { build, markdown } from "../example-module";

export { markdown };

const file = "lessons/north/02-veto.mdx";
const front = "---\ntitle: The veto\nsummary: What it can stop.\nkind: lesson\nobjectives: []\n---\n";

/** A module of one lesson, whose text begins on line 7, as the rules read it. */
export function readingOf(
  text: string,
  changes: Partial<Module> = {},
  lesson: object = {},
  registers: Record<string, string> = {},
): ModuleReading {
  const built = build(text);
  const module: Module = {
    slug: moduleId("north"),
    title: "North",
    summary: "A module.",
    updated: "2026-11-24",
    method: [],
    countries: [],
    objectives: {},
    misconceptions: {},
    language: "English",
    speakers: {},
    exceptions: [],
    retired: [],
    sources: {},
    facts: {},
    glossary: {},
    corrections: [],
    votes: {},
    vetoes: null,
    challenges: [],
    timeline: { tracks: {}, events: [] },
    cases: {},
    drawings: {},
    images: {},
    media: {},
    standards: [],
    forTeachers: {},
    lessons: [{ ...built.lesson, ...lesson }],
    ...changes,
  };
  return readModule(module, (name) =>
    name === file ? front + text : (registers[name.split("/").at(-1) ?? ""] ?? ""),
  );
}

/** What a rule says of a reading: `7:1  what is wrong – how to mend it`, of a register with its name. */
export function toldBy(rule: Rule, reading: ModuleReading): string[] {
  return rule.check(reading).map(({ file: where, place, wrong, mend }) => {
    const name = where === file ? "" : `${where.split("/").at(-1)}:`;
    return `${name}${place?.line ?? 1}:${place?.column ?? 1}  ${wrong} – ${mend}`;
  });
}

/** So many words of text, in sentences of ten. */
export function prose(words: number): string {
  return Array.from({ length: words }, (_, at) =>
    at % 10 === 9 ? "end." : at % 10 === 0 ? "The" : "word",
  ).join(" ");
}

interface ChoiceShape {
  id?: string;
  kind?: "Choice" | "Choices" | "Predict";
  prompt?: string;
  right?: string;
  wrong?: string[];
  level?: string;
  more?: string;
}

/** A question with choices of one length, each with its reason, but for what a test needs. */
export function choice({
  id = "who",
  kind = "Choice",
  prompt = "What happened?",
  right = "The item went on the agenda.",
  wrong = ["The item went to the Court.", "The item waited for a year."],
  level = "recall",
  more = "",
}: ChoiceShape = {}): string {
  const see = kind === "Predict" ? "" : ' see="S/PV.7353"';
  const written = wrong.map((text) => `- [ ] ${text}\n  > A reason. (misconception: veto-always-blocks)\n`);
  return `<${kind} id="${id}" objective="procedural-votes"${see} level="${level}"${more}>
${prompt}

- [x] ${right}
  > A reason.
${written.join("")}</${kind}>
`;
}
