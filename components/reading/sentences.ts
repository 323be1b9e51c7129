import { language } from "@words/language";

/** The blocks of a lesson that are read: its text and headings, not its questions, notes and words. */
const ofLesson = "p, li, blockquote, h2, h3";
/** And those of a question that stands by itself. */
const ofQuestion = "p, li, legend, label, th, td, blockquote";
const passedOver = "[data-island], .lesson-end, .source-notes, .glossary-list, .way-back";

/** The sentences of a lesson as it is shown now (in full or short), or of a question, in order. */
export function sentencesIn(root: HTMLElement): Range[] {
  const readable = root.matches(".question") ? ofQuestion : ofLesson;
  return [...root.querySelectorAll<HTMLElement>(readable)]
    .filter(
      (block) =>
        (block.closest(passedOver)?.contains(root) ?? true) &&
        // Of a block in a block, the inner one.
        block.querySelector(readable) === null &&
        block.getClientRects().length > 0,
    )
    .flatMap(sentencesOf);
}

function sentencesOf(block: HTMLElement): Range[] {
  const texts: { node: Text; from: number }[] = [];
  let whole = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (
      !(node instanceof Text) ||
      node.parentElement?.closest(".text-cite, .lesson-margin, textarea, select") !== null
    )
      continue;
    texts.push({ node, from: whole.length });
    whole += node.data;
  }
  return sentenceSpans(whole).flatMap(({ start, end }) => {
    const first = placeOf(texts, start);
    const last = placeOf(texts, end - 1);
    if (first === null || last === null) return [];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return [range];
  });
}

function placeOf(texts: { node: Text; from: number }[], at: number): { node: Text; offset: number } | null {
  const text = [...texts].reverse().find(({ from }) => from <= at);
  return text === undefined ? null : { node: text.node, offset: at - text.from };
}

/** Where the sentences of a text begin and end, white space around them left out. */
export function sentenceSpans(text: string): { start: number; end: number }[] {
  const pieces =
    "Segmenter" in Intl
      ? [...new Intl.Segmenter(language.tag, { granularity: "sentence" }).segment(text)].map(
          ({ segment, index }) => ({
            segment,
            index,
          }),
        )
      : [{ segment: text, index: 0 }];
  return pieces.flatMap(({ segment, index }) => {
    const words = segment.trim();
    if (words === "") return [];
    const start = index + segment.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}
