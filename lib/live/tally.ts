/** How a class answered: counted by what was picked. */
import { spreads } from "../quiz/kinds/kinds";
import type { Html, Kind, QuestionOf } from "../quiz/question";
import { isAnswered, parseResponse } from "../quiz/response";

/** Answers to one asking. Tallies of different phones add up. */
export interface Tally {
  answers: number;
  /** How many picked what, by `pickName`. */
  picks: Record<string, number>;
}

export const emptyTally: Tally = { answers: 0, picks: {} };

/** Neither part of it holds a space in a row's id. */
function pickName(row: string, pick: string): string {
  return `${row} ${pick}`;
}

/** What one phone sent, counted; empty where it is no answer to this question. */
export function tallyOf<K extends Kind>(question: QuestionOf<K>, saved: unknown): Tally {
  const response = parseResponse(question.kind, saved);
  if (response === null || !isAnswered(question, response)) return emptyTally;
  const { rows, picks } = spreads[question.kind];
  const offered = new Set(
    rows(question).flatMap((row) => row.picks.map((pick) => pickName(row.id, pick.id))),
  );
  const names = new Set(picks(question, response).map(([row, pick]) => pickName(row, pick)));
  return {
    answers: 1,
    picks: Object.fromEntries([...names].filter((name) => offered.has(name)).map((name) => [name, 1])),
  };
}

/** One count of several, none of them counting an answer of another. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const picks = new Map<string, number>();
  for (const tally of tallies)
    for (const [name, count] of Object.entries(tally.picks)) picks.set(name, (picks.get(name) ?? 0) + count);
  return {
    answers: tallies.reduce((sum, { answers }) => sum + answers, 0),
    picks: Object.fromEntries(picks),
  };
}

export interface SpreadBar {
  id: string;
  /** Empty where it stands for everything that the question does not foresee. */
  html: Html;
  right: boolean;
  /** For each asking: how many picked it, and their share of the answers, 0 to 1. */
  counts: { count: number; share: number }[];
}

export interface Spread {
  /** For each asking, how many answered. */
  answers: number[];
  rows: { id: string; html: Html | null; bars: SpreadBar[] }[];
}

/** How the answers are spread, for one asking or for several side by side. */
export function spreadOf<K extends Kind>(question: QuestionOf<K>, tallies: readonly Tally[]): Spread {
  const { rows, isRight } = spreads[question.kind];
  return {
    answers: tallies.map(({ answers }) => answers),
    rows: rows(question).map(({ id, html, picks }) => ({
      id,
      html,
      bars: picks.map((pick) => ({
        ...pick,
        right: isRight(question, id, pick.id),
        counts: tallies.map((tally) => {
          const count = tally.picks[pickName(id, pick.id)] ?? 0;
          return { count, share: tally.answers === 0 ? 0 : count / tally.answers };
        }),
      })),
    })),
  };
}
