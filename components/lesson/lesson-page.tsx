import { aloudButtonWords as aloud } from "@words/aloud";
import { lessonPageWords as words } from "@words/lesson";
import { type Lesson, type Module, teachingLessons } from "@/lib/content/module";
import { lessonKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import { forkPath, lessonPath, modulePath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { Island } from "../island";
import { compileLesson } from "./compiled";
import { LessonArticle } from "./lesson-article";
import { SectionList } from "./section-list";

interface LessonPageProps {
  module: Module;
  lesson: Lesson;
  previous: Lesson | null;
  next: Lesson | null;
}

/** A whole lesson: heading, note, text and questions, and the way on. The text begins on the first screen of a phone. */
export function LessonPage({ module, lesson, previous, next }: LessonPageProps) {
  return (
    <>
      <header className="lesson-head">
        <p className="ui-kicker">
          <a href={modulePath(module.slug)}>
            {lesson.kind === "check"
              ? words.check
              : words.lesson(lesson.number, teachingLessons(module).length)}
          </a>
        </p>
        <h1>{lesson.title}</h1>
        <p className="ui-dek">{lesson.summary}</p>
      </header>
      <Island name="LessonLine" props={{ lesson: outlineOf(lesson) }} />
      <section className="lesson-before" aria-label={words.before}>
        {lesson.note !== undefined && <p className="content-note">{lesson.note}</p>}
        <Island
          name="LessonOptions"
          props={{
            lesson: lessonKey({ module: module.slug, slug: lesson.slug }),
            minutes: lesson.minutes,
            shortMinutes: lesson.short,
            aloud,
          }}
        />
        <noscript>
          <p className="ui-note">{words.needsScript}</p>
        </noscript>
      </section>
      <SectionList sections={lesson.sections} />
      <LessonArticle lesson={lesson} module={module} next={next} island={Island} render={compileLesson} />
      <Island name="UpdateOffer" props={{}} />
      <p className="ui-quiet">
        {module.article !== undefined && `${words.articleOf(formatDate(module.article.date))} `}
        {words.checkedOn(formatDate(module.updated))}
      </p>
      <nav className="lesson-onward" aria-label={words.lessons}>
        {previous !== null && (
          <a className="lesson-onward-previous" href={lessonPath(module.slug, previous.slug)} rel="prev">
            <span className="ui-kicker">{words.previous}</span> <span>{previous.title}</span>
          </a>
        )}
        <a href={modulePath(module.slug)}>{words.allLessons}</a>
        <a href={forkPath(module.slug, lesson.slug)}>{words.fork}</a>
      </nav>
    </>
  );
}
