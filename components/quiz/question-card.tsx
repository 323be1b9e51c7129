"use client";

import { useCallback } from "react";
import { isHeld, triesOf } from "@/lib/progress/question-state";
import { settings } from "@/lib/progress/settings";
import { lessonKey, type QuestionKey } from "@/lib/quiz/names";
import type { Kind, Question } from "@/lib/quiz/question";
import { useProgress, useSetting } from "../progress/use-progress";
import { Card, type CardProps } from "./card";

export interface QuestionCardProps extends Omit<CardProps<Kind>, "question" | "held"> {
  question: Question;
  /** The scored questions of the lesson: an assignment may hold their verdicts back until all are answered. */
  together?: { question: QuestionKey; rev: number }[];
}

/** A question in a lesson: asked, answered, checked, explained. */
export function QuestionCard(props: QuestionCardProps) {
  const { where, together } = props;
  const { module, lesson, tries, scored } = props.question;
  // In the review a question stands in no lesson, and no assignment speaks of it.
  const key = where === "review" ? null : lessonKey({ module, slug: lesson });
  const set = useSetting(settings.tries(key));
  const held = useProgress(
    useCallback(({ record }) => key !== null && isHeld(record, key, together ?? []), [key, together]),
  );
  return (
    <Card
      {...props}
      question={{ ...props.question, tries: triesOf(set, tries) }}
      // What is never graded is never held back.
      held={scored && held}
    />
  );
}
