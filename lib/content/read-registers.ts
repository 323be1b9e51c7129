import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GenericSchema, InferOutput } from "valibot";
import { checkText } from "./bad-files";
import { casesSchema } from "./cases";
import { challengesSchema } from "./challenges";
import { drawingsSchema } from "./drawings";
import { textOf } from "./files";
import { kept } from "./kept";
import { type Problem, Report } from "./problem";
import {
  correctionsSchema,
  type Facts,
  factsSchema,
  type Glossary,
  glossarySchema,
  type ModuleFile,
  moduleSchema,
  type Read,
  readYaml,
  type Sources,
  sourcesSchema,
} from "./registers";
import { standardsSchema } from "./standards";
import { timelineSchema } from "./timeline";
import { vetoesSchema } from "./vetoes";
import { votesSchema } from "./votes";

/** The registers of a module as its author wrote them; null for one that a module may do without and does. */
export type ReadRegisters = ReturnType<typeof readEach>;

/**
 * Reads every register of a module, each by its own schema.
 *
 * @returns what could be read; `unread` names the registers that could not be: what they hold is not known, so nobody
 *   is to be told that something is missing in them
 */
export function readRegisters(
  root: string,
  slug: string,
): { registers: ReadRegisters; unread: string[]; problems: Problem[] } {
  const folder = join(root, "lessons", slug);
  const unread: string[] = [];
  const problems: Problem[] = [];
  const read = <S extends GenericSchema>(name: string, schema: S): Read<InferOutput<S>> | null => {
    const report = new Report(`lessons/${slug}/${name}`);
    const text = textOf(join(folder, name));
    if (text === null)
      report.add(undefined, "this file is missing", "write it; docs/for-authors.md shows its shape");
    const found = text === null || !checkText(text, report) ? null : readOnce(text, schema, report);
    if (found === null) unread.push(name);
    problems.push(...report.inOrder());
    return found;
  };
  return { registers: readEach(folder, read), unread, problems };
}

/** As `readYaml`; a register that was read before, with the same text, is parsed again only to say where something stands. */
function readOnce<S extends GenericSchema>(
  text: string,
  schema: S,
  report: Report,
): Read<InferOutput<S>> | null {
  let parsed: Read<InferOutput<S>> | null = null;
  const parse = (told: Report) => {
    parsed ??= readYaml(text, schema, told);
    return parsed;
  };
  const { value, problems } = kept("register", [report.file, text], () => {
    const reading = new Report(report.file);
    return { value: parse(reading)?.value ?? null, problems: reading.problems };
  });
  report.problems.push(...problems);
  if (value === null) return null;
  return { value, placeOf: (path) => parse(report)?.placeOf(path) ?? { line: 1, column: 1 } };
}

type ReadRegister = <S extends GenericSchema>(name: string, schema: S) => Read<InferOutput<S>> | null;

function readEach(folder: string, read: ReadRegister) {
  const optional = <S extends GenericSchema>(name: string, schema: S): Read<InferOutput<S>> | null =>
    existsSync(join(folder, name)) ? read(name, schema) : null;
  return {
    file: read("module.yaml", moduleSchema) ?? standIn(noModule),
    sources: read("sources.yaml", sourcesSchema) ?? standIn<Sources>({}),
    facts: read("facts.yaml", factsSchema) ?? standIn<Facts>({}),
    glossary: read("glossary.yaml", glossarySchema) ?? standIn<Glossary>({}),
    corrections: optional("corrections.yaml", correctionsSchema),
    votes: optional("votes.yaml", votesSchema),
    vetoes: optional("vetoes.yaml", vetoesSchema),
    challenges: optional("challenges.yaml", challengesSchema),
    timeline: optional("timeline.yaml", timelineSchema),
    cases: optional("cases.yaml", casesSchema),
    drawings: optional("figures.yaml", drawingsSchema),
    standards: optional("standards.yaml", standardsSchema),
  };
}

/** A module.yaml that could not be read, for what can be said all the same. */
const noModule: ModuleFile = {
  title: "",
  summary: "",
  updated: "",
  method: [],
  countries: [],
  objectives: {},
  misconceptions: {},
  language: "English",
  speakers: {},
  exceptions: [],
  retired: [],
};

/** In the place of a register that could not be read. */
function standIn<T>(value: T): Read<T> {
  return { value, placeOf: () => ({ line: 1, column: 1 }) };
}
