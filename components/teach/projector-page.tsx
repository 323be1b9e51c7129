import { projectorWords as words } from "@words/projector";
import type { Lesson, Module } from "@/lib/content/module";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { labelOf } from "@/lib/quiz/outline";
import { paperNumber, paperParts } from "@/lib/quiz/paper";
import type { Question } from "@/lib/quiz/question";
import { sentenceOf } from "@/lib/quiz/response";
import { keyPath, onlyMark } from "@/lib/routes";
import { Island } from "../island";
import { AskedLesson } from "../print/asked-lesson";
import { KeyAnswer } from "../print/key-answer";
import { PrintedAsk } from "../print/printed-question";
import { PageHead } from "../ui/page-head";

interface Slide {
  question: Question;
  lesson: Lesson;
  number: string;
}

/**
 * One question at a time, for the wall of a classroom. Each is a section whose id is the question's; the styles show the
 * one that is the target of the address, so it works without a script. The island adds the keys.
 */
export function ProjectorPage({ module }: { module: Module }) {
  const slides = module.lessons.flatMap((lesson) =>
    lesson.questions.map((question, index) => ({
      question,
      lesson,
      number: paperNumber(lesson.number, index),
    })),
  );
  return (
    <div className="projector-page">
      <Island name="ProjectorKeys" props={{ overview: overviewId }} />
      <Island
        name="LiveWall"
        props={{
          module: module.slug,
          questions: slides.map(({ question: { id, rev, kind }, lesson }) => ({
            id,
            lesson: lesson.slug,
            rev,
            written: kindTraits[kind].answer === "written",
          })),
        }}
      />
      {slides.map((slide, index) => (
        <SlideView
          key={slide.question.id}
          slide={slide}
          previous={slides[index - 1]?.question.id ?? null}
          next={slides[index + 1]?.question.id ?? null}
        />
      ))}
      <div className="projector-overview" id={overviewId} tabIndex={-1}>
        <PageHead title={words.title} dek={module.title}>
          <Island name="OnlySome" props={{ mark: onlyMark }} />
          <p>{words.how}</p>
          <p>
            <a href={keyPath(module.slug)}>{words.key}</a>
          </p>
        </PageHead>
        {module.lessons.map((lesson) => (
          <AskedLesson key={lesson.slug} lesson={lesson}>
            <ul className="overview-list">
              {slides
                .filter((slide) => slide.lesson === lesson)
                .map(({ question, number }) => (
                  <li key={question.id} data-asks="overview" data-number={number}>
                    <a href={`#${question.id}`}>
                      <span className="answer-number">{number}</span> {labelOf(sentenceOf(question))}
                    </a>
                  </li>
                ))}
            </ul>
          </AskedLesson>
        ))}
      </div>
    </div>
  );
}

/** The id of the list of all questions, where Esc leads. */
const overviewId = "all-questions";

function SlideView({
  slide: { question, lesson, number },
  previous,
  next,
}: {
  slide: Slide;
  previous: string | null;
  next: string | null;
}) {
  const { id, kind } = question;
  return (
    <section
      className="projector-slide"
      id={id}
      data-kind={kind}
      data-length={lengthOf(question)}
      data-asks="wall"
      data-number={number}
      tabIndex={-1}
      aria-labelledby={`${id}-where`}
    >
      <div className="slide-head">
        <h1 className="slide-where" id={`${id}-where`}>
          {words.question(number)} <span className="ui-quiet">{lesson.title}</span>
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
