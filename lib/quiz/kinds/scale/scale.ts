import { noParts, refuse } from "../../letters";
import { scored } from "../../marks";
import { normalise } from "../../normalise";
import { marksStay } from "../../picks";
import type { Asks, Html } from "../../question";
import { answerId } from "../answer-id";
import type { CodeRules, GradingRules, PaperRules, ResponseRules, Shape, Traits, WrongParts } from "../kind";

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
