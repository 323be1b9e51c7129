import type { ModuleReading } from "./reading";
import { type Finding, inPassage, type Rule } from "./rule";

/** A word that lessons do not use, and what to write. */
interface Banned {
  word: RegExp;
  instead: string;
}

const plainly = "say it plainly, or leave it out";
const neutral = "use said, stated, found or denied";

/** The word list for authors: docs/for-authors.md names it. Words inside quotation marks are the speaker's own. */
export const bannedWords: readonly Banned[] = [
  {
    word: /\b(?:oops|wow|awesome|great job|nice try|well done|good job|crushed|nailed it|boom|fun fact|lol)\b/i,
    instead: plainly,
  },
  { word: /\b(?:just kidding|joking|hilarious|funny enough|ironically)\b/i, instead: plainly },
  { word: /\b(?:claimed|claiming|(?:he|she|it|they) claims?|claims? that)\b/i, instead: neutral },
  { word: /\b(?:admitted|admits?|confessed|boasted|bragged|ranted|raged|insisted)\b/i, instead: neutral },
  {
    word: /\b(?:slam(?:s|med)?|blast(?:s|ed)|lash(?:es|ed) out|hit(?:s)? back|fired back)\b/i,
    instead: neutral,
  },
  {
    word: /\b(?:so-called|alleged(?:ly)?|regimes?|hermit kingdom|rogue state|brainwash\w*|puppet)\b/i,
    instead: "name the government, and say who says it",
  },
  {
    word: /\b(?:evil|monstrous|horrific|horrifying|shocking(?:ly)?|unimaginable|unthinkable|nightmar\w*|hell(?:ish)?|barbaric|savage|bloodthirsty|gruesome)\b/i,
    instead: plainly,
  },
  {
    word: /\b(?:obviously|of course|needless to say|as everyone knows|everyone knows|undoubtedly|unfortunately|sadly)\b/i,
    instead: plainly,
  },
  {
    word: /\b(?:amazing|incredible|incredibly|unbelievabl[ey]|astonishing(?:ly)?|very unique|crazy|insane)\b/i,
    instead: plainly,
  },
];

const exclamation = /!/;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}️/u;
const quoted = /["“][^"“”]*["”]/g;

/** Everything a module says, documents' own words aside: passages of lessons, their front matter and the registers, each with a way to place it. */
function checkEverywhere(
  { lessons, registers }: ModuleReading,
  check: (text: string) => { index: number; wrong: string; mend: string } | null,
): Finding[] {
  const inLessons = lessons.flatMap((reading) =>
    reading.passages.flatMap((passage): Finding[] => {
      const found = passage.role === "excerpt" ? null : check(passage.text);
      return found === null ? [] : [inPassage(reading, passage, found.index, found.wrong, found.mend)];
    }),
  );
  const inFronts = lessons.flatMap(({ lesson, placeOfField }) =>
    (["title", "summary", "note"] as const).flatMap((field): Finding[] => {
      const found = check(lesson[field] ?? "");
      if (found === null) return [];
      const { wrong, mend } = found;
      return [{ file: lesson.file, place: placeOfField(field), about: lesson.slug, wrong, mend }];
    }),
  );
  const inRegisters = Object.entries(registers).flatMap(([file, text]) =>
    text.split("\n").flatMap((line, number): Finding[] => {
      const found = line.startsWith("#") ? null : check(line);
      if (found === null) return [];
      const { wrong, mend } = found;
      return [{ file, place: { line: number + 1, column: found.index + 1 }, about: file, wrong, mend }];
    }),
  );
  return [...inLessons, ...inFronts, ...inRegisters];
}

export const calmSigns: Rule = {
  name: "calm-signs",
  says: "No exclamation mark and no emoji stands anywhere.",
  excusable: false,
  check: (module) =>
    checkEverywhere(module, (text) => {
      const mark = exclamation.exec(text);
      if (mark !== null)
        return { index: mark.index, wrong: "an exclamation mark", mend: "write a full stop" };
      const face = emoji.exec(text);
      return face === null
        ? null
        : { index: face.index, wrong: `the emoji ${face[0]}`, mend: "say it in words" };
    }),
};

export const calmWords: Rule = {
  name: "calm-words",
  says: "No word of the list of banned words stands outside quotation marks.",
  excusable: true,
  check: (module) =>
    checkEverywhere(module, (text) => {
      const own = text.replace(quoted, (quotation) => " ".repeat(quotation.length));
      for (const { word, instead } of bannedWords) {
        const found = word.exec(own);
        if (found !== null) return { index: found.index, wrong: `the word "${found[0]}"`, mend: instead };
      }
      return null;
    }),
};

const peoples =
  "(?:(?:the|most|many|all|some|ordinary) )?(?:North Koreans|South Koreans|Koreans|Americans|Russians|Japanese|Chinese|Chinese people|Korean people)";
const states =
  "(?:North Korea|South Korea|China|Russia|[Tt]he DPRK|[Tt]he United States|Japan|Beijing|Pyongyang|Washington|Moscow)";
const minds =
  "(?:want|think|believe|feel|hate|love|like|fear|hope|know|dislike|resent|expect|prefer|understand|agree|deny|say|claim|reject)";
const collective = new RegExp(
  `\\b${peoples} (?:all |also |still |do not |don['’]t )?${minds}(?:s|d|ed)?\\b`,
  "i",
);
const minded = new RegExp(
  `\\b${states} (?:also |still |does not |doesn['’]t )?(?:wants?|thinks?|believes?|feels?|hates?|loves?|fears?|hopes?|knows?)\\b`,
);

export const noCollective: Rule = {
  name: "no-collective-subject",
  says: "A government, an office or a person speaks and acts; no people, and no country has a mind.",
  excusable: true,
  check: (module) =>
    checkEverywhere(module, (text) => {
      const own = text.replace(quoted, (quotation) => " ".repeat(quotation.length));
      const found = collective.exec(own) ?? minded.exec(own);
      if (found === null) return null;
      const mend = "name who it is: the government, a ministry, a spokesperson, and what they said";
      return { index: found.index, wrong: `"${found[0]}" speaks for a whole people or country`, mend };
    }),
};
