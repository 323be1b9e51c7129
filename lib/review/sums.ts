/**
 * What years of answers come to: how many they are, how well a learner knew what they knew, and of each question the days
 * on which it was answered and what the memory model makes of them. Each answer is added once, so that no page has to read
 * all of them to say what is due. It says the same as all of them; where it could not – an answer of long ago came from
 * another device, a clock was put back – there is none, and it is made anew.
 */
import type { Calibration } from "../progress/calibration";
import { type Attempt, byClock, isGraded } from "../progress/progress";
import { eachInSteps } from "../steps";
import { type Calendar, daysOf, type Rating, ratingOf } from "./rating";
import { type Memory, remember } from "./schedule";

export interface Sums {
  count: number;
  calibration: Calibration;
  /** By question and rev: see `nameOfSum`. */
  questions: ReadonlyMap<string, QuestionSum>;
  /** The last attempt of a day that is over: every one up to it is in the days of its question. */
  until: Attempt | null;
  /** The day of that one. */
  lastDay: number | null;
  /** Every attempt after it: those of the last day. */
  rows: readonly Attempt[];
}

export interface QuestionSum {
  /** The rounds of which a graded attempt was counted: the first and the last of some in a row, and so on. */
  rounds: readonly number[];
  /** The days that are over, as `written` has them, in order: years of them are read out of a database at once. */
  days: Int32Array;
  /** After all of these days. */
  memory: Memory | null;
}

/** A day on which a question was answered. */
export interface SummedDay {
  day: number;
  /** The worst of the day. */
  rating: Rating;
  /** The learner was sure of an answer that was not right. */
  sure: boolean;
}

export const noSums: Sums = {
  count: 0,
  calibration: {
    guess: { asked: 0, right: 0 },
    think: { asked: 0, right: 0 },
    sure: { asked: 0, right: 0 },
  },
  questions: new Map(),
  until: null,
  lastDay: null,
  rows: [],
};

export function nameOfSum({ question, rev }: Pick<Attempt, "question" | "rev">): string {
  return `${question} ${rev}`;
}

/**
 * The sums with some more attempts, in steps.
 *
 * @param attempts in the order they were given, each later than all that were counted
 * @returns null where more than what is added would have to change
 */
export function* addToSums(
  sums: Sums,
  attempts: readonly Attempt[],
  calendar: Calendar,
): Generator<undefined, Sums | null> {
  if (sums.lastDay !== null && calendar.today <= sums.lastDay) return null;
  const last = sums.rows.at(-1) ?? sums.until;
  let before = last;
  let isLater = true;
  yield* eachInSteps(attempts, (attempt) => {
    // An attempt that is dated before one made earlier takes the day of that one along: see `daysOf`.
    isLater &&= (before === null || byClock(before, attempt) < 0) && (last === null || attempt.at >= last.at);
    before = attempt;
  });
  if (!isLater) return null;
  const rows = [...sums.rows, ...attempts];
  const dayOf = daysOf(rows, calendar);
  const end = rows.at(-1);
  if (end === undefined) return sums;
  const lastDay = dayOf(end);
  // No day is earlier than the one before it.
  let open = rows.length;
  for (let row = rows[open - 1]; row !== undefined && dayOf(row) >= lastDay; row = rows[open - 1]) open -= 1;
  yield;
  const questions = new Map<string, Changing>();
  const changing = (attempt: Attempt): Changing => {
    const name = nameOfSum(attempt);
    const found = questions.get(name);
    if (found !== undefined) return found;
    const before = sums.questions.get(name);
    const days = [...(before?.days ?? [])];
    const made = {
      rounds: [...(before?.rounds ?? [])],
      days,
      memory: before?.memory ?? null,
      from: days.length,
    };
    questions.set(name, made);
    return made;
  };
  const calibration = copyOf(sums.calibration);
  yield* eachInSteps(attempts, (attempt) => {
    const { confidence, verdict, round } = attempt;
    if (!isGraded(attempt) || !takeRound(changing(attempt).rounds, round) || !confidence) return;
    calibration[confidence].asked += 1;
    if (verdict === "right") calibration[confidence].right += 1;
  });
  yield* eachInSteps(rows.slice(0, open), (row) => {
    const rating = ratingOf(row);
    if (rating === null) return;
    const { days, from } = changing(row);
    const one = { day: dayOf(row), rating, sure: rating === 1 && row.confidence === "sure" };
    const before = days.length > from ? readDay(days.at(-1) ?? 0) : null;
    if (before?.day === one.day) days[days.length - 1] = written(worse(before, one));
    else days.push(written(one));
  });
  for (const sum of questions.values()) {
    sum.memory = rememberAll(sum.memory, sum.days, sum.from);
    yield;
  }
  const until = rows[open - 1];
  return {
    count: sums.count + attempts.length,
    calibration,
    questions: new Map([
      ...sums.questions,
      ...[...questions].map(
        ([name, { rounds, days, memory }]) =>
          [name, { rounds, days: Int32Array.from(days), memory }] as const,
      ),
    ]),
    until: until ?? sums.until,
    lastDay: until === undefined ? sums.lastDay : dayOf(until),
    rows: rows.slice(open),
  };
}

interface Changing {
  rounds: number[];
  days: number[];
  memory: Memory | null;
  /** How many days there were before. */
  from: number;
}

const copyOf = ({ guess, think, sure }: Calibration): Calibration => ({
  guess: { ...guess },
  think: { ...think },
  sure: { ...sure },
});

/** Puts a round among others. @returns whether it was not there yet */
function takeRound(rounds: number[], round: number): boolean {
  // Nearly always it is one of the last.
  let at = rounds.length;
  while (at > 0 && round < (rounds[at - 2] ?? 0)) at -= 2;
  const end = rounds[at - 1];
  if (end !== undefined && round <= end) return false;
  if (end === round - 1) rounds[at - 1] = round;
  else rounds.splice(at, 0, round, round);
  return true;
}

/** A day as one number. */
function written({ day, rating, sure }: SummedDay): number {
  return day * 16 + (sure ? 8 : 0) + rating;
}

function readDay(number: number): SummedDay {
  const day = Math.floor(number / 16);
  const rest = number - day * 16;
  const worst = rest % 8;
  const rating = worst === 1 || worst === 2 || worst === 3 ? worst : 4;
  return { day, rating, sure: rest >= 8 };
}

const worse = (one: SummedDay, other: SummedDay): SummedDay => ({
  day: one.day,
  rating: one.rating < other.rating ? one.rating : other.rating,
  sure: one.sure || other.sure,
});

function rememberAll(before: Memory | null, days: ArrayLike<number>, from: number): Memory | null {
  let memory = before;
  for (let at = from; at < days.length; at += 1) {
    const { day, rating } = readDay(days[at] ?? 0);
    memory = remember(memory, at === 0 ? 0 : day - readDay(days[at - 1] ?? 0).day, rating);
  }
  return memory;
}

/** What the days that are over say of a question, or of two siblings together. */
export interface PastDays {
  last: SummedDay | null;
  memory: Memory | null;
}

const noPast: PastDays = { last: null, memory: null };
const known = new WeakMap<QuestionSum, { other: QuestionSum | undefined; past: PastDays }>();

/**
 * The past of a question, or of two siblings. The same object for the same sums.
 *
 * @param names as `nameOfSum` gives them, one or two
 */
export function pastOf({ questions }: Pick<Sums, "questions">, names: readonly string[]): PastDays {
  const [sum, other] = names.flatMap((name) => questions.get(name) ?? []);
  if (sum === undefined) return noPast;
  const before = known.get(sum);
  if (before !== undefined && before.other === other) return before.past;
  const days = other === undefined ? sum.days : inOneRow(sum.days, other.days);
  const last = days.at(-1);
  const past = {
    last: last === undefined ? null : readDay(last),
    memory: other === undefined ? sum.memory : rememberAll(null, days, 0),
  };
  known.set(sum, { other, past });
  return past;
}

/** The days of two questions, each once. */
function inOneRow(some: Int32Array, others: Int32Array): number[] {
  const days = new Map<number, SummedDay>();
  for (const number of [...some, ...others]) {
    const one = readDay(number);
    const same = days.get(one.day);
    days.set(one.day, same === undefined ? one : worse(same, one));
  }
  return [...days.values()].sort((a, b) => a.day - b.day).map(written);
}
