import { minutesOf } from "./rules/lengths";
import { shareAboveRecall } from "./rules/objectives";
import { countWords, type LessonReading, type ModuleReading } from "./rules/reading";
import { type GradedPart, gradeOf } from "./rules/reading-grade";
import { chanceRange, guessables, tricks, tryTrick } from "./test-wise";

/** One row of the report: what a lesson amounts to. */
export interface LessonFigures {
  lesson: string;
  "minutes full / short": string;
  "words full / short": string;
  "longest segment": number;
  "grade text / short / questions": string;
  questions: number;
  scored: number;
  "above recall": string;
  kinds: number;
  sources: number;
}

/** One row of the report: how often and in which kinds an objective is asked. */
export interface ObjectiveFigures {
  objective: string;
  scored: number;
  kinds: string;
}

export function lessonFigures(reading: LessonReading): LessonFigures {
  const { lesson, passages, segments } = reading;
  const texts = passages.filter(({ role }) => role === "text");
  const lengths = segments.map((segment) =>
    countWords(
      segment.passages.filter(({ role }) => role === "text"),
      "full",
    ),
  );
  const grade = (part: GradedPart) => gradeOf(reading, part)?.toFixed(1) ?? "–";
  const scored = lesson.questions.filter((question) => question.scored);
  return {
    lesson: `${lesson.number} ${lesson.slug}`,
    "minutes full / short": `${minutesOf(reading, "full").toFixed(1)} / ${minutesOf(reading, "short").toFixed(1)}`,
    "words full / short": `${countWords(texts, "full")} / ${countWords(texts, "short")}`,
    "longest segment": Math.max(0, ...lengths),
    "grade text / short / questions": `${grade("text")} / ${grade("short")} / ${grade("questions")}`,
    questions: lesson.questions.length,
    scored: scored.length,
    "above recall": `${Math.round(shareAboveRecall(reading) * 100)} %`,
    kinds: new Set(lesson.questions.map(({ kind }) => kind)).size,
    sources: lesson.notes.length,
  };
}

/** One row of the report: what a test-wise reader gets right by one trick. */
export interface TrickFigures {
  trick: string;
  right: string;
  "chance allows": string;
}

export function trickFigures({ module }: ModuleReading): TrickFigures[] {
  const questions = guessables(module);
  return tricks.map((trick) => {
    const result = tryTrick(trick, questions);
    const [least, most] = chanceRange(result);
    return {
      trick: trick.name,
      right: `${result.right.toFixed(1)} of ${questions.length}`,
      "chance allows": `${least.toFixed(1)} to ${most.toFixed(1)}`,
    };
  });
}

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
