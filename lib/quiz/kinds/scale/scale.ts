import { noParts, refuse } from "../../letters";
import { scored } from "../../marks";
import { normalise } from "../../normalise";
import { marksStay } from "../../picks";
import type { Asks, Html } from "../../question";
import { escaped, oneRow, picksOf } from "../../spread";
import { answerId } from "../answer-id";
import type {
  CodeRules,
  GradingRules,
  PaperRules,
  ResponseRules,
  Shape,
  SpreadRules,
  Traits,
  WrongParts,
} from "../kind";

export const traits: Traits = { scored: true, answer: "produced" };

export const response: ResponseRules<"scale"> = {
  empty: () => ({ value: null }),
  isAnswered: ({ ask }, { value }) => value !== null && isOn(ask, value),
  read: ({ value }) =>
    value === null || (typeof value === "number" && Number.isFinite(value)) ? { value } : null,
  isSame: (a, b) => a.value === b.value,
  describe: ({ unit }, { value }) => (value === null ? "–" : `${value} ${unit}`),
};

/** Full credit within the stated tolerance, half of it within twice as much. */
export const grading: GradingRules<"scale"> = {
  grade: ({ key: { right, within } }, { value }) => {
    const off = value === null ? Number.POSITIVE_INFINITY : Math.abs(value - right);
    const score = off <= within ? 1 : off <= 2 * within ? 0.5 : 0;
    return scored(score, { [answerId]: score === 1 ? "right" : "wrong" });
  },
  reasons: ({ key }, _said, { open }): Record<string, Html> => (open ? { [answerId]: key.why } : {}),
  counted: null,
  spokenPart: () => answerId,
  markHolds: marksStay,
};

export const paper: PaperRules<"scale"> = {
  parts: () => noParts,
  write: ({ value }) => (value === null ? "" : String(value)),
  read: (text, _parts, { ask }) => {
    const said = text.trim();
    if (said === "") return { ok: true, response: { value: null } };
    const [number = ""] = normalise(said).split(" ");
    const value = Number(number);
    if (number === "" || !Number.isFinite(value) || !isOn(ask, value))
      return refuse({ what: "unknown", said, last: String(ask.to) });
    return { ok: true, response: { value } };
  },
  key: ({ key }) => ({ value: key.right }),
};

/** The parts are both ends and the step, as text: every step of the line is an answer. Others are not told. */
export const code: CodeRules<"scale"> = {
  shape: ({ ask }) => ({ parts: [ask.from, ask.to, ask.step].map(String), options: [] }),
  count: (shape) => {
    const { from, to, step } = lineOf(shape);
    const steps = Math.round((to - from) / step);
    // A list of editions that was damaged may hold no numbers here: then no answer can be told.
    return steps > 0 ? steps + 1 : 0;
  },
  rank: (shape, { value }) => {
    if (value === null) return null;
    const { from, to, step } = lineOf(shape);
    const rank = Math.round((value - from) / step);
    return value >= from && value <= to && stepAt({ from, step }, rank) === value ? rank : null;
  },
  unrank: (shape, rank) => ({ value: stepAt(lineOf(shape), rank) }),
};

/** Values by stretches of the line, of which there are ten at most. */
export const spread: SpreadRules<"scale"> = {
  rows: ({ ask }) =>
    oneRow(
      stretchesOf(ask).map(({ low, high }, at) => ({
        id: String(at),
        html: escaped(`${low === high ? low : `${low}–${high}`} ${ask.unit}`),
      })),
    ),
  picks: ({ ask }, { value }) => {
    const at = stretchesOf(ask).findIndex(({ high }) => value !== null && value <= high);
    return at < 0 ? [] : picksOf([String(at)]);
  },
  isRight: ({ ask, key: { right, within } }, _row, pick) => {
    const stretch = stretchesOf(ask)[Number(pick)];
    return stretch !== undefined && stretch.low <= right + within && stretch.high >= right - within;
  },
};

/** A value that is far off says little of what was thought. */
export const wrongParts: WrongParts<"scale"> = () => [];

function isOn({ from, to }: Asks["scale"], value: number): boolean {
  return value >= from && value <= to;
}

function lineOf({ parts }: Shape): { from: number; to: number; step: number } {
  const [from = 0, to = 0, step = 1] = parts.map(Number);
  return { from, to, step };
}

/** Without the dust of binary fractions: 0.1 + 2 × 0.1 is 0.3. */
function stepAt({ from, step }: { from: number; step: number }, rank: number): number {
  return Number((from + rank * step).toFixed(6));
}

/** Steps of the line, taken together in as few stretches as make ten at most. */
function stretchesOf({ from, to, step }: Asks["scale"]): { low: number; high: number }[] {
  const last = Math.max(0, Math.round((to - from) / step));
  const long = Math.ceil((last + 1) / 10);
  return Array.from({ length: Math.ceil((last + 1) / long) }, (_, at) => ({
    low: stepAt({ from, step }, at * long),
    high: stepAt({ from, step }, Math.min(last, (at + 1) * long - 1)),
  }));
}
