import type { Lesson } from "./module";
import { didYouMean } from "./nearest";
import { type Place, type Problem, Report } from "./problem";

/**
 * Siblings are two scored questions of one module about the same objective; each has one at the most, so that the review
 * knows whose turn it is.
 *
 * @param places where each question stands
 */
export function checkSiblings(
  lessons: readonly Lesson[],
  places: ReadonlyMap<string, Place | undefined>,
): Problem[] {
  const scored = lessons.flatMap(({ questions }) => questions.filter((question) => question.scored));
  const taken = new Set<string>();
  return lessons.flatMap(({ file, questions }) => {
    const report = new Report(file);
    for (const { id, objective, sibling, scored: counts } of questions) {
      if (sibling === undefined) continue;
      const add = (wrong: string, mend: string) => report.add(places.get(id), `"${id}" ${wrong}`, mend);
      const other = scored.find((question) => question.id === sibling);
      const cousins = scored.filter((one) => one.objective === objective && one.id !== id);
      const mend = didYouMean(
        sibling,
        cousins.map((one) => one.id),
      );
      if (!counts) add("is never scored, so the review does not ask it", "take its sibling out");
      else if (sibling === id) add("is its own sibling", mend);
      else if (other === undefined) add(`has the sibling "${sibling}", which is no scored question`, mend);
      else if (other.objective !== objective)
        add(`has the sibling "${sibling}", which asks for "${other.objective}"`, mend);
      else if (taken.has(id) || taken.has(sibling)) {
        const twice = taken.has(id) ? id : sibling;
        add(
          `has the sibling "${sibling}", but "${twice}" is in a pair already`,
          "write sibling once for a pair",
        );
      }
      taken.add(id).add(sibling);
    }
    return report.inOrder();
  });
}
