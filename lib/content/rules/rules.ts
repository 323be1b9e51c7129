import { amountsKnown } from "./amounts";
import { asOf } from "./as-of";
import { choiceCount, choiceLength, naturalOrder, noneOfTheAbove } from "./choices";
import { citesFacts } from "./citations";
import { excerptLength, excerptVerbatim } from "./excerpts";
import { lessonLength, segmentEnd, segmentLength } from "./lengths";
import { checkDraws, correctionsTaught, lessonForm, predictionsReturn } from "./lesson-form";
import { misconceptions } from "./misconceptions";
import { aboveRecall, enoughQuestions, twoFormats } from "./objectives";
import { quotationsAttributed, quotationsVerbatim } from "./quotations";
import { readingGrade } from "./reading-grade";
import type { Rule } from "./rule";
import { negativeStem } from "./stems";
import { testWise } from "./test-wise";
import { calmSigns, calmWords, noCollective } from "./tone";
import { votesKnown } from "./votes";

/** Every rule for lessons, beside what the parsers refuse (a source, a reason, a fact that exists and is verified). */
export const rules: readonly Rule[] = [
  lessonForm,
  checkDraws,
  correctionsTaught,
  lessonLength,
  segmentLength,
  segmentEnd,
  readingGrade,
  enoughQuestions,
  twoFormats,
  aboveRecall,
  predictionsReturn,
  misconceptions,
  choiceCount,
  choiceLength,
  noneOfTheAbove,
  naturalOrder,
  negativeStem,
  testWise,
  citesFacts,
  quotationsVerbatim,
  quotationsAttributed,
  excerptLength,
  excerptVerbatim,
  amountsKnown,
  votesKnown,
  asOf,
  calmSigns,
  calmWords,
  noCollective,
];
