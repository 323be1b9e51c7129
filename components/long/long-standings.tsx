"use client";

import { words } from "@words/progress";
import { useEffect, useMemo } from "react";
import type { ModuleId } from "@/lib/quiz/names";
import { lessonProgress } from "../progress/lesson-progress";
import { useProgress } from "../progress/use-progress";
import { useBegunLists } from "./touched";

/**
 * In the list of lessons of a long module: how far each is. One for all of them, since a thousand that wake up by themselves
 * would need as many markers in the page.
 */
export function LongStandings({ module }: { module: ModuleId }) {
  const long = useMemo(() => [module], [module]);
  const progress = useProgress((all) => all.record);
  const list = useBegunLists(long).values.get(module);
  useEffect(() => {
    if (list === undefined) return;
    const rows = document.querySelectorAll(".lesson-list > li");
    for (const [at, lesson] of list.lessons.entries()) {
      const { done, all, next } = lessonProgress(progress, lesson);
      const known = rows[at]?.querySelector(".lesson-standing") ?? null;
      if (done === 0) {
        known?.remove();
        continue;
      }
      const said = known ?? document.createElement("span");
      said.className = "lesson-standing";
      said.textContent = next === null ? words.finished : words.answered(done, all);
      if (known === null) rows[at]?.append(said);
    }
  }, [list, progress]);
  return null;
}
