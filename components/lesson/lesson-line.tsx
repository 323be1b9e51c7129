"use client";

import { words } from "@words/progress";
import { useEffect, useState } from "react";
import { savePlace } from "@/lib/progress/progress";
import { type LessonKey, lessonKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { useLiveCouncil } from "../explore/use-live-council";
import { getHost } from "../host/host";
import { lessonProgress } from "../progress/lesson-progress";
import { progressStore } from "../progress/progress-store";
import { SavingNotice } from "../progress/saving-notice";
import { useAlive } from "../progress/use-progress";
import { useSummedProgress } from "../progress/use-summed-progress";
import { whenAwake } from "../ui/when-awake";

/** The quiet line of a lesson: how much is answered, whether it is saved, and the way back to where one stopped. */
export function LessonLine({ lesson }: { lesson: LessonOutline }) {
  const progress = useSummedProgress();
  const { done, all } = lessonProgress(progress, lesson);
  const resumed = usePlace(lessonKey(lesson));
  useOpenAround();
  useLiveCouncil();
  useEffect(() => {
    for (const mark of document.querySelectorAll<HTMLElement>("[data-asks]")) {
      const asked = mark.dataset.asks?.split(" ") ?? [];
      const questions = lesson.questions.filter(({ id }) => asked.includes(id));
      mark.hidden = lessonProgress(progress, { ...lesson, questions }).open > 0;
    }
  }, [progress, lesson]);
  return (
    <div className="lesson-line">
      <p>
        <span className="lesson-line-count">{words.answered(done, all)}</span>
        {done === 0 ? (
          <span className="lesson-line-note">{getHost().kept}</span>
        ) : (
          <progress value={done} max={all} aria-hidden="true" />
        )}
      </p>
      <div role="status">
        {resumed && (
          <p className="lesson-resumed">
            {words.backWhereYouWere} <a href="#top">{words.toTop}</a>
          </p>
        )}
      </div>
      <SavingNotice />
    </div>
  );
}

/** How often, at most, the place is looked for while the reader scrolls, in milliseconds. */
const pause = 500;

/**
 * Goes back to the saved place once, unless the address names a place or the browser restores one itself, and
 * remembers the place from then on.
 */
function usePlace(lesson: LessonKey): boolean {
  const alive = useAlive();
  const [resumed, setResumed] = useState(false);
  useEffect(() => {
    if (!alive) return;
    const saved = progressStore.getState().record.places[lesson];
    const target = saved === undefined ? null : document.getElementById(saved.anchor);
    const resumes = target !== null && location.hash === "" && navigationType() === "navigate";
    const forget = resumes
      ? whenAwake(() => {
          // At once: a page that glides away from where it was opened is a page that moves by itself.
          target.scrollIntoView({ behavior: "instant" });
          setResumed(true);
        })
      : undefined;
    let waiting = 0;
    const save = () => {
      clearTimeout(waiting);
      waiting = 0;
      const anchor = anchorInView();
      const known = progressStore.getState().record.places[lesson]?.anchor;
      if (anchor === null || anchor === known) return;
      progressStore.change((all) => savePlace(all, { lesson, anchor, at: Date.now() }));
    };
    const soon = () => {
      if (waiting === 0) waiting = window.setTimeout(save, pause);
    };
    addEventListener("scroll", soon, { passive: true });
    document.addEventListener("visibilitychange", save);
    return () => {
      forget?.();
      clearTimeout(waiting);
      removeEventListener("scroll", soon);
      document.removeEventListener("visibilitychange", save);
    };
  }, [alive, lesson]);
  return resumed;
}

/** Opens what is folded around the place that the address names. Some browsers do so themselves. */
function useOpenAround(): void {
  useEffect(() => {
    const open = () => {
      const place = document.getElementById(location.hash.slice(1));
      const folded = place?.closest("details");
      if (folded == null || folded.open) return;
      folded.open = true;
      place?.scrollIntoView();
      place?.focus();
    };
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);
}

function navigationType(): string {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : "navigate";
}

/** The id of the block or question at the top of the window; null at the very top of the page. */
function anchorInView(): string | null {
  if (scrollY < innerHeight / 2) return null;
  const line = innerHeight / 4;
  for (const block of document.querySelectorAll<HTMLElement>("article [id^='p-'], article [data-question]")) {
    const { bottom, height } = block.getBoundingClientRect();
    if (height > 0 && bottom > line) return block.id;
  }
  return null;
}
