import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { wordsOf } from "../sentences";
import { type LessonReading, type Passage, sentencesIn } from "./reading";
import { type Finding, firstWords, inPassage, ofLesson, type Rule } from "./rule";

/** The school year, by the American count, whose readers follow the text. Students are 13 to 20. */
const hardest = 10;

/** Fewer words than this say nothing about a grade. */
const fewest = 60;

/** What a grade is measured of: the text in either version, and what questions say in whole sentences. */
export const gradedParts = {
  text: (passage: Passage) => passage.role === "text" && passage.within !== "short",
  short: (passage: Passage) => passage.role === "text" && passage.within !== "full",
  questions: ({ role }: Passage) => role === "prompt" || role === "reason" || role === "refutation",
};
export type GradedPart = keyof typeof gradedParts;

/**
 * The grade of a part of a lesson by Flesch and Kincaid (Derivation of new readability formulas, US Navy, 1975).
 *
 * @returns null where there is too little text to say
 */
export function gradeOf(reading: LessonReading, part: GradedPart): number | null {
  const sentences = sentencesOfPart(reading, part);
  const words = sentences.flatMap(({ text }) => wordsOf(text));
  if (words.length < fewest) return null;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

function sentencesOfPart({ passages }: LessonReading, part: GradedPart) {
  return passages
    .filter((passage) => passage.node.type !== "tableCell" && gradedParts[part](passage))
    .flatMap((passage) => sentencesIn(passage).map((sentence) => ({ ...sentence, passage })));
}

export const readingGrade: Rule = {
  name: "reading-grade",
  says: `Text, short version and questions read at grade ${hardest} or easier (Flesch–Kincaid).`,
  excusable: false,
  needs: "lesson",
  check: ({ lessons }) =>
    lessons.flatMap((reading) =>
      (["text", "short", "questions"] as const).flatMap((part): Finding[] => {
        const grade = gradeOf(reading, part);
        if (grade === null || grade <= hardest) return [];
        const wrong = `${names[part]} at grade ${grade.toFixed(1)}`;
        const [worst] = sentencesOfPart(reading, part).sort((a, b) => weight(b.text) - weight(a.text));
        if (worst === undefined) return [ofLesson(reading, "title", wrong, "write shorter sentences")];
        const mend = `make it ${hardest} or less: begin with this sentence, "${firstWords(worst.text)}"`;
        return [
          { ...inPassage(reading, worst.passage, worst.index, wrong, mend), about: reading.lesson.slug },
        ];
      }),
    ),
};

export const shortNoHarder: Rule = {
  name: "short-no-harder",
  says: "A short version reads no harder than the full one, by the grade that the report shows of both.",
  excusable: false,
  needs: "lesson",
  check: ({ lessons }) =>
    lessons.flatMap((reading): Finding[] => {
      if (reading.lesson.short === null) return [];
      const [full, short] = [gradeOf(reading, "text"), gradeOf(reading, "short")];
      if (full === null || short === null) return [];
      const [atFull, atShort] = [full.toFixed(1), short.toFixed(1)];
      if (Number(atShort) <= Number(atFull)) return [];
      const [worst] = sentencesOfPart(reading, "short").sort((a, b) => weight(b.text) - weight(a.text));
      const wrong = `the short version reads at grade ${atShort}, the full one at ${atFull}`;
      if (worst === undefined) return [ofLesson(reading, "title", wrong, "write shorter sentences")];
      const mend = `say it more simply in <Short>: begin with this sentence, "${firstWords(worst.text)}"`;
      return [{ ...inPassage(reading, worst.passage, worst.index, wrong, mend), about: reading.lesson.slug }];
    }),
};

const names: Record<GradedPart, string> = {
  text: "the text reads",
  short: "the short version reads",
  questions: "the questions and their reasons read",
};

/** What a sentence adds to the grade: many words, long words. */
function weight(sentence: string): number {
  const words = wordsOf(sentence);
  return words.length + words.reduce((sum, word) => sum + Math.max(0, syllable(word) - 2), 0);
}
