"use client";

import { linkProblems, words } from "@words/assignment";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { askedAmong } from "@/lib/assignment/asked";
import { type Assignment, assignmentId, findAssignment, type OpenedLink } from "@/lib/assignment/assignment";
import { ownOffset } from "@/lib/assignment/due";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { enterLesson } from "@/lib/assignment/lesson-settings";
import { ownIdMark } from "@/lib/assignment/own-asked";
import { lessonsNow } from "@/lib/class/lessons-now";
import type { Progress } from "@/lib/progress/progress";
import { lessonKey } from "@/lib/quiz/names";
import { ownNumber } from "@/lib/quiz/only";
import { lessonPath, ownQuestionPath } from "@/lib/routes";
import { formatClock } from "@/words/format";
import type { DeskLesson, DeskModule } from "../asked/desk-module";
import { useOwnQuestions } from "../own/use-own-questions";
import { lessonProgress } from "../progress/lesson-progress";
import { progressStore } from "../progress/progress-store";
import { SavingNotice } from "../progress/saving-notice";
import { useProgress } from "../progress/use-progress";
import { longestShown, onLongPaste } from "../ui/long-paste";
import { siteHref } from "../ui/site-href";
import { AssignmentView } from "./assignment-view";
import { HandInPanel } from "./hand-in-panel";

interface AssignmentDeskProps {
  modules: DeskModule[];
  editions: EditionRows;
  /**
   * Whether all that a text needs to be opened is there. Where it is not, it comes later: another function then says so.
   */
  isReady?: (text: string) => boolean;
}

/** The page of an assignment: opens a link or a code, leads into the lessons, hands in. */
export function AssignmentDesk({ modules, editions: rows, isReady }: AssignmentDeskProps) {
  const progress = useProgress((all) => all.record);
  const editions = useMemo(() => editionsOf(rows), [rows]);
  const [opened, open] = useState<{ link: string; result: OpenedLink } | null>(null);
  const [typed, type] = useState("");
  const [said, say] = useState("");
  const title = useRef<HTMLDivElement>(null);
  /** What was typed and is opened once all is there. */
  const waiting = useRef("");
  const openText = (text: string) => {
    const isThere = isReady?.(text) !== false;
    waiting.current = isThere ? "" : text;
    if (!isThere) return;
    const next = findAssignment(text, editions);
    open(next);
    if (next.result.ok) {
      history.replaceState(null, "", `#${next.link}`);
      say(words.opened(next.result.assignment.title || words.untitled));
      title.current?.focus();
    } else say(linkProblems[next.result.problem]);
  };
  const opening = useRef(openText);
  opening.current = openText;
  useEffect(() => {
    const read = () => {
      if (isReady?.(location.hash) !== false) open(findAssignment(location.hash, editions));
    };
    if (waiting.current === "") read();
    else opening.current(waiting.current);
    // A second link followed on the open page changes the part after the "#" only.
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [editions, isReady]);

  const assignment = opened?.result.ok ? opened.result.assignment : null;
  const edition = assignment === null ? undefined : editions.get(assignment.edition);
  const module = modules.find(({ slug }) => slug === edition?.module);
  const code = assignment?.own?.code ?? null;
  const found = useOwnQuestions(code === null ? [] : [code]).get(code ?? "");
  const own = typeof found === "object" ? found : null;
  const given =
    assignment === null || edition === undefined || module === undefined
      ? []
      : lessonsNow(assignment.lessons, edition, module.lessons);
  const lessons = own === null ? given : [...given, own.desk];
  const lessonOf = (slug: string) => lessons.find((one) => one?.slug === slug) ?? null;
  return (
    <div className="assignment-desk">
      <SavingNotice />
      <div ref={title} tabIndex={-1}>
        {opened === null && <p>{words.reading}</p>}
        {opened !== null && !opened.result.ok && (
          <p className="ui-note">{linkProblems[opened.result.problem]}</p>
        )}
        {opened !== null && assignment !== null && module !== undefined && (
          <>
            <AssignmentView
              assignment={assignment}
              lessons={lessons}
              heading={2}
              below={({ slug }) => {
                const lesson = lessonOf(slug);
                return lesson === null ? null : (
                  <WayIn lesson={lesson} progress={progress} assignment={assignment} link={opened.link} />
                );
              }}
              way={({ id, label, lesson: slug }) => {
                const lesson = lessonOf(slug);
                const asked = lesson?.questions.filter((one) => one.id === id) ?? [];
                return lesson === null ? (
                  label
                ) : (
                  <>
                    <a
                      href={siteHref(pathTo(lesson, id))}
                      onClick={() => enter(lesson, assignment, opened.link)}
                    >
                      {label}
                    </a>{" "}
                    {lessonProgress(progress, { ...lesson, questions: asked }).done > 0 && (
                      <span className="ui-quiet">{words.answered}</span>
                    )}
                  </>
                );
              }}
            />
            {assignment.own !== undefined && own === null && (
              <p className="ui-note" role="status">
                {code === null
                  ? words.ownMissing(assignment.own.count)
                  : found === undefined
                    ? words.ownReading
                    : words.ownNotRead}
              </p>
            )}
            <HandInPanel
              key={opened.link}
              assignment={assignment}
              id={assignmentId(assignment, editions)}
              module={module}
              lessons={given.flatMap((lesson) => (lesson === null ? [] : [askedIn(lesson, assignment)]))}
              own={own}
              reading={code !== null && found === undefined}
              rows={rows}
            />
          </>
        )}
      </div>
      <section aria-labelledby="typed" className="desk-type">
        <h2 id="typed">{words.typeTitle}</h2>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            openText(typed);
          }}
          autoComplete="off"
        >
          <label htmlFor="typed-code">{words.typeLabel}</label>
          <p className="ui-quiet" id="typed-note">
            {words.typeNote}
          </p>
          <div className="ui-actions">
            <input
              id="typed-code"
              type="text"
              value={typed}
              autoCapitalize="characters"
              spellCheck="false"
              aria-describedby="typed-note"
              onChange={(event) => type(event.currentTarget.value)}
              onPaste={onLongPaste((text) => void (opened !== null && openText(text.slice(0, longestShown))))}
            />
            <button type="submit" disabled={opened === null}>
              {words.open}
            </button>
          </div>
          <div role="status">{said !== "" && <p className="ui-note">{said}</p>}</div>
        </form>
      </section>
    </div>
  );
}

interface WayInProps {
  lesson: DeskLesson;
  progress: Progress;
  assignment: Assignment;
  link: string;
}

/** A lesson with the questions that an assignment asks of it, in their order. */
function askedIn(lesson: DeskLesson, assignment: Assignment): DeskLesson {
  return isOwn(lesson) ? lesson : { ...lesson, questions: askedAmong(assignment, lesson.questions) };
}

function isOwn({ number }: DeskLesson): boolean {
  return number === ownNumber;
}

/** Where a lesson is, or a question of it. */
function pathTo({ path, module, slug }: DeskLesson, id: string | undefined): string {
  if (path === undefined) return lessonPath(module, slug, id);
  return id === undefined ? path : ownQuestionPath(path, id.slice(ownIdMark.length));
}

/** Goes into a lesson with the assignment's settings. */
function enter(lesson: DeskLesson, assignment: Assignment, link: string): void {
  const { due } = assignment;
  const chosen = isOwn(lesson) ? undefined : assignment.asked;
  const title = assignment.title || words.untitled;
  const { questions } = askedIn(lesson, assignment);
  const numbers = questions.map((one) => lesson.questions.indexOf(one) + 1);
  const line = [
    words.line(title, due === null ? null : formatClock(due.at, ownOffset(due.at))),
    chosen === undefined ? "" : words.lineAsks(numbers),
  ].join(" ");
  const asked = chosen === undefined ? undefined : questions.map(({ id }) => id);
  progressStore.change((record) =>
    enterLesson(record, lessonKey(lesson), assignment, { line: line.trim(), link, asked, at: Date.now() }),
  );
}

/** How far the learner is, and the way in. */
function WayIn({ lesson, progress, assignment, link }: WayInProps) {
  const { done, all, next } = lessonProgress(progress, askedIn(lesson, assignment));
  return (
    <p className="way-in">
      <a
        className="ui-primary"
        href={siteHref(pathTo(lesson, done > 0 ? next?.id : undefined))}
        onClick={() => enter(lesson, assignment, link)}
        aria-label={`${done > 0 ? words.goOn : words.begin}: ${lesson.title}`}
      >
        {done > 0 ? words.goOn : words.begin}
      </a>{" "}
      <span className="ui-quiet">{all === 0 ? words.onlyRead : words.standing(done, all)}</span>
    </p>
  );
}
