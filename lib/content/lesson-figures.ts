import { minutesOf } from "./rules/lengths";
import { shareAboveRecall } from "./rules/objectives";
import { countWords, type LessonReading, type ModuleReading } from "./rules/reading";
import { type GradedPart, gradeOf } from "./rules/reading-grade";

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
