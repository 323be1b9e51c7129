import { projectorWords as words } from "@words/projector";
import { labelOf } from "@/lib/quiz/outline";
import { paperNumber, paperParts } from "@/lib/quiz/paper";
import type { Question } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";
import { AskedLesson, type LessonAsked } from "./asked-lesson";
import { KeyAnswer } from "./key-answer";
import { PrintedAsk } from "./printed-question";

/** The id of the list of all questions, where Esc leads. */
export const overviewId = "all-questions";

export interface WallSlide {
  question: Question;
  /** What the address says of it. */
  id: string;
  /** As on paper. */
  number: string;
}

/** The slides of a lesson, in the order of its questions. */
export function slidesOf({ number, questions }: Pick<LessonAsked, "number" | "questions">): WallSlide[] {
  return questions.map((question, at) => ({ question, id: question.id, number: paperNumber(number, at) }));
}

interface WallLessonProps {
  slides: WallSlide[];
  /** Of the lesson. */
  title: string;
  /** The slides around those of the lesson. */
  before: string | null;
  after: string | null;
}

/** The questions of one lesson for the wall. */
export function WallLesson({ slides, title, before, after }: WallLessonProps) {
  return (
    <>
      {slides.map((slide, index) => (
        <SlideView
          key={slide.id}
          slide={slide}
          title={title}
          previous={slides[index - 1]?.id ?? before}
          next={slides[index + 1]?.id ?? after}
        />
      ))}
    </>
  );
}

/** The questions of lessons for the wall, one lesson after the other. */
export function WallLessons({ lessons }: { lessons: readonly LessonAsked[] }) {
  const slides = lessons.flatMap(slidesOf);
  return lessons.map((lesson) => {
    const own = slidesOf(lesson);
    const at = slides.findIndex(({ question }) => question === own[0]?.question);
    return (
      <WallLesson
        key={lesson.slug}
        slides={own}
        title={lesson.title}
        before={slides[at - 1]?.id ?? null}
        after={slides[at + own.length]?.id ?? null}
      />
    );
  });
}

/** The questions of one lesson in the list of all of them. */
export function WallList({ slides, lesson }: { slides: WallSlide[]; lesson: LessonAsked }) {
  return (
    <AskedLesson lesson={lesson}>
      <ul className="overview-list">
        {slides.map(({ question, id, number }) => (
          <li key={id} data-asks="overview" data-number={number}>
            <a href={`#${id}`}>
              <span className="answer-number">{number}</span> {labelOf(sentenceOf(question))}
            </a>
          </li>
        ))}
      </ul>
    </AskedLesson>
  );
}

interface SlideViewProps {
  slide: WallSlide;
  title: string;
  previous: string | null;
  next: string | null;
}

function SlideView({ slide: { question, id, number }, title, previous, next }: SlideViewProps) {
  return (
    <section
      className="projector-slide"
      id={id}
      data-kind={question.kind}
      data-length={lengthOf(question)}
      data-asks="wall"
      data-number={number}
      tabIndex={-1}
      aria-labelledby={`${id}-where`}
    >
      <div className="slide-head">
        <h1 className="slide-where" id={`${id}-where`}>
          {words.question(number)} <span className="ui-quiet">{title}</span>
        </h1>
        <nav className="slide-ways" aria-label={words.ways}>
          <WayTo rel="prev" id={previous} name={words.previous} />
          <WayTo rel="next" id={next} name={words.next} />
          <a href={`#${overviewId}`}>{words.all}</a>
        </nav>
      </div>
      <div className="slide-body">
        <div className="slide-ask">
          <PrintedAsk question={question} />
        </div>
        <details className="slide-answer">
          <summary>
            <span className="if-closed">{words.show}</span>
            <span className="if-open">{words.hide}</span>
          </summary>
          <div className="slide-key">
            <KeyAnswer question={question} />
          </div>
        </details>
      </div>
    </section>
  );
}

/** Hidden at either end; there all the same, for a choice of questions in another order. */
function WayTo({ rel, id, name }: { rel: "prev" | "next"; id: string | null; name: string }) {
  return (
    <a rel={rel} hidden={id === null} href={id === null ? undefined : `#${id}`}>
      {name}
    </a>
  );
}

/**
 * How much of the wall a question needs, so that the styles can choose the largest letters that fit. Tried at 1280 by
 * 720: text counts by its length, every part of its own takes about a line more, and two columns take more than one.
 */
function lengthOf(question: Question): "short" | "middle" | "long" {
  const { prompt, ask } = question;
  const parts = Object.values(ask).flatMap((value) => (Array.isArray(value) ? value : []));
  const text = [prompt, ...parts.map(({ html }) => html)].join("").replace(/<[^>]*>/g, "").length;
  const needed = text + 40 * parts.length + (paperParts(question).numbered.length > 0 ? 100 : 0);
  return needed < 550 ? "short" : needed < 740 ? "middle" : "long";
}
