"use client";

import { resumeWords as words } from "@words/progress";
import type { Progress } from "@/lib/progress/progress";
import { type ResumePoint, resumePoint } from "@/lib/progress/resume";
import type { LessonOutline } from "@/lib/quiz/outline";
import { lessonPath, resultPath } from "@/lib/routes";
import { siteHref } from "../ui/site-href";
import { courseProgress } from "./course-progress";
import { forLearner, lessonProgress } from "./lesson-progress";
import type { ResumeModule } from "./resume-module";
import { SavingNotice } from "./saving-notice";
import { useProgress } from "./use-progress";

/**
 * The way in: to the first lesson, or back to where the learner stopped; and, once a module is finished, what is known of
 * it now. The strong way is what was begun; only where nothing else was, it is that.
 */
export function Resume({ modules }: { modules: ResumeModule[] }) {
  const progress = useProgress((all) => all.record);
  const standing = modules.map(({ title, lessons, objectives }) => {
    const { finished, known } = courseProgress(progress, lessons, objectives);
    return { title, lessons, finished, known };
  });
  const done = standing.filter(({ finished }) => finished);
  const left = standing.filter(({ finished }) => !finished);
  // With the tries that hold for this learner, so that it says what each lesson says.
  const lessons = left.flatMap((module) => module.lessons).map((lesson) => forLearner(progress, lesson));
  const point = resumePoint(progress, lessons);
  const lesson = point?.lesson ?? lessons[0];
  const known = done.flatMap((module) => module.known);
  const isBetween = point === null && done.length > 0;
  return (
    <div className="home-resume">
      <SavingNotice />
      {done.length > 0 && (
        <>
          <p className="resume-done">
            {left.length === 0 ? words.finished : words.finishedOf(done.map(({ title }) => title))}{" "}
            {words.known(known.filter(Boolean).length, known.length)}
          </p>
          <p>
            <a className={isBetween ? "ui-primary" : undefined} href={siteHref(resultPath)}>
              {words.toResult}
            </a>
          </p>
        </>
      )}
      {lesson !== undefined && isBetween && (
        <p>
          <a href={siteHref(lessonPath(lesson.module, lesson.slug))}>
            {words.goOnWith(left[0]?.title ?? "")}
          </a>
        </p>
      )}
      {lesson !== undefined && !isBetween && (
        <p>
          {/* Without an anchor the lesson itself goes back to where it was left: it knows which version is read. */}
          <a
            className="ui-primary"
            href={siteHref(lessonPath(lesson.module, lesson.slug, point?.question?.id))}
          >
            {point === null ? words.startWith : words.continueWith}
          </a>{" "}
          <span className="resume-where">{whereOf(progress, lesson, point)}</span>
        </p>
      )}
    </div>
  );
}

/** The lesson that is gone on with, and where in it. */
function whereOf(progress: Progress, lesson: LessonOutline, point: ResumePoint | null): string {
  if (point === null) return lesson.title;
  const { done, all } = lessonProgress(progress, lesson);
  return point.question === null
    ? words.continueAtPlace(lesson.title, done, all)
    : words.continueAt(lesson.title, lesson.questions.indexOf(point.question) + 1, all);
}
