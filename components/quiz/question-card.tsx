"use client";

import { useCallback } from "react";
import { heldBack, triesOf, triesSet } from "@/lib/progress/question-state";
import { lessonKey } from "@/lib/quiz/names";
import type { Kind, Question } from "@/lib/quiz/question";
import { useProgress } from "../progress/use-progress";
import { Card, type CardProps } from "./card";

export interface QuestionCardProps extends Omit<CardProps<Kind>, "question" | "held"> {
  question: Question;
}

/** A question in a lesson: asked, answered, checked, explained. */
export function QuestionCard(props: QuestionCardProps) {
  const { module, lesson, tries, scored } = props.question;
  const set = useProgress(
    useCallback(
      // In the review a question stands in no lesson, and no assignment speaks of it.
      (all) => (lesson === "" ? undefined : triesSet(all.progress, lessonKey({ module, slug: lesson }))),
      [module, lesson],
    ),
  );
  return (
    <Card
      {...props}
      question={{ ...props.question, tries: triesOf(set, tries) }}
      // What is never graded is never held back.
      held={scored && set === heldBack}
    />
  );
}
