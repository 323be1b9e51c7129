/**
 * What an assignment changes in a lesson. It stands among the settings of the record, so it is kept, taken along and
 * cleared with everything else, and a lesson page need not know what an assignment is.
 */
import type { Progress } from "../progress/progress";
import { readSetting, type SettingKind, settings } from "../progress/settings";
import { writeSetting } from "../progress/write-setting";
import type { LessonKey } from "../quiz/names";
import type { Assignment } from "./assignment";

/**
 * The record of a learner who goes into a lesson for an assignment. Where reasons come at the end there is one try: a
 * second would be a guess at what was wrong with the first.
 *
 * @param line what the lesson says of the assignment
 * @param link the text after the "#" of its link
 * @param asked ids of the questions of this lesson that are asked; left out: all
 */
export function enterLesson(
  progress: Progress,
  lesson: LessonKey,
  { tries, reasons, confidence, short }: Assignment,
  { line, link, asked, at }: { line: string; link: string; asked?: readonly string[]; at: number },
): Progress {
  const set = <T>(record: Progress, kind: SettingKind<T>, value: T) => writeSetting(record, kind, value, at);
  let entered = set(progress, settings.assigned(lesson), line.slice(0, 200));
  entered = set(entered, settings.assignmentLink(lesson), link);
  if (asked !== undefined || readSetting(progress, settings.asked(lesson)) !== null)
    entered = set(entered, settings.asked(lesson), asked?.join(" ") ?? null);
  entered = set(entered, settings.tries(lesson), reasons === "at-end" ? "held" : (tries ?? null));
  if (confidence) entered = set(entered, settings.askConfidence, true);
  return short ? entered : set(entered, settings.short(lesson), false);
}
