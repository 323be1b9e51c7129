/** What a code has to know of a question to say which answer was given: no words, only which parts there are. */
import { normalise } from "../quiz/normalise";
import type { Kind, Part, QuestionOf, Response, Responses } from "../quiz/question";

export interface QuestionShape {
  id: string;
  kind: Kind;
  rev: number;
  /** Ids in alphabetical order, which no edit of the lesson changes. For a blank: the wrong answers the author foresaw. */
  parts: string[];
  /** Ids of what can stand in a row; empty for kinds without rows. */
  options: string[];
}

const shapes: { [K in Kind]: (question: QuestionOf<K>) => Pick<QuestionShape, "parts" | "options"> } = {
  choice: ({ ask }) => parts(ask.choices),
  choices: ({ ask }) => parts(ask.choices),
  blank: ({ key }) => ({ parts: key.known.map(({ answer }) => normalise(answer)), options: [] }),
  order: ({ ask }) => parts(ask.things),
  match: ({ ask }) => parts(ask.rows, ask.options),
  sort: ({ ask }) => parts(ask.statements, ask.categories),
  highlight: ({ ask }) => parts(ask.sentences),
  explain: ({ ask }) => parts(ask.rubric),
  predict: ({ ask }) => parts(ask.choices),
};

export function shapeOf<K extends Kind>(question: QuestionOf<K>): QuestionShape {
  const { id, kind, rev } = question;
  return { id, kind, rev, ...shapes[question.kind](question) };
}

function parts(of: Part[], options: Part[] = []): Pick<QuestionShape, "parts" | "options"> {
  const ids = (list: Part[]) => list.map(({ id }) => id).sort();
  return { parts: ids(of), options: ids(options) };
}

/** How the answers of a kind are counted: the number of possible ones, and each one's place among them. */
interface Numbering<K extends Kind> {
  count(shape: QuestionShape): number;
  /** Null for a response that this shape has no place for. */
  rank(shape: QuestionShape, response: Responses[K]): number | null;
  unrank(shape: QuestionShape, rank: number): Responses[K];
}

const oneOf = {
  count: ({ parts }: QuestionShape) => parts.length,
  rank: ({ parts }: QuestionShape, { choice }: { choice: string | null }) => placeOf(parts, choice),
  unrank: ({ parts }: QuestionShape, rank: number) => ({ choice: parts[rank] ?? null }),
};

const rows = {
  count: ({ parts, options }: QuestionShape) => options.length ** parts.length,
  rank: ({ parts, options }: QuestionShape, { rows: filled }: { rows: Record<string, string> }) => {
    const places = parts.map((row) => placeOf(options, filled[row] ?? null));
    return places.reduce<number | null>(
      (sum, place) => (sum === null || place === null ? null : sum * options.length + place),
      0,
    );
  },
  unrank: ({ parts, options }: QuestionShape, rank: number) => {
    const places = digits(rank, options.length, parts.length);
    return { rows: Object.fromEntries(parts.map((row, at) => [row, options[places[at] ?? 0] ?? ""])) };
  },
};

const numberings: { [K in Kind]: Numbering<K> } = {
  choice: oneOf,
  predict: oneOf,
  choices: {
    count: ({ parts }) => 2 ** parts.length,
    rank: ({ parts }, { choices }) => subsetRank(parts, choices),
    unrank: ({ parts }, rank) => ({ choices: subset(parts, rank) }),
  },
  highlight: {
    count: ({ parts }) => 2 ** parts.length,
    rank: ({ parts }, { marked }) => subsetRank(parts, marked),
    unrank: ({ parts }, rank) => ({ marked: subset(parts, rank) }),
  },
  // What was written stays where it was written: only a foreseen wrong answer is told.
  blank: {
    count: ({ parts }) => parts.length,
    rank: ({ parts }, { text }) => placeOf(parts, normalise(text)),
    unrank: ({ parts }, rank) => ({ text: parts[rank] ?? "" }),
  },
  explain: {
    count: ({ parts }) => 2 ** parts.length,
    rank: ({ parts }, { met }) => subsetRank(parts, met),
    unrank: ({ parts }, rank) => ({ text: "", met: subset(parts, rank) }),
  },
  match: rows,
  sort: rows,
  order: {
    count: ({ parts }) => parts.reduce((product, _, at) => product * (at + 1), 1),
    rank: ({ parts }, { order }) => {
      const rest = [...parts];
      if (order.length !== parts.length) return null;
      let rank = 0;
      for (const id of order) {
        const at = rest.indexOf(id);
        if (at < 0) return null;
        rank = rank * rest.length + at;
        rest.splice(at, 1);
      }
      return rank;
    },
    unrank: ({ parts }, rank) => {
      const places: number[] = [];
      let left = rank;
      for (let base = 1; base <= parts.length; base += 1) {
        places.unshift(left % base);
        left = Math.floor(left / base);
      }
      const rest = [...parts];
      return { order: places.flatMap((at) => rest.splice(at, 1)) };
    },
  },
};

/** Beyond this an answer is not told, only how it fared: numbers stay exact up to 2^53. */
const mostResponses = 2 ** 40;

/** How many different answers a code can tell apart for this question. */
export function responseCount(shape: QuestionShape): number {
  const count = numberings[shape.kind].count(shape);
  return count <= mostResponses ? count : 0;
}

/** The place of a response among the possible ones; null where a code cannot tell it. */
export function rankResponse<K extends Kind>(
  shape: QuestionShape & { kind: K },
  response: Responses[K],
): number | null {
  return responseCount(shape) === 0 ? null : numberings[shape.kind].rank(shape, response);
}

/** @param rank below `responseCount` */
export function unrankResponse(shape: QuestionShape, rank: number): Response {
  return numberings[shape.kind].unrank(shape, rank);
}

function placeOf(ids: string[], id: string | null): number | null {
  const at = id === null ? -1 : ids.indexOf(id);
  return at < 0 ? null : at;
}

function subsetRank(ids: string[], chosen: string[]): number {
  return ids.reduce((sum, id, at) => sum + (chosen.includes(id) ? 2 ** at : 0), 0);
}

function subset(ids: string[], rank: number): string[] {
  return ids.filter((_, at) => Math.floor(rank / 2 ** at) % 2 === 1);
}

/** A number in a base, the first digit weighing most. */
function digits(number: number, base: number, length: number): number[] {
  return Array.from(
    { length },
    (_, at) => Math.floor(number / Math.max(1, base) ** (length - 1 - at)) % Math.max(1, base),
  );
}
