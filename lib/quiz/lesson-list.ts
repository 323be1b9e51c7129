/**
 * The lessons of a module that is too long for one page, in few letters: what its pages load when they have to say where a
 * learner stands with any of them, or which of them are to be chosen from. No sentence of a question and no key.
 */
import { type ModuleId, type QuestionKey, questionKey } from "./names";
import type { LessonOutline, QuestionOutline } from "./outline";

/** A lesson as such a list has it. */
export interface ListedLesson extends LessonOutline {
  /** As on paper. */
  number: number;
  /** Whole minutes. */
  minutes: number;
  /** Null where there is no short version. */
  short: number | null;
  /** Places among the objectives of the module. */
  objectives: number[];
}

export interface LessonList {
  lessons: ListedLesson[];
  /** Those that a scored question asks for, in their order. */
  objectives: { place: number; questions: QuestionKey[] }[];
}

/** What of a lesson goes into the list. */
interface LessonToList {
  outline: LessonOutline;
  number: number;
  minutes: number;
  short: number | null;
  objectives: readonly string[];
  /** By question id. */
  objectiveOf: (id: string) => string;
}

type PackedQuestion = [
  id: string,
  kind: QuestionOutline["kind"],
  rev: number,
  tries: number,
  /** The place of the objective, from 1; 0 where it is not scored. */
  scoredAbout: number,
  ...first: string[],
];

export interface PackedLessons {
  module: ModuleId;
  lessons: [
    slug: string,
    title: string,
    number: number,
    minutes: number,
    short: number | null,
    objectives: number[],
    questions: PackedQuestion[],
  ][];
}

/** @param all ids of every objective of the module, in order */
export function packLessons(
  module: ModuleId,
  all: readonly string[],
  lessons: readonly LessonToList[],
): PackedLessons {
  const places = new Map(all.map((id, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? 0;
  return {
    module,
    lessons: lessons.map(({ outline, number, minutes, short, objectives, objectiveOf }) => [
      outline.slug,
      outline.title,
      number,
      Math.round(minutes),
      short,
      objectives.map(placeOf),
      outline.questions.map(
        ({ id, kind, rev, tries, scored, first }): PackedQuestion => [
          id,
          kind,
          rev,
          tries,
          scored ? placeOf(objectiveOf(id)) + 1 : 0,
          ...(first === undefined ? [] : [first]),
        ],
      ),
    ]),
  };
}

/** What `packLessons` packed. */
export function unpackLessons({ module, lessons }: PackedLessons): LessonList {
  const about = new Map<number, QuestionKey[]>();
  const unpacked = lessons.map(
    ([slug, title, number, minutes, short, objectives, questions]): ListedLesson => ({
      module,
      slug,
      title,
      number,
      minutes,
      short,
      objectives,
      questions: questions.map(([id, kind, rev, tries, scoredAbout, first]): QuestionOutline => {
        const question = questionKey({ module, id });
        if (scoredAbout > 0) about.set(scoredAbout, [...(about.get(scoredAbout) ?? []), question]);
        return {
          question,
          id,
          kind,
          rev,
          tries,
          scored: scoredAbout > 0,
          ...(first === undefined ? {} : { first }),
        };
      }),
    }),
  );
  const places = [...about.keys()].sort((a, b) => a - b);
  return {
    lessons: unpacked,
    objectives: places.map((place) => ({ place: place - 1, questions: about.get(place) ?? [] })),
  };
}
