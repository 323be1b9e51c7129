import { language } from "@words/language";
import { lessonPageWords as words } from "@words/lesson";
import type { ReactNode } from "react";
import { offeredBy } from "@/lib/content/kinds/kinds";
import type { Lesson, Module } from "@/lib/content/module";
import { termIn } from "@/lib/content/registers";
import { termId } from "@/lib/content/review-cards";
import { askingOf } from "@/lib/quiz/asking";
import { questionKey } from "@/lib/quiz/names";
import type { Step } from "@/lib/quiz/onward";
import { labelOf, outlineOf } from "@/lib/quiz/outline";
import { plainText } from "@/lib/quiz/plain-text";
import type { Question } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";
import { assignmentPath, lessonPath, resultPath } from "@/lib/routes";
import { figureTags } from "../explore/figure-tags";
import type { Island } from "../island";
import type { compileLesson } from "./compiled";
import { GlossaryList } from "./glossary-list";
import type { EndQuestion, EndSays } from "./lesson-end";
import type { renderLesson } from "./mdx";
import { MarginNote, SourceList } from "./source-list";
import { TaughtIn } from "./taught-in";

/** The id of the summary at the end, where the last question leads. */
const endAnchor = "the-end";

interface LessonArticleProps {
  lesson: Lesson;
  module: Module;
  /** The lesson after this one. */
  next: Lesson | null;
  /** What draws the parts that are alive: on the site the one door to them. */
  island: typeof Island;
  /** What makes elements of the text: the compiler of the site, or what does without one in a browser. */
  render: typeof compileLesson | typeof renderLesson;
  /** What stands where the way to the next lesson would, for a lesson that belongs to no module. */
  way?: ReactNode;
}

/** A lesson's text with its questions, its end and the way on, its sources and its words. */
export function LessonArticle({ lesson, module, next, island: Live, render, way }: LessonArticleProps) {
  const { questions } = lesson;
  const stepTo = (anchor: string | undefined): Step => {
    if (anchor === undefined) return { anchor: endAnchor, to: "end" };
    return { anchor, to: questions.some(({ id }) => id === anchor) ? "question" : "text" };
  };
  const together = questions
    .filter(({ scored }) => scored)
    .map((question) => ({ question: questionKey(question), rev: question.rev }));
  const text = render(lesson, {
    Question: ({ id, full, short }) => {
      const index = questions.findIndex((question) => question.id === id);
      const question = questions[index];
      if (question === undefined) return null;
      return (
        <Live
          name="QuestionCard"
          props={{
            question,
            number: index + 1,
            total: questions.length,
            together,
            next: { full: stepTo(full), short: stepTo(short) },
          }}
        />
      );
    },
    Cite: ({ n, first, apart }) => {
      const note = first === undefined ? undefined : lesson.notes.find(({ number }) => String(number) === n);
      const cite = (
        <>
          <sup className="text-cite">
            <a
              href={`#note-${n}`}
              id={note === undefined ? undefined : `cite-${n}`}
              aria-label={words.sourceNumber(n)}
            >
              {n}
            </a>
          </sup>
          {note !== undefined && <MarginNote note={note} sources={module.sources} />}
        </>
      );
      return apart === undefined ? (
        cite
      ) : (
        <span lang={language.tag} dir={language.direction}>
          {cite}
        </span>
      );
    },
    Term: ({ of, children }) => {
      const written = of ?? (typeof children === "string" ? children : "");
      const term = termIn(module.glossary, written) ?? written;
      return (
        <a className="text-term" href={`#${termId(term)}`}>
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
        <p className="lesson-end-ways">
          <a id="assignment" className="ui-primary" href={assignmentPath()} hidden>
            {words.toAssignment}
          </a>
          {way === undefined ? <EndWay module={module} next={next} /> : way}
        </p>
        <Live
          name="LessonEnd"
          props={{
            lesson: outlineOf(lesson),
            questions: questions.map(endQuestion),
            says: endSays(lesson, module),
          }}
        />
      </section>
      {lesson.kind === "check" && <TaughtIn check={lesson} module={module} />}
      {lesson.notes.length + lesson.terms.length > 0 && (
        <details className="lesson-folded">
          <summary>{words.sourcesAndWords(lesson.notes.length, lesson.terms.length)}</summary>
          <SourceList lesson={lesson} sources={module.sources} />
          <GlossaryList terms={lesson.terms} glossary={module.glossary} />
        </details>
      )}
      {lesson.terms.length > 0 && <Live name="TermNote" props={{ module: module.slug }} />}
    </article>
  );
}

/** The one way on: the next lesson, the check, or what is known after it. */
function EndWay({ module, next }: { module: Module; next: Lesson | null }) {
  if (next === null) {
    return (
      <a className="ui-primary" href={resultPath}>
        {words.toProgress}
      </a>
    );
  }
  return (
    <a className="ui-primary" href={lessonPath(module.slug, next.slug)} rel="next">
      {next.kind === "check" ? words.toCheck : words.toNext(next.title)}
    </a>
  );
}

/** What a learner can say who has the scored questions of an objective right. */
function endSays({ objectives, questions }: Lesson, { canSay }: Module): EndSays[] {
  return objectives.flatMap((objective) => {
    const text = canSay?.[objective];
    const asked = questions.filter((question) => question.scored && question.objective === objective);
    return text === undefined || asked.length === 0 ? [] : [{ text, questions: asked.map(questionKey) }];
  });
}

function endQuestion(question: Question): EndQuestion {
  const choices =
    askingOf(question) === "before"
      ? Object.fromEntries((offeredBy(question)?.choices ?? []).map(({ id, html }) => [id, plainText(html)]))
      : null;
  return { id: question.id, label: labelOf(sentenceOf(question)), look: question.look, choices };
}
