import { didYouMean } from "./nearest";
import type { Problem } from "./problem";
import type { ModuleReading } from "./rules/reading";
import { type Finding, inModuleFile, type Rule } from "./rules/rule";
import { rules } from "./rules/rules";

/** An exception of module.yaml with the breaches it covers. */
export interface Excused {
  rule: string;
  about: string;
  because: string;
}

export interface RuleBreaches {
  problems: (Problem & { rule: string })[];
  excused: Excused[];
}

/**
 * Holds a module against every rule.
 *
 * @param mistakes what is wrong in its files already. What a rule says beside them is told where it does not follow
 *   from one: of a lesson with a mistake only what concerns a passage or a question by itself, of all lessons together
 *   nothing, and where a register has one, nothing that is looked up there or rests on every question being read
 * @returns the breaches, and the exceptions that module.yaml makes; one that covers nothing is a breach itself
 */
export function checkRules(
  module: ModuleReading,
  mistakes: readonly Problem[] = [],
  table: readonly Rule[] = rules,
): RuleBreaches {
  const { exceptions } = module.module;
  const follows = followsFrom(mistakes);
  const found = table.flatMap((rule) =>
    rule.check(module).flatMap((finding) => (follows(rule, finding) ? [] : { rule, finding })),
  );
  const covers = (rule: Rule, { about }: Finding) =>
    exceptions.find((one) => rule.excusable && one.rule === rule.name && one.about === about);
  const problems = found
    .filter(({ rule, finding }) => covers(rule, finding) === undefined)
    .map(({ rule, finding: { file, place, wrong, mend } }) => ({
      rule: rule.name,
      file,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      wrong,
      mend,
    }));
  for (const exception of exceptions) {
    const rule = table.find(({ name }) => name === exception.rule);
    const used = found.some((one) => covers(one.rule, one.finding) === exception);
    const wrong = `the exception from "${exception.rule}" for "${exception.about}"`;
    const { file, place } = inModuleFile(module, exception.about);
    const add = (what: string, mend: string) =>
      problems.push({
        rule: "exceptions",
        file,
        ...(place ?? { line: 1, column: 1 }),
        wrong: `${wrong} ${what}`,
        mend,
      });
    if (rule === undefined) {
      const names = table.filter(({ excusable }) => excusable).map(({ name }) => name);
      add("names no rule", didYouMean(exception.rule, names));
    } else if (!rule.excusable) add("is not possible", "keep the rule, and remove the exception");
    else if (!used && mistakes.length === 0) add("covers nothing", "remove it, or mend what it is about");
  }
  return { problems: problems.sort(inOrder), excused: exceptions };
}

/** Whether what a rule says may only be there because of a mistake. */
function followsFrom(mistakes: readonly Problem[]): (rule: Rule, finding: Finding) => boolean {
  const files = new Set(mistakes.map(({ file }) => file));
  // A lesson that is not read for its name is missing from all sums too.
  const lessons = [...files].some((file) => /\.mdx$|\/\d[^/]*$/.test(file));
  const registers = [...files].some((file) => file.endsWith(".yaml"));
  return (rule, { file, ofAll }) =>
    (registers && (rule.needs === "registers" || rule.needs === "questions")) ||
    (ofAll === true && (lessons || registers)) ||
    (files.has(file) && (rule.needs !== undefined || !file.endsWith(".mdx")));
}

function inOrder(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
