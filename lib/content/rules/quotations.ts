import { mentionsIn } from "../dates-and-numbers";
import type { Module } from "../module";
import { citationsIn } from "./citations";
import type { LessonReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, type Rule } from "./rule";
import { writtenIn } from "./written";

interface Quotation {
  words: string;
  index: number;
}

/** What stands between quotation marks, words that are only named as words aside: the word "could". */
export function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(/["“]([^"“”]+)["”]/g)].flatMap(({ 1: words = "", index }) =>
    /\b(?:words?|verbs?|terms?) (?:such as |like )?$/.test(text.slice(0, index)) ? [] : [{ words, index }],
  );
}

/**
 * A text as quotations are compared: marks of print made plain, white space folded, the last full stop or comma gone. Where
 * words in bold end before a mark, their signs left a space there.
 */
function bare(words: string): string {
  return words
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:?])/g, "")
    .trim()
    .replace(/[.,;:]$/, "")
    .toLowerCase();
}

/** Whether a fact holds these words between quotation marks of its own. */
export function holds(module: Module, factId: string, words: string): boolean {
  const says = module.facts[factId]?.says ?? "";
  return quotationsIn(says).some((quotation) => bare(quotation.words).includes(bare(words)));
}

const titles = ({ article, sources }: Module): string =>
  bare([article?.title ?? "", ...Object.values(sources).map(({ title }) => title)].join(" | "));

/** A passage, and for an item of a list the rest of it with the line that leads to it: together they are a paragraph. */
function around({ passages }: LessonReading, passage: Passage): Passage[] {
  const block = passages.filter((one) => one.block === passage.block);
  const lead = passages[passages.indexOf(block[0] ?? passage) - 1];
  return block.length === 1 || lead === undefined ? [passage] : [lead, ...block];
}

export const quotationsVerbatim: Rule = {
  name: "quotations-verbatim",
  says: "Every quotation stands word for word, in quotation marks, in a fact: in the text in one its paragraph cites; so do those of the registers and of contested.md.",
  excusable: false,
  needs: "registers",
  check: (whole) => {
    const { module, lessons } = whole;
    const known = titles(module);
    const inRegisters = writtenIn(whole)
      .filter(({ about }) => about !== "plan" && about !== "letter")
      .flatMap(({ text, facts: _, ...where }) =>
        quotationsIn(text).flatMap(({ words }): Finding[] => {
          if (known.includes(bare(words))) return [];
          if (Object.keys(module.facts).some((id) => holds(module, id, words))) return [];
          return [{ ...where, wrong: `"${firstWords(words)}" is quoted from no fact`, mend: quoteFacts }];
        }),
      );
    const inLessons = lessons.flatMap((reading) =>
      reading.passages.flatMap((passage) =>
        (passage.role === "excerpt" ? [] : quotationsIn(passage.text)).flatMap(
          ({ words, index }): Finding[] => {
            if (known.includes(bare(words))) return [];
            const cited = around(reading, passage)
              .flatMap(citationsIn)
              .flatMap(({ facts }) => facts);
            const anywhere = Object.keys(module.facts).filter((id) => holds(module, id, words));
            if (passage.question !== null ? anywhere.length > 0 : cited.some((id) => anywhere.includes(id)))
              return [];
            const wrong = `"${firstWords(words)}" is quoted from no fact${passage.question === null ? " that the paragraph cites" : ""}`;
            const mend = anywhere.length > 0 ? `cite ${anywhere.join(" or ")}` : quoteFacts;
            return [inPassage(reading, passage, index, wrong, mend)];
          },
        ),
      ),
    );
    return [...inLessons, ...inRegisters];
  },
};

const quoteFacts = "quote what facts.yaml has between quotation marks, or say it in your own words";

const saying =
  /\b(?:say|says|said|state[sd]?|tell|tells|told|write|writes|wrote|written|call|calls|called|find|finds|found|report(?:s|ed)?|reject(?:s|ed)?|ask(?:s|ed)?|answer(?:s|ed)?|den(?:y|ies|ied)|warn(?:s|ed)?|speak|speaks|spoke|quote[sd]?|print(?:s|ed)?|put|puts|describe[sd]?|conclude[sd]?|reason(?:s|ed)?|urge[sd]?|announce[sd]?|use[sd]?|name[sd]?|add(?:s|ed)?|read|reads|reply|replies|replied|express(?:es|ed)?|repeat(?:s|ed)?|headline)\b/i;
const speaker =
  /\b(?:he|she|they|article|author|report|letter|commission|mission|ministry|minister|spokes(?:man|woman|person)|ambassador|government|statement|resolution|story|agency|newspaper|delegate|council|assembly|charter|statute|paragraph|expert|outlet|record)\b/i;
/** Jane Doe, or Doe said. */
const name = new RegExp(`\\b[A-Z][a-z]+ (?:[A-Z][a-z]+\\b|(?:\\w+ )?(?=${saying.source}))`);

export const quotationsAttributed: Rule = {
  name: "quotations-attributed",
  says: "A quotation has a speaker and a verb of saying in its paragraph and a date in its section; one of the module's article needs its note alone.",
  excusable: true,
  needs: "registers",
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.passages.flatMap((passage, at): Finding[] => {
        const [first] = passage.question === null ? quotationsIn(passage.text) : [];
        if (first === undefined || passage.role === "heading" || passage.role === "excerpt") return [];
        const wrong = `"${firstWords(first.words)}" has no`;
        const paragraph = around(reading, passage);
        const own = paragraph.map(({ text }) => text.replace(/["“][^"“”]*["”]/g, " ")).join(" ");
        const kinds = paragraph.flatMap(citationsIn).map(({ source }) => module.sources[source]?.kind);
        const isArticle = kinds.length > 0 && kinds.every((kind) => kind === "article");
        const missing = [
          isArticle || saying.test(own) ? [] : [["verb of saying", 'write who said it: "X said"']],
          isArticle || speaker.test(own) || name.test(own)
            ? []
            : [["speaker", "name the person, the office or the document"]],
          isDated(reading, at, kinds) ? [] : [["date", "say on which day it was said"]],
        ].flat();
        return missing.map(([what = "", mend = ""]) =>
          inPassage(reading, passage, first.index, `${wrong} ${what}`, mend),
        );
      }),
    ),
};

/** Whether a date stands before the end of a passage: in its section, or for documents the lesson has dated, anywhere. */
function isDated({ passages }: LessonReading, at: number, kinds: (string | undefined)[]): boolean {
  const before = passages.slice(0, at + 1).filter(({ question }) => question === null);
  const heading = before.findLastIndex(({ role }) => role === "heading");
  const isDocument = kinds.some((kind) => kind === "article" || kind === "official");
  return (isDocument ? before : before.slice(Math.max(0, heading))).some(({ text }) => hasDate(text));
}

function hasDate(text: string): boolean {
  return mentionsIn(text).some(({ amount }) => amount.kind === "day" || amount.kind === "month");
}
