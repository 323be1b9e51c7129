import type { ReportLesson } from "@/lib/class/report";
import type { Lesson, Module } from "@/lib/content/module";
import { labelOf } from "@/lib/quiz/outline";
import { sentenceOf } from "@/lib/quiz/response";

/** A lesson as the class report needs it. */
export function reportLesson(
  {
    slug,
    title,
    number,
    questions,
    misconceptions,
  }: Pick<Lesson, "slug" | "title" | "number" | "questions" | "misconceptions">,
  module: Pick<Module, "slug" | "misconceptions">,
): ReportLesson {
  const sentences = (parts: Record<string, string>) =>
    Object.fromEntries(Object.entries(parts).map(([part, id]) => [part, module.misconceptions[id] ?? id]));
  return {
    module: module.slug,
    slug,
    title,
    number,
    questions,
    labels: Object.fromEntries(questions.map((question) => [question.id, labelOf(sentenceOf(question))])),
    misconceptions: Object.fromEntries(
      Object.entries(misconceptions).map(([question, parts]) => [question, sentences(parts)]),
    ),
  };
}
