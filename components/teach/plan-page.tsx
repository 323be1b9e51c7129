import { planWords as words } from "@words/plan";
import { type Lesson, type Module, teacherTexts, teachingLessons } from "@/lib/content/module";
import {
  answerSheetPath,
  keyPath,
  lessonPath,
  packagesPath,
  packetPath,
  projectPath,
  questionSheetPath,
  sheetFilePath,
  sheetForms,
} from "@/lib/routes";
import { formatDate } from "@/words/format";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { StandardsTable } from "./standards-table";
import { prefixOf, TeacherTextView } from "./teacher-text";

/** What a teacher needs before the lesson: what there is, plans, standards, what is contested, a letter home. */
export function PlanPage({ module }: { module: Module }) {
  const lessons = teachingLessons(module);
  return (
    <>
      <PageHead title={words.title} dek={module.title} above={<BackToTeachers />}>
        <p className="ui-quiet">
          {words.sum({
            lessons: lessons.length,
            minutes: sumOf(lessons, ({ minutes }) => minutes),
            short: sumOf(lessons, ({ minutes, short }) => short ?? minutes),
            questions: sumOf(lessons, ({ questions }) => questions.length),
          })}{" "}
          {words.checkedOn(formatDate(module.updated))}
        </p>
      </PageHead>
      <nav className="no-print" aria-labelledby="on-this-page">
        <h2 id="on-this-page">{words.onThisPage}</h2>
        <ul className="page-contents">
          <li>
            <a href="#lessons">{words.lessons}</a>
          </li>
          {module.standards.length > 0 && (
            <li>
              <a href="#standards">{words.standards}</a>
            </li>
          )}
          {teacherTexts.map((name) =>
            module.forTeachers[name]?.headings.map(({ id, text }) => (
              <li key={prefixOf(name) + id}>
                <a href={`#${prefixOf(name)}${id}`}>{text}</a>
              </li>
            )),
          )}
        </ul>
      </nav>
      <section aria-labelledby="lessons">
        <h2 id="lessons" tabIndex={-1}>
          {words.lessons}
        </h2>
        <ol className="plan-lessons">
          {module.lessons.map((lesson) => (
            <LessonLine key={lesson.slug} lesson={lesson} module={module} />
          ))}
        </ol>
        <h3>{words.sheets}</h3>
        <ul>
          <li>
            <a href={packetPath(module.slug)}>{words.packet}</a>: {words.packetNote}
          </li>
          <li>
            <a href={answerSheetPath(module.slug)}>{words.answerSheet}</a>: {words.answerSheetNote}
          </li>
          <li>
            <a href={questionSheetPath(module.slug)}>{words.questionSheet}</a>: {words.questionSheetNote}
          </li>
          <li>
            <a href={projectPath(module.slug)}>{words.project}</a>: {words.projectNote}
          </li>
          <li>
            <a href={keyPath(module.slug)}>{words.key}</a>: {words.keyNote}
          </li>
          <li>
            <a href={packagesPath(module.slug)}>{words.packages}</a>: {words.packagesNote}
          </li>
        </ul>
      </section>
      {module.standards.length > 0 && <StandardsTable module={module} />}
      {teacherTexts.map((name) => (
        <TeacherTextView key={name} module={module} name={name} />
      ))}
    </>
  );
}

function LessonLine({ lesson, module }: { lesson: Lesson; module: Module }) {
  const { slug, title, minutes, short, note, questions, objectives } = lesson;
  const scored = questions.filter((question) => question.scored).length;
  return (
    <li value={lesson.number}>
      <h3>
        <a href={lessonPath(module.slug, slug)}>{title}</a>
      </h3>
      <p className="ui-quiet">
        {words.lesson(minutes, short, questions.length, scored)} ·{" "}
        <a href={packetPath(module.slug, slug)} aria-label={words.onPaper(title)}>
          {words.packet}
        </a>
        {sheetForms.map((form) => (
          <span key={form}>
            {" · "}
            <a
              href={sheetFilePath(module.slug, slug, form)}
              download={`${slug}.${form}`}
              aria-label={words.toChange(words.sheetForms[form], title)}
            >
              {words.sheetForms[form]}
            </a>
          </span>
        ))}
      </p>
      {note !== undefined && <p className="ui-quiet">{note}</p>}
      <ul>
        {objectives.map((objective) => (
          <li key={objective}>{module.objectives[objective]}</li>
        ))}
      </ul>
    </li>
  );
}

function sumOf(lessons: Lesson[], figure: (lesson: Lesson) => number): number {
  return lessons.reduce((sum, lesson) => sum + figure(lesson), 0);
}
