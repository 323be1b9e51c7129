/**
 * Every setting of the record: the name it is stored under, what it means, and what holds without it.
 * What was handed in is one more, `handedIn` in lib/assignment/handed.ts.
 */
import type { LessonKey } from "../quiz/names";
import type { Progress, Setting } from "./progress";

export interface SettingKind<T> {
  /** As it stands in saved records, so for ever. */
  name: string;
  /** What a stored value means; without one, or with one of another kind, the default. */
  read: (value: Setting["value"] | undefined) => T;
  write: (value: T) => Setting["value"];
}

/**
 * How often the questions of a lesson may be tried, as an assignment says: a number, or once with verdicts and reasons
 * held back until every scored question is answered. Null where the lesson itself says.
 */
export type Tries = number | "held" | null;

const flag = (name: string): SettingKind<boolean> => ({
  name,
  read: (value) => value === true,
  write: (value) => value,
});

const text = (name: string): SettingKind<string | null> => ({
  name,
  read: (value) => (typeof value === "string" ? value : null),
  write: (value) => value ?? "",
});

export const settings = {
  /** Ask before each answer how sure the learner is. */
  askConfidence: flag("askConfidence"),
  /** The learner was told once that a browser may clear what is saved. */
  reminded: flag("reminded"),
  /** Whether to put the pages on the home screen was asked once. */
  installAsked: flag("installAsked"),
  /** What stands for the learner's name in hand-ins. */
  codeWord: text("codeWord"),
  /** The short version of a lesson is wanted. */
  short: (lesson: LessonKey) => flag(`short/${lesson}`),
  /** The lesson's line "For …", where it is for an assignment. */
  assigned: (lesson: LessonKey) => text(`for/${lesson}`),
  /** The text after the "#" of the assignment's link. */
  assignmentLink: (lesson: LessonKey) => text(`link/${lesson}`),
  /** Ids of the questions of a lesson that its assignment asks, with spaces between; null where it asks all. */
  asked: (lesson: LessonKey) => text(`asked/${lesson}`),
  /** Of no lesson where the question stands in none, as in the review. */
  tries: (lesson: LessonKey | null): SettingKind<Tries> => ({
    name: `tries/${lesson ?? ""}`,
    read: (value) => (value === "held" ? value : Number(value) || null),
    write: (value) => String(value ?? ""),
  }),
  /** A word of the glossary is asked in the review. The name comes with the word, as the build made it. */
  termAsked: (name: string) => flag(name),
  /** How the pages look: `name` is one of `looks`. */
  look: (name: string) => text(name),
};

/** What a setting is now. */
export function readSetting<T>({ settings: rows }: Pick<Progress, "settings">, kind: SettingKind<T>): T {
  return kind.read(rows[kind.name]?.value);
}
