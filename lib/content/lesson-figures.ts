import { minutesOf } from "./minutes";
import { excerptsIn } from "./rules/excerpts";
import { shareAboveRecall } from "./rules/objectives";
import { bareReasons } from "./rules/plain-reasons";
import { countWords, type LessonReading, type ModuleReading, type Passage } from "./rules/reading";
import { type GradedPart, gradeOf } from "./rules/reading-grade";
import { scenesIn } from "./rules/shown";
import { chanceBounds, guessables, tricks, tryTrick } from "./test-wise";

/** One row of the report: what a lesson amounts to. */
export interface LessonFigures {
  lesson: string;
  "minutes full / short": string;
  "words full / short": string;
  "longest segment": number;
  "grade text / short / questions": string;
  figures: number;
  excerpts: number;
  scenes: number;
}

/** Another row of the report: what a lesson asks. */
export interface QuestionFigures {
  lesson: string;
  questions: number;
  scored: number;
  "above recall": string;
  kinds: number;
  sources: number;
  "bare reasons": number;
}

/** One row of the report: how often and in which kinds an objective is asked. */
export interface ObjectiveFigures {
  objective: string;
  scored: number;
  kinds: string;
}

/** The row of a lesson: how long and how hard to read it is. */
export function lessonFigures(reading: LessonReading): LessonFigures {
  const { lesson, passages, segments } = reading;
  const isText = ({ role }: Passage) => role === "text" || role === "excerpt";
  const texts = passages.filter(isText);
  const lengths = segments.map((segment) => countWords(segment.passages.filter(isText), "full"));
  const grade = (part: GradedPart) => gradeOf(reading, part)?.toFixed(1) ?? "–";
  return {
    lesson: nameOf(reading),
    "minutes full / short": `${minutesOf(reading, "full").toFixed(1)} / ${minutesOf(reading, "short").toFixed(1)}`,
    "words full / short": `${countWords(texts, "full")} / ${countWords(texts, "short")}`,
    "longest segment": Math.max(0, ...lengths),
    "grade text / short / questions": `${grade("text")} / ${grade("short")} / ${grade("questions")}`,
    figures: lesson.shows.length,
    excerpts: excerptsIn(reading).length,
    scenes: scenesIn(reading).length,
  };
}

/** The row of a lesson's questions: how many of which sort. */
export function questionFigures(reading: LessonReading): QuestionFigures {
  const { questions, notes } = reading.lesson;
  return {
    lesson: nameOf(reading),
    questions: questions.length,
    scored: questions.filter(({ scored }) => scored).length,
    "above recall": `${Math.round(shareAboveRecall(reading) * 100)} %`,
    kinds: new Set(questions.map(({ kind }) => kind)).size,
    sources: notes.length,
    "bare reasons": bareReasons(reading).length,
  };
}

function nameOf({ lesson }: LessonReading): string {
  return `${lesson.number} ${lesson.slug}`;
}

/** One row of the report: what a test-wise reader gets right by one trick. */
export interface TrickFigures {
  trick: string;
  right: string;
  "chance allows": string;
}

/** A row for each trick, over all questions of a module that can be guessed. */
export function trickFigures({ module }: ModuleReading): TrickFigures[] {
  const questions = guessables(module);
  const bounds = chanceBounds(questions);
  return tricks.map((trick, at) => {
    const result = tryTrick(trick, questions);
    const [least, most] = bounds[at] ?? [0, questions.length];
    return {
      trick: trick.name,
      right: `${result.right.toFixed(1)} of ${questions.length}`,
      "chance allows": `${least.toFixed(1)} to ${most.toFixed(1)}`,
    };
  });
}

/** A row for each objective of a module, also where nothing asks for it. */
export function objectiveFigures({ module, lessons }: ModuleReading): ObjectiveFigures[] {
  const scored = lessons.flatMap(({ lesson }) => lesson.questions).filter((question) => question.scored);
  return Object.keys(module.objectives).map((objective) => {
    const asked = scored.filter((question) => question.objective === objective);
    return {
      objective,
      scored: asked.length,
      kinds: [...new Set(asked.map(({ kind }) => kind))].join(", "),
    };
  });
}
