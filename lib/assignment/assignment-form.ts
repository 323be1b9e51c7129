/** The form of the page that makes assignments, as values: what it asks for, what is wrong with it, what comes of it. */
import { boxDays } from "../box/days";
import { askedOf, inOrder } from "./asked";
import { type Assignment, dueFits, longestTexts, textBytes } from "./assignment";
import { dueOf } from "./due";
import { ownAskedOf, placesIn } from "./own-asked";

export interface AssignmentForm {
  /** Slugs, of one module. */
  lessons: string[];
  /** Ids of questions as the teacher put them in order, and of those that are not asked; of any lesson, or the teacher's own. */
  order: string[];
  leftOut: string[];
  date: string;
  time: string;
  /** Empty: the device's own. */
  zone: string;
  title: string;
  instructions: string;
  /** Empty: as the lesson says. */
  tries: string;
  atEnd: boolean;
  confidence: boolean;
  short: boolean;
  seal: boolean;
  asksTime: boolean;
  /** Whether the class box takes hand-ins, and for how many days. */
  collect: boolean;
  days: string;
}

export const emptyForm: AssignmentForm = {
  lessons: [],
  order: [],
  leftOut: [],
  date: "",
  time: "18:00",
  zone: "",
  title: "",
  instructions: "",
  tries: "",
  atEnd: false,
  confidence: false,
  short: true,
  seal: true,
  asksTime: false,
  collect: false,
  days: String(boxDays.usual),
};

/** What is wrong with a form, in the order of its fields. */
export type FormFault = "lessons" | "questions" | "bad-due" | "past-due" | "texts" | "days";

/** What a form has to know of its surroundings. */
export interface FormSurroundings {
  /** The edition of the lessons to choose from. */
  edition: number;
  /** The lessons there are, in their order. */
  lessons: readonly { slug: string; questions: readonly { id: string }[] }[];
  /** The teacher's own questions: the code of their lesson, and their ids; null where none were added. */
  own: { code: string; ids: readonly string[] } | null;
  /** The device's own zone. */
  zone: string;
  /** Whether there is a key to seal to. */
  seals: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** Bytes left for title and instructions; below nought where they are too long for the link. */
export function roomLeft(form: Pick<AssignmentForm, "title" | "instructions">): number {
  return longestTexts - textBytes(form);
}

/**
 * The assignment that a form asks for, without chance and key, and what is wrong with it. While something is, the
 * assignment still serves as a preview.
 */
export function readForm(
  form: AssignmentForm,
  { edition, lessons, own, zone, seals, now }: FormSurroundings,
): { draft: Assignment; faults: FormFault[] } {
  const due = form.date === "" ? null : dueOf(form.date, form.time, form.zone || zone);
  const bad = form.date !== "" && (due === null || !dueFits(due));
  const chosen = lessons.filter(({ slug }) => form.lessons.includes(slug));
  const all = questionIds(chosen);
  const ownIds = own?.ids ?? [];
  const ordered = inOrder([...all, ...ownIds], form.order).filter((id) => !form.leftOut.includes(id));
  const places = placesIn(ordered, ownIds);
  const rest = ordered.filter((id) => !ownIds.includes(id));
  // Where the teacher's own stand among the others, each is named at its place.
  const asked = places === undefined ? askedOf(all, form.order, form.leftOut) : rest;
  const faults: FormFault[] = [];
  if (chosen.length === 0 && own === null) faults.push("lessons");
  if (asked?.length === 0 && own === null) faults.push("questions");
  if (bad) faults.push("bad-due");
  else if (due !== null && due.at < now) faults.push("past-due");
  if (roomLeft(form) < 0) faults.push("texts");
  const collects = form.collect && form.seal && seals;
  if (collects && daysIn(form) === null) faults.push("days");
  return {
    faults,
    draft: {
      edition,
      lessons: chosen.map(({ slug }) => slug),
      ...(asked === undefined ? {} : { asked }),
      ...(own === null ? {} : { own: ownAskedOf(own.code, ownIds.length, places) }),
      due: bad ? null : due,
      tries: form.atEnd ? 1 : triesOf(form.tries),
      reasons: form.atEnd ? "at-end" : "at-once",
      confidence: form.confidence,
      short: form.short,
      salt: "0".repeat(16),
      key: form.seal && seals ? "0".repeat(64) : null,
      ...(collects ? { collects } : {}),
      title: form.title.trim(),
      instructions: form.instructions.trim(),
      ...(form.asksTime ? { asksTime: true } : {}),
    },
  };
}

/** The ids of every question of some lessons, as they stand. */
export function questionIds(lessons: FormSurroundings["lessons"]): string[] {
  return lessons.flatMap(({ questions }) => questions.map(({ id }) => id));
}

/** Until the class box empties itself; null where it is no number of days that a box takes. */
export function daysIn({ days }: Pick<AssignmentForm, "days">): number | null {
  const number = Number(days);
  return Number.isInteger(number) && number >= boxDays.least && number <= boxDays.most ? number : null;
}

function triesOf(tries: string): Assignment["tries"] {
  return tries === "1" ? 1 : tries === "2" ? 2 : tries === "3" ? 3 : null;
}
