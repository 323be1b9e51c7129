import { unknownTag } from "./check-lesson";
import { nearest } from "./nearest";
import { type Place, placeAt } from "./problem";

/** A syntax error in the words of an author, who has never heard of acorn. */
export interface SyntaxProblem {
  place: Place | undefined;
  wrong: string;
  mend: string;
  /** The tag that is still open there. */
  open?: Place | undefined;
}

const noCode = "lessons hold no code: write \\{ for a brace, and begin no line with import or export";
const writeFormula = 'write a formula as <Formula tex="…" />, and \\{ for a brace in the text';
const ownLine = "on a line of its own";

/** Errors in the middle of a tag. */
const inTag = / (?:in|before|after) (?:(?:attribute |member )?name|self-closing slash),/;
/** A sign that neither ends a tag nor begins anything in it. */
const betweenAttributes = /^Unexpected character `([^"<])` \S+ (?:before|after) attribute name,/u;

/**
 * What a parser's error means, and where the mistake stands rather than where the parser gave up.
 *
 * @param error a VFileMessage, read without trusting its shape: it comes from parsers that may change
 * @param source the text that was parsed
 */
export function explainSyntaxError(error: unknown, source: string): SyntaxProblem {
  if (error instanceof RangeError) {
    const deep = source.search(/^(?:[ \t]*(?:>|[-*+]|\d+[.)])){9}/m);
    const mend = "leave one or two of them, or write a paragraph instead";
    return {
      place: placeAt(source, deep),
      wrong: "quotations, lists or tags stand too deep in one another",
      mend,
    };
  }
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  const place = placeOf(error);
  const quoted = [...reason.matchAll(/`([^`]*)`/g)].map(([, inside = ""]) => inside);
  const [first = "", second = ""] = quoted;
  const opened = /\((\d+):(\d+)-/.exec(reason);
  const opening = opened === null ? place : { line: Number(opened[1]), column: Number(opened[2]) };

  if (reason.startsWith("Unexpected character `!`")) {
    const mend = "remove the comment: a lesson has no place for notes that nobody sees";
    return { place: before(place), wrong: "an HTML comment <!-- --> in a lesson", mend };
  }
  if (reason.includes("before local name")) {
    return { place, wrong: "a link between < and >", mend: "write it as [its text](https://…)" };
  }
  if (reason.includes("before name")) {
    return { place: before(place), wrong: "a < that begins no tag", mend: "write &lt; for a < in the text" };
  }
  if (reason.includes("before attribute value")) {
    const mend = 'put the value between straight quotation marks: name="…"';
    return { place, wrong: "an attribute without quotation marks", mend };
  }
  if (reason.includes("closing quote")) {
    const quote = second === "" ? first : second;
    const mend = `write ${quote} behind the value`;
    const at = placeAt(source, source.lastIndexOf(quote)) ?? place;
    return { place: at, wrong: "a quotation mark of an attribute is never closed", mend };
  }
  const lineBreak = /^<(br|hr)\b/i.exec(first);
  if (reason.startsWith("Expected a closing tag") && lineBreak !== null) {
    const mend =
      lineBreak[1]?.toLowerCase() === "br" ? "begin a new paragraph" : "write --- on a line of its own";
    return {
      place: opening,
      wrong: `${first}, which lessons do not have`,
      mend: `${mend}, and remove the tag`,
    };
  }
  const strange = strangeTag(reason, first, second);
  if (strange !== null) {
    const at = strange.isSecond || !reason.startsWith("Unexpected") ? opening : place;
    return { place: at, wrong: strange.wrong, mend: strange.mend, open: at === place ? opening : place };
  }
  if (reason.startsWith("Expected a closing tag") && isFollowed(source, opening)) {
    const mend = "begin the text on the next line";
    return { place: opening, wrong: `text stands on the line of ${first}`, mend };
  }
  if (reason.startsWith("Expected a closing tag") && reason.includes("before the end of")) {
    return {
      place: opening,
      wrong: `${first} is not closed in its paragraph`,
      mend: `write ${closing(first)}`,
    };
  }
  if (reason.startsWith("Unexpected attribute in closing tag")) {
    const [name = ""] = /^<\/\w*/.exec(source.slice(source.lastIndexOf("<", offsetOf(source, place)))) ?? [];
    return { place, wrong: "a closing tag with an attribute", mend: `write it without: ${name}>` };
  }
  if (reason.includes("lazy line in container")) {
    const wrong = "a tag that goes on in a line which begins otherwise";
    return { place, wrong, mend: "write the tag on one line" };
  }
  if (inTag.test(reason)) {
    // The sign that is wrong may begin another tag.
    const at = source.lastIndexOf("<", offsetOf(source, place) - 1);
    const isTag = /^<[A-Z]/.test(source.slice(at));
    const [, sign] = betweenAttributes.exec(reason) ?? [];
    if (isTag && sign !== undefined) {
      const mend = 'write each one as name="…", and end the tag with >';
      return { place, wrong: `"${sign}" stands in this tag, where an attribute would`, mend };
    }
    if (isTag && reason.startsWith('Unexpected character `"`')) {
      const mend = 'write one before and one behind each value: name="…"';
      return { place: placeAt(source, at), wrong: "a quotation mark is missing in this tag", mend };
    }
    if (isTag)
      return {
        place: placeAt(source, at),
        wrong: "this tag is not ended",
        mend: 'end it with > or, if it holds nothing, with " />"',
      };
    return {
      place: placeAt(source, at),
      wrong: "a < that begins no tag",
      mend: "write &lt; for a < in the text",
    };
  }
  if (reason.startsWith("Expected a closing tag")) {
    const mend = `write ${closing(first)} ${ownLine}, or ${first.replace(/>$/, " />")} if it holds nothing`;
    return { place: opening, wrong: `${first} is never closed`, mend };
  }
  if (reason.startsWith("Unexpected closing tag")) {
    const wrong = `${first} stands where ${second} of line ${opening?.line ?? "?"} is still open`;
    return { place, wrong, mend: `write ${closing(second)} ${ownLine} before it`, open: opening };
  }
  if (reason.startsWith("Expected the closing tag")) {
    return { place, wrong: `${first} stands inside a line of text`, mend: `put it ${ownLine}` };
  }
  if (reason.startsWith("Unexpected closing slash")) {
    const mend = "remove it, or open the tag before it";
    return { place: before(place), wrong: "a closing tag without an opening one", mend };
  }
  if (reason.includes("closing brace")) {
    const at = placeAt(source, openBrace(source)) ?? place;
    return { place: at, wrong: "a { that is never closed", mend: braceMend(source, at) };
  }
  if (reason.includes("import/exports")) {
    const at = place && { line: place.line, column: 1 };
    return {
      place: at,
      wrong: "a line that begins with import or export",
      mend: "begin it with another word",
    };
  }
  if (/acorn|expression/.test(reason)) {
    return { place, wrong: "code in braces that cannot even be read", mend: braceMend(source, place) };
  }
  const mend = `close every tag you open, each ${ownLine}; write &lt; for a < that is no tag`;
  return { place, wrong: `broken MDX syntax: ${reason}`, mend };
}

/** Of two tags that do not fit together the one that no lesson has; null where lessons have both. */
function strangeTag(
  reason: string,
  first: string,
  second: string,
): { wrong: string; mend: string; isSecond: boolean } | null {
  if (!/^(?:Expected a closing tag|Unexpected closing tag)/.test(reason)) return null;
  const nameOf = (tag: string) => /^<\/?([\w.:-]*)/.exec(tag)?.[1] ?? "";
  for (const tag of reason.startsWith("Unexpected") ? [second, first] : [first]) {
    const unknown = unknownTag(nameOf(tag));
    if (unknown === null) continue;
    if (!tag.startsWith("</")) return { ...unknown, isSecond: tag === second };
    // The tag that is open there is the best guess of what was meant.
    const mend =
      nearest(nameOf(tag), [nameOf(second)]) === null
        ? `write ${closing(second)} ${ownLine} before it`
        : `did you mean ${closing(second)}?`;
    return { wrong: `${tag} is not a tag of this project`, mend, isSecond: false };
  }
  return null;
}

/** What to write for a brace: braces behind a \name are LaTeX, not code. */
function braceMend(source: string, place: Place | undefined): string {
  const line = source.split("\n")[(place?.line ?? 0) - 1] ?? "";
  return /\$|\\[a-z]+\{/i.test(line) ? writeFormula : noCode;
}

/** Whether text stands behind a tag that begins a line. */
function isFollowed(source: string, place: Place | undefined): boolean {
  const line = source.split("\n")[(place?.line ?? 0) - 1] ?? "";
  return place?.column === 1 && /^<(?!Term\b|Cite\b)[A-Z][^>]*>[ \t]*\S/.test(line);
}

function offsetOf(source: string, place: Place | undefined): number {
  const before = source.split("\n").slice(0, (place?.line ?? 1) - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + (place?.column ?? 1) - 1;
}

function placeOf(error: unknown): Place | undefined {
  if (typeof error !== "object" || error === null || !("line" in error) || !("column" in error))
    return undefined;
  const { line, column } = error;
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}

/** The parser names the sign after the < that is wrong. */
function before(place: Place | undefined): Place | undefined {
  return place && { line: place.line, column: Math.max(1, place.column - 1) };
}

function closing(tag: string): string {
  return tag.replace("<", "</");
}

/** The first { without its }, escaped ones aside; -1 when there is none. */
function openBrace(source: string): number {
  const open: number[] = [];
  for (const { 0: sign, index } of source.matchAll(/\\.|[{}]/gs)) {
    if (sign === "{") open.push(index);
    else if (sign === "}") open.pop();
  }
  return open[0] ?? -1;
}
