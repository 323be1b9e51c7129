import * as v from "valibot";
import { type Answers, type Step, steps, walk } from "../icc/walk";
import type { Report } from "./problem";
import { id, type Read, text } from "./registers";

const stepSchema = v.optional(
  v.strictObject({
    answer: v.picklist(["yes", "no", "open"], "must be yes, no or open"),
    says: text,
    fact: v.optional(id),
  }),
);

/** Situations on the road to the International Criminal Court, each with what the record says step by step. */
export const casesSchema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "must be named with small letters, digits and hyphens")),
  v.strictObject({
    name: text,
    steps: v.strictObject({
      crime: stepSchema,
      date: stepSchema,
      party: stepSchema,
      accepts: stepSchema,
      vote: stepSchema,
      nine: stepSchema,
      clear: stepSchema,
      prosecutor: stepSchema,
    }),
    /** What is said where the road stops at a step without an answer. */
    beyond: v.optional(text),
  }),
);

export type Cases = v.InferOutput<typeof casesSchema>;
export type Case = Cases[string];

/** What a case answers at each step that it has. */
export function answersOf({ steps: said }: Case): Answers {
  const answers: Answers = {};
  for (const step of steps) {
    const answer = said[step]?.answer;
    if (answer !== undefined) answers[step] = answer;
  }
  return answers;
}

/** Reports cases whose steps are not those of their road. */
export function checkCases({ value, placeOf }: Read<Cases>, report: Report): void {
  for (const [name, one] of Object.entries(value)) {
    const { path, end } = walk(answersOf(one));
    const reached: Step[] = path.map(({ step }) => step);
    const beside = steps.find((step) => one.steps[step] !== undefined && !reached.includes(step));
    if (beside !== undefined) {
      const wrong = `case "${name}" answers "${beside}", which its road never reaches`;
      report.add(placeOf([name, "steps", beside]), wrong, "remove it, or mend the answers before it");
    } else if (end === "waiting" && one.beyond === undefined) {
      const wrong = `case "${name}" does not answer "${reached.at(-1)}"`;
      report.add(
        placeOf([name, "steps"]),
        wrong,
        "answer it, or say under beyond: why the record stops there",
      );
    }
  }
}
