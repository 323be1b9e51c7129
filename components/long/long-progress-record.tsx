"use client";

import { useMemo } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { ProgressRecord } from "../progress/progress-record";
import { useProgress } from "../progress/use-progress";
import { LongStatus } from "./long-status";
import { begunIn, useBegunLists } from "./touched";

interface LongProgressRecordProps {
  modules: { title: string; lessons: LessonOutline[]; long: ModuleId | null }[];
}

/** The record on this device where a module has too many lessons for a page: of that one the lessons that were begun. */
export function LongProgressRecord({ modules: given }: LongProgressRecordProps) {
  const long = useMemo(() => given.flatMap((module) => module.long ?? []), [given]);
  const { standing, values, again } = useBegunLists(long);
  const attempts = useProgress(({ record }) => record.attempts);
  const modules = useMemo(() => {
    return given.flatMap(({ title, lessons, long: slug }) => {
      if (slug === null) return [{ title, lessons }];
      const list = values.get(slug);
      const begun = list === undefined ? [] : begunIn(list, attempts);
      return begun.length === 0 ? [] : [{ title, lessons: begun }];
    });
  }, [given, values, attempts]);
  return (
    <>
      <LongStatus standing={standing} again={again} />
      <ProgressRecord modules={modules} />
    </>
  );
}
