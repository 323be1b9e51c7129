import * as v from "valibot";
import type { Question } from "../quiz/question";
import { didYouMean } from "./nearest";
import type { Report } from "./problem";
import { id, link, type Read, text } from "./registers";

export const standardsSchema = v.array(
  v.strictObject({
    framework: text,
    /** Only where its wording was read, at `url`. */
    code: v.optional(id),
    /** What a student does, in own words. */
    skill: text,
    objectives: v.pipe(v.array(id, "must be a list like [first, second]"), v.minLength(1, "must name one")),
    url: v.optional(link),
    /** Why there is no code, or what of the standard is not assessed. */
    note: v.optional(text),
  }),
  "must be a list, each entry with a hyphen",
);

export type Standards = v.InferOutput<typeof standardsSchema>;

/**
 * Reports standards that claim more than the lessons ask: an objective that no scored question has, a code nobody read.
 *
 * @param objectives every objective of the module
 */
export function checkStandards(
  { value, placeOf }: Read<Standards>,
  objectives: readonly string[],
  questions: Pick<Question, "objective" | "scored">[],
  report: Report,
): void {
  value.forEach((standard, index) => {
    standard.objectives.forEach((objective, at) => {
      const place = () => placeOf([index, "objectives", at]);
      if (!objectives.includes(objective)) {
        const mend = didYouMean(objective, objectives);
        report.add(place(), `objective "${objective}" is not in module.yaml`, mend);
      } else if (!questions.some((question) => question.scored && question.objective === objective)) {
        const wrong = `no scored question has the objective "${objective}"`;
        report.add(place(), wrong, "take it out: a plan claims only what is assessed");
      }
    });
    if (standard.code !== undefined && standard.url === undefined) {
      const mend = "add url: with the page where the wording was read, or take the code out";
      report.add(placeOf([index, "code"]), `code "${standard.code}" has no url`, mend);
    }
    if (standard.code === undefined && standard.note === undefined)
      report.add(placeOf([index]), "an entry without a code", "say why in note:");
  });
}
