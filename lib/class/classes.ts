/** The classes of a teacher's record: to look one up, name, change or delete it, and what of the record is its own. */
import type { Id } from "../codes/pack";
import { timeAfter } from "../progress/clock";
import type { ModuleId } from "../quiz/names";
import { atOnce } from "../steps";
import { wordKey } from "./code-words";
import {
  type ListedStudent,
  type ListHeadings,
  listOf,
  type NameList,
  readNameListInSteps,
} from "./name-list";
import {
  type ClassId,
  type KeptPapers,
  type MadeAssignment,
  mergeLines,
  noClass,
  type SchoolClass,
  type Student,
  type TeacherRecord,
} from "./teacher-record";

/** A class by its id; an empty one where the record has no such class, as for `noClass`. */
export function classIn({ classes }: Pick<TeacherRecord, "classes">, id: ClassId): SchoolClass {
  return (
    classes.find((one) => one.id === id) ?? { id, name: "", day: "", changedAt: 0, students: [], list: "" }
  );
}

/** Every class by its id: those with names, then `noClass` where something was put in for no class. */
export function classIds(record: TeacherRecord): ClassId[] {
  const named = record.classes.map(({ id }) => id).filter((id) => id !== noClass);
  return isLoose(record) ? [...named, noClass] : named;
}

/** Whether the record holds anything of no class. */
function isLoose(record: TeacherRecord): boolean {
  return (
    record.classes.some(({ id }) => id === noClass) ||
    record.assignments.some((made) => classesOf(record, made).includes(noClass)) ||
    [...record.handIns, ...record.papers].some(({ classId }) => knownClass(record, classId) === noClass)
  );
}

/** The class where there is still one with this id, else `noClass`. */
export function knownClass({ classes }: Pick<TeacherRecord, "classes">, id: ClassId): ClassId {
  return classes.some((one) => one.id === id) ? id : noClass;
}

/** For which classes an assignment was made, of those there still are; `noClass` where there is none. */
export function classesOf(
  record: Pick<TeacherRecord, "classes">,
  made: Pick<MadeAssignment, "classes">,
): ClassId[] {
  const there = made.classes.filter((id) => knownClass(record, id) === id);
  return there.length === 0 ? [noClass] : there;
}

/** A student of whom only a code word and a name are known. */
export function studentOf({ codeWord, name }: ListedStudent): Student {
  return { word: codeWord, name, email: "", id: "" };
}

/** The record with another version of a class, at its place; a new one comes last. It is newer than the one before. */
export function withClass(record: TeacherRecord, version: SchoolClass): TeacherRecord {
  const known = record.classes.find(({ id }) => id === version.id);
  const changed = { ...version, changedAt: timeAfter(known?.changedAt, version.changedAt) };
  if (changed.id === noClass && changed.list === "")
    return { ...record, classes: record.classes.filter(({ id }) => id !== noClass) };
  return {
    ...record,
    classes:
      known !== undefined
        ? record.classes.map((one) => (one.id === changed.id ? changed : one))
        : [...record.classes, changed],
  };
}

/**
 * Gives what was put in for no class a name: a class of its own, with everything that was in the pile.
 *
 * @param id a new one: what is put in for no class later is another pile
 */
export function nameLoose(record: TeacherRecord, id: ClassId, name: string, now: number): TeacherRecord {
  const moved = <T extends { classId: ClassId }>(rows: readonly T[]): T[] =>
    rows.map((row) => (knownClass(record, row.classId) === noClass ? { ...row, classId: id } : row));
  const named = { ...classIn(record, noClass), id, name, changedAt: now };
  return {
    ...record,
    classes: [...record.classes.filter((one) => one.id !== noClass), named],
    assignments: record.assignments.map((made) =>
      classesOf(record, made).includes(noClass) ? { ...made, classes: [id] } : made,
    ),
    handIns: moved(record.handIns),
    papers: moved(record.papers),
    marks: moved(record.marks),
  };
}

/**
 * The record without a class: its roster, papers, notes and hand-ins. Assignments stay, with their keys: their links are out.
 *
 * @param codes of other hand-ins that count in the class all the same, as kept: see `classOfHandIn`
 */
export function withoutClass(
  record: TeacherRecord,
  id: ClassId,
  codes: ReadonlySet<string> = new Set(),
): TeacherRecord {
  const others = <T extends { classId: ClassId }>(rows: readonly T[]) =>
    rows.filter(({ classId }) => classId !== id);
  return {
    ...record,
    classes: record.classes.filter((one) => one.id !== id),
    handIns: record.handIns.filter(({ code, classId }) => classId !== id && !codes.has(code)),
    papers: others(record.papers),
    marks: others(record.marks),
  };
}

/**
 * In which class a hand-in counts. Of an assignment for one class, in that one; of one for several, in the only one whose
 * roster has the code word, else where it was added. So five classes with a link each stay five, whatever was pasted where.
 *
 * @param asked the classes of its assignment, as `classesOf` gives them; empty where it was made in another browser
 * @param added where the teacher was
 */
export function classOfHandIn(
  record: Pick<TeacherRecord, "classes">,
  asked: readonly ClassId[],
  codeWord: string,
  added: ClassId,
): ClassId {
  const [first, second] = asked;
  if (first === undefined || first === noClass) return knownClass(record, added);
  if (second === undefined) return first;
  const having = classesWith(record, asked, codeWord);
  if (having.includes(added)) return added;
  return having[0] ?? (asked.includes(added) ? added : first);
}

/** Those of some classes in whose roster a code word stands. */
export function classesWith(
  record: Pick<TeacherRecord, "classes">,
  asked: readonly ClassId[],
  codeWord: string,
): ClassId[] {
  const key = wordKey(codeWord);
  return asked.filter((id) => wordsOf(classIn(record, id).students).has(key));
}

// Rosters are never changed, only replaced: one of a thousand is looked through once, not for every hand-in.
const known = new WeakMap<readonly Student[], ReadonlySet<string>>();

function wordsOf(students: readonly Student[]): ReadonlySet<string> {
  const before = known.get(students);
  if (before !== undefined) return before;
  const words = new Set(students.map(({ word }) => wordKey(word)).filter((word) => word !== ""));
  known.set(students, words);
  return words;
}

/** The record with hand-ins, by their codes as kept, put into another class, as if the teacher had added them there. */
export function withHandInsIn(
  record: TeacherRecord,
  codes: readonly string[],
  classId: ClassId,
): TeacherRecord {
  const moved = new Set(codes);
  return {
    ...record,
    handIns: record.handIns.map((one) => (moved.has(one.code) ? { ...one, classId } : one)),
  };
}

/**
 * The students of a class as its report lists them: of the roster, else of a list that was typed before there were rosters.
 *
 * @param handedIn the code words of the hand-ins and papers, as written
 */
export function rosterOf(...given: Parameters<typeof rosterInSteps>): NameList {
  return atOnce(rosterInSteps(...given));
}

/** `rosterOf` in steps, so that a page can draw between them. */
export function* rosterInSteps(
  { students, list }: SchoolClass,
  handedIn: readonly string[],
  headings: ListHeadings,
): Generator<undefined, NameList> {
  return students.length === 0
    ? yield* readNameListInSteps(list, handedIn, headings)
    : listOf(students.map(({ word, name }) => ({ codeWord: word, name })));
}

/** Which papers: of a class, and of an assignment or a whole module. */
export interface PaperPlace {
  classId: ClassId;
  module: ModuleId;
  /** Null for the whole module. */
  assignment: Id | null;
  /** Whether what was typed for the whole module counts here: where the class has one assignment of it, or none. */
  wholeToo: boolean;
}

/**
 * The papers of a class and assignment.
 *
 * @param first the first module of the site: what was typed before papers were kept by module belongs to it
 */
export function papersOf(
  record: Pick<TeacherRecord, "papers">,
  place: PaperPlace,
  first: ModuleId | undefined,
): string {
  return record.papers
    .filter((pile) => isOf(pile, place, first))
    .sort((one, other) => Number(one.assignment !== null) - Number(other.assignment !== null))
    .reduce((text, pile) => mergeLines(text, pile.text), "");
}

/** The record with other papers of a class and assignment. */
export function withPapers(
  record: TeacherRecord,
  place: PaperPlace,
  first: ModuleId | undefined,
  text: string,
): TeacherRecord {
  const { classId, module, assignment } = place;
  return {
    ...record,
    papers: [
      ...record.papers.filter((pile) => !isOf(pile, place, first)),
      ...(text === "" ? [] : [{ classId, module, assignment, text }]),
    ],
  };
}

function isOf(pile: KeptPapers, place: PaperPlace, first: ModuleId | undefined): boolean {
  const whole = pile.assignment === null;
  return (
    pile.classId === place.classId &&
    (pile.module || first) === place.module &&
    (pile.assignment === place.assignment || (whole && place.wholeToo))
  );
}
