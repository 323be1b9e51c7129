import type { Lesson, Module } from "@/lib/content/module";
import { type QuestionKey, questionKey } from "@/lib/quiz/names";

/** What a learner can say who has these questions right. */
export interface Objective {
  text: string;
  questions: QuestionKey[];
}

/** The objectives of a module that a scored question asks for, in their order. */
export function objectivesOf({
  objectives,
  canSay,
  lessons,
}: Pick<Module, "objectives" | "canSay"> & { lessons: readonly Lesson[] }): Objective[] {
  const scored = lessons.flatMap(({ questions }) => questions.filter((question) => question.scored));
  return Object.entries(objectives).flatMap(([objective, aim]) => {
    const questions = scored.filter((question) => question.objective === objective).map(questionKey);
    return questions.length === 0 ? [] : [{ text: canSay?.[objective] ?? aim, questions }];
  });
}
