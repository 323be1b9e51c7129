import { askingOf } from "../quiz/asking";
import type { ModuleId } from "../quiz/names";
import type { Question, QuestionOf } from "../quiz/question";
import type { Cases } from "./cases";
import type { Challenges } from "./challenges";
import type { Drawings } from "./drawings";
import type { Note } from "./lesson-tree";
import type { Lock } from "./lock";
import type { Place } from "./problem";
import type { Corrections, Facts, FrontMatter, Glossary, ModuleFile, Sources } from "./registers";
import type { Section } from "./sections";
import type { Shown } from "./shown-in";
import type { Standards } from "./standards";
import type { Timeline } from "./timeline";
import type { Vetoes } from "./vetoes";
import type { Votes } from "./votes";

/** The texts for teachers that a module may have, by the names of their files, in the order of the page. */
export const teacherTexts = ["plan", "contested", "letter"] as const;
export type TeacherTextName = (typeof teacherTexts)[number];

/** A text for teachers: Markdown with source notes, links to lessons, and timetables that add up. */
export interface TeacherText {
  /** The Markdown. */
  source: string;
  notes: Note[];
  /** The headings of the second level; `id` is the block's, as `renderLesson` gives it. */
  headings: { id: string; text: string }[];
}

export interface Lesson extends FrontMatter {
  module: ModuleId;
  /** The address: the file's name without its number and ending. */
  slug: string;
  /** 1, 2, … in the order of the files. */
  number: number;
  file: string;
  /** The Markdown, front matter blanked so that line numbers hold. */
  source: string;
  /** In the order they stand in the text. */
  questions: Question[];
  /**
   * What a wrong answer reveals: question id, then part id (of a blank, the answer as written), then an id of
   * `ModuleFile.misconceptions`. Beside the questions and not in them, so that no lesson page carries it.
   */
  misconceptions: Record<string, Record<string, string>>;
  notes: Note[];
  /** How long it takes, by `minutesOf`; `short` is null where the short version is the same text. */
  minutes: number;
  short: number | null;
  /** Glossary terms explained in the lesson, in the order of the text. */
  terms: string[];
  /** Its parts under headings of the second level. */
  sections: Section[];
  /** The pictures that it shows, in the order of the text. */
  shows: Shown[];
}

/** The lessons of a module without its check: what "lesson 3 of 7" counts. */
export function teachingLessons({ lessons }: Pick<Module, "lessons">): Lesson[] {
  return lessons.filter(({ kind }) => kind === "lesson");
}

/** So many lessons of a module, and no more, stand on one page together. */
export const lessonsTogether = 40;

/** Whether a module is too long for pages that hold all of its questions. They then load the lessons that are asked for. */
export function isLong({ lessons }: Pick<Module, "lessons">): boolean {
  return lessons.length > lessonsTogether;
}

/** A module as it was read from its folder, with what is only needed to check it. */
export interface LoadedModule {
  module: Module;
  /** What the lock file would hold if it were written now. */
  lock: Lock;
  /** Where each question stands. */
  placesOf: ReadonlyMap<string, { file: string; place: Place | undefined }>;
}

/** A picture that a module brings, as its pages show it. */
export interface Image {
  /** Where it stands, without its ending: as AVIF, and as WebP for browsers that do not know that. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** While lessons are being written, when no build has made it small: the picture itself as an address. */
  original?: string;
}

/** Pictures by their files. */
export type Images = Readonly<Record<string, Image>>;

/** What a file of sound and films is. */
export type MediaKind = "sound" | "film" | "captions";

/** Sound, a film, or the words to one, as a module brings them. */
export interface Media {
  kind: MediaKind;
  /** Where it stands. */
  path: string;
  /** Of captions what they say, in order; of others nothing. */
  words: string[];
  /** While lessons are being written, when no build has put it there: the file itself as an address. */
  original?: string;
}

/** Sound, films and captions by their files. */
export type MediaFiles = Readonly<Record<string, Media>>;

export interface Module extends ModuleFile {
  slug: ModuleId;
  sources: Sources;
  facts: Facts;
  glossary: Glossary;
  /** Empty where a module has no corrections.yaml. */
  corrections: Corrections;
  /** Empty where a module has no votes.yaml. */
  votes: Votes;
  /** Null where a module has no vetoes.yaml. */
  vetoes: Vetoes | null;
  /** Empty where a module has no challenges.yaml. */
  challenges: Challenges;
  /** Without an event where a module has no timeline.yaml. */
  timeline: Timeline;
  /** Empty where a module has no cases.yaml. */
  cases: Cases;
  /** Empty where a module has no figures.yaml. */
  drawings: Drawings;
  /** Empty where a module brings no pictures. */
  images: Images;
  /** Empty where a module brings neither sound nor films. */
  media: MediaFiles;
  /** Empty where a module has no standards.yaml. */
  standards: Standards;
  /** plan.md, contested.md and letter.md, as far as the module has them. */
  forTeachers: { [N in TeacherTextName]?: TeacherText };
  lessons: Lesson[];
}

/** What the home page opens with, and the lesson that asks it too. */
export interface Opening {
  sentence: string;
  from: string;
  asks: string;
  dek?: string | undefined;
  question: QuestionOf<"predict">;
  lesson: Lesson;
}

/** The opening of a module, or null: none is written, or its question is no first asking of a prediction (a problem of `load`). */
export function openingOf({ opening, lessons }: Pick<Module, "opening" | "lessons">): Opening | null {
  if (opening === undefined) return null;
  for (const lesson of lessons) {
    const question = lesson.questions.find(({ id }) => id === opening.question);
    if (question?.kind === "predict" && askingOf(question) === "before")
      return { ...opening, question, lesson };
  }
  return null;
}
