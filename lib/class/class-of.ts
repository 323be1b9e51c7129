/** What a teacher's page shows of a class: which assignment, which lessons, which answers count. One pure function. */

import { type Assignment, assignmentId, readAssignment } from "../assignment/assignment";
import type { Editions } from "../assignment/edition";
import type { HandIn } from "../assignment/hand-in";
import type { Id } from "../codes/pack";
import type { ModuleId } from "../quiz/names";
import { atOnce, eachInSteps, mapInSteps } from "../steps";
import {
  classesOf,
  classesWith,
  classIds,
  classIn,
  classOfHandIn,
  type PaperPlace,
  papersOf,
  rosterInSteps,
} from "./classes";
import { lessonsNow } from "./lessons-now";
import type { ListHeadings, NameList } from "./name-list";
import { type OwnLessons, ownAnswers } from "./own-lesson";
import { type ReadPaper, readPaperLines } from "./paper-lines";
import { presentIn } from "./present-answers";
import { type ClassReport, type ReportLesson, reportInSteps } from "./report";
import { marksOf } from "./row-marks";
import { type ClassId, noClass, type TeacherRecord } from "./teacher-record";

/** A module with everything a report says of it. */
export interface ReportModule {
  slug: ModuleId;
  title: string;
  lessons: ReportLesson[];
  /** What a learner can do: by the objective's id. */
  objectives: Record<string, string>;
  /**
   * Where its lessons are only those of many that something named: the numbers of those that answers from paper name,
   * which are then all that is reported where nothing else names any.
   */
  onPaper?: (papers: string) => ReadonlySet<number>;
}

/** What can be reported on: an assignment of a class, or a whole module where nothing of it was assigned to the class. */
export interface ReportGroup {
  /** Unlike that of any other group. */
  id: string;
  classId: ClassId;
  module: ReportModule;
  /** As `assignmentId` gives it; null for the whole module. */
  assignment: Id | null;
  /** The assignment as it was made in this browser; null where it was made in another one. */
  made: Assignment | null;
  handIns: HandIn[];
  /**
   * Those whose code word stands in the list of another class with the same link too, with the codes that are kept of
   * them: the teacher knows whose they are.
   */
  doubtful: { handIn: HandIn; codes: string[]; others: ClassId[] }[];
  /** Where its papers are kept. */
  place: PaperPlace;
}

/** A hand-in that was opened, and what is kept of it. */
export interface OpenedRow {
  handIn: HandIn;
  /** Where the teacher was as it was added. */
  classId: ClassId;
  /** The codes that are kept of it. */
  codes: string[];
}

/** The class of one group. */
export interface ReportedClass {
  group: ReportGroup;
  /** The lessons that were assigned, as they are now; of an unknown assignment those that were handed in. */
  lessons: ReportLesson[];
  /** What a learner can do: by the objective's id. */
  objectives: Record<string, string>;
  report: ClassReport;
  list: NameList;
  paperProblems: ReadPaper["problems"];
  /** Answers to an earlier version of a question, which do not count. */
  leftOut: number;
  /** Hand-ins with answers to questions of a teacher's own that are not in this browser. */
  ownUnread: number;
}

/**
 * Every group of every class, class by class in the order of the record, the one with the most hand-ins first. At least
 * one where there is a module.
 *
 * @param opened every hand-in that could be opened
 */
export function groupsOf(...given: Parameters<typeof groupsInSteps>): ReportGroup[] {
  return atOnce(groupsInSteps(...given));
}

/** `groupsOf` in steps, so that a page can draw between them. */
export function* groupsInSteps(
  record: TeacherRecord,
  opened: readonly OpenedRow[],
  modules: readonly ReportModule[],
  editions: Editions,
): Generator<undefined, ReportGroup[]> {
  const groups = new Map<string, ReportGroup>();
  const groupOf = (classId: ClassId, edition: number, assignment: Id | null): ReportGroup | null => {
    const slug = editions.get(edition)?.module;
    const module = modules.find((one) => one.slug === slug);
    if (module === undefined) return null;
    const group = newGroup(classId, module, assignment);
    const known = groups.get(group.id) ?? group;
    groups.set(known.id, known);
    return known;
  };
  const asked = new Map<string, ClassId[]>();
  for (const made of record.assignments) {
    const read = readAssignment(made.link, editions);
    if (!read.ok) continue;
    const { assignment } = read;
    const id = assignmentId(assignment, editions);
    const classes = classesOf(record, made);
    asked.set(id, classes);
    for (const classId of classes) {
      const group = groupOf(classId, assignment.edition, id);
      if (group !== null) group.made = assignment;
    }
  }
  const sort = ({ handIn, classId: added, codes }: OpenedRow) => {
    const { edition, assignment, codeWord } = handIn;
    const classes = asked.get(assignment) ?? [];
    const classId = classOfHandIn(record, classes, codeWord, added);
    const group = groupOf(classId, edition, assignment);
    group?.handIns.push(handIn);
    const having = classesWith(record, classes, codeWord);
    const others = having.filter((id) => id !== classId);
    if (others.length > 0) group?.doubtful.push({ handIn, codes, others });
  };
  yield* eachInSteps(opened, sort, stepHandIns);
  const assigned = [...groups.values()].sort((a, b) => b.handIns.length - a.handIns.length);
  const ids = new Set([...classIds(record), ...assigned.map(({ classId }) => classId)]);
  return [...(ids.size === 0 ? [noClass] : ids)].flatMap((classId) => {
    const own = assigned.filter((group) => group.classId === classId);
    const whole = modules.flatMap((module) => {
      const [only, other] = own.filter((group) => group.module === module);
      if (only !== undefined && other === undefined) only.place.wholeToo = true;
      const group = newGroup(classId, module, null);
      const typed = papersOf(record, group.place, modules[0]?.slug) !== "";
      return only === undefined || (other !== undefined && typed) ? [group] : [];
    });
    return [...own, ...whole];
  });
}

function newGroup(classId: ClassId, module: ReportModule, assignment: Id | null): ReportGroup {
  return {
    id: `${classId} ${module.slug} ${assignment ?? ""}`,
    classId,
    module,
    assignment,
    made: null,
    handIns: [],
    doubtful: [],
    place: { classId, module: module.slug, assignment, wholeToo: false },
  };
}

/**
 * The class of one group: its lessons, its answers, its papers, and who is missing.
 *
 * @param first the first module of the site: see `papersOf`
 * @param owns questions of the teacher's own, as far as they were read
 */
export function classOf(...given: Parameters<typeof classInSteps>): ReportedClass {
  return atOnce(classInSteps(...given));
}

/** So many hand-ins are looked at in one step. */
const stepHandIns = 200;

/** `classOf` in steps, so that a page can draw between them. */
export function* classInSteps(
  group: ReportGroup,
  record: Pick<TeacherRecord, "classes" | "papers" | "marks">,
  first: ModuleId | undefined,
  editions: Editions,
  headings: ListHeadings,
  owns: OwnLessons = new Map(),
): Generator<undefined, ReportedClass> {
  const own = owns.get(group.made?.own?.code ?? "") ?? null;
  const papers = papersOf(record, group.place, first);
  const assigned = lessonsOf(group, editions, papers);
  const questions = assigned.flatMap((lesson) => lesson.questions);
  const lessons = own === null ? assigned : [...assigned, own.lesson];
  let [leftOut, ownUnread] = [0, 0];
  const presentOf = presentIn(editions, questions);
  const count = (handIn: HandIn) => {
    const present = presentOf(handIn);
    const more = ownAnswers(handIn, own);
    leftOut += present.leftOut;
    ownUnread += more.leftOut;
    return {
      ...handIn,
      answers: new Map([...present.answers, ...more.answers]),
      texts: new Map([...present.texts, ...more.texts]),
    };
  };
  const counted = yield* mapInSteps(group.handIns, count, stepHandIns);
  const paper = readPaperLines(papers, lessons);
  yield;
  const words = [...group.handIns, ...paper.papers].map(({ codeWord }) => codeWord);
  const list = yield* rosterInSteps(classIn(record, group.classId), words, headings);
  yield;
  const marks = [...marksOf(record, group.place).values()];
  const due = group.made?.due?.at ?? null;
  return {
    group,
    lessons,
    objectives: { ...group.module.objectives, ...own?.objectives },
    list,
    paperProblems: paper.problems,
    leftOut,
    ownUnread,
    report: yield* reportInSteps(lessons, counted, paper.papers, list, marks, due),
  };
}

/**
 * The lessons that the assignment or the hand-ins name: none where the teacher's own questions are all that is asked, and
 * where nothing says which, all of the module, or of a long one those that the papers name. With the questions that the
 * assignment asks, where it says so.
 */
function lessonsOf(group: ReportGroup, editions: Editions, papers: string): ReportLesson[] {
  const { module, made } = group;
  const named = namedLessons(group, editions, module.lessons);
  const onPaper = module.onPaper?.(papers);
  const asked = made?.asked === undefined ? null : new Set(made.asked);
  return module.lessons
    .filter((lesson) => named?.has(lesson) ?? onPaper?.has(lesson.number) ?? true)
    .map((lesson) => (asked === null ? lesson : { ...lesson, asked }));
}

/**
 * The lessons that the assignment or the hand-ins of a group name; null where nothing says which.
 *
 * @param all of the module, as they are now
 */
export function namedLessons<L extends { slug: string; questions: { id: string }[] }>(
  { made, handIns }: Pick<ReportGroup, "made" | "handIns">,
  editions: Editions,
  all: readonly L[],
): ReadonlySet<L> | null {
  const saying = [...handIns, ...(made === null ? [] : [made])];
  const known = new Set<string>();
  const found = new Set<L>();
  for (const { edition: hash, lessons } of saying) {
    const edition = editions.get(hash);
    const said = `${hash} ${lessons.join()}`;
    if (edition === undefined || known.has(said)) continue;
    known.add(said);
    for (const lesson of lessonsNow(lessons, edition, all)) if (lesson !== null) found.add(lesson);
  }
  const ownAlone = saying.some(({ lessons }) => lessons.length === 0);
  return found.size > 0 || ownAlone ? found : null;
}
