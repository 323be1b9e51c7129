/** A class's list of students, and what a pasted list is read as: see read-roster.ts. */
import { wordKey } from "./code-words";
import { lettersIn } from "./letters";
import { longestField, type Student } from "./teacher-record";

/** What cannot stand in a roster, with the line's number from 1. */
export interface RosterFault {
  line: number;
  /** "many": this line and all behind it. */
  fault: "long-name" | "long-word" | "long-cell" | "many";
}

/** One way to understand a pasted list. */
export interface RosterReading {
  /** Where the code words were taken from. "each": from nowhere, and every cell is a name. */
  words: "none" | "first" | "last" | "headed" | "each";
  /** A student without a code word has an empty one. */
  students: Student[];
  faults: RosterFault[];
  /** Lines that are no student's as they look, the same in every reading; and whether one was taken all the same. */
  aside: { line: number; text: string; taken: boolean }[];
}

/** Letters of a name, as a reader counts them. */
export const longestName = 80;

/** Whether a name can be kept. Counted in letters last: a long text would take long. */
export function nameFits(name: string): boolean {
  return name.length <= longestField && lettersIn(name) <= longestName;
}

/** The place of the first student whom the readings of a list take for as many different ones as can be: by that one a teacher is asked. */
export function firstDifference(readings: readonly RosterReading[]): number {
  const places = Math.max(0, ...readings.map(({ students }) => students.length));
  const kinds = Array.from({ length: places }, (_, at) => {
    const said = readings.map(({ students }) => `${students[at]?.name}\t${students[at]?.word}`);
    return new Set(said).size;
  });
  return Math.max(0, kinds.indexOf(Math.max(0, ...kinds)));
}

/**
 * A roster with the students of a reading. One with the name of a student who was there, and no other code word, is that
 * student; everyone else is new, and two of one name in the reading are two.
 *
 * @param wordsFor as many words as it is asked for, none of which is taken
 */
export function withReading(
  there: readonly Student[],
  { students }: Pick<RosterReading, "students">,
  wordsFor: (count: number, taken: readonly string[]) => string[],
): Student[] {
  const roster = [...there];
  const met = new Set<number>();
  for (const student of students) {
    const at = there.findIndex(
      ({ name, word }, place) =>
        !met.has(place) &&
        name === student.name &&
        (student.word === "" || wordKey(student.word) === wordKey(word)),
    );
    const known = there[at];
    if (known === undefined) {
      roster.push(student);
      continue;
    }
    met.add(at);
    roster[at] = { ...known, email: student.email || known.email, id: student.id || known.id };
  }
  return withWords(roster, wordsFor);
}

/** A roster in which everyone has a code word. */
export function withWords(
  roster: readonly Student[],
  wordsFor: (count: number, taken: readonly string[]) => string[],
): Student[] {
  const taken = roster.map(({ word }) => word).filter((word) => word !== "");
  const made = wordsFor(roster.length - taken.length, taken);
  let next = 0;
  return roster.map((student) => (student.word === "" ? { ...student, word: made[next++] ?? "" } : student));
}

/** Code words that more than one student has, with the names of all who have it. */
export function sharedWords(roster: readonly Student[]): { word: string; names: string[] }[] {
  const having = new Map<string, Student[]>();
  for (const student of roster) {
    const key = wordKey(student.word);
    if (key !== "") having.set(key, [...(having.get(key) ?? []), student]);
  }
  return [...having.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined || all.length < 2
      ? []
      : [{ word: first.word, names: all.map(({ name }) => name) }];
  });
}
