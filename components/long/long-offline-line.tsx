"use client";

import { useMemo } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { OfflineLine } from "../offline/offline-line";
import { useBegunLists } from "./touched";

interface LongOfflineLineProps {
  /** Of the modules that are not long. */
  lessons: LessonOutline[];
  long: ModuleId[];
  several?: boolean;
}

/** The line about offline use on a page that speaks of a module too long for it. */
export function LongOfflineLine({ lessons, long, several = false }: LongOfflineLineProps) {
  const { values } = useBegunLists(long);
  const all = useMemo(
    () => [...lessons, ...[...values.values()].flatMap((list) => list.lessons)],
    [lessons, values],
  );
  return <OfflineLine place="between lessons" lessons={all} several={several} />;
}
