import type { PhrasingContent, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { didYouMean } from "./nearest";
import type { Place, Report } from "./problem";

/** What a wrong answer reveals: an id of `misconceptions:` in module.yaml, and where the author named it. */
export interface NamedMisconception {
  id: string;
  place: Place | undefined;
}

/** A reason with its marker taken off; `named` is null when it has none. */
export interface SplitReason<Node> {
  reason: Node[];
  named: NamedMisconception | null;
}

const marker = /\s*\(misconception:\s*([^()\s]+)\)\s*$/;

/** Takes the marker `(misconception: id)` from the end of a quotation, so that learners do not read it. */
export function splitQuotation<Node extends RootContent>(blocks: Node[]): SplitReason<RootContent> {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return { reason: blocks, named: null };
  const { reason, named } = splitLine(last.children);
  return { reason: [...blocks.slice(0, -1), { ...last, children: reason }], named };
}

/** As `splitQuotation`, for a line such as a cell of a table holds. */
export function splitLine<Node extends RootContent | PhrasingContent>(line: Node[]): SplitReason<Node> {
  const last = line.at(-1);
  const found = last?.type === "text" ? marker.exec(last.value) : null;
  if (last?.type !== "text" || found === null) return { reason: line, named: null };
  const [whole, id = ""] = found;
  const end = last.position?.end;
  return {
    reason: [...line.slice(0, -1), { ...last, value: last.value.slice(0, found.index) }],
    named: { id, place: end && { line: end.line, column: end.column - whole.trim().length } },
  };
}

/** Reports markers that are left in a text: learners would read them. */
export function refuseMarkers(nodes: RootContent[], report: Report): void {
  visit({ type: "root", children: nodes }, "text", ({ value, position }) => {
    if (!/\(\s*misconceptions?\b/i.test(value)) return;
    const mend = 'end the reason of a wrong answer with it: "… (misconception: its-id)"';
    report.add(position?.start, "a misconception is named where it cannot be read", mend);
  });
}

/** Reports a misconception that module.yaml does not describe. */
export function checkMisconception(
  named: NamedMisconception,
  known: readonly string[],
  report: Report,
): void {
  if (known.includes(named.id)) return;
  report.add(named.place, `misconception "${named.id}" is not in module.yaml`, didYouMean(named.id, known));
}
