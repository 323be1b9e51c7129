import type { Lesson } from "./module";
import { type Problem, placeAt, Report } from "./problem";

/**
 * What is wrong with the names that lessons had before: an address leads to one lesson only.
 *
 * @param textOf the text of a lesson's file
 */
export function checkFormerNames(
  lessons: readonly Pick<Lesson, "slug" | "file" | "was">[],
  textOf: (file: string) => string,
): Problem[] {
  const owners = new Map<string, string>();
  return lessons.flatMap(({ slug, file, was = [] }) => {
    const report = new Report(file);
    const text = textOf(file);
    const place = placeAt(text, text.search(/^was:/m));
    for (const name of was) {
      const owner = owners.get(name);
      if (name === slug)
        report.add(place, `was names "${name}", which is the lesson's name today`, "take it out");
      else if (lessons.some((other) => other.slug === name))
        report.add(
          place,
          `was names "${name}", which another lesson is called`,
          "take it out: that lesson has the address",
        );
      else if (owner !== undefined)
        report.add(place, `was names "${name}", and so does ${owner}`, "leave it with one of the two");
      owners.set(name, file);
    }
    return report.problems;
  });
}
