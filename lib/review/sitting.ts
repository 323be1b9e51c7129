/** What is asked today: derived from the record each time, never stored. Two copies of a record give one queue. */
import { attemptsAt } from "../progress/by-question";
import { type Attempt, byClock, type Progress } from "../progress/progress";
import { type Asked, isHeld, questionState } from "../progress/question-state";
import type { LessonKey, QuestionKey } from "../quiz/names";
import { type Calendar, daysOf, ratingOf, timesAfter } from "./rating";
import { worked } from "./remembered";
import { nameOfSum, noSums, pastOf, type Sums } from "./sums";

/** A question that may come back. */
export interface Card extends Asked {
  scored: boolean;
  /** Null for a word of the glossary. */
  lesson: LessonKey | null;
  /** The setting by which a learner adds it; null where answering it once is what adds it. */
  addedBy: string | null;
  /** Another case of the same objective: once both were answered, they share one schedule and take turns. */
  sibling?: QuestionKey;
}

/** As many as one sitting asks; see `secondsEach` for how long that takes. */
export const sittingSize = 10;

/** About how long one question takes, with reading why. */
const secondsEach = 25;

export interface Sitting {
  /** The keys of the questions to ask now, in order. A question missed today comes once more, at the end. */
  ask: QuestionKey[];
  /** How many askings of today's are behind. */
  done: number;
  /** How many more are due than a sitting holds. They wait without a word. */
  more: number;
  /** When something is due after today, and how many of it that day's sitting will ask; null when nothing is on its way. */
  next: { day: number; count: number } | null;
}

/**
 * Today's sitting.
 *
 * @param limit how many different questions are asked today at most
 * @param sums what the record lacks of its history: see `standingsOf`
 */
export function sittingOf(
  progress: Progress,
  cards: readonly Card[],
  calendar: Calendar,
  limit = sittingSize,
  sums: Sums = noSums,
): Sitting {
  const { today } = calendar;
  const standings = standingsOf(progress, cards, calendar, sums);
  const due = standings.filter(({ dueBefore }) => dueBefore !== null && dueBefore <= today);
  const begun = due.filter(({ asked }) => asked.length > 0);
  const fresh = due.filter(({ answeredToday }) => !answeredToday).sort(mostUrgentFirst);
  const room = Math.max(0, limit - begun.length);
  const inHand = begun.filter(({ open }) => open);
  const again = begun.filter(({ open, asked, missed }) => !open && missed && roundsOf(asked).size === 1);
  const more = Math.max(0, fresh.length - room);
  const asked = begun.reduce((sum, standing) => sum + roundsOf(standing.asked).size, 0);
  return {
    ask: [...inHand, ...fresh.slice(0, room), ...again].map(({ key }) => key),
    done: asked - inHand.length,
    more,
    next: nextDay(standings, today, more, limit),
  };
}

/**
 * Where every card stands that may be asked, siblings as one. What an assignment holds back is left out: it would come
 * out here.
 *
 * @param progress the whole record; with sums, its essence and every attempt that is no part of their past
 */
export function standingsOf(
  progress: Progress,
  cards: readonly Card[],
  calendar: Calendar,
  sums: Sums = noSums,
): Standing[] {
  return groupsOf(progress, cards).flatMap((group) => standingOf(progress, group, calendar, sums));
}

/** Works out what `standingsOf` asks for, a question at a time: after years that is much, and then it is little. */
export function* workOut(
  progress: Progress,
  cards: readonly Card[],
  calendar: Calendar,
  sums: Sums = noSums,
): Generator<undefined, void> {
  for (const group of groupsOf(progress, cards)) {
    standingOf(progress, group, calendar, sums);
    yield;
  }
}

function groupsOf(progress: Progress, cards: readonly Card[]): Card[][] {
  const held = heldLessons(progress, cards);
  return inPairs(
    progress,
    cards.filter(({ lesson }) => lesson === null || !held.has(lesson)),
  );
}

/** "about 2 minutes", as a number. */
export function minutesFor(questions: number): number {
  return Math.max(1, Math.round((questions * secondsEach) / 60));
}

export interface Standing {
  /** Of two siblings the one whose turn it is, or that had it today. */
  key: QuestionKey;
  /** The day it is due on by what was answered before today. */
  dueBefore: number | null;
  /** The same, with today's answers. */
  dueAfter: number | null;
  answeredToday: boolean;
  /** The last day before today on which it was missed, where none went better since; else null. */
  lapsed: number | null;
  /** On that day the learner was sure of an answer that was not right. */
  sureThen: boolean;
  /** Today's attempts in the review. */
  asked: Attempt[];
  missed: boolean;
  /** A try was used today and another is left. */
  open: boolean;
}

/** The cards, siblings together where both were answered: what a reader has not met yet is not asked for another. */
function inPairs(progress: Progress, cards: readonly Card[]): Card[][] {
  const answered = (card: Card) =>
    card.scored && attemptsAt(progress, card.question).some(({ rev }) => rev === card.rev);
  const pairs = cards.flatMap((card) => {
    const other = cards.find(({ question }) => question === card.sibling);
    return other !== undefined && answered(card) && answered(other) ? [[card, other]] : [];
  });
  const paired = new Set(pairs.flat());
  return [...pairs, ...cards.filter((card) => !paired.has(card)).map((card) => [card])];
}

/** A card that may be asked, with what was answered of it; none where it may not. */
interface Member {
  card: Card;
  attempts: Attempt[];
  /** The day it comes for the first time, where a setting brings it. */
  firstDay: number | null;
}

/**
 * Where a card stands, or a pair of siblings: their answers count together. Which of two is asked is read off the record
 * alone: the one a sitting has begun with, else the one answered longest ago.
 */
function standingOf(progress: Progress, group: readonly Card[], calendar: Calendar, sums: Sums): Standing[] {
  const { today } = calendar;
  const members = group.flatMap((card) => memberOf(progress, card, calendar));
  const [first] = members;
  if (first === undefined) return [];
  const dayOf = daysOf(progress.attempts, calendar);
  // In the record's order, which is the same on every device.
  const attempts =
    members.length === 1 ? first.attempts : members.flatMap((one) => one.attempts).sort(byClock);
  const name = members.map(({ card }) => card.question).join(" ");
  const plain = timesAfter(progress.attempts).size === 0;
  const past = pastOf(
    sums,
    members.map(({ card }) => nameOfSum(card)),
  );
  const { until } = sums;
  const fresh = until === null ? attempts : attempts.filter((one) => byClock(one, until) > 0);
  const { days, dueBefore, dueAfter } = worked(name, fresh, calendar, dayOf, past, plain);
  const last = days.findLast(({ day }) => day < today);
  const lapsed = last ?? past.last;
  const lapse = lapsed?.rating === 1 ? lapsed.day : null;
  // No attempt counts on a later day than one made after it, so those of the last days are the last ones.
  const since = (day: number) => fresh.slice(1 + fresh.findLastIndex((one) => dayOf(one) < day));
  const todays = since(today);
  const asked = todays.filter(({ where }) => where === "review");
  const isOpen = ({ card, attempts: own }: Member) => {
    const state = questionState({ ...progress, attempts: own }, card);
    return state.status === "open" && state.tries.some((attempt) => asked.includes(attempt));
  };
  const open = members.find(isOpen);
  const lastAsked = members.find(({ card }) => card.question === asked.at(-1)?.question);
  const lastAt = ({ attempts: given }: Member) =>
    given.slice(-1).map((one) => attempts.lastIndexOf(one))[0] ?? -1;
  const longestAgo = members.reduce((one, other) => (lastAt(other) < lastAt(one) ? other : one), first);
  return [
    {
      key: (open ?? lastAsked ?? longestAgo).card.question,
      dueBefore: dueBefore ?? first.firstDay,
      dueAfter: dueAfter ?? first.firstDay,
      answeredToday: todays.length > 0,
      lapsed: lapse,
      sureThen:
        lapse !== null &&
        (last === undefined
          ? past.last?.sure === true
          : since(lapse).some(
              (attempt) =>
                dayOf(attempt) === lapse && attempt.confidence === "sure" && ratingOf(attempt) === 1,
            )),
      asked,
      missed: asked.some((attempt) => ratingOf(attempt) === 1),
      open: open !== undefined,
    },
  ];
}

function memberOf(progress: Progress, card: Card, calendar: Calendar): Member[] {
  const { today } = calendar;
  if (!card.scored) return [];
  const added = card.addedBy === null ? undefined : progress.settings[card.addedBy];
  if (card.addedBy !== null && added?.value !== true) return [];
  // What a wrong clock dates in the future is not kept waiting for it.
  const addedOn = added === undefined ? null : calendar.dayOf(added.at);
  const firstDay = addedOn === null ? null : addedOn > today ? today : addedOn + 1;
  const answers = attemptsAt(progress, card.question);
  const draft = progress.drafts[card.question];
  // A page from a cache may know a question only as it was before: what is said of the new one cannot be added to.
  if ([...answers, ...(draft === undefined ? [] : [draft])].some(({ rev }) => rev > card.rev)) return [];
  return [{ card, attempts: answers.filter(({ rev }) => rev === card.rev), firstDay }];
}

function heldLessons(progress: Progress, cards: readonly Card[]): Set<LessonKey> {
  const scored = new Map<LessonKey, Card[]>();
  for (const card of cards) {
    if (card.lesson !== null && card.scored)
      scored.set(card.lesson, [...(scored.get(card.lesson) ?? []), card]);
  }
  return new Set([...scored].flatMap(([lesson, own]) => (isHeld(progress, lesson, own) ? [lesson] : [])));
}

/** First what was missed, of that what the learner was sure of, then what has waited longest; the key decides between equals, on every device alike. */
function mostUrgentFirst(a: Standing, b: Standing): number {
  return (
    Number(b.lapsed !== null) - Number(a.lapsed !== null) ||
    Number(b.sureThen) - Number(a.sureThen) ||
    (a.dueBefore ?? 0) - (b.dueBefore ?? 0) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

function roundsOf(attempts: Attempt[]): Set<string> {
  return new Set(attempts.map(({ question, round }) => `${question} ${round}`));
}

function nextDay(standings: Standing[], today: number, more: number, limit: number): Sitting["next"] {
  const later = standings.flatMap(({ dueAfter }) =>
    dueAfter !== null && dueAfter > today ? [dueAfter] : [],
  );
  if (more > 0) later.push(...Array<number>(more).fill(today + 1));
  if (later.length === 0) return null;
  const day = Math.min(...later);
  // "Ask me a few more now" holds for today; the next sitting has its usual size.
  return { day, count: Math.min(limit, sittingSize, later.filter((other) => other === day).length) };
}
