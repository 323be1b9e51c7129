/**
 * What an assignment changes in a lesson. It stands among the settings of the record, so it is kept, taken along and
 * cleared with everything else, and a lesson page need not know what an assignment is.
 */
import { type Progress, saveSetting } from "../progress/progress";
import { heldBack } from "../progress/question-state";
import type { LessonKey } from "../quiz/names";
import type { Assignment } from "./assignment";

/** The lesson's line "For …", and the link that leads back to the assignment. */
export const forSetting = (lesson: LessonKey) => `for/${lesson}`;
export const linkSetting = (lesson: LessonKey) => `link/${lesson}`;
/** Each device hands an assignment in under a random number of its own, with a count: "123456 2". */
export const handedSetting = (id: string) => `handed/${id}`;
export const codeWordSetting = "codeWord";

/**
 * The record of a learner who goes into a lesson for an assignment. Where reasons come at the end there is one try: a
 * second would be a guess at what was wrong with the first.
 *
 * @param line what the lesson says of the assignment
 * @param link the text after the "#" of its link
 */
export function enterLesson(
  progress: Progress,
  lesson: LessonKey,
  { tries, reasons, confidence, short }: Assignment,
  { line, link, at }: { line: string; link: string; at: number },
): Progress {
  const settings: [string, boolean | string][] = [
    [forSetting(lesson), line.slice(0, 200)],
    [linkSetting(lesson), link],
    [`tries/${lesson}`, reasons === "at-end" ? heldBack : String(tries ?? "")],
  ];
  if (confidence) settings.push(["askConfidence", true]);
  if (!short) settings.push([`short/${lesson}`, false]);
  return settings.reduce((all, [name, value]) => saveSetting(all, name, { value, at }), progress);
}
