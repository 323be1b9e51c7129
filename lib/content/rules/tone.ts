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

/**
 * Everything a module says, documents' own words aside: passages of lessons, what tags say to readers, front matter and
 * registers, each with a way to place it.
 */
function checkEverywhere(
  { lessons, registers }: ModuleReading,
  check: (text: string) => { index: number; wrong: string; mend: string } | null,
): Finding[] {
  const inLessons = lessons.flatMap((reading) =>
    [...reading.passages.filter(({ role }) => role !== "excerpt"), ...reading.said].flatMap(
      (passage): Finding[] => {
        const found = check(passage.text);
        return found === null ? [] : [inPassage(reading, passage, found.index, found.wrong, found.mend)];
      },
    ),
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
  says: "No word of the list of banned words stands outside quotation marks; what tags say (`alt`, `says`, categories) is read too.",
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

/** The countries of the world as English writes them; from the runtime's own data, so that no module has to list them. */
const countries: readonly string[] = (() => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = names.of(first + second);
      // "Myanmar (Burma)" is two names, "Congo - Kinshasa" and "Hong Kong SAR China" are none that a sentence has.
      return name === undefined ? [] : name.split(/ \(|\)| - | SAR /).filter((part) => part !== "");
    }),
  );
})();

/** Peoples whose names do not begin as their countries' do, or end in no way of their own. */
const otherPeoples =
  /^(?:British|Britons|English|Scots|Irish|Welsh|Dutch|French|Germans|Swiss|Danes|Swedes|Finns|Poles|Turks|Greeks|Spaniards|Filipinos|Thais|Uzbeks|Kazakhs|Serbs|Croats|Kurds|Arabs)$/;
const peopleEnds = /(?:ans|ese|is|ish)$/;
const beginning = (name: string): string => name.slice(0, 4).toLowerCase();
const beginnings = new Set(countries.flatMap((name) => name.split(/[ -]/).map(beginning)));

/** Whether a word names a people: one of them, or it begins as a country's name does and ends as a people's. */
function isPeople(word: string): boolean {
  return otherPeoples.test(word) || (peopleEnds.test(word) && beginnings.has(beginning(word)));
}

const minds =
  "(?:want|think|believe|feel|hate|love|like|fear|hope|know|dislike|resent|expect|prefer|understand|agree|deny|say|claim|reject)";
const minded = new RegExp(
  `(?:\\b[Tt]he |\\b[Mm]ost |\\b[Mm]any |\\b[Aa]ll |\\b[Ss]ome |\\b[Oo]rdinary )?(?:\\b(?:North|South|East|West) )?\\b(\\p{Lu}\\p{L}+)( people)? (?:all |also |still |do not |don['’]t )?${minds}(?:s|d|ed)?\\b`,
  "gu",
);

/** Where a text speaks for a whole people. */
function collectiveIn(text: string): RegExpMatchArray | undefined {
  return [...text.matchAll(minded)].find(
    ({ 1: word = "", 2: people }) => isPeople(word) || (people !== undefined && isPeople(`${word}s`)),
  );
}

/** What finds a sentence in which a country has a mind; `named` are names that stand for one beside its own. */
function countryMinded(named: readonly string[]): RegExp {
  const names = [...named, ...countries].map((name) => {
    const bare = name.replace(/^the /i, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return /^the /i.test(name) ? `[Tt]he ${bare}` : bare;
  });
  return new RegExp(
    `(?<![\\p{L}-])(?:${names.join("|")}) (?:also |still |does not |doesn['’]t )?(?:wants?|thinks?|believes?|feels?|hates?|loves?|fears?|hopes?|knows?)\\b`,
    "u",
  );
}

export const noCollective: Rule = {
  name: "no-collective-subject",
  says: "A government, an office or a person speaks and acts; no people, and no country has a mind.",
  excusable: true,
  check: (whole) => {
    const country = countryMinded(whole.module.countries);
    return checkEverywhere(whole, (text) => {
      const own = text.replace(quoted, (quotation) => " ".repeat(quotation.length));
      const found = collectiveIn(own) ?? country.exec(own);
      if (found === null) return null;
      const mend = "name who it is: the government, a ministry, a spokesperson, and what they said";
      return { index: found.index ?? 0, wrong: `"${found[0]}" speaks for a whole people or country`, mend };
    });
  },
};
