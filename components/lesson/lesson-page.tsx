import { words as aloud } from "@words/aloud";
import { lessonPageWords as words } from "@words/lesson";
import { type Lesson, type Module, teachingLessons } from "@/lib/content/module";
import { lessonKey } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import { assignmentPath, lessonPath, modulePath, settingsPath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { Island } from "../island";
import { LessonArticle } from "./lesson-article";

interface LessonPageProps {
  module: Module;
  lesson: Lesson;
  previous: Lesson | null;
  next: Lesson | null;
}

/** A whole lesson: heading, note, text and questions, and the way on. */
export function LessonPage({ module, lesson, previous, next }: LessonPageProps) {
  const { minutes } = lesson;
  return (
    <>
      <header className="lesson-head">
        <p className="kicker">
          <a href={modulePath(module.slug)}>
            {lesson.kind === "check"
              ? words.check
              : words.lesson(lesson.number, teachingLessons(module).length)}
          </a>
        </p>
        <h1>{lesson.title}</h1>
        <p className="dek">{lesson.summary}</p>
        <p className="quiet">
          {words.minutes(minutes)} · {words.checkedOn(formatDate(module.updated))}
        </p>
      </header>
      <Island name="LessonLine" props={{ lesson: outlineOf(lesson) }} />
      <section className="before" aria-labelledby="before">
        <h2 id="before">{words.contentNote}</h2>
        {lesson.note !== undefined && <p>{lesson.note}</p>}
        <Island
          name="LessonOptions"
          props={{
            lesson: lessonKey({ module: module.slug, slug: lesson.slug }),
            minutes,
            shortMinutes: lesson.short,
          }}
        />
        <Island name="AloudButton" props={{ label: aloud.start, notLoaded: aloud.notLoaded }} />
        <p>
          <a href={settingsPath}>{words.settings}</a>
        </p>
        <noscript>
          <p className="note">{words.needsScript}</p>
        </noscript>
      </section>
      <LessonArticle lesson={lesson} module={module} />
      <Island name="UpdateOffer" props={{}} />
      <nav className="onward" aria-label={words.lessons}>
        <a id="assignment" href={assignmentPath()} hidden>
          {words.toAssignment}
        </a>
        {next !== null && (
          <a className="onward-next" href={lessonPath(module.slug, next.slug)} rel="next">
            <span className="kicker">{words.next}</span> <span>{next.title}</span>
          </a>
        )}
        {previous !== null && (
          <a className="onward-previous" href={lessonPath(module.slug, previous.slug)} rel="prev">
            <span className="kicker">{words.previous}</span> <span>{previous.title}</span>
          </a>
        )}
        <a href={modulePath(module.slug)}>{words.allLessons}</a>
      </nav>
    </>
  );
}
