import type { ReactNode } from "react";
import type { Lesson } from "@/lib/content/module";

/** What of a lesson its lists of questions need. */
export type LessonAsked = Pick<Lesson, "slug" | "number" | "title" | "questions">;

interface AskedLessonProps {
  lesson: LessonAsked;
  className?: string;
  children: ReactNode;
}

/** The questions of one lesson under its name, where the island `OnlySome` may leave all but some of them out. */
export function AskedLesson({ lesson, className, children }: AskedLessonProps) {
  return (
    <section className={className} aria-labelledby={lesson.slug} data-asks-lesson>
      <h2 id={lesson.slug} data-asks-head>
        {lesson.number}. {lesson.title}
      </h2>
      {children}
    </section>
  );
}
