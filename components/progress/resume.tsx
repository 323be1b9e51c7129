"use client";

import { resumeWords as words } from "@words/progress";
import { resumePoint } from "@/lib/progress/resume";
import type { LessonOutline } from "@/lib/quiz/outline";
import { lessonPath } from "@/lib/routes";
import { siteHref } from "../ui/site-href";
import { lessonProgress } from "./lesson-progress";
import { SavingNotice } from "./saving-notice";
import { useProgress } from "./use-progress";

/** The way in: to the first lesson, or back to where the learner stopped. */
export function Resume({ lessons }: { lessons: LessonOutline[] }) {
  const progress = useProgress((all) => all.record);
  const point = resumePoint(progress, lessons);
  const lesson = point?.lesson ?? lessons[0];
  if (lesson === undefined) return <SavingNotice />;
  const { done, all } = lessonProgress(progress, lesson);
  const where =
    point === null
      ? lesson.title
      : point.question === null
        ? words.continueAtPlace(lesson.title, done, all)
        : words.continueAt(lesson.title, lesson.questions.indexOf(point.question) + 1, all);
  return (
    <div className="home-resume">
      <SavingNotice />
      <p>
        {/* Without an anchor the lesson itself goes back to where it was left: it knows which version is read. */}
        <a
          className="ui-primary"
          href={siteHref(lessonPath(lesson.module, lesson.slug, point?.question?.id))}
        >
          {point === null ? words.startWith : words.continueWith}
        </a>{" "}
        <span className="resume-where">{where}</span>
      </p>
    </div>
  );
}
