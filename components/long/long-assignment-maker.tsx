"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import type { LessonList } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { labelOf } from "@/lib/quiz/outline";
import { sentenceOf } from "@/lib/quiz/response";
import { AssignmentMaker } from "../teach/assignment-maker";
import type { MakerLesson, MakerModule } from "../teach/maker-lessons";
import { useTeacherRecord } from "../teach/teacher-store";
import { loadLessons } from "./lessons-loaded";
import { lessonLists, longTeaching } from "./load-long";
import { LongStatus } from "./long-status";
import { useLoading } from "./use-loading";
import { useLongEditions } from "./use-long-editions";

/** Of a long module the name alone. */
type GivenModule = MakerModule | Pick<MakerModule, "slug" | "title">;

interface LongAssignmentMakerProps {
  /** At least one. */
  modules: GivenModule[];
  /** Of those that are not long. */
  editions: EditionRows;
}

/** What was loaded of a long module. */
interface LoadedModule {
  list: LessonList;
  /** What the lessons that were chosen are for. */
  objectives: string[];
  /** The first words of what their questions ask, by question. */
  labels: ReadonlyMap<string, string>;
}

/** Makes assignments on a site with a module that is too long for one page. */
export function LongAssignmentMaker({ modules: given, editions: short }: LongAssignmentMakerProps) {
  const long = useMemo(() => given.flatMap((module) => ("lessons" in module ? [] : [module.slug])), [given]);
  const { record } = useTeacherRecord().state;
  const editions = useLongEditions(short, long, record);
  const { load: loadEditions } = editions;
  const lessons = useLoading();
  const { run } = lessons;
  const [loaded, setLoaded] = useState<ReadonlyMap<ModuleId, LoadedModule>>(new Map());
  const begun = useRef(new Set<string>());
  const onAsked = useCallback(
    (module: ModuleId, slugs: readonly string[]) => {
      if (!long.includes(module)) return;
      const wanted = slugs.filter((slug) => !begun.current.has(`${module}/${slug}`));
      if (begun.current.has(module) && wanted.length === 0) return;
      const names = [module, ...wanted.map((slug) => `${module}/${slug}`)];
      const note = () => {
        for (const name of names) begun.current.add(name);
      };
      // What could not be loaded is asked for again with what is chosen next, and by a press.
      const forget = (error: unknown) => {
        for (const name of names) begun.current.delete(name);
        throw error;
      };
      const load = async () => {
        note();
        await loadEditions();
        const list = await lessonLists.load(module);
        setLoaded((before) => withMore(before, module, list, null, []));
        if (wanted.length === 0) return;
        const [teaching, added] = await Promise.all([
          longTeaching.load(module),
          loadLessons(list.lessons.filter(({ slug }) => wanted.includes(slug))),
        ]);
        const labels = added.flatMap(({ questions }) =>
          questions.map((question): [string, string] => [question.id, labelOf(sentenceOf(question))]),
        );
        setLoaded((before) => withMore(before, module, list, Object.values(teaching.objectives), labels));
      };
      run(() => load().catch(forget));
    },
    [long, run, loadEditions],
  );
  const modules = useMemo(
    () =>
      given.map((module) =>
        "lessons" in module ? module : { ...module, lessons: lessonsIn(loaded.get(module.slug)) },
      ),
    [given, loaded],
  );
  return (
    <>
      <LongStatus {...(editions.standing === "there" ? lessons : editions)} />
      <AssignmentMaker modules={modules} editions={editions.rows} onAsked={onAsked} />
    </>
  );
}

function lessonsIn(loaded: LoadedModule | undefined): MakerLesson[] {
  if (loaded === undefined) return [];
  const { list, objectives, labels } = loaded;
  return list.lessons.map(({ slug, title, number, minutes, short, objectives: places, questions }) => ({
    slug,
    title,
    number,
    minutes,
    short,
    objectives: places.flatMap((at) => objectives[at] ?? []),
    questions: questions.map(({ id }) => ({ id, label: labels.get(id) ?? "" })),
  }));
}

function withMore(
  before: ReadonlyMap<ModuleId, LoadedModule>,
  module: ModuleId,
  list: LessonList,
  objectives: string[] | null,
  labels: readonly [string, string][],
): ReadonlyMap<ModuleId, LoadedModule> {
  const known = before.get(module);
  return new Map(before).set(module, {
    list,
    objectives: objectives ?? known?.objectives ?? [],
    labels: new Map([...(known?.labels ?? []), ...labels]),
  });
}
