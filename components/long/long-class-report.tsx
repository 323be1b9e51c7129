"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { readAssignment } from "@/lib/assignment/assignment";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { namedLessons, type ReportGroup, type ReportModule } from "@/lib/class/class-of";
import { lessonsOnPaper } from "@/lib/class/paper-lines";
import type { ReportLesson } from "@/lib/class/report";
import type { Teaching } from "@/lib/content/long-parts";
import type { LessonList, ListedLesson } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { reportLesson } from "../asked/report-lesson";
import { ClassReport } from "../teach/class-report";
import { useTeacherRecord } from "../teach/teacher-store";
import { joined, loadLessons } from "./lessons-loaded";
import { lessonLists, longEditions, longTeaching } from "./load-long";
import { LongStatus } from "./long-status";

/** Of a long module the name alone. */
type GivenModule = ReportModule | Pick<ReportModule, "slug" | "title">;

interface LongClassReportProps {
  /** At least one. */
  modules: GivenModule[];
  /** Of those that are not long. */
  editions: EditionRows;
}

/** What was loaded of the long modules. */
interface Loaded {
  lists: ReadonlyMap<ModuleId, LessonList>;
  teaching: ReadonlyMap<ModuleId, Teaching>;
  lessons: ReadonlyMap<ModuleId, ReportLesson[]>;
}

/** The class report on a site with a module that is too long for one page. */
export function LongClassReport({ modules: given, editions: short }: LongClassReportProps) {
  const long = useMemo(() => given.flatMap((module) => ("lessons" in module ? [] : [module.slug])), [given]);
  const { record } = useTeacherRecord().state;
  const [rows, setRows] = useState(short);
  const [loaded, setLoaded] = useState<Loaded>({
    lists: new Map(),
    teaching: new Map(),
    lessons: new Map(),
  });
  const [standing, stand] = useState<"loading" | "failed" | "there">("there");
  const last = useRef<() => Promise<unknown>>(async () => {});

  const more = useMemo(() => {
    const run = async <T,>(load: () => Promise<T>): Promise<T> => {
      last.current = () => run(load);
      stand("loading");
      try {
        const value = await load();
        stand("there");
        return value;
      } catch (error) {
        stand("failed");
        throw error;
      }
    };
    const editions = () =>
      run(async () => {
        const added = await Promise.all(
          long.map(async (module) => [module, await longEditions.load(module)] as const),
        );
        const all = { ...short, ...Object.fromEntries(added) };
        setRows((before) => (long.every((module) => before[module] !== undefined) ? before : all));
        return all;
      });
    const known = editionsOf(rows);
    const isThere = (group: ReportGroup, papers: string): boolean => {
      const { slug } = group.module;
      if (!long.includes(slug)) return true;
      if (group.made === null && group.handIns.length === 0 && lessonsOnPaper(papers).size === 0) return true;
      const named = namedIn(group, papers, loaded.lists.get(slug)?.lessons ?? []);
      const there = new Set(loaded.lessons.get(slug)?.map((lesson) => lesson.slug));
      if (loaded.lists.has(slug) && named.every((lesson) => there.has(lesson.slug))) return true;
      const choose = (all: readonly ListedLesson[]) =>
        namedIn(group, papers, all).filter((lesson) => !there.has(lesson.slug));
      run(async () => {
        const added = await loadOf(slug, choose);
        setLoaded((before) => withAdded(before, slug, added));
      }).catch(() => {});
      return false;
    };
    /** The lessons that are to be shown of a group. */
    const namedIn = (group: ReportGroup, papers: string, all: readonly ListedLesson[]) => {
      const handed = namedLessons(group, known, all);
      const onPaper = lessonsOnPaper(papers);
      return all.filter((lesson) => handed?.has(lesson) ?? onPaper.has(lesson.number));
    };
    return { editions, isThere };
  }, [long, short, rows, loaded]);

  // An assignment that was made here may be of a long module.
  const isUnknown = useMemo(() => {
    const known = editionsOf(rows);
    return record.assignments.some(({ link }) => {
      const read = readAssignment(link, known);
      return !read.ok && read.problem === "foreign";
    });
  }, [record.assignments, rows]);
  const isShort = long.some((module) => rows[module] === undefined);
  const loadEditions = useRef(more.editions);
  loadEditions.current = more.editions;
  useEffect(() => {
    if (isUnknown && isShort) loadEditions.current().catch(() => {});
  }, [isUnknown, isShort]);

  const modules = useMemo(
    () =>
      given.map((module): ReportModule => {
        if ("lessons" in module) return module;
        const { objectives = {} } = loaded.teaching.get(module.slug) ?? {};
        return { ...module, objectives, lessons: loaded.lessons.get(module.slug) ?? [], isPart: true };
      }),
    [given, loaded],
  );
  return (
    <>
      <LongStatus standing={standing} again={() => last.current().catch(() => {})} />
      <ClassReport modules={modules} editions={rows} more={more} />
    </>
  );
}

interface Added {
  list: LessonList;
  teaching: Teaching;
  lessons: ReportLesson[];
}

/** Some lessons of a module, and what is said of all. @throws when they cannot be loaded */
async function loadOf(
  module: ModuleId,
  choose: (all: readonly ListedLesson[]) => readonly ListedLesson[],
): Promise<Added> {
  const [list, teaching] = await Promise.all([lessonLists.load(module), longTeaching.load(module)]);
  const { reveals, misconceptions } = teaching;
  const lessons = await loadLessons(choose(list.lessons));
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

function withAdded(
  { lists, teaching, lessons }: Loaded,
  module: ModuleId,
  { list, teaching: said, lessons: added }: Added,
): Loaded {
  return {
    lists: new Map(lists).set(module, list),
    teaching: new Map(teaching).set(module, said),
    lessons: new Map(lessons).set(module, joined(lessons.get(module) ?? [], added)),
  };
}
