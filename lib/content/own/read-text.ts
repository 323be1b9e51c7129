import type { Names, Said } from "../../own/reading";
import type { Module } from "../module";
import type { Problem } from "../problem";
import { cureOf } from "./cures";
import { type OwnReading, readOwnLesson } from "./own-lesson";

/** More sentences help nobody. */
const mostSaid = 200;

/**
 * Reads the text of a lesson by itself, for whoever writes it.
 *
 * @returns the lesson as `readOwnLesson` gives it, and every sentence about the text with its place as editors count and,
 *   where there is one, the change that mends it
 */
export function readText(source: string): OwnReading & { said: Said[]; names: Names } {
  const reading = readOwnLesson(source);
  const names = namesOf(reading.read?.module ?? null, source);
  const starts = lineStarts(source);
  const say = (problem: Problem, rule: string | null): Said => {
    const { line, column, wrong, mend } = problem;
    const start = starts[line - 1] ?? source.length;
    const end = (starts[line] ?? source.length + 1) - 1;
    const from = Math.min(start + column - 1, end);
    const word = /^\s*\S+/.exec(source.slice(from, end))?.[0].length ?? 0;
    const to = from + word;
    return { from, to, line, column, wrong, mend, rule, cure: cureOf(problem, { source, at: from, names }) };
  };
  const said = [
    ...reading.problems.map((problem) => say(problem, null)),
    ...reading.advice.map((problem) => say(problem, problem.rule)),
  ];
  return { ...reading, said: said.slice(0, mostSaid), names };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** What can be named in the text. Ids also of questions that could not be read. */
function namesOf(module: Module | null, source: string): Names {
  const ids = [...source.matchAll(/\bid="([^"\n]{1,100})"/g)].map(([, id = ""]) => id);
  return {
    objectives: Object.keys(module?.objectives ?? {}),
    misconceptions: Object.keys(module?.misconceptions ?? {}),
    sources: Object.keys(module?.sources ?? {}),
    facts: Object.keys(module?.facts ?? {}),
    terms: Object.keys(module?.glossary ?? {}),
    ids: [...new Set(ids)],
  };
}
