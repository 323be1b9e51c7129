"use client";

import type { LessonOutline } from "@/lib/content/outline";
import { lessonPath } from "@/lib/routes";
import { siteHref } from "../ui/site-href";
import { lessonProgress } from "./lesson-progress";
import { SavingNotice } from "./saving-notice";
import { useProgress } from "./use-progress";
import { words } from "./words";

/** The way in: to the first lesson, or back to where the learner stopped. */
export function Resume({ lessons }: { lessons: LessonOutline[] }) {
  const progress = useProgress((all) => all.progress);
  const standing = lessons.map((lesson) => ({ lesson, state: lessonProgress(progress, lesson) }));
  const lastTouched = (path: string, lastAt: number | null) =>
    Math.max(progress.places[path]?.at ?? 0, lastAt ?? 0);
  const touched = standing
    .map(({ lesson, state }) => ({
      lesson,
      state,
      at: lastTouched(`${lesson.module}/${lesson.slug}`, state.lastAt),
    }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => b.at - a.at);
  const current =
    touched.find(({ state }) => state.next !== null) ?? standing.find(({ state }) => state.next !== null);
  const first = lessons[0];
  return (
    <div className="resume">
      <SavingNotice />
      {touched.length > 0 && current !== undefined && current.state.next !== null ? (
        <p>
          <a
            className="primary"
            href={siteHref(lessonPath(current.lesson.module, current.lesson.slug, current.state.next.id))}
          >
            {words.continueWith}
          </a>{" "}
          <span className="resume-where">
            {words.continueAt(current.lesson.title, current.state.next.number, current.state.all)}
          </span>
        </p>
      ) : (
        first !== undefined && (
          <p>
            <a className="primary" href={siteHref(lessonPath(first.module, first.slug))}>
              {words.startWith}
            </a>{" "}
            <span className="resume-where">{first.title}</span>
          </p>
        )
      )}
    </div>
  );
}
