import { lessonPageWords as words } from "@words/lesson";
import { isLong, type Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { lessonPath, modulePath } from "@/lib/routes";
import { Island } from "../island";

interface LessonListProps {
  module: Module;
  headingLevel: 2 | 3;
}

/** As `LessonList`, on a page that is not the module's own: of a long module only the way there. */
export function LessonListOrWay({ module, headingLevel }: LessonListProps) {
  if (!isLong(module)) return <LessonList module={module} headingLevel={headingLevel} />;
  return (
    <p>
      <a href={modulePath(module.slug)}>{words.allOf(module.lessons.length)}</a>
    </p>
  );
}

/** The lessons of a module as a table of contents, each with its length and the learner's standing. */
export function LessonList({ module, headingLevel }: LessonListProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const long = isLong(module);
  const list = (
    <ol className="lesson-list">
      {module.lessons.map((lesson) => (
        <li key={lesson.slug}>
          <Heading>
            <a href={lessonPath(module.slug, lesson.slug)}>{lesson.title}</a>
          </Heading>
          <p>{lesson.summary}</p>
          <p className="ui-quiet">{words.size(Math.round(lesson.minutes), lesson.questions.length)}</p>
          {!long && <Island name="LessonStanding" props={{ lesson: outlineOf(lesson) }} />}
        </li>
      ))}
    </ol>
  );
  if (!long) return list;
  return (
    <>
      {list}
      <Island name="LongStandings" props={{ module: module.slug }} />
    </>
  );
}
