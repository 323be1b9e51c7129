import * as v from "valibot";
import { isKind } from "../quiz/kinds/kinds";
import { normalise } from "../quiz/normalise";
import { kindContents } from "./kinds/kinds";

/**
 * What the committed lock file remembers of a question, so that edits keep what learners saved.
 * Part ids are given here once and then recognised by their text, so that an author never writes one.
 */
export interface LockedQuestion {
  kind: string;
  rev: number;
  /** Part id to the text it had. */
  parts: Record<string, string>;
  /** The right answer in terms of part ids, as one comparable line. */
  key: string;
  /** Parts it had once: their ids stand in what learners saved, and are never given to another text. */
  gone?: Record<string, string>;
}

export type Lock = Record<string, LockedQuestion>;

const partsSchema = v.record(v.string(), v.string("must be text"));
export const lockSchema = v.record(
  v.string(),
  v.strictObject({
    kind: v.string("must be text"),
    rev: v.pipe(v.number("must be a number"), v.integer("must be whole"), v.minValue(1, "must be 1 or more")),
    parts: partsSchema,
    key: v.string("must be text"),
    gone: v.optional(partsSchema),
  }),
) satisfies v.GenericSchema<unknown, Lock>;

/** What two questions say that can be compared: their parts and their key, word by word. */
function wordsOf({ parts, key }: LockedQuestion): Map<string, number> {
  const counts = new Map<string, number>();
  const texts = Object.keys(parts).length > 0 ? Object.values(parts) : [key];
  for (const word of texts
    .join(" ")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much two questions have in common, from 0 to 1 (Dice's coefficient of their words); 0 for two kinds. */
function likeness(a: LockedQuestion, b: LockedQuestion): number {
  if (a.kind !== b.kind) return 0;
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const common = [...mine].reduce((all, [word, count]) => all + Math.min(count, theirs.get(word) ?? 0), 0);
  const all = sum(mine) + sum(theirs);
  return all === 0 ? 0 : (2 * common) / all;
}

/** Less than this in common, and a new question is another one. */
const alike = 0.6;

/** The new question that a vanished one has become, as far as the words tell; null where none is like it. */
function renamed(before: LockedQuestion, lock: Lock, now: Lock): { id: string; percent: number } | null {
  const found = Object.entries(now)
    .filter(([id]) => !Object.hasOwn(lock, id))
    .map(([id, after]) => ({ id, likeness: likeness(before, after) }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  if (found === undefined || found.likeness < alike) return null;
  return { id: found.id, percent: Math.round(found.likeness * 100) };
}

/** One difference between the lock file and the lessons that an author has to settle. */
export interface LockProblem {
  /** The question that it is about; of one that was renamed, the new name. */
  question: string;
  wrong: string;
  mend: string;
}

/**
 * Compares the lessons with the committed lock.
 *
 * @param retired ids that `module.yaml` lists as gone on purpose
 * @returns what would cost learners their answers, or mislead them; empty when all is well
 */
export function compareWithLock(lock: Lock, now: Lock, retired: readonly string[]): LockProblem[] {
  const problems: LockProblem[] = [];
  const add = (question: string, wrong: string, mend: string) => problems.push({ question, wrong, mend });
  for (const id of retired.filter((name) => Object.hasOwn(now, name))) {
    add(id, `question "${id}" is listed as retired but still asked`, "give the new question another id");
  }
  for (const [id, before] of Object.entries(lock)) {
    const after = now[id];
    if (after === undefined) {
      const other = retired.includes(id) ? null : renamed(before, lock, now);
      if (other !== null) {
        const mend = `keep its id: write id="${id}"; or list "${id}" under retired: in module.yaml`;
        add(other.id, `"${other.id}" was "${id}", ${other.percent} % alike`, mend);
      } else if (!retired.includes(id)) {
        const mend = "bring its id back, or list it under retired: in module.yaml";
        add(id, `question "${id}" has vanished`, mend);
      }
      continue;
    }
    if (after.rev < before.rev) {
      add(
        id,
        `rev of "${id}" went down from ${before.rev} to ${after.rev}`,
        `write rev="${before.rev}" or higher`,
      );
    }
    if (after.rev > before.rev) continue;
    const raise = `write rev="${before.rev + 1}", so that learners see "updated since you answered"`;
    if (after.kind !== before.kind) add(id, `"${id}" changed from ${before.kind} to ${after.kind}`, raise);
    else if (isKind(after.kind) && kindContents[after.kind].acceptsMore) {
      const refused = refusedAnswers(before, after);
      if (refused.length > 0) add(id, `"${id}" no longer accepts ${quotedList(refused)}`, raise);
    } else if (after.key !== before.key) {
      add(id, `the right answer of "${id}" changed but its rev did not`, raise);
    } else {
      const gone = Object.entries(before.parts).filter(([part]) => !Object.hasOwn(after.parts, part));
      if (gone.length > 0)
        add(id, `"${id}" no longer has ${quotedList(gone.map(([, text]) => text))}`, raise);
    }
  }
  return problems;
}

/**
 * The locks of two branches as one. Of a question that both have, the higher rev holds; of one rev, every part that either
 * gave an id, and where both gave one id to two texts the first one's.
 */
export function mergedLock(one: Lock, other: Lock): Lock {
  const merged: Lock = { ...other };
  for (const [id, mine] of Object.entries(one)) {
    const theirs = other[id];
    if (theirs === undefined || mine.rev > theirs.rev) merged[id] = mine;
    else if (mine.rev === theirs.rev) merged[id] = mergedQuestion(mine, theirs);
  }
  return merged;
}

function mergedQuestion(mine: LockedQuestion, theirs: LockedQuestion): LockedQuestion {
  if (mine.kind !== theirs.kind) return mine;
  const parts = { ...theirs.parts, ...mine.parts };
  const isShown = (id: string) => Object.hasOwn(parts, id);
  const gone = Object.entries({ ...theirs.gone, ...mine.gone }).filter(([id]) => !isShown(id));
  return { ...mine, parts, ...(gone.length > 0 ? { gone: Object.fromEntries(gone) } : {}) };
}

/** The answers a blank accepted and now refuses. One that accepts more takes nothing from anyone. */
function refusedAnswers(before: LockedQuestion, after: LockedQuestion): string[] {
  const accepted = new Set(after.key.split("|").map(normalise));
  return before.key.split("|").filter((answer) => !accepted.has(normalise(answer)));
}

const quotedList = (texts: string[]): string => texts.map((text) => `"${text}"`).join(", ");
