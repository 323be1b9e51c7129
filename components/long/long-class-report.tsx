"use client";

import { useMemo, useState } from "react";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { namedLessons, type ReportGroup, type ReportModule } from "@/lib/class/class-of";
import { papersOf } from "@/lib/class/classes";
import { lessonsOnPaper } from "@/lib/class/paper-lines";
import type { ReportLesson } from "@/lib/class/report";
import type { TeacherRecord } from "@/lib/class/teacher-record";
import type { Teaching } from "@/lib/content/long-parts";
import type { LessonList, ListedLesson } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { reportLesson } from "../asked/report-lesson";
import { ClassReport } from "../teach/class-report";
import { openBeside } from "../teach/open-beside";
import type { OpenedBatch } from "../teach/open-each";
import { useTeacherRecord } from "../teach/teacher-store";
import type { MoreLessons } from "../teach/use-class-report";
import { joined, loadLessons } from "./lessons-loaded";
import { lessonLists, longTeaching } from "./load-long";
import { LongStatus } from "./long-status";
import { useLoading } from "./use-loading";
import { useLongEditions } from "./use-long-editions";

/** Of a long module the name alone. */
type GivenModule = ReportModule | Pick<ReportModule, "slug" | "title">;

interface LongClassReportProps {
  /** At least one. */
  modules: GivenModule[];
  /** Of those that are not long. */
  editions: EditionRows;
}

/** What was loaded of a long module. */
interface LoadedModule {
  list: LessonList;
  teaching: Teaching;
  lessons: ReportLesson[];
}

/** The class report on a site with a module that is too long for one page. */
export function LongClassReport({ modules: given, editions: short }: LongClassReportProps) {
  const long = useMemo(() => given.flatMap((module) => ("lessons" in module ? [] : [module.slug])), [given]);
  const { record } = useTeacherRecord().state;
  const editions = useLongEditions(short, long, record);
  const { rows, load: loadEditions } = editions;
  const lessons = useLoading();
  const { run } = lessons;
  const [loaded, setLoaded] = useState<ReadonlyMap<ModuleId, LoadedModule>>(new Map());
  const modules = useMemo(
    () =>
      given.map((module): ReportModule => {
        if ("lessons" in module) return module;
        const { lessons: own = [], teaching } = loaded.get(module.slug) ?? {};
        return {
          ...module,
          objectives: teaching?.objectives ?? {},
          lessons: own,
          onPaper: lessonsOnPaper,
        };
      }),
    [given, loaded],
  );
  const open = useMemo(() => openWith(loadEditions), [loadEditions]);
  const more = useMemo((): MoreLessons => {
    const first = modules[0]?.slug;
    return {
      open,
      lacks: (group) => {
        const { slug } = group.module;
        if (!long.includes(slug) || !namesAny(group, record, first)) return false;
        const module = loaded.get(slug);
        if (module === undefined || !modules.includes(group.module)) return true;
        const there = new Set(module.lessons.map((lesson) => lesson.slug));
        return named(group, record, first, rows, module.list).some((lesson) => !there.has(lesson.slug));
      },
      load: (group) => {
        const { slug } = group.module;
        const there = new Set(loaded.get(slug)?.lessons.map((lesson) => lesson.slug));
        run(async () => {
          const added = await loadOf(slug, (list) =>
            named(group, record, first, rows, list).filter((lesson) => !there.has(lesson.slug)),
          );
          setLoaded((before) =>
            new Map(before).set(slug, {
              ...added,
              lessons: joined(before.get(slug)?.lessons ?? [], added.lessons),
            }),
          );
        });
      },
    };
  }, [long, record, modules, loaded, rows, open, run]);
  return (
    <>
      <LongStatus {...(editions.standing === "there" ? lessons : editions)} />
      <ClassReport modules={modules} editions={rows} more={more} />
    </>
  );
}

/** Opens hand-ins as `openBeside` does. What names an edition that is not there waits until it is. */
function openWith(loadEditions: () => Promise<EditionRows>): typeof openBeside {
  return async (question, tell) => {
    const foreign = new Set<string>();
    await openBeside(question, (batch) => {
      const known = batch.filter(([, opened]) => opened.ok || opened.problem !== "foreign");
      for (const [code, opened] of batch) if (!opened.ok && opened.problem === "foreign") foreign.add(code);
      tell(known);
    });
    if (foreign.size === 0) return;
    await openBeside(
      { ...question, rows: await loadEditions(), kept: [...foreign], found: [] },
      (batch: OpenedBatch) => tell(batch),
    );
  };
}

type Kept = Pick<TeacherRecord, "papers">;

function namesAny(group: ReportGroup, record: Kept, first: ModuleId | undefined): boolean {
  return (
    group.made !== null ||
    group.handIns.length > 0 ||
    lessonsOnPaper(papersOf(record, group.place, first)).size > 0
  );
}

/** The lessons that are to be shown of a group. */
function named(
  group: ReportGroup,
  record: Kept,
  first: ModuleId | undefined,
  rows: EditionRows,
  { lessons: all }: LessonList,
): ListedLesson[] {
  const handed = namedLessons(group, editionsOf(rows), all);
  const onPaper = lessonsOnPaper(papersOf(record, group.place, first));
  return all.filter((lesson) => handed?.has(lesson) ?? onPaper.has(lesson.number));
}

/** Some lessons of a module, and what is said of all. @throws when they cannot be loaded */
async function loadOf(
  module: ModuleId,
  choose: (list: LessonList) => readonly ListedLesson[],
): Promise<LoadedModule> {
  const [list, teaching] = await Promise.all([lessonLists.load(module), longTeaching.load(module)]);
  const { reveals, misconceptions } = teaching;
  const lessons = await loadLessons(choose(list));
  return {
    list,
    teaching,
    lessons: lessons.map(({ listed, questions }) =>
      reportLesson(
        { ...listed, questions, misconceptions: reveals[listed.slug] ?? {} },
        { slug: module, misconceptions },
      ),
    ),
  };
}
