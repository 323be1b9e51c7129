import { describe, expect, it } from "vitest";
import { checkRules } from "@/lib/content/check-rules";
import { formatProblem } from "@/lib/content/problem";
import { choiceCount } from "@/lib/content/rules/choices";
import { askedOften } from "@/lib/content/rules/objectives";
import { rules } from "@/lib/content/rules/rules";
import { choice, readingOf } from "./rules/small-reading";

const twoChoices = choice({ wrong: ["No."] });
const exception = { rule: "choice-count", about: "who", because: "Only two ways count." };

function toldWith(exceptions: (typeof exception)[], text = twoChoices): string[] {
  return checkRules(readingOf(text, { exceptions }), [], [choiceCount, askedOften]).problems.map(
    formatProblem,
  );
}

describe("checkRules", () => {
  it("gives every breach its place and its rule", () => {
    expect(checkRules(readingOf(twoChoices), [], [choiceCount]).problems).toEqual([
      {
        rule: "choice-count",
        file: "lessons/north/02-veto.mdx",
        line: 7,
        column: 1,
        wrong: '"who" has 2 choices',
        mend: "add a choice that a reader might really believe",
      },
    ]);
  });

  it("lets module.yaml except a question, and says so in the report", () => {
    expect(toldWith([exception])).toEqual([]);
    expect(checkRules(readingOf(twoChoices, { exceptions: [exception] }), [], [choiceCount]).excused).toEqual(
      [exception],
    );
  });

  it("refuses an exception that covers nothing, names no rule, or is from a rule without exceptions", () => {
    const file = "lessons/north/module.yaml:1:1  the exception from";
    expect(toldWith([exception], choice())).toEqual([
      `${file} "choice-count" for "who" covers nothing – remove it, or mend what it is about`,
    ]);
    expect(toldWith([{ ...exception, rule: "choice-counts" }], choice())).toEqual([
      `${file} "choice-counts" for "who" names no rule – did you mean "choice-count"?`,
    ]);
    expect(toldWith([{ ...exception, rule: "asked-often" }], choice())).toEqual([
      `${file} "asked-often" for "who" is not possible – keep the rule, and remove the exception`,
    ]);
  });
});

describe("the table of rules", () => {
  it("names every rule once, in words that an exception can hold", () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("says of each what holds, in one sentence", () => {
    for (const { says } of rules) expect(says).toMatch(/^[A-Z][^\n]*\.$/);
  });
});
