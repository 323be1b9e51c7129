"use client";

import { reportWords as words } from "@words/report";
import { useEffect, useMemo, useRef, useState } from "react";
import { type EditionRows, type Editions, editionsOf } from "@/lib/assignment/edition";
import {
  classInSteps,
  groupsInSteps,
  type ReportedClass,
  type ReportGroup,
  type ReportModule,
} from "@/lib/class/class-of";
import { countedElsewhere } from "@/lib/class/counted-elsewhere";
import type { ListHeadings } from "@/lib/class/name-list";
import type { OwnLessons } from "@/lib/class/own-lesson";
import { type ClassId, noClass, type SchoolClass, type TeacherRecord } from "@/lib/class/teacher-record";
import type { ModuleId } from "@/lib/quiz/names";
import { reportClassMark } from "@/lib/routes";
import { useOwnQuestions } from "../own/use-own-questions";
import { useSteps } from "../ui/use-stepped";
import { makeFirstFormats } from "./first-formats";
import type { openBeside } from "./open-beside";
import { useTeacherRecord } from "./teacher-store";
import { useAddedHandIns } from "./use-added-hand-ins";
import { useDropped } from "./use-dropped";
import { useOpenedCodes } from "./use-opened-codes";

/** What a page loads of modules that are too long for it, once something names it. */
export interface MoreLessons {
  /** As `openBeside` does; first with the editions that a hand-in names. */
  open: typeof openBeside;
  /** Whether lessons that a group names are not there. */
  lacks: (group: ReportGroup) => boolean;
  /** Loads them: they come in other modules. */
  load: (group: ReportGroup) => void;
}

/**
 * What a report shows and what it can do: the hand-ins of this browser, opened, of one class and one assignment.
 *
 * @param modules at least one
 * @returns `group` and `reported` are null until the record was read; `isUnread`: nothing
 * is shown of its hand-ins yet; `isLacking`: their lessons are not there
 */
export function useClassReport(modules: ReportModule[], rows: EditionRows, more?: MoreLessons) {
  const { state, change } = useTeacherRecord();
  const { record } = state;
  const alive = state.saving !== "unread";
  const editions = useMemo(() => editionsOf(rows), [rows]);
  const opener = useOpenedCodes(record, rows, more?.open);
  const [chosenClass, chooseClass] = useState<ClassId | null>(null);
  useEffect(() => {
    const asked = location.hash.slice(1);
    if (asked.startsWith(reportClassMark)) chooseClass(asked.slice(reportClassMark.length));
    makeFirstFormats();
  }, []);
  const [chosenId, choose] = useState<string | null>(null);
  const grouped = useMemo(
    () => () => groupsInSteps(record, opener.rows, modules, editions),
    [record, opener.rows, modules, editions],
  );
  const { value: all, isBehind: isGrouping } = useSteps(grouped, noGroups);
  const classId = (all.find((one) => one.classId === chosenClass) ?? all[0])?.classId ?? noClass;
  const groups = all.filter((one) => one.classId === classId);
  const adding = useAddedHandIns(record, change, alive, classId, opener.openAll);
  useDropped((files, text) => {
    if (files.length > 0) adding.addFiles(files);
    else if (text !== "") adding.addText(words.pasted, text);
  });
  const { fresh } = adding;
  const elsewhere = useMemo(
    () => countedElsewhere(all, opener.rows, fresh, classId),
    [all, opener.rows, fresh, classId],
  );
  const group = groups.find(({ id }) => id === chosenId) ?? groups[0] ?? null;
  const { classes, papers, marks } = record;
  const headings = useListHeadings(classes);
  const found = useOwnQuestions(groups.flatMap(({ made }) => made?.own?.code ?? []));
  const owns = useMemo(
    () =>
      new Map([...found].flatMap(([code, own]) => (typeof own === "string" ? [] : [[code, own] as const]))),
    [found],
  );
  // Paper lines that were written before a record named its modules are of the first.
  const first = modules[0]?.slug;
  const summed = useMemo(
    () => () => reportedInSteps(group, { classes, papers, marks }, first, editions, headings, owns),
    [group, classes, papers, marks, first, editions, headings, owns],
  );
  const { value: reported, isBehind: isSumming } = useSteps(summed, null);
  const wasRead = useRef(false);
  const isLacking = group !== null && more?.lacks(group) === true;
  useEffect(() => {
    if (isLacking) more?.load(group);
  }, [isLacking, group, more]);
  const isEmpty = reported === null || reported.report.students.length === 0;
  const isUnread = isEmpty && (opener.isReading || opener.isBehind || isGrouping || isSumming);
  if (alive && !isUnread) wasRead.current = true;
  return {
    state,
    change,
    alive,
    opener,
    // What another tab adds first takes no field from under the hands.
    isUnread: isUnread && !wasRead.current,
    // What was reported before its lessons came is not what the class understood.
    isLacking: isLacking || (more !== undefined && reported?.group.module !== group?.module),
    adding,
    elsewhere,
    all,
    groups,
    group,
    classId,
    reported,
    first,
    chooseClass: (id: ClassId) => {
      // A reload shows the same class.
      history.replaceState(null, "", `#${reportClassMark}${id}`);
      chooseClass(id);
      choose(null);
    },
    choose,
  };
}

const noGroups: ReportGroup[] = [];

function* reportedInSteps(
  group: ReportGroup | null,
  record: Pick<TeacherRecord, "classes" | "papers" | "marks">,
  first: ModuleId | undefined,
  editions: Editions,
  headings: ListHeadings,
  owns: OwnLessons,
): Generator<undefined, ReportedClass | null> {
  return group && (yield* classInSteps(group, record, first, editions, headings, owns));
}

/** How lists of names are read. What knows rows that are no student's comes once there is a list: most classes have a roster. */
function useListHeadings(classes: readonly SchoolClass[]): ListHeadings {
  const [headings, set] = useState<ListHeadings>(words.listHeadings);
  const hasList = classes.some(({ list, students }) => list !== "" && students.length === 0);
  useEffect(() => {
    if (!hasList) return;
    import("@/lib/class/no-student").then(
      ({ isNoStudent }) => set({ ...words.listHeadings, isNoStudent }),
      () => {},
    );
  }, [hasList]);
  return headings;
}
