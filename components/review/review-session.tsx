"use client";

import { words } from "@words/review";
import { useEffect, useRef, useState } from "react";
import type { ReviewModule } from "@/lib/content/review-cards";
import { beginNextRound } from "@/lib/progress/next-round";
import { emptyProgress } from "@/lib/progress/progress";
import { questionState } from "@/lib/progress/question-state";
import { questionKey } from "@/lib/quiz/names";
import { labelOf } from "@/lib/quiz/outline";
import type { Question } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";
import type { Years } from "@/lib/review/kept-sums";
import { comingDays, outcomeOf } from "@/lib/review/outcome";
import { dayIn } from "@/lib/review/rating";
import { type Card, minutesFor, type Sitting, sittingOf, sittingSize, workOut } from "@/lib/review/sitting";
import { homePath, lessonPath } from "@/lib/routes";
import { formatComing } from "@/words/format";
import { progressStore } from "../progress/progress-store";
import { SavingNotice } from "../progress/saving-notice";
import { useAlive } from "../progress/use-progress";
import { useYears } from "../progress/use-years";
import { QuestionCard } from "../quiz/question-card";
import { showDue } from "../ui/header-due";
import { localCalendar } from "../ui/local-calendar";
import { runInSteps } from "../ui/run-in-steps";
import { siteHref } from "../ui/site-href";
import { loadCards, loadQuestions } from "./load-review";
import { ReviewEnd } from "./review-end";
import { TermChoices } from "./term-choices";

/** The question that is asked now. */
interface Asking {
  question: Question;
  number: number;
  total: number;
}

type Loading = "no" | "yes" | "failed";

/**
 * One sitting: what is due, a question at a time, an end. Which question comes is read from the record at every step,
 * so a sitting that is broken off goes on where it was, on any device that has the record.
 */
export function ReviewSession(_: Record<string, never>) {
  const alive = useAlive();
  const { years, now } = useYears();
  const { progress, sums }: Years = years ?? { progress: emptyProgress };
  const [loaded, setModules] = useState<ReviewModule[] | null>(null);
  const [isWorkedOut, setWorkedOut] = useState(false);
  // What is due can be said once both are there: what can be asked, and what was answered.
  const modules = years && isWorkedOut ? loaded : null;
  const [limit, setLimit] = useState(sittingSize);
  const [asking, ask] = useState<Asking | null>(null);
  const [loading, setLoading] = useState<Loading>("no");
  const questions = useRef(new Map<string, Question>());
  const end = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (alive) loadCards().then(setModules, () => setLoading("failed"));
  }, [alive]);
  useEffect(() => {
    if (years === null || loaded === null) return;
    const steps = workOut(years.progress, cardsOf(loaded), localCalendar(Date.now()), years.sums);
    runInSteps(steps).then(() => setWorkedOut(true));
  }, [years, loaded]);
  useFocusOnNext(asking, end);

  const calendar = localCalendar(Date.now());
  const cards = cardsOf(modules);
  const sitting = sittingOf(progress, cards, calendar, limit, sums);
  const due = sitting.ask.length;
  useEffect(() => {
    if (modules !== null) showDue(due);
  }, [modules, due]);

  const begin = async (atMost: number) => {
    setLimit(atMost);
    setLoading("yes");
    try {
      const all = modules ?? (await loadCards());
      setModules(all);
      questions.current = await loadQuestions(all, sittingNow(now(), cardsOf(all), atMost).ask);
      setLoading("no");
      askNext(cardsOf(all), atMost, null);
    } catch {
      setLoading("failed");
    }
  };

  const askNext = (cards: readonly Card[], atMost: number, last: string | null) => {
    const { ask: due, done } = sittingNow(now(), cards, atMost);
    const known = due.filter((key) => questions.current.has(key));
    const key = known.find((other) => other !== last) ?? known[0] ?? "";
    const question = questions.current.get(key);
    const card = cards.find((one) => one.question === key);
    if (question === undefined || card === undefined) return ask(null);
    beginAsking(card);
    ask({ question, number: done + 1, total: done + known.length });
  };

  if (asking !== null) {
    const { question, number, total } = asking;
    return (
      <div className="review-session">
        <SavingNotice />
        <QuestionCard
          key={nameOf(asking)}
          question={question}
          number={number}
          total={total}
          next={null}
          where="review"
          page={question.look === null ? undefined : siteHref(lessonPath(question.module, question.lesson))}
          link={linkTo(question)}
          onward={{
            label: sitting.ask.length === 0 ? words.finish : words.onward,
            go: () => askNext(cardsOf(modules), limit, questionKey(question)),
          }}
        />
      </div>
    );
  }

  const isDone = sitting.done > 0 && sitting.ask.length === 0;
  const terms = modules?.flatMap((module) => module.terms) ?? [];
  return (
    <div className="review-session">
      <SavingNotice />
      {isDone && (
        <ReviewEnd
          outcome={outcomeOf(progress, cards, calendar, sums)}
          coming={comingDays(progress, cards, calendar, sums)}
          today={calendar.today}
          labelOf={(key) => labelIn(questions.current, key)}
          heading={end}
        />
      )}
      {modules !== null && <Standing sitting={sitting} today={calendar.today} />}
      {modules === null && loading !== "failed" && <p>{words.reading}</p>}
      <div className="ui-actions">
        {(sitting.ask.length > 0 || loading === "failed") && (
          <button
            type="button"
            className="ui-primary"
            disabled={loading === "yes"}
            onClick={() => begin(limit)}
          >
            {sitting.done > 0 ? words.goOn : words.begin}
          </button>
        )}
        {isDone && sitting.more > 0 && (
          <button type="button" disabled={loading === "yes"} onClick={() => begin(limit + sittingSize)}>
            {words.moreNow}
          </button>
        )}
        {isDone && (
          <a className="ui-primary" href={siteHref(homePath)}>
            {words.toLessons}
          </a>
        )}
      </div>
      <div role="status" className="ui-status">
        {loading === "yes" && <p>{words.loading}</p>}
        {loading === "failed" && <p className="ui-error">{words.notLoaded}</p>}
      </div>
      {terms.length > 0 && <TermChoices terms={terms} />}
    </div>
  );
}

/** What is due now, or when something will be. */
function Standing({ sitting: { ask, done, next }, today }: { sitting: Sitting; today: number }) {
  if (ask.length > 0) return <p className="review-due">{words.due(ask.length, minutesFor(ask.length))}</p>;
  if (next === null && done === 0) {
    return (
      <p>
        {words.nothingYet} <a href={siteHref(homePath)}>{words.toLessons}</a>
      </p>
    );
  }
  return (
    <p>
      {done === 0 && words.nothingToday}{" "}
      {next !== null && words.next(next.count, formatComing(next.day, today), sittingSize)}
    </p>
  );
}

/** What a press brought takes the focus: the next question, or the end. */
function useFocusOnNext(asking: Asking | null, end: { current: HTMLElement | null }): void {
  const before = useRef("");
  const name = nameOf(asking);
  const id = asking?.question.id;
  useEffect(() => {
    if (name === before.current) return;
    before.current = name;
    const target = id === undefined ? end.current : document.getElementById(id);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView();
  }, [name, id, end]);
}

/** The question in its lesson; null for a word, which stands in none. */
function linkTo({ module, lesson, id }: Question): string | null {
  return lesson === "" ? null : siteHref(lessonPath(module, lesson, id));
}

/** Tells one asking from another of the same question. */
function nameOf(asking: Asking | null): string {
  return asking === null ? "" : `${asking.question.id} ${asking.number}`;
}

function labelIn(questions: ReadonlyMap<string, Question>, key: string): string | null {
  const question = questions.get(key);
  return question === undefined ? null : labelOf(sentenceOf(question));
}

function cardsOf(modules: ReviewModule[] | null): Card[] {
  return modules?.flatMap(({ parts }) => parts.flatMap(({ cards }) => cards)) ?? [];
}

function sittingNow({ progress, sums }: Years, cards: readonly Card[], limit: number): Sitting {
  return sittingOf(progress, cards, localCalendar(Date.now()), limit, sums);
}

/** Opens a round for the question, unless one of today's was broken off in the middle. */
function beginAsking(card: Card): void {
  const calendar = localCalendar(Date.now());
  progressStore.change((all) => {
    const { status, tries } = questionState(all, card);
    const isToday = tries.some(
      ({ at, where }) => where === "review" && dayIn(calendar, at) === calendar.today,
    );
    return status === "open" && isToday ? all : beginNextRound(all, card, Date.now());
  });
}
