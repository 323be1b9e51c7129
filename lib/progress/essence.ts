/**
 * Which attempts a page needs to draw a lesson, a list or a hand-in: a few of each question, however often it was
 * answered. They stay where a page reads them at once. All others can go to the history, which is read by what counts
 * or shows all of them: the review, what one knows of one's knowing, a file.
 */

import { atOnce, eachInSteps } from "../steps";
import { type Attempt, isGraded } from "./progress";

/** When attempts go to the history. */
export interface SealSizes {
  /** So many of the newest attempts stay, whatever they are: other tabs may still be saving them. */
  newest: number;
  /** Fewer than this are not worth a writing of their own. */
  fewest: number;
  /** More than this go in steps, so that no page waits for them. */
  most: number;
}

export const sealSizes: SealSizes = { newest: 100, fewest: 100, most: 2_000 };

/**
 * The attempts that decide where a learner stands with each question, on whatever rev and with whatever number of tries
 * a page asks it: `questionState` but for its `earlier`, `lessonState`, `isHeld`, `collectAnswers` and `resumePoint` say
 * the same of them as of all.
 *
 * @param attempts in the order they were given
 */
export function essenceOf(attempts: readonly Attempt[]): Set<Attempt> {
  return atOnce(essenceInSteps(attempts));
}

/** `essenceOf` in steps, so that a page can draw between them. */
export function* essenceInSteps(attempts: readonly Attempt[]): Generator<undefined, Set<Attempt>> {
  const essence = new Set<Attempt>();
  const questions = new Map<string, Attempt[]>();
  yield* eachInSteps(attempts, (attempt) => addTo(questions, attempt.question, attempt));
  for (const own of questions.values()) {
    keep(essence, own.at(-1));
    for (const present of grouped(own, ({ rev }) => rev)) {
      keep(essence, present.find(isGraded), present.find(isRight), present.at(-1));
      for (const attempt of roundsThatCount(present)) essence.add(attempt);
    }
    yield;
  }
  return essence;
}

/**
 * What can go to the history now: the oldest of what no page needs.
 *
 * @param attempts in the order they were given
 * @returns none where it is not worth it yet
 */
export function toSeal(
  attempts: readonly Attempt[],
  { newest, fewest, most }: SealSizes = sealSizes,
): Attempt[] {
  if (attempts.length < newest + fewest) return [];
  const essence = essenceOf(attempts);
  const rest = attempts.slice(0, attempts.length - newest).filter((attempt) => !essence.has(attempt));
  return rest.length < fewest ? [] : rest.slice(0, most);
}

/**
 * The rounds of a question on one rev that can be its last settled one, for any number of tries, and the last one. A
 * round is settled by a right answer, by asking to be shown, or by as many graded tries as are allowed: so of older
 * rounds only those count that have more of these than every later one, back to the first that is settled anyway.
 */
function roundsThatCount(present: readonly Attempt[]): Attempt[] {
  const rounds = grouped(present, ({ round }) => round).sort((a, b) => roundOf(b) - roundOf(a));
  const settling: Attempt[][] = [];
  let graded = -1;
  for (const round of rounds) {
    // What is not graded ends its round.
    if (round.length > graded || round.some(ends)) settling.push(round);
    graded = Math.max(graded, round.length);
    if (round.some(ends)) break;
  }
  return settling.flat();
}

const isRight = ({ verdict }: Attempt) => verdict === "right";
const ends = ({ verdict }: Attempt) => verdict === "right" || verdict === "shown" || verdict === "noted";
const roundOf = ([first]: Attempt[]) => first?.round ?? 0;

function keep(essence: Set<Attempt>, ...attempts: (Attempt | undefined)[]): void {
  for (const attempt of attempts) if (attempt !== undefined) essence.add(attempt);
}

/** In the order in which the keys first come. */
function grouped<K>(attempts: readonly Attempt[], key: (attempt: Attempt) => K): Attempt[][] {
  const groups = new Map<K, Attempt[]>();
  for (const attempt of attempts) addTo(groups, key(attempt), attempt);
  return [...groups.values()];
}

function addTo<K>(groups: Map<K, Attempt[]>, key: K, attempt: Attempt): void {
  const own = groups.get(key);
  if (own === undefined) groups.set(key, [attempt]);
  else own.push(attempt);
}
