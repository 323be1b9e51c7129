import { type EditionRow, packEditions } from "../assignment/edition";
import { packLessons } from "../quiz/lesson-list";
import { outlineOf } from "../quiz/outline";
import { longParts } from "../routes";
import { drawingsIn, type LeftDrawing } from "./drawings-left";
import type { Module } from "./module";

type LongPart = (typeof longParts)[keyof typeof longParts];

export const longPartNames: readonly LongPart[] = Object.values(longParts);

/** What pages say of the lessons of a long module, beside their questions. */
export interface Teaching {
  /** By id, in the order that the list of lessons counts them in. */
  objectives: Record<string, string>;
  /** Of some of them what a learner can then say. */
  canSay: Record<string, string>;
  /** By id, as a sentence. */
  misconceptions: Record<string, string>;
  /** By lesson, question and part: ids of those. */
  reveals: Record<string, Record<string, Record<string, string>>>;
  /** What the pages of packages for other tools are without. */
  drawings: LeftDrawing[];
}

/** One of the parts that the pages of a long module load. */
export function longPart(part: LongPart, module: Module, editions: () => EditionRow[]): unknown {
  switch (part) {
    case longParts.lessons:
      return lessonListOf(module);
    case longParts.editions:
      return packEditions(editions());
    case longParts.teaching:
      return teachingOf(module);
  }
}

/** The list of a module's lessons, packed. */
export function lessonListOf({ slug, objectives, lessons }: Module): ReturnType<typeof packLessons> {
  return packLessons(
    slug,
    Object.keys(objectives),
    // Field by field: what is not looked at may change without this being made again.
    lessons.map((lesson) => {
      const { number, minutes, short, objectives: of, questions } = lesson;
      const about = new Map(questions.map(({ id, objective }) => [id, objective]));
      return {
        number,
        minutes,
        short,
        objectives: of,
        outline: outlineOf(lesson),
        objectiveOf: (id: string) => about.get(id) ?? "",
      };
    }),
  );
}

/** What pages say of a long module. */
export function teachingOf(module: Module): Teaching {
  const { objectives, canSay = {}, misconceptions, lessons } = module;
  const reveals = lessons.flatMap(({ slug, misconceptions: of }): [string, typeof of][] =>
    Object.keys(of).length === 0 ? [] : [[slug, of]],
  );
  return {
    objectives,
    canSay,
    misconceptions,
    reveals: Object.fromEntries(reveals),
    drawings: drawingsIn(module),
  };
}
