"use client";

import { resultWords as words } from "@words/progress";
import { readSetting, settings } from "@/lib/progress/settings";
import { lessonKey } from "@/lib/quiz/names";
import type { LessonOutline } from "@/lib/quiz/outline";
import { assignmentPath, lessonPath } from "@/lib/routes";
import { formatDay } from "@/words/format";
import { siteHref } from "../ui/site-href";
import { courseProgress } from "./course-progress";
import type { Objective } from "./objectives-of";
import { useAlive, useProgress } from "./use-progress";

interface ResultSheetProps {
  title: string;
  lessons: LessonOutline[];
  objectives: Objective[];
  /** Whether it stands behind another module's sheet: that one has the button, and paper only what was begun. */
  follows?: boolean;
  /** How many objectives are of lessons that are not among these. Left out: these are all. */
  besides?: number;
}

/** What is known by objective, how each lesson went, and a line for a name: to print, or to hand in where something was assigned. */
export function ResultSheet({ title, lessons, objectives, follows = false, besides }: ResultSheetProps) {
  const alive = useAlive();
  const progress = useProgress((all) => all.record);
  const {
    lessons: standing,
    known,
    missed,
    finished,
  } = courseProgress(
    progress,
    lessons,
    objectives.map(({ questions }) => questions),
  );
  const says = objectives.filter((_, index) => known[index]);
  const rest = objectives.filter((_, index) => !known[index] && missed[index]);
  const ahead = objectives.filter((_, index) => !known[index] && !missed[index]);
  const assignment = lessons
    .map((lesson) => readSetting(progress, settings.assignmentLink(lessonKey(lesson))))
    .find((link) => link !== null);
  const isBegun = standing.some(({ done }) => done > 0);
  return (
    <section className={follows && !isBegun ? "result-sheet no-print" : "result-sheet"} aria-label={title}>
      <h2>{title}</h2>
      <p className="only-print result-name">{words.name}</p>
      <p>
        {words.summary(says.length, objectives.length + (besides ?? 0))}{" "}
        {finished && besides === undefined ? words.finished : words.unfinished}{" "}
        {alive && words.asOf(formatDay(Date.now()))}
      </p>
      <div className="ui-actions no-print">
        {!follows && (
          <button type="button" className="ui-primary" disabled={!alive} onClick={() => window.print()}>
            {words.print}
          </button>
        )}
        {assignment !== undefined && <a href={siteHref(assignmentPath(assignment ?? ""))}>{words.handIn}</a>}
      </div>
      <Group title={words.canSay} objectives={says} />
      <Group title={words.comeBack} objectives={rest} />
      <Group title={words.ahead} objectives={ahead} />
      {lessons.length > 0 && (
        <table className="record-table">
          <caption>{words.lessons}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lesson}</th>
              <th scope="col">{words.answered}</th>
              <th scope="col">{words.firstTry}</th>
            </tr>
          </thead>
          <tbody>
            {lessons.map((lesson, index) => {
              const state = standing[index];
              return (
                state !== undefined && (
                  <tr key={lesson.slug}>
                    <th scope="row">
                      <a href={siteHref(lessonPath(lesson.module, lesson.slug))}>{lesson.title}</a>
                    </th>
                    <td data-label={words.answered}>{words.of(state.done, state.all)}</td>
                    <td data-label={words.firstTry}>{words.of(state.firstTryIds.length, state.scored)}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      )}
      <p className="ui-quiet">{words.caveat}</p>
    </section>
  );
}

function Group({ title, objectives }: { title: string; objectives: Objective[] }) {
  if (objectives.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="result-list">
        {objectives.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
