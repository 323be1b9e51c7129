import type { Place } from "../problem";
import type { LessonReading, ModuleReading, Passage } from "./reading";
import { placeIn } from "./reading";

/** One breach of a rule: where, what about, what is wrong and how to mend it. */
export interface Finding {
  file: string;
  place: Place | undefined;
  /** The question, lesson, objective or register it concerns: what an exception in module.yaml names. */
  about: string;
  wrong: string;
  mend: string;
  /** Told of all lessons together: not known while one of them cannot be read whole. */
  ofAll?: true;
}

/** A rule for lessons. The table of all of them is `rules.ts`. */
export interface Rule {
  /** What an exception calls it. */
  name: string;
  /** What holds where the rule is kept, in one line. */
  says: string;
  /** Whether module.yaml may except a question or lesson from it, with a reason. */
  excusable: boolean;
  /**
   * What has to be without a mistake, or what the rule says may only follow from that: the lesson as a whole; its questions,
   * which name sources; or the registers. Left out by rules for a passage or a question by itself.
   */
  needs?: "lesson" | "questions" | "registers";
  check: (module: ModuleReading) => Finding[];
}

/** A finding about a whole lesson, placed at a field of its front matter. */
export function ofLesson(
  { lesson, placeOfField }: LessonReading,
  field: string,
  wrong: string,
  mend: string,
) {
  return { file: lesson.file, place: placeOfField(field), about: lesson.slug, wrong, mend };
}

/** A finding in the text of a passage. `index` counts in the passage's text. */
export function inPassage(
  reading: LessonReading,
  passage: Pick<Passage, "offset" | "question">,
  index: number,
  wrong: string,
  mend: string,
): Finding {
  const about = passage.question ?? reading.lesson.slug;
  return { file: reading.lesson.file, place: placeIn(reading, passage, index), about, wrong, mend };
}

/** The place of an entry of module.yaml, such as an objective, which all lessons serve; the top of the file for one that is not there. */
export function inModuleFile(
  { module, registers }: ModuleReading,
  name: string,
): Pick<Finding, "file" | "place" | "ofAll"> {
  const file = `lessons/${module.slug}/module.yaml`;
  const lines = (registers[file] ?? "").split("\n");
  const at = lines.findIndex((line) =>
    new RegExp(`^\\s+(?:- )?(?:about: )?${escaped(name)}(?::|\\s|$)`).test(line),
  );
  const column = (lines[at]?.search(/\S/) ?? 0) + 1;
  return { file, place: at === -1 ? undefined : { line: at + 1, column }, ofAll: true };
}

/** The place of an entry of a register, by the id at the beginning of its line. */
export function inRegister(
  { module, registers }: ModuleReading,
  register: string,
  entry: string,
): Pick<Finding, "file" | "place"> {
  const file = `lessons/${module.slug}/${register}.yaml`;
  const lines = (registers[file] ?? "").split("\n");
  const at = lines.findIndex((line) => new RegExp(`^["']?${escaped(entry)}["']?:`).test(line));
  return { file, place: at === -1 ? undefined : { line: at + 1, column: 1 } };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The first words of a text, for a message. */
export function firstWords(text: string, longest = 40): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length > longest ? `${folded.slice(0, longest - 1).trimEnd()}…` : folded;
}
