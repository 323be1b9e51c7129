import type { Lesson, Module } from "@/lib/content/module";
import { type LessonTags, renderLesson } from "../lesson/mdx";
import { SourceList } from "../lesson/source-list";
import { formatDate } from "../ui/format-day";
import { PrintedQuestion } from "./printed-question";
import { printWords as words } from "./words";

/** All lessons with their questions for paper. There is no key anywhere in it. */
export async function PacketPage({ module }: { module: Module }) {
  return (
    <>
      <header className="page-head">
        <h1>{module.title}</h1>
        <p className="dek">{words.packet}</p>
        <p>
          {words.name}: <span className="paper-gap" />
        </p>
        <p className="quiet">Last checked against the record on {formatDate(module.updated)}.</p>
      </header>
      {await Promise.all(module.lessons.map((lesson) => printedLesson(lesson, module)))}
    </>
  );
}

async function printedLesson(lesson: Lesson, module: Module) {
  const idPrefix = `${lesson.slug}-`;
  const tags: LessonTags = {
    Question: ({ id }) => {
      const index = lesson.questions.findIndex((question) => question.id === id);
      const question = lesson.questions[index];
      return question === undefined ? null : <PrintedQuestion question={question} number={index + 1} />;
    },
    Cite: ({ n }) => <sup className="cite">{n}</sup>,
    Term: ({ children }) => children,
    Back: () => null,
    Full: ({ children }) => children,
    Short: () => null,
  };
  const text = await renderLesson(lesson, tags, idPrefix);
  return (
    <article key={lesson.slug} className="lesson-text paper-lesson">
      <h2>
        {lesson.number}. {lesson.title}
      </h2>
      {lesson.note !== undefined && <p className="note">{lesson.note}</p>}
      {text}
      <SourceList lesson={lesson} sources={module.sources} idPrefix={idPrefix} />
    </article>
  );
}
