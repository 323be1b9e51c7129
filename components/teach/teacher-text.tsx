import { lessonPageWords as lessonWords } from "@words/lesson";
import { planWords as words } from "@words/plan";
import type { Module, TeacherTextName } from "@/lib/content/module";
import { isLessonFile } from "@/lib/content/teacher-text";
import { lessonPath } from "@/lib/routes";
import { compileLesson } from "../lesson/compiled";
import { SourceList } from "../lesson/source-list";

/** Keeps the blocks and notes of several texts on one page apart. */
export function prefixOf(name: TeacherTextName): string {
  return `${name}-`;
}

/** One text for teachers, with its source notes. Nothing where the module has none of that name. */
export async function TeacherTextView({ module, name }: { module: Module; name: TeacherTextName }) {
  const text = module.forTeachers[name];
  if (text === undefined) return null;
  const idPrefix = prefixOf(name);
  const content = await compileLesson(
    { source: text.source, questions: [] },
    {
      Cite: ({ n }) => (
        <sup className="text-cite">
          <a href={`#${idPrefix}note-${n}`} aria-label={lessonWords.sourceNumber(n)}>
            {n}
          </a>
        </sup>
      ),
      a: ({ href = "", children }) => <a href={addressOf(href, module)}>{children}</a>,
    },
    idPrefix,
  );
  return (
    <div className={`page-prose teacher-text teacher-${name}`} id={name} tabIndex={-1}>
      {content}
      <SourceList lesson={text} sources={module.sources} idPrefix={idPrefix} heading={words.sources} />
    </div>
  );
}

/** A lesson is named by its file, so that the link works in the repository too. */
function addressOf(href: string, { slug, lessons }: Module): string {
  if (!isLessonFile(href)) return href;
  const lesson = lessons.find(({ file }) => file.endsWith(`/${href}`));
  return lesson === undefined ? href : lessonPath(slug, lesson.slug);
}
