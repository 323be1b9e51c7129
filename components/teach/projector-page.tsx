import { projectorWords as words } from "@words/projector";
import type { Lesson, Module } from "@/lib/content/module";
import { kindTraits } from "@/lib/quiz/kinds/kinds";
import { paperNumber } from "@/lib/quiz/paper";
import { keyPath, onlyMark } from "@/lib/routes";
import { overviewId, WallLesson, WallList, type WallSlide } from "../asked/wall-lesson";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/**
 * One question at a time, for the wall of a classroom. Each is a section whose id is the question's; the styles show the
 * one that is the target of the address, so it works without a script. The island adds the keys.
 */
export function ProjectorPage({ module }: { module: Module }) {
  const slides = module.lessons.flatMap(slidesOf);
  return (
    <div className="projector-page">
      <Island name="ProjectorKeys" props={{ overview: overviewId }} />
      <Island
        name="LiveWall"
        props={{
          module: module.slug,
          questions: slides.map(({ question: { id, rev, kind, lesson } }) => ({
            id,
            lesson,
            rev,
            written: kindTraits[kind].answer === "written",
          })),
        }}
      />
      {module.lessons.map((lesson) => {
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
      })}
      <Island name="OwnShown" props={{ form: "wall" }} />
      <div className="projector-overview" id={overviewId} tabIndex={-1}>
        <PageHead title={words.title} dek={module.title}>
          <Island name="OnlySome" props={{ mark: onlyMark }} />
          <p>{words.how}</p>
          <p>
            <a href={keyPath(module.slug)}>{words.key}</a>
          </p>
        </PageHead>
        {module.lessons.map((lesson) => (
          <WallList key={lesson.slug} slides={slidesOf(lesson)} lesson={lesson} />
        ))}
        <Island name="OwnShown" props={{ form: "list" }} />
      </div>
    </div>
  );
}

function slidesOf({ number, questions }: Lesson): WallSlide[] {
  return questions.map((question, at) => ({ question, id: question.id, number: paperNumber(number, at) }));
}
