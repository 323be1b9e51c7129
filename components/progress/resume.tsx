"use client";

import { resumeWords as words } from "@words/progress";
import { resumePoint } from "@/lib/progress/resume";
import type { QuestionKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { lessonPath, resultPath } from "@/lib/routes";
import { siteHref } from "../ui/site-href";
import { courseProgress } from "./course-progress";
import { forLearner, lessonProgress } from "./lesson-progress";
import { SavingNotice } from "./saving-notice";
import { useProgress } from "./use-progress";

interface ResumeProps {
  lessons: LessonOutline[];
  /** The scored questions of each objective. */
  objectives: QuestionKey[][];
}

/** The way in: to the first lesson, or back to where the learner stopped, or to what is known after all of it. */
export function Resume({ lessons: written, objectives }: ResumeProps) {
  const progress = useProgress((all) => all.record);
  // With the tries that hold for this learner, so that it says what each lesson says.
  const lessons = written.map((lesson) => forLearner(progress, lesson));
  const { finished, known } = courseProgress(progress, written, objectives);
  if (finished) {
    return (
      <div className="home-resume">
        <SavingNotice />
        <p className="resume-done">
          {words.finished} {words.known(known.filter(Boolean).length, known.length)}
        </p>
        <p>
          <a className="ui-primary" href={siteHref(resultPath)}>
            {words.toResult}
          </a>
        </p>
      </div>
    );
  }
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
