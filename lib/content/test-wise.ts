import { questionKey } from "../quiz/names";
import { randomFrom, shownOrder } from "../quiz/order";
import { labelOf } from "../quiz/outline";
import { offeredBy } from "./kinds/kinds";
import type { Module } from "./module";
import { wordsOf } from "./sentences";

/** A question with one right choice, as a reader meets it who knows nothing of the subject. */
export interface Guessable {
  id: string;
  stem: string;
  /** Plain texts in the order they are shown. */
  choices: string[];
  /** Where the right one stands among them. */
  key: number;
}

/** A way to answer without knowing: it gives every choice a figure and takes the highest. */
export interface Trick {
  name: string;
  figureOf: (choice: string, index: number, question: Guessable) => number;
}

/** How a trick does over a module. A tie is a guess among the choices that tie, so figures may be broken. */
export interface TrickResult {
  trick: string;
  /** The expected number of right answers. */
  right: number;
  /** What guessing gives: the sum of 1/n over the questions. */
  chance: number;
  standardError: number;
  /** The chance of the trick in each question, from 0 to 1. */
  perQuestion: { id: string; right: number }[];
}

const hedges =
  /\b(?:may|might|could|can|would|some|often|usually|generally|likely|probably|possibly|perhaps|partly|mostly|suggests?|seems?|appears?|reasonable|on record|as far as|at least|unknown|open)\b/gi;
const little =
  /^(?:a|an|and|are|as|at|be|been|but|by|did|do|does|for|from|had|has|have|he|her|his|how|in|is|it|its|of|on|or|she|so|that|the|their|them|there|these|they|this|those|to|was|were|what|when|where|which|who|why|will|with)$/;

/** The words that mean something, in a form that plurals and tenses share. */
function contentWords(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase()).filter((word) => !little.test(word));
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word)));
}

function shared(a: Set<string>, b: Set<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** How much two texts have in common: Jaccard's index of their words. */
function likeness(a: string, b: string): number {
  const [first, second] = [contentWords(a), contentWords(b)];
  const both = shared(first, second);
  const all = first.size + second.size - both;
  return all === 0 ? 1 : both / all;
}

/** What test-wise readers do (Millman, Bishop and Ebel, An analysis of test-wiseness, 1965, and item-writing guides since). */
export const tricks: readonly Trick[] = [
  { name: "longest", figureOf: (choice) => choice.length },
  { name: "shortest", figureOf: (choice) => -choice.length },
  { name: "most hedged", figureOf: (choice) => choice.match(hedges)?.length ?? 0 },
  { name: "first", figureOf: (_choice, index) => -index },
  { name: "middle", figureOf: (_choice, index, { choices }) => -Math.abs(index - (choices.length - 1) / 2) },
  { name: "last", figureOf: (_choice, index) => index },
  {
    name: "most words of the question",
    figureOf: (choice, _index, { stem }) => shared(contentWords(choice), contentWords(stem)),
  },
  {
    name: "odd one out",
    figureOf: (choice, index, { choices }) =>
      -choices.reduce((sum, other, at) => (at === index ? sum : sum + likeness(choice, other)), 0),
  },
];

/** The scored questions of a module with one right choice, in the order their choices are shown. */
export function guessables({ lessons }: Pick<Module, "lessons">): Guessable[] {
  return lessons.flatMap(({ questions }) =>
    questions.flatMap((question): Guessable[] => {
      const offered = offeredBy(question);
      if (offered?.single !== true || !question.scored) return [];
      const shown = shownOrder(offered.choices, offered.order, questionKey(question));
      return [
        {
          id: question.id,
          stem: plain(question.prompt),
          choices: shown.map(({ html }) => plain(html)),
          key: shown.findIndex(({ id }) => offered.right.includes(id)),
        },
      ];
    }),
  );
}

const plain = (html: string): string => labelOf(html, Number.POSITIVE_INFINITY);

/** The choices a trick takes: one, or those that tie. */
function taken(trick: Trick, question: Guessable): number[] {
  const figures = question.choices.map((choice, index) => trick.figureOf(choice, index, question));
  const highest = Math.max(...figures);
  return figures.flatMap((figure, index) => (Math.abs(figure - highest) < 1e-9 ? [index] : []));
}

/** What one trick gets right of a question for each place the right choice could have: 1, its share in a tie, or 0. */
function gains(trick: Trick, question: Guessable): number[] {
  const takes = taken(trick, question);
  return question.choices.map((_, place) => (takes.includes(place) ? 1 / takes.length : 0));
}

/** Answers every question by one trick, and says what guessing would give. */
export function tryTrick(trick: Trick, questions: readonly Guessable[]): TrickResult {
  let chance = 0;
  let variance = 0;
  const perQuestion = questions.map((question) => {
    const gained = gains(trick, question);
    const share = 1 / question.choices.length;
    chance += share;
    variance += gained.reduce((sum, gain) => sum + gain ** 2, 0) * share - share ** 2;
    return { id: question.id, right: gained[question.key] ?? 0 };
  });
  const right = perQuestion.reduce((sum, one) => sum + one.right, 0);
  return { trick: trick.name, right, chance, standardError: Math.sqrt(Math.max(0, variance)), perQuestion };
}

/** How far the right answers of a trick are from guessing, in standard errors; 0 where every guess gives the same. */
const distance = ({ right, chance, standardError }: Omit<TrickResult, "trick" | "perQuestion">): number =>
  standardError < 1e-9 ? 0 : (right - chance) / standardError;

/** Modules drawn to learn what chance does. More of them move the bounds by less than half a question. */
const draws = 1000;
/** One honest module in so many may be refused. */
const refusedByChance = 20;
/** A trick that is off by one question in so many helps nobody, however sure the figure is. */
const worthTrying = 8;

/**
 * What chance allows each trick in these questions: `[least, most]` right answers, in the order of `tricks`.
 *
 * Eight tricks are tried on the same questions, so each alone would be outside two standard errors often enough to
 * refuse one honest module in three. The bound here is that of the farthest trick: the right choice of every question
 * is drawn anew, a thousand times, always in the same way, and the bounds hold all eight tricks in 19 of 20 draws (the
 * step-down "max T" of Westfall and Young, Resampling-Based Multiple Testing, 1993, its first step). They are never
 * narrower than an eighth of the questions, or a module would be refused for growing: what is off by less than that
 * becomes certain with more questions, and remains too little to answer by.
 */
export function chanceBounds(questions: readonly Guessable[]): [number, number][] {
  const results = tricks.map((trick) => tryTrick(trick, questions));
  const gained = tricks.map((trick) => questions.map((question) => gains(trick, question)));
  const random = randomFrom("test-wise");
  const farthest = Array.from({ length: draws }, () => {
    const keys = questions.map(({ choices }) => Math.floor(random() * choices.length));
    return results.reduce((most, result, trick) => {
      const right = keys.reduce((sum, key, question) => sum + (gained[trick]?.[question]?.[key] ?? 0), 0);
      return Math.max(most, Math.abs(distance({ ...result, right })));
    }, 0);
  }).sort((a, b) => a - b);
  const width = farthest[draws - 1 - Math.floor(draws / refusedByChance)] ?? 0;
  const count = questions.length;
  return results.map(({ chance, standardError }) => {
    const most = Math.max(width * standardError, count / worthTrying);
    return [Math.max(0, chance - most), Math.min(count, chance + most)];
  });
}

/** On which side of its bounds a trick is: -1 below, 1 above, 0 within. */
export function beatsChance({ right }: TrickResult, [least, most]: readonly [number, number]): -1 | 0 | 1 {
  return right < least - 1e-9 ? -1 : right > most + 1e-9 ? 1 : 0;
}

/** The questions that most tricks get right, with the number of tricks: those that give themselves away. */
export function giveaways(questions: readonly Guessable[]): { id: string; tricks: string[] }[] {
  const results = tricks.map((trick) => tryTrick(trick, questions));
  return questions.flatMap(({ id }, index) => {
    const hits = results.flatMap(({ trick, perQuestion }) =>
      perQuestion[index]?.right === 1 ? [trick] : [],
    );
    return hits.length > tricks.length / 2 ? [{ id, tricks: hits }] : [];
  });
}
