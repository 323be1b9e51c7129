import { lessonPageWords as words } from "@words/lesson";
import type { Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { lessonPath } from "@/lib/routes";
import { Island } from "../island";

/** The lessons of a module as a table of contents, each with its length and the learner's standing. */
export function LessonList({ module, headingLevel }: { module: Module; headingLevel: 2 | 3 }) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <ol className="lesson-list">
      {module.lessons.map((lesson) => (
        <li key={lesson.slug}>
          <Heading>
            <a href={lessonPath(module.slug, lesson.slug)}>{lesson.title}</a>
          </Heading>
          <p>{lesson.summary}</p>
          <p className="ui-quiet">{words.size(Math.round(lesson.minutes), lesson.questions.length)}</p>
          <Island name="LessonStanding" props={{ lesson: outlineOf(lesson) }} />
        </li>
      ))}
    </ol>
  );
}
