import { lettered, lettersOf, readAs, readLetters, refuse } from "../../letters";
import { scored, share } from "../../marks";
import { shapeOfParts } from "../../numbering";
import { shuffledAway } from "../../order";
import { idsOf } from "../../part";
import { noSpokenPart } from "../../picks";
import type { Mark, Responses } from "../../question";
import { rightReasons } from "../../reasons";
import { isIds } from "../../saved";
import { namesOf } from "../../spoken";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  SpreadRules,
  Traits,
  WrongParts,
} from "../kind";

type Said = Responses["order"];

export const traits: Traits = { scored: true, answer: "produced" };

export const response: ResponseRules<"order"> = {
  /** Shuffled by the seed, never solved. */
  empty: ({ ask, key }, seed) => ({ order: shuffledAway(idsOf(ask.things), key.right, seed) }),
  isAnswered: () => true,
  read: ({ order }) => (isIds(order) ? { order: [...order] } : null),
  isSame: sameOrder,
  describe: ({ things }, { order }) => namesOf(things, order),
};

/**
 * Things put in order: the share of pairs that stand the right way round, as in Kendall's rank correlation ("A New
 * Measure of Rank Correlation", Biometrika 1938). One slip costs little, the reverse order earns nothing. A mark says
 * whether a thing stands at its very place. Unknown and repeated ids are ignored; a pair with a thing left out is wrong.
 */
export const grading: GradingRules<"order"> = {
  grade: ({ key: { right } }, { order }) => {
    const placed = [...new Set(order)].filter((id) => right.includes(id));
    const pairs = right.flatMap((first, at) => right.slice(at + 1).map((second) => [first, second] as const));
    const kept = pairs.filter(
      ([first, second]) => placed.includes(first) && placed.indexOf(second) > placed.indexOf(first),
    );
    const marks = right.map((id, at): [string, Mark] => [id, placed[at] === id ? "right" : "wrong"]);
    return scored(share(kept.length, pairs.length), Object.fromEntries(marks));
  },
  reasons: ({ key }, _said, shown) => rightReasons(key.why, shown),
  counted: "places",
  spokenPart: noSpokenPart,
  /** Moving one thing moves others: all marks go. */
  markHolds: (_part, checked, now) => sameOrder(checked, now),
};

export const paper: PaperRules<"order"> = {
  parts: ({ ask }) => lettered(ask.things),
  write: ({ order }, parts) => lettersOf(order, parts),
  read: (text, parts) => {
    const read = readLetters(text, parts);
    if (!read.ok || read.response.length === parts.lettered.length)
      return readAs(read, (order) => ({ order }));
    return refuse({ what: "count", wanted: parts.lettered.length, got: read.response.length });
  },
  key: ({ key }) => ({ order: [...key.right] }),
};

export const code: CodeRules<"order"> = {
  shape: ({ ask }) => shapeOfParts(ask.things),
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
};

/** A row is a place, from the first. */
export const spread: SpreadRules<"order"> = {
  rows: ({ ask }) =>
    ask.things.map((_, at) => ({ id: String(at + 1), html: String(at + 1), picks: ask.things })),
  picks: (_question, { order }) => order.map((thing, at) => [String(at + 1), thing]),
  isRight: ({ key }, row, pick) => key.right[Number(row) - 1] === pick,
};

/** Which place a thing stands in says little alone; that the order was wrong is counted anyway. */
export const wrongParts: WrongParts<"order"> = () => [];

function sameOrder({ order: a }: Said, { order: b }: Said): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
