import { aloudButtonWords as aloud } from "@words/aloud";
import { lessonPageWords as lessonWords } from "@words/lesson";
import { ownPageWords as words } from "@words/own";
import type { Lesson, Module } from "@/lib/content/module";
import { lessonKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import type { Island } from "../island";
import { LessonArticle } from "./lesson-article";
import { renderLesson } from "./mdx";

interface OwnLessonPageProps {
  module: Module;
  lesson: Lesson;
  by: string | null;
  from: string | null;
  island: typeof Island;
}

/** A lesson that stands by itself, as a lesson of a module is shown: what it belongs to and leads to is left out. */
export function OwnLessonPage({ module, lesson, by, from, island: Live }: OwnLessonPageProps) {
  return (
    <>
      <header className="lesson-head">
        {by !== null && <p className="ui-kicker">{words.by(by)}</p>}
        <h1>{lesson.title}</h1>
        <p className="ui-dek">{lesson.summary}</p>
      </header>
      <Live name="LessonLine" props={{ lesson: outlineOf(lesson) }} />
      <section className="lesson-before" aria-label={lessonWords.before}>
        {lesson.note !== undefined && <p className="content-note">{lesson.note}</p>}
        <Live
          name="LessonOptions"
          props={{
            lesson: lessonKey({ module: module.slug, slug: lesson.slug }),
            minutes: lesson.minutes,
            shortMinutes: lesson.short,
            aloud,
          }}
        />
      </section>
      <LessonArticle
        lesson={lesson}
        module={module}
        next={null}
        island={Live}
        render={renderLesson}
        way={null}
      />
      {from !== null && <p className="ui-quiet">{words.from(from)}</p>}
    </>
  );
}
