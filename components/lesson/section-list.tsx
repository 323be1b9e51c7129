import { lessonPageWords as words } from "@words/lesson";
import type { Section } from "@/lib/content/sections";

/**
 * The sections of a lesson, in the margin where a window has one. `LessonLine` says at each whether its questions are
 * answered.
 */
export function SectionList({ sections }: { sections: Section[] }) {
  if (sections.length === 0) return null;
  return (
    <nav className="lesson-sections" aria-label={words.sections}>
      <ol>
        {sections.map(({ id, text, questions }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
            {questions.length > 0 && (
              <span data-asks={questions.join(" ")} hidden>
                {words.sectionDone}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
