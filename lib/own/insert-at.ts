/** Where an example belongs: in a line of text, in a question, or by itself. */
export type InsertKind = "line" | "question" | "block";

const kinds: Record<string, InsertKind> = {
  Cite: "line",
  Term: "line",
  Hint: "question",
  Refute: "question",
};

/** Where the example of a tag belongs. */
export function insertKind(tag: string): InsertKind {
  return kinds[tag] ?? "block";
}

export interface Insertion {
  at: number;
  text: string;
  /** So many letters at the place give way. */
  cut?: number;
}

/**
 * An insertion that breaks nothing, as near to the cursor as it can be: never at the top with its lists, and what stands by itself
 * never inside a paragraph, a question or another tag.
 *
 * @param cursor where it stands in the text
 */
export function insertAt(text: string, cursor: number, piece: string, kind: InsertKind): Insertion {
  const top = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  // At the top the cursor stands where nobody has put it yet: an author writes on at the end.
  const at = cursor < top ? text.trimEnd().length : cursor;
  const blocks = tagsIn(text, top);
  if (kind === "line") {
    // A question holds neither notes nor words that are explained.
    const question = blocks.find(({ start, end, isQuestion }) => isQuestion && start <= at && at <= end);
    const before = text.slice(top, question?.start ?? at).trimEnd().length;
    return { at: question === undefined || before === 0 ? at : top + before, text: piece };
  }
  if (kind === "question") {
    const around = blocks.find(({ start, end }) => start <= at && at <= end);
    const questions = blocks.filter(({ isQuestion }) => isQuestion);
    const near = questions.filter(({ start }) => start <= at).at(-1) ?? questions[0];
    const question = around?.isQuestion ? around : near;
    if (question !== undefined) return standing(text, firstAnswer(text, question), piece);
  }
  const around = blocks.find(({ start, end }) => start < at && at < end);
  return standing(text, around?.end ?? endOfParagraph(text, at), piece);
}

/** A text with all of its insertions, which stand in the order of the text. */
export function insertAll(text: string, insertions: readonly Insertion[]): string {
  return insertions.reduceRight(
    (so, { at, text: piece, cut = 0 }) => so.slice(0, at) + piece + so.slice(at + cut),
    text,
  );
}

interface Block {
  start: number;
  /** Behind its closing tag. */
  end: number;
  isQuestion: boolean;
}

/** The tags that hold lines, the outermost ones. */
function tagsIn(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let open: { name: string; start: number; isQuestion: boolean } | null = null;
  const lines = /^<(\/?)([A-Z]\w*)([^\n]*)$/gm;
  lines.lastIndex = from;
  for (let found = lines.exec(text); found !== null; found = lines.exec(text)) {
    const [whole, slash, name = "", rest = ""] = found;
    if (open === null && slash === "" && !/\/>\s*$/.test(rest) && !rest.includes(`</${name}>`))
      open = { name, start: found.index, isQuestion: / id="/.test(rest) };
    else if (open !== null && slash === "/" && name === open.name) {
      blocks.push({ start: open.start, end: found.index + whole.length, isQuestion: open.isQuestion });
      open = null;
    }
  }
  return blocks;
}

/** Before the first answer of a question: behind its prompt. */
function firstAnswer(text: string, { start, end }: Block): number {
  const inside = text.slice(start, end);
  const found = /\n(?=[-*+] |\d+[.)] |\||> )/.exec(inside);
  return found === null ? end : start + found.index + 1;
}

function endOfParagraph(text: string, at: number): number {
  const isBetween = /(?:^|\n)[ \t]*$/.test(text.slice(0, at)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(at));
  if (isBetween) return at;
  const next = /\r?\n[ \t]*\r?\n/.exec(text.slice(at));
  return next === null ? text.trimEnd().length : at + next.index;
}

/** With a line that is empty before and behind it. */
function standing(text: string, at: number, piece: string): Insertion {
  const before = text.slice(0, at).replaceAll("\r", "");
  const behind = text.slice(at).replaceAll("\r", "");
  const start = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const end = /^\n(?:\n|$)/.test(behind) ? "" : behind === "" || behind.startsWith("\n") ? "\n" : "\n\n";
  return { at, text: `${start}${piece}${end}` };
}
