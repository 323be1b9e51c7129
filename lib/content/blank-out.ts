import type { Place } from "./problem";

/** Tags that hold text and questions of their own: where one is not closed, its lines are not lost for that. */
const containers = /^<\/?(?:Full|Short|Scene|Excerpt|Beside)\b/;
const opening = /^<([A-Z]\w*)\b/;

/**
 * A lesson without the block in which its syntax breaks, so that the rest can be read. Lines keep their numbers.
 *
 * The block is the question that holds the place, from its tag to the closing one or to what begins next; of a tag that holds
 * questions only its own line; in the text the paragraph.
 *
 * @returns the text, and what was taken out; null where the place is not in the text or stands in an empty line
 */
export function blankOut(text: string, { line }: Place): { text: string; taken: string } | null {
  const lines = text.split("\n");
  const at = line - 1;
  const here = lines[at];
  if (here === undefined || here.trim() === "") return null;
  const [first, last] = blockAt(lines, at);
  const taken = lines.slice(first, last + 1).join("\n");
  const left = lines.map((own, index) => (index >= first && index <= last ? "" : own)).join("\n");
  return { text: left, taken };
}

function blockAt(lines: readonly string[], at: number): [first: number, last: number] {
  const here = lines[at] ?? "";
  if (containers.test(here)) return [at, at];
  const tag = tagAround(lines, at);
  if (tag !== null) return tag;
  const isText = (line: string | undefined) =>
    line !== undefined && line.trim() !== "" && !containers.test(line);
  let first = at;
  while (isText(lines[first - 1])) first -= 1;
  let last = at;
  while (isText(lines[last + 1])) last += 1;
  return [first, last];
}

/** The question whose lines hold a line; null where it stands in the text. */
function tagAround(lines: readonly string[], at: number): [first: number, last: number] | null {
  for (let first = at; first >= 0; first -= 1) {
    const line = lines[first] ?? "";
    if (containers.test(line) || (first < at && /^(?:<\/[A-Z]|#)/.test(line))) return null;
    const name = opening.exec(line)?.[1];
    if (name === undefined || /\/>\s*$/.test(line)) {
      if (name !== undefined && first === at) return [at, at];
      continue;
    }
    const rest = lines.slice(first + 1);
    const next = rest.findIndex((one) => opening.test(one) || /^(?:#|<\/)/.test(one));
    const isClosed = (rest[next] ?? "").startsWith(`</${name}>`);
    const last = next < 0 ? lines.length - 1 : first + (isClosed ? next + 1 : next);
    return last < at ? null : [first, last];
  }
  return null;
}
