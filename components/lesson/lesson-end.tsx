"use client";

import { words } from "@words/lesson";
import { useEffect, useState } from "react";
import { beginNextRound } from "@/lib/progress/next-round";
import type { Progress } from "@/lib/progress/progress";
import { isHeld, questionState } from "@/lib/progress/question-state";
import { readSetting, settings } from "@/lib/progress/settings";
import { lessonKey, type QuestionKey } from "@/lib/quiz/names";
import type { LessonOutline, QuestionOutline } from "@/lib/quiz/outline";
import { movePath, reviewPath } from "@/lib/routes";
import { getHost } from "../host/host";
import { keepSetting } from "../progress/keep-setting";
import { forLearner, lessonProgress } from "../progress/lesson-progress";
import { progressStore } from "../progress/progress-store";
import { useProgress } from "../progress/use-progress";
import { useSummedProgress } from "../progress/use-summed-progress";
import { clearsSoon } from "../ui/clears-soon";

/** What the end of a lesson says of each question. */
export interface EndQuestion {
  id: string;
  label: string;
  look: { full: string; short: string } | null;
  /** For predictions: choice ids and their words. */
  choices: Record<string, string> | null;
}

/** What a learner can say who has these questions right. */
export interface EndSays {
  text: string;
  questions: QuestionKey[];
}

interface LessonEndProps {
  lesson: LessonOutline;
  /** In the order of `lesson.questions`. */
  questions: EndQuestion[];
  /** By objective, in the order of the lesson. */
  says: EndSays[];
}

/** How many sentences of what can be said now are shown at most. */
const mostSaid = 3;

/** What can be said now, when it is asked again, what was not secure and where to read it, what changed since the prediction. */
export function LessonEnd({ lesson: written, questions, says }: LessonEndProps) {
  const progress = useSummedProgress();
  const lesson = forLearner(progress, written);
  const path = lessonKey(lesson);
  const held = isHeld(
    progress,
    path,
    lesson.questions.filter(({ scored }) => scored),
  );
  const assignment = readSetting(progress, settings.assignmentLink(path));
  const [startedOver, setStartedOver] = useState(false);
  const state = lessonProgress(progress, lesson);
  const left = state.open;
  const detail = new Map(questions.map((question) => [question.id, question]));
  const missed = lesson.questions.filter(({ question }) => state.missed.includes(question));
  const firstTry = state.firstTryIds.length;
  const later = state.rightIds.filter((key) => !state.firstTryIds.includes(key)).length;
  const canSay = says
    .filter(({ questions: asked }) => asked.every((key) => state.rightIds.includes(key)))
    .slice(0, mostSaid);
  const changes = predictions(progress, lesson, detail);
  const begun = state.done > 0;
  useEffect(() => {
    // The way back is server HTML, so that its words and address cost no script.
    const way = document.querySelector<HTMLAnchorElement>("#assignment");
    if (way === null || assignment === null) return;
    way.hash = assignment;
    way.hidden = false;
  }, [assignment]);

  const host = getHost();
  const backup = host.href(movePath);
  const reminded = useBackupReminder(begun && left === 0 && backup !== null);
  const comingBack = useComingBack(progress, begun && left === 0 && !held);

  const openAgain = (which: QuestionOutline[]) => {
    progressStore.change((all) => which.reduce((now, asked) => beginNextRound(now, asked, Date.now()), all));
    setStartedOver(true);
  };

  return (
    <div>
      {begun && left > 0 && state.next !== null && (
        <p>
          {words.endOpen(left)} <a href={`#${state.next.id}`}>{words.firstOpen}</a>
        </p>
      )}
      {begun && left === 0 && <p className="lesson-finished">{words.finished(lesson.title)}</p>}
      {!held && canSay.length > 0 && (
        <section className="lesson-end-group">
          <h3>{words.canSay}</h3>
          <ul>
            {canSay.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {comingBack !== null && (
        <p>
          {comingBack} <a href={host.href(reviewPath) ?? ""}>{words.review}</a>
        </p>
      )}
      {reminded && backup !== null && (
        <p className="ui-note">
          {clearsSoon() ? words.backupSoon : words.backup} <a href={backup}>{words.backupHow}</a>
        </p>
      )}
      {!held && firstTry + later > 0 && (
        <p>
          {words.firstTry(firstTry, state.scored)} {later > 0 && words.later(later)}
        </p>
      )}
      {!held && missed.length > 0 && (
        <section className="lesson-end-group">
          <h3>{words.missed}</h3>
          <ul>
            {missed.map(({ id, question }) => {
              const look = detail.get(id)?.look;
              return (
                <li key={question}>
                  <a href={`#${id}`}>{detail.get(id)?.label}</a>
                  {look != null && (
                    <>
                      {" – "}
                      <a className="in-full" href={`#${look.full}`}>
                        {words.readAgain}
                      </a>
                      <a className="in-short" href={`#${look.short}`}>
                        {words.readAgain}
                      </a>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
          <div className="ui-actions">
            <button type="button" onClick={() => openAgain(missed)}>
              {words.redoMissed}
            </button>
          </div>
        </section>
      )}
      {changes.length > 0 && (
        <section className="lesson-end-group">
          <h3>{words.changed}</h3>
          {changes.map(({ label, before, after }) => (
            <div key={label}>
              <p>{label}</p>
              <dl>
                <dt>{words.predictedBefore}</dt>
                <dd>{before}</dd>
                <dt>{words.predictedAfter}</dt>
                <dd>{after}</dd>
              </dl>
            </div>
          ))}
        </section>
      )}
      {begun && !held && (
        <p className="ui-quiet">
          <button type="button" className="ui-link" onClick={() => openAgain(lesson.questions)}>
            {words.startOver}
          </button>{" "}
          {words.startOverNote}
        </p>
      )}
      <div role="status">{startedOver && <p>{words.startedOver}</p>}</div>
    </div>
  );
}

/** After the first lesson that is finished, and never again: that a browser may clear what is saved. */
function useBackupReminder(finished: boolean): boolean {
  const due = useProgress(
    (all) => (all.saving === "saved" || all.saving === "low") && !readSetting(all.record, settings.reminded),
  );
  const [shown, show] = useState(false);
  useEffect(() => {
    if (!finished || !due) return;
    show(true);
    keepSetting(settings.reminded, true);
  }, [finished, due]);
  return shown;
}

/** What the review will ask next, as the review itself counts. The scheduler that knows is loaded only here, at the end. */
function useComingBack(progress: Progress, finished: boolean): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (!finished) return;
    getHost()
      .due?.(progress, Date.now())
      .then(setText, () => {});
  }, [progress, finished]);
  return finished ? text : null;
}

/** Predictions that came out otherwise after the text than before it. */
function predictions(progress: Progress, lesson: LessonOutline, detail: Map<string, EndQuestion>) {
  return lesson.questions.flatMap((asked) => {
    const before = lesson.questions.find(({ id }) => id === asked.first);
    if (before === undefined) return [];
    const choices = detail.get(before.id)?.choices;
    const first = chosen(progress, before);
    const second = chosen(progress, asked);
    if (choices == null || first === null || second === null || first === second) return [];
    return [
      {
        label: detail.get(before.id)?.label ?? "",
        before: choices[first] ?? "–",
        after: choices[second] ?? "–",
      },
    ];
  });
}

function chosen(progress: Progress, asked: QuestionOutline): string | null {
  const response = questionState(progress, asked).lastAttempt?.response;
  if (typeof response !== "object" || response === null || Array.isArray(response)) return null;
  return typeof response.choice === "string" ? response.choice : null;
}
