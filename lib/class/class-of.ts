/** What a teacher's page shows of a class: which assignment, which lessons, which answers count. One pure function. */

import { type Assignment, assignmentId, readAssignment } from "../assignment/assignment";
import type { Editions } from "../assignment/edition";
import type { HandIn } from "../assignment/hand-in";
import type { ModuleId } from "../quiz/names";
import { lessonsNow } from "./lessons-now";
import { type ListHeadings, type NameList, readNameList } from "./name-list";
import { type ReadPaper, readPaperLines } from "./paper-lines";
import { presentAnswers } from "./present-answers";
import { type ClassReport, classReport, type ReportLesson } from "./report";
import { paperOf, type TeacherRecord } from "./teacher-record";

/** A module with everything a report says of it. */
export interface ReportModule {
  slug: ModuleId;
  title: string;
  lessons: ReportLesson[];
  /** What a learner can do: by the objective's id. */
  objectives: Record<string, string>;
}

/** What can be reported on: an assignment, or a whole module where nothing of it was assigned. */
export interface ReportGroup {
  /** Unlike that of any other group. */
  id: string;
  module: ReportModule;
  /** As `assignmentId` gives it; null for the whole module. */
  assignment: string | null;
  /** The assignment as it was made in this browser; null where it was made in another one. */
  made: Assignment | null;
  handIns: HandIn[];
}

/** The class of one group. */
export interface ReportedClass {
  group: ReportGroup;
  /** The lessons that were assigned, as they are now; of an unknown assignment those that were handed in. */
  lessons: ReportLesson[];
  report: ClassReport;
  list: NameList;
  paperProblems: ReadPaper["problems"];
  /** Answers to an earlier version of a question, which do not count. */
  leftOut: number;
}

/** Every group there is, the one with the most hand-ins first. At least one where there is a module. */
export function groupsOf(
  assignments: TeacherRecord["assignments"],
  handIns: readonly HandIn[],
  modules: readonly ReportModule[],
  editions: Editions,
): ReportGroup[] {
  const groups = new Map<string, ReportGroup>();
  const groupOf = (edition: number, assignment: string | null): ReportGroup | null => {
    const slug = editions.get(edition)?.module;
    const module = modules.find((one) => one.slug === slug);
    if (module === undefined) return null;
    const id = `${module.slug} ${assignment ?? ""}`;
    const group = groups.get(id) ?? { id, module, assignment, made: null, handIns: [] };
    groups.set(id, group);
    return group;
  };
  for (const { link } of assignments) {
    const read = readAssignment(link, editions);
    if (!read.ok) continue;
    const group = groupOf(read.assignment.edition, assignmentId(read.assignment, editions));
    if (group !== null) group.made = read.assignment;
  }
  for (const handIn of handIns) groupOf(handIn.edition, handIn.assignment)?.handIns.push(handIn);
  const assigned = [...groups.values()].sort((a, b) => b.handIns.length - a.handIns.length);
  const whole = modules
    .filter((module) => assigned.every((group) => group.module !== module))
    .map((module) => ({ id: `${module.slug} `, module, assignment: null, made: null, handIns: [] }));
  return [...assigned, ...whole];
}

/**
 * The class of one group: its lessons, its answers, its papers, and who is missing.
 *
 * @param first the first module of the site: see `paperOf`
 */
export function classOf(
  group: ReportGroup,
  record: Pick<TeacherRecord, "names" | "paper" | "papers">,
  first: ModuleId | undefined,
  editions: Editions,
  headings: ListHeadings,
): ReportedClass {
  const lessons = lessonsOf(group, editions);
  const questions = lessons.flatMap((lesson) => lesson.questions);
  const counted = group.handIns.map((handIn) => ({
    ...handIn,
    ...presentAnswers(handIn, editions, questions),
  }));
  const paper = readPaperLines(paperOf(record, group.module.slug, first), lessons);
  const words = [...group.handIns, ...paper.papers].map(({ codeWord }) => codeWord);
  const list = readNameList(record.names, words, headings);
  return {
    group,
    lessons,
    list,
    paperProblems: paper.problems,
    leftOut: counted.reduce((sum, { leftOut }) => sum + leftOut, 0),
    report: classReport(lessons, counted, paper.papers, list),
  };
}

/** All lessons of the module where nothing says which. */
function lessonsOf({ module, made, handIns }: ReportGroup, editions: Editions): ReportLesson[] {
  const asked = [...handIns, ...(made === null ? [] : [made])];
  const known = new Set<string>();
  const found = new Set<ReportLesson>();
  for (const { edition: hash, lessons } of asked) {
    const edition = editions.get(hash);
    const said = `${hash} ${lessons.join()}`;
    if (edition === undefined || known.has(said)) continue;
    known.add(said);
    for (const lesson of lessonsNow(lessons, edition, module.lessons)) if (lesson !== null) found.add(lesson);
  }
  return module.lessons.filter((lesson) => found.size === 0 || found.has(lesson));
}
