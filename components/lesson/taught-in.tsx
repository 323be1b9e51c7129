import { lessonPageWords as words } from "@words/lesson";
import { type Lesson, type Module, teachingLessons } from "@/lib/content/module";
import { lessonPath } from "@/lib/routes";

/** For each lesson the questions of a check that it prepares: the way back to the text, which a check has not. */
export function TaughtIn({ check, module }: { check: Lesson; module: Module }) {
  const lessons = teachingLessons(module).flatMap(({ slug, title, objectives }) => {
    const numbers = check.questions.flatMap(({ objective }, index) =>
      objectives.includes(objective) ? [index + 1] : [],
    );
    return numbers.length === 0 ? [] : [{ slug, title, numbers }];
  });
  return (
    <section className="lesson-end" aria-labelledby="taught-in">
      <h2 id="taught-in">{words.taughtIn}</h2>
      <ul>
        {lessons.map(({ slug, title, numbers }) => (
          <li key={slug}>
            <a href={lessonPath(module.slug, slug)}>{title}</a>: {words.questionsOf(numbers)}
          </li>
        ))}
      </ul>
    </section>
  );
}
