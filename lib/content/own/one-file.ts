import { parse, stringify } from "yaml";
import type { Lesson, Module } from "../module";
import { splitFrontMatter } from "../parse-lesson";

type Fields = Record<string, unknown>;

/** What a lesson draws on, each register as its file has it. */
export interface RegisterFields {
  objectives: Fields;
  canSay: Fields;
  misconceptions: Fields;
  sources: Fields;
  facts: Fields;
  glossary: Fields;
  votes: Fields;
  figures: Fields;
  timeline: unknown;
}

/** The registers that are files of a module; the three others stand in its module.yaml. */
const files = ["sources", "facts", "glossary", "votes", "timeline", "figures"] as const;

/**
 * A lesson of a module as one text, with what it draws on at its top and nothing else of the module.
 *
 * @param front what stands at the top beside the registers
 * @param body the lesson without its front matter
 */
export function oneFile(front: Fields, body: string, registers: RegisterFields): string {
  const names = (text: string) => (id: string) => text.includes(id);
  const small = body.toLowerCase();
  const inBody = new Set(body.split(/[\s"]+/));
  const facts = only(registers.facts, (id) => inBody.has(id));
  const drawn = only(registers.figures, (id) => body.includes(`name="${id}"`));
  for (const figure of Object.values(drawn))
    for (const fact of listIn(figure, "facts"))
      if (Object.hasOwn(registers.facts, fact)) facts[fact] = registers.facts[fact];
  const votes = only(registers.votes, names(body));
  const timeline = body.includes("<Timeline") ? registers.timeline : undefined;
  if (timeline !== undefined) {
    for (const event of listOf(timeline, "events")) {
      const fact = textIn(event, "fact");
      if (Object.hasOwn(registers.facts, fact)) facts[fact] = registers.facts[fact];
      const vote = textIn(event, "vote");
      if (Object.hasOwn(registers.votes, vote)) votes[vote] = registers.votes[vote];
    }
  }
  for (const vote of Object.values(votes))
    for (const fact of listIn(vote, "facts"))
      if (Object.hasOwn(registers.facts, fact)) facts[fact] = registers.facts[fact];
  const rests = [...Object.values(facts), ...Object.values(votes)].map((one) => textIn(one, "source"));
  const sources = only(registers.sources, (id) => body.includes(id) || rests.includes(id));
  const asked = Array.isArray(front.objectives)
    ? front.objectives.map(String)
    : Object.keys(registers.objectives);
  const top: Fields = {
    ...front,
    objectives: only(registers.objectives, (id) => asked.includes(id)),
    canSay: only(registers.canSay, (id) => asked.includes(id)),
    misconceptions: only(registers.misconceptions, names(body)),
    sources: mapped(sources, withoutFollows),
    facts,
    glossary: only(registers.glossary, (term) => small.includes(term.toLowerCase())),
    votes: mapped(votes, (vote) => vote),
    timeline,
    figures: drawn,
  };
  const kept = Object.entries(top).filter(([, value]) => value !== undefined && !isEmpty(value));
  return `---\n${stringify(Object.fromEntries(kept), { lineWidth: 0 })}---\n\n${withoutSiblings(body).trim()}\n`;
}

/** Without the siblings that a question has in other lessons. */
function withoutSiblings(body: string): string {
  return body.replace(/ sibling="([^"]*)"/g, (written, id) => (body.includes(` id="${id}"`) ? written : ""));
}

/** A lesson of the site as one text, to go on writing from. */
export function forkText(module: Module, lesson: Lesson, from: string): string {
  const { title, summary, note, objectives, source } = lesson;
  const { drawings, timeline } = module;
  return oneFile({ title, summary, note, from, objectives }, source, {
    objectives: module.objectives,
    canSay: module.canSay ?? {},
    misconceptions: module.misconceptions,
    sources: module.sources,
    facts: module.facts,
    glossary: module.glossary,
    votes: module.votes,
    figures: drawings,
    timeline: timeline.events.length === 0 ? undefined : timeline,
  });
}

/**
 * A lesson by itself as a module's folder, as `lessons/` holds them.
 *
 * @param today the day on which it was made, such as 2026-11-24
 * @throws where the top is no YAML
 */
export function folderOf(text: string, name: string, today: string): Record<string, string> {
  const { frontMatter, body } = splitFrontMatter(text);
  const front = fieldsOf(parse(frontMatter ?? ""));
  const { title, summary, note, by, from, objectives = {}, canSay, misconceptions = {} } = front;
  const lesson = { title, summary, note, objectives: Object.keys(fieldsOf(objectives)) };
  const module = { title, summary, updated: today, objectives, canSay, misconceptions };
  const yaml = (fields: unknown) => stringify(fields, { lineWidth: 0, keepUndefined: false });
  const registers = files.flatMap((file): [string, string][] =>
    front[file] === undefined && file !== "sources" && file !== "facts" && file !== "glossary"
      ? []
      : [[`${file}.yaml`, yaml(front[file] ?? {})]],
  );
  const all: [string, string][] = [
    ["module.yaml", remarksOf({ by, from }) + yaml(module)],
    ...registers,
    [`01-${name}.mdx`, `---\n${yaml(lesson)}---\n\n${body.trim()}\n`],
  ];
  return Object.fromEntries(all.map(([file, content]) => [`${name}/${file}`, content]));
}

/** What a module has no field for, as remarks that nobody loses who opens the folder here again. */
function remarksOf(fields: Fields): string {
  const rows = Object.entries(fields).filter(([, value]) => value !== undefined);
  return rows.map(([name, value]) => `# ${name}: ${String(value).replace(/\s+/g, " ")}\n`).join("");
}

function remarksIn(yaml: string): Fields {
  const found = [...yaml.matchAll(/^# (by|from): (.+)$/gm)];
  return Object.fromEntries(found.map(([, name = "", value]) => [name, value]));
}

/** A register that is no YAML, by its name: nothing of its folder is opened. */
export class UnreadRegister extends Error {
  override name = "UnreadRegister";
}

/**
 * The lessons of the modules in a folder, each as one text; and texts in it that are lessons by themselves.
 *
 * @param contents by path
 * @throws UnreadRegister
 */
export function textsOfFolder(contents: Record<string, string>): string[] {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, text] of Object.entries(contents)) {
    const cut = path.lastIndexOf("/") + 1;
    const [folder, name] = [path.slice(0, cut), path.slice(cut)];
    // What a Mac puts beside each file.
    if (/(?:^|\/)__MACOSX\//.test(path) || name.startsWith(".")) continue;
    folders.set(folder, { ...folders.get(folder), [name]: text });
  }
  return [...folders.values()].flatMap(textsIn);
}

function textsIn(byName: Record<string, string>): string[] {
  const isModule = Object.hasOwn(byName, "module.yaml");
  const lessons = Object.keys(byName)
    .filter((name) => /\.mdx?$/.test(name) && (!isModule || name.endsWith(".mdx") || /^\d/.test(name)))
    .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
  if (!isModule)
    return lessons.map((name) => byName[name] ?? "").filter((text) => /^\uFEFF?---\r?\n/.test(text));
  const register = (file: string): Fields => yamlOf(`${file}.yaml`, byName[`${file}.yaml`] ?? "");
  const module = register("module");
  const registers: RegisterFields = {
    objectives: fieldsOf(module.objectives),
    canSay: fieldsOf(module.canSay),
    misconceptions: fieldsOf(module.misconceptions),
    sources: register("sources"),
    facts: register("facts"),
    glossary: register("glossary"),
    votes: register("votes"),
    figures: register("figures"),
    timeline: byName["timeline.yaml"] === undefined ? undefined : register("timeline"),
  };
  const remarks = remarksIn(byName["module.yaml"] ?? "");
  return lessons.map((name) => {
    const { frontMatter, body } = splitFrontMatter(byName[name] ?? "");
    const { title, summary, note, objectives } = yamlOf(name, frontMatter ?? "");
    return oneFile({ title, summary, note, ...remarks, objectives }, body, registers);
  });
}

/** Those without a number come last. */
function numberOf(name: string): number {
  return /^\d/.test(name) ? Number.parseInt(name, 10) : Number.MAX_SAFE_INTEGER;
}

function yamlOf(name: string, text: string): Fields {
  try {
    return fieldsOf(parse(text));
  } catch {
    throw new UnreadRegister(name);
  }
}

function only(fields: Fields, keeps: (id: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => keeps(id)));
}

function mapped(fields: Fields, change: (value: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, change(value)]));
}

/** Whose words a source repeats, the module says of all its sources; here the others may be missing. */
function withoutFollows(source: unknown): unknown {
  const { follows: _, ...rest } = fieldsOf(source);
  return rest;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textIn(value: unknown, name: string): string {
  return String(fieldsOf(value)[name] ?? "");
}

function listOf(value: unknown, name: string): unknown[] {
  const found = fieldsOf(value)[name];
  return Array.isArray(found) ? found : [];
}

function listIn(value: unknown, name: string): string[] {
  return listOf(value, name).map(String);
}
