import { amountsKnown } from "./amounts";
import { asOf } from "./as-of";
import { choiceCount, choiceLength, naturalOrder, noneOfTheAbove } from "./choices";
import { citesFacts } from "./citations";
import { excerptAsked, excerptBrackets, excerptLength, excerptVerbatim } from "./excerpts";
import { lessonLength, segmentEnd, segmentLength, shortKeeps, shortSaves } from "./lengths";
import { checkDraws, correctionsTaught, lessonForm, predictionsReturn } from "./lesson-form";
import { misconceptions } from "./misconceptions";
import { aboveRecall, askedOften, enoughQuestions } from "./objectives";
import { promptsAlone, reasonsTeach } from "./plain-reasons";
import { quotationsAttributed, quotationsVerbatim } from "./quotations";
import { readingGrade, shortNoHarder } from "./reading-grade";
import type { Rule } from "./rule";
import { lessonShows, opensWithScene } from "./shown";
import { asOfRead, readersSourced, sourcesIndependent } from "./sourced";
import { negativeStem } from "./stems";
import { testWise } from "./test-wise";
import { calmSigns, calmWords, noCollective } from "./tone";
import { speakersTranslated, translatorsNamed } from "./translators";
import { votesKnown, votesNamed } from "./votes";

/** Every rule for lessons, beside what the parsers refuse (a source, a reason, a fact that exists and is verified). */
export const rules: readonly Rule[] = [
  lessonForm,
  lessonShows,
  opensWithScene,
  checkDraws,
  correctionsTaught,
  lessonLength,
  shortSaves,
  shortKeeps,
  segmentLength,
  segmentEnd,
  readingGrade,
  shortNoHarder,
  enoughQuestions,
  askedOften,
  aboveRecall,
  predictionsReturn,
  misconceptions,
  choiceCount,
  choiceLength,
  noneOfTheAbove,
  naturalOrder,
  negativeStem,
  promptsAlone,
  reasonsTeach,
  testWise,
  citesFacts,
  quotationsVerbatim,
  quotationsAttributed,
  speakersTranslated,
  translatorsNamed,
  excerptLength,
  excerptVerbatim,
  excerptBrackets,
  excerptAsked,
  amountsKnown,
  votesKnown,
  votesNamed,
  asOf,
  asOfRead,
  readersSourced,
  sourcesIndependent,
  calmSigns,
  calmWords,
  noCollective,
];
