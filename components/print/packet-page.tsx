import { lessonsAskedWords, printWords as words } from "@words/print";
import { isLong, type Lesson, type Module } from "@/lib/content/module";
import { paperNumber } from "@/lib/quiz/paper";
import { answerSheetPath, packetPath } from "@/lib/routes";
import { formatDate } from "@/words/format";
import { PrintedQuestion } from "../asked/printed-question";
import { figureTags } from "../explore/figure-tags";
import { compileLesson } from "../lesson/compiled";
import type { LessonTags } from "../lesson/lesson-tags";
import { SourceList } from "../lesson/source-list";
import { PageHead } from "../ui/page-head";
import { SheetWays } from "./sheet-ways";

/**
 * Lessons with their questions for paper. There is no key anywhere in it. One page serves four sheets: what follows the #
 * in its address says whether the text is the short one and whether the print is large (app/styles/print.css).
 *
 * @param lesson the one lesson to print; all of them when left out
 */
export function PacketPage({ module, lesson }: { module: Module; lesson?: Lesson }) {
  if (lesson === undefined && isLong(module)) return <PacketList module={module} />;
  const lessons = lesson === undefined ? module.lessons : [lesson];
  return (
    <div className="paper-sheet paper-packet">
      <SheetWays ways={words.packetWays} />
      <PageHead
        title={lesson === undefined ? module.title : lesson.title}
        dek={
          <>
            {words.packet}
            <span className="if-short">, {words.short}</span>
          </>
        }
      >
        <p className="paper-name">
          {words.name}: <span className="paper-gap" />
        </p>
        <p className="ui-quiet">
          {words.toAnswer} <span className="if-short">{words.shortNote} </span>
          {words.checkedOn(formatDate(module.updated))}
        </p>
        <nav className="no-print" aria-label={words.otherSheets}>
          <p>
            <a href={answerSheetPath(module.slug)}>{words.answerSheet}</a>
          </p>
          <ul>
            {lesson !== undefined && (
              <li>
                <a href={packetPath(module.slug)}>
                  {isLong(module) ? lessonsAskedWords.all : words.allLessons}
                </a>
              </li>
            )}
            {otherSheets(module.lessons, lesson).map((other) => (
              <li key={other.slug}>
                <a href={packetPath(module.slug, other.slug)}>
                  {words.onlyLesson(other.number, other.title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      <div className="paper-lessons">{lessons.map((one) => printedLesson(one, module))}</div>
    </div>
  );
}

/** A module that is too long for one sheet has one for each lesson. */
function PacketList({ module: { slug, title, lessons } }: { module: Module }) {
  return (
    <>
      <PageHead title={title} dek={words.packet}>
        <p>{lessonsAskedWords.each(lessons.length)}</p>
        <p>
          <a href={answerSheetPath(slug)}>{words.answerSheet}</a>
        </p>
      </PageHead>
      <ul>
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <a href={packetPath(slug, lesson.slug)}>
              {lesson.number}. {lesson.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside a lesson those around it: a sheet is no longer in a module of a thousand. */
function otherSheets(lessons: readonly Lesson[], lesson: Lesson | undefined): readonly Lesson[] {
  if (lesson === undefined) return lessons;
  const at = lessons.indexOf(lesson);
  return lessons.filter((_, index) => Math.abs(index - at) === 1);
}

function printedLesson(lesson: Lesson, module: Module) {
  const idPrefix = `${lesson.slug}-`;
  const tags: LessonTags = {
    Question: ({ id }) => {
      const index = lesson.questions.findIndex((question) => question.id === id);
      const question = lesson.questions[index];
      return question === undefined ? null : (
        <PrintedQuestion question={question} number={paperNumber(lesson.number, index)} />
      );
    },
    Cite: ({ n }) => <sup className="text-cite">{n}</sup>,
    Term: ({ children }) => children,
    Back: () => null,
    Full: ({ children }) => <div className="in-full">{children}</div>,
    Short: ({ children }) => <div className="in-short">{children}</div>,
    ...figureTags(module, { onPaper: true }),
  };
  const text = compileLesson(lesson, tags, idPrefix);
  return (
    <article key={lesson.slug} className="paper-lesson" data-kind={lesson.kind}>
      <h2>
        {lesson.number}. {lesson.title}
      </h2>
      <div className="lesson-text">
        {lesson.note !== undefined && <p className="ui-note">{lesson.note}</p>}
        {text}
        <SourceList lesson={lesson} sources={module.sources} idPrefix={idPrefix} />
      </div>
    </article>
  );
}
