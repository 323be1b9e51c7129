import { wordsOf } from "../sentences";
import { citationsIn } from "./citations";
import { holds } from "./quotations";
import { countWords, type LessonReading, type Passage } from "./reading";
import { type Finding, firstWords, inPassage, type Rule } from "./rule";

/** More than this is no passage to look at closely, and on a phone no longer stands on one screen. */
const longest = 80;

/** The excerpts of a lesson, each with its paragraphs; the last one of them holds its note. */
export function excerptsIn({ passages }: LessonReading): Passage[][] {
  const excerpts: Passage[][] = [];
  let isOpen = false;
  for (const passage of passages.filter(isOfExcerpt)) {
    if (isOpen) excerpts.at(-1)?.push(passage);
    else excerpts.push([passage]);
    isOpen = citationsIn(passage).length === 0;
  }
  return excerpts;
}

/** A document's own words: read, or in a question about them. */
function isOfExcerpt({ role, setApart }: Passage): boolean {
  return role === "excerpt" || (role === "part" && setApart === "Excerpt");
}

const eachExcerpt =
  (check: (reading: LessonReading, excerpt: Passage[], first: Passage) => Finding[]): Rule["check"] =>
  ({ lessons }) =>
    lessons.flatMap((reading) =>
      excerptsIn(reading).flatMap((excerpt) => {
        const [first] = excerpt;
        return first === undefined ? [] : check(reading, excerpt, first);
      }),
    );

export const excerptLength: Rule = {
  name: "excerpt-length",
  says: `An excerpt has at most ${longest} words.`,
  excusable: true,
  check: eachExcerpt((reading, excerpt, first) => {
    const words = countWords(excerpt, first.within === "short" ? "short" : "full");
    if (words <= longest) return [];
    const mend = `leave out ${words - longest}, with … in their place`;
    return [inPassage(reading, first, 0, `the excerpt has ${words} words`, mend)];
  }),
};

/** The runs of a document's own words: between what was left out and what the lesson put in. */
function runsOf({ text }: Passage): { words: string; index: number }[] {
  return [...text.matchAll(/(?:(?!…|\.\.\.|\[)[\s\S])+/g)].flatMap(({ 0: run, index }) => {
    const words = run.replace(/^[^[]*\]/, (put) => " ".repeat(put.length));
    return /[\p{L}\p{N}]/u.test(words) ? [{ words, index: index + words.search(/\S/) }] : [];
  });
}

/** More words than this in one pair of brackets, and the lesson speaks in the document's place. */
const longestPut = 5;

export const excerptAsked: Rule = {
  name: "excerpt-asked",
  says: "The next question after an excerpt stands in its section and is about it: it is asked inside, or names its document in `see`.",
  excusable: false,
  needs: "questions",
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      reading.segments.flatMap(({ passages, ends }) =>
        passages.flatMap((passage, at): Finding[] => {
          if (passage.role !== "excerpt") return [];
          const isCutOff = passages.slice(at).some(({ role }) => role === "heading");
          const mend = "move it to a question about it, ask one below, or put a Highlight inside";
          const ask = (wrong: string) => [inPassage(reading, passage, 0, wrong, mend)];
          if (isCutOff || ends === null) return ask("no question follows the excerpt in its section");
          const seen = ends.question.see.map(({ source }) => source);
          return citationsIn(passage).flatMap(({ source }) =>
            seen.includes(source)
              ? []
              : ask(`question "${ends.question.id}", the next one, does not name "${source}" in see`),
          );
        }),
      ),
    ),
};

export const excerptBrackets: Rule = {
  name: "excerpt-brackets",
  says: `Brackets in an excerpt hold at most ${longestPut} words each, and fewer in all than the document's own.`,
  excusable: false,
  needs: "registers",
  check: eachExcerpt((reading, excerpt, first) => {
    const puts = excerpt.flatMap((passage) =>
      [...passage.text.matchAll(/\[([^\]]*)\]/g)].map(({ 1: put = "", index }) => ({ passage, put, index })),
    );
    const words = puts.map(({ put }) => wordsOf(put).length);
    const long = puts.filter((_, at) => (words[at] ?? 0) > longestPut);
    const mend = "put in no more than a reader needs to know who or what is meant";
    const found = long.map(({ passage, put, index }) =>
      inPassage(reading, passage, index, `"[${firstWords(put)}" is not the document's`, mend),
    );
    const all = excerpt.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    const sum = words.reduce((total, count) => total + count, 0);
    if (found.length > 0 || sum === 0 || sum < all - sum) return found;
    return [inPassage(reading, first, 0, "the excerpt is the lesson's words more than the document's", mend)];
  }),
};

export const excerptVerbatim: Rule = {
  name: "excerpt-verbatim",
  says: "Every excerpt stands word for word, in quotation marks, in a fact that it names; only `…` and [brackets] are the lesson's.",
  excusable: false,
  needs: "registers",
  check: (whole) =>
    eachExcerpt((reading, excerpt) => {
      const named = excerpt.flatMap(citationsIn).flatMap(({ facts }) => facts);
      return excerpt.flatMap((passage) =>
        runsOf(passage).flatMap(({ words, index }): Finding[] => {
          if (named.some((id) => holds(whole.module, id, words))) return [];
          const elsewhere = Object.keys(whole.module.facts).filter((id) => holds(whole.module, id, words));
          const mend =
            elsewhere.length > 0
              ? `name ${elsewhere.join(" or ")} in fact="…"`
              : "copy it from what a fact has between quotation marks";
          const wrong = `"${firstWords(words)}" stands in no fact that the excerpt names`;
          return [inPassage(reading, passage, index, wrong, mend)];
        }),
      );
    })(whole),
};
