import { responses } from "../../quiz/kinds/kinds";
import { wordsOf } from "../sentences";
import type { LessonReading, Passage } from "./reading";
import { type Finding, firstWords, inPassage, type Rule } from "./rule";

const fewestWords = 8;
/** Fewer words than this beside what names a place in a document, and a reason only points. */
const fewestOwn = 4;

/** The words by which a document and a place in it are named. */
const pointing =
  /^(?:paragraphs?|paras?|articles?|arts?|annex(?:es)?|charter|statute|report|letter|resolution|record|document|source|page|line|see|also|compare|the|this|of|in|its|to|and|from|under|says?|stands?|here|there|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** A symbol such as A/HRC/25/63 or II, and anything with a figure in it. */
const symbol = /^(?:[A-Z]+|.*\d.*)$/;

/** The reasons of a lesson that say nothing, each with what is wrong. */
export function bareReasons({ passages }: LessonReading): { passage: Passage; wrong: string }[] {
  return passages
    .filter(({ role }) => role === "reason")
    .flatMap((passage) => {
      const words = wordsOf(passage.text);
      const own = words.filter((word) => !pointing.test(word) && !symbol.test(word));
      const name = firstWords(passage.text);
      // A word said twice says nothing more.
      if (new Set(own.map((word) => word.toLowerCase())).size < fewestOwn)
        return [{ passage, wrong: `the reason "${name}" only points` }];
      return words.length < fewestWords
        ? [
            {
              passage,
              wrong: `the reason "${name}" has ${words.length} ${words.length === 1 ? "word" : "words"}`,
            },
          ]
        : [];
    });
}

export const reasonsTeach: Rule = {
  name: "reasons-teach",
  says: `No reason is a bare citation or has under ${fewestWords} words.`,
  excusable: true,
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      bareReasons(reading).map(({ passage, wrong }): Finding => {
        const mend = "say what makes the choice tempting or right, and what the record shows";
        return inPassage(reading, passage, passage.text.search(/\S/), wrong, mend);
      }),
    ),
};

/** Words that any prompt may have, whatever it is about. */
const anybodys = new Set(
  "a an the this these that those it its they them and or of in on to by for from with into each every all one ones two three both which what who whose when where how why is are was were be do does did has have had can could put sort match mark choose pick order tick find name write say says said fill complete decide read statements statement sentences sentence steps step events event items item things thing words word kind kinds category categories rows row answer answers answered question right correct best following next first last earliest latest your own you here there about out up order gap partner belongs belong goes go stand stands holds hold true as".split(
    " ",
  ),
);

/** The article that a module starts from, as its lessons call it: elsewhere nobody knows which one is meant. */
const article = /\bthe article\b/i;

/** What points at something that stands only in the lesson. */
const place =
  /\b(?:above|below|this lesson|this section|the (?:passage|text|paragraph|table|figure|excerpt) (?:above|below)|you (?:have )?just (?:read|saw))\b/i;

export const promptsAlone: Rule = {
  name: "prompts-alone",
  says: "A prompt makes sense by itself: it says what it is about, names the article, and points at nothing that stands beside it.",
  excusable: true,
  check: ({ module, lessons }) =>
    lessons.flatMap((reading) =>
      reading.asked.flatMap(({ question, passages }): Finding[] => {
        const prompts = passages.filter(({ role }) => role === "prompt");
        const [first] = prompts;
        if (first === undefined) return [];
        const text = prompts.map((one) => one.text).join(" ");
        const unnamed = prompts.find((one) => article.test(one.text));
        const outlet = module.article?.outlet;
        if (unnamed !== undefined && outlet !== undefined && !text.includes(outlet)) {
          const wrong = `"${question.id}" speaks of "the article", and does not name it`;
          const mend = `name it by its outlet, ${outlet}`;
          return [inPassage(reading, unnamed, unnamed.text.search(article), wrong, mend)];
        }
        // What asks in a sentence of its own, and a second asking, say by themselves what they are about.
        if (responses[question.kind].sentence !== undefined) return [];
        const pointed = place.exec(text);
        if (pointed !== null) {
          const at = prompts.find((one) => place.test(one.text)) ?? first;
          const wrong = `"${question.id}" points at "${pointed[0]}", which does not come along`;
          return [inPassage(reading, at, at.text.search(place), wrong, "name what is meant")];
        }
        const own = wordsOf(text).filter((word) => !anybodys.has(word.toLowerCase()));
        if (own.length >= 2) return [];
        const wrong = `"${firstWords(text)}" does not say what it is about`;
        return [
          inPassage(
            reading,
            first,
            first.text.search(/\S/),
            wrong,
            "name the subject: the review shows it alone",
          ),
        ];
      }),
    ),
};
