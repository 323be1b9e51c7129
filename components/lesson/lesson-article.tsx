import { lessonPageWords as words } from "@words/lesson";
import { offeredBy } from "@/lib/content/kinds/kinds";
import type { Lesson, Module } from "@/lib/content/module";
import { termIn } from "@/lib/content/registers";
import { termId } from "@/lib/content/review-cards";
import { askingOf } from "@/lib/quiz/asking";
import { questionKey } from "@/lib/quiz/names";
import { labelOf, outlineOf } from "@/lib/quiz/outline";
import { plainText } from "@/lib/quiz/plain-text";
import type { Question } from "@/lib/quiz/question";
import { figureTags } from "../explore/figure-tags";
import { Island } from "../island";
import { GlossaryList } from "./glossary-list";
import type { EndQuestion } from "./lesson-end";
import { renderLesson } from "./mdx";
import { SourceList } from "./source-list";
import { TaughtIn } from "./taught-in";

/** The id of the summary at the end, where the last question leads. */
const endAnchor = "the-end";

/** A lesson's text with its questions, its end, its sources and its words. */
export async function LessonArticle({ lesson, module }: { lesson: Lesson; module: Module }) {
  const { questions } = lesson;
  const together = questions
    .filter(({ scored }) => scored)
    .map((question) => ({ question: questionKey(question), rev: question.rev }));
  const text = await renderLesson(lesson, {
    Question: ({ id }) => {
      const index = questions.findIndex((question) => question.id === id);
      const question = questions[index];
      if (question === undefined) return null;
      const following = questions[index + 1];
      const next = following
        ? { anchor: following.id, isQuestion: true }
        : { anchor: endAnchor, isQuestion: false };
      return (
        <Island
          name="QuestionCard"
          props={{ question, number: index + 1, total: questions.length, together, next }}
        />
      );
    },
    Cite: ({ n, first }) => (
      <sup className="cite">
        <a
          href={`#note-${n}`}
          id={first === undefined ? undefined : `cite-${n}`}
          aria-label={words.sourceNumber(n)}
        >
          {n}
        </a>
      </sup>
    ),
    Term: ({ of, children }) => {
      const written = of ?? (typeof children === "string" ? children : "");
      const term = termIn(module.glossary, written) ?? written;
      return (
        <a className="term" href={`#${termId(term)}`}>
          {children}
        </a>
      );
    },
    Back: ({ to, number }) => (
      <p className="way-back">
        <a href={`#${to}`}>
          {words.backToQuestion} {number}
        </a>
      </p>
    ),
    Full: ({ children }) => <div className="in-full">{children}</div>,
    Short: ({ children }) => <div className="in-short">{children}</div>,
    ...figureTags(module),
  });
  return (
    <article className="lesson-text">
      {text}
      <section className="lesson-end" aria-labelledby={endAnchor}>
        <h2 id={endAnchor} tabIndex={-1}>
          {lesson.kind === "check" ? words.checkEnd : words.end}
        </h2>
        <Island
          name="LessonEnd"
          props={{ lesson: outlineOf(lesson), questions: questions.map(endQuestion) }}
        />
      </section>
      {lesson.kind === "check" && <TaughtIn check={lesson} module={module} />}
      <SourceList lesson={lesson} sources={module.sources} />
      <GlossaryList terms={lesson.terms} glossary={module.glossary} />
      {lesson.terms.length > 0 && <Island name="TermNote" props={{ module: module.slug }} />}
    </article>
  );
}

function endQuestion(question: Question): EndQuestion {
  const choices =
    askingOf(question) === "before"
      ? Object.fromEntries((offeredBy(question)?.choices ?? []).map(({ id, html }) => [id, plainText(html)]))
      : null;
  return { id: question.id, label: labelOf(question.prompt), look: question.look, choices };
}
