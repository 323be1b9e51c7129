import { plain, toMarkup } from "../markdown";
import { refuseMarkers } from "../misconception";
import { type Body, only, readItems, refuseOthers, startOf } from "../question-parts";
import type { ContentRules, Parsed } from "./kind";

export const scale: ContentRules<"scale"> = {
  tag: "Scale",
  attributes: ["from", "to", "step", "unit", "within"],
  answers: ["list", "blockquote"],
  roles: { quotation: "reason", list: "part" },
  promptAsks: true,
  acceptsMore: false,
  wrongAnswers: () => [],
  parse,
};

function parse(body: Body): Parsed | null {
  if (refuseOthers(body, ["list", "blockquote"])) return null;
  refuseMarkers(body.rest, body.report);
  const list = only(body, "list", "a list of one value, the right one");
  const quotes = body.rest.filter((node) => node.type === "blockquote");
  if (quotes.length === 0) {
    const mend = 'end it with a quotation: "> why this is the value"';
    body.report.add(body.place, "<Scale> does not say why", mend);
  }
  const unit = body.attributes.unit?.trim() ?? "";
  if (unit === "") body.report.add(body.place, "<Scale> does not say what is counted", 'write unit="pages"');
  const [from, to, step, within] = [
    readNumber(body, "from", undefined),
    readNumber(body, "to", undefined),
    readNumber(body, "step", "1"),
    readNumber(body, "within", undefined),
  ];
  if (list === null || from === null || to === null || step === null || within === null) return null;
  const [answer, ...more] = readItems(list, body.report).map(({ text }) =>
    plain({ type: "root", children: text }),
  );
  const right = numberIn(answer ?? "");
  const steps = (to - from) / step;
  if (right === null || more.length > 0) {
    body.report.add(startOf(list), "<Scale> needs one number as its answer", 'write a single line: "- 372"');
    return null;
  }
  if (from >= to || step <= 0 || !isWhole(steps)) {
    const mend = "from stands below to, and the steps fill the line exactly";
    body.report.add(body.place, `a line from ${from} to ${to} in steps of ${step} cannot be drawn`, mend);
  } else if (right < from || right > to || !isWhole((right - from) / step)) {
    const mend = "move an end of the line, or change the step";
    body.report.add(startOf(list), `${right} is no step between ${from} and ${to}`, mend);
  } else if (within < 0 || 8 * within > to - from) {
    const mend =
      "what counts as right may fill a quarter of the line at most: lower it, or lengthen the line";
    body.report.add(body.place, `within="${within}" gives the answer away`, mend);
  }
  const why = quotes.map((quote) => toMarkup(quote.children)).join("");
  return {
    make: (common) => ({
      ...common,
      kind: "scale",
      ask: { from, to, step, unit },
      key: { right, within, why },
    }),
    parts: {},
    lockKey: `${right} within ${within}`,
  };
}

function readNumber(body: Body, name: string, otherwise: string | undefined): number | null {
  const written = body.attributes[name] ?? otherwise;
  const number = numberIn(written ?? "");
  if (number === null)
    body.report.add(body.place, `<Scale> has no ${name} that is a number`, `write ${name}="10"`);
  return number;
}

/** A number as authors write it: "1,200" too. */
function numberIn(text: string): number | null {
  const bare = text.trim().replace(/(?<=\d),(?=\d{3})/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null;
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-9;
}
