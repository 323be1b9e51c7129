"use client";

import { onlyWords, lessonsAskedWords as words } from "@words/print";
import type { ComponentType } from "react";
import { onlyMark } from "@/lib/routes";
import { AnswersLesson } from "../asked/answers-lesson";
import type { LessonAsked } from "../asked/asked-lesson";
import { KeyLesson } from "../asked/key-lesson";
import { SheetLesson } from "../asked/sheet-lesson";
import { slidesOf, WallList } from "../asked/wall-lesson";
import { type LessonToLoad, useAskedLessons } from "./use-asked-lessons";

interface LessonsAskedProps {
  module: string;
  lessons: LessonToLoad[];
  form: keyof typeof forms;
}

const forms = {
  sheet: SheetLesson,
  key: KeyLesson,
  list: ListLesson,
  answers: AnswersLesson,
} satisfies Record<string, ComponentType<{ lesson: LessonAsked }>>;

/**
 * The questions of a module that is too long for one page: the list of its lessons, and the questions of those that are asked
 * for by the address, as every link of the list does.
 */
export function LessonsAsked({ module, lessons, form }: LessonsAskedProps) {
  const asked = useAskedLessons(module, lessons);
  const Form = forms[form];
  if (asked.standing === "shown")
    return (
      // One element: what is in it may be put elsewhere, or taken away.
      <div>
        <p className="ui-note no-print">
          {asked.some !== null && onlyWords.some(asked.some)} <a href={location.pathname}>{words.all}</a>
        </p>
        {asked.lessons.map((lesson) => (
          <Form key={lesson.slug} lesson={lesson} />
        ))}
      </div>
    );
  return (
    <>
      <p role="status">{asked.standing === "none" ? "" : words[asked.standing]}</p>
      {asked.standing !== "loading" && (
        <>
          <p>{words.each(lessons.length)}</p>
          <ul>
            {lessons.map(({ slug, number, title }) => (
              <li key={slug}>
                <a href={`#${onlyMark}${number}`}>
                  {number}. {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ListLesson({ lesson }: { lesson: LessonAsked }) {
  return <WallList lesson={lesson} slides={slidesOf(lesson)} />;
}
