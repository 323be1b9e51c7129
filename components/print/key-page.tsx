import { printWords as words } from "@words/print";
import type { Module } from "@/lib/content/module";
import { paperNumber } from "@/lib/quiz/paper";
import { onlyMark, planPath, projectPath } from "@/lib/routes";
import { Island } from "../island";
import { Markup } from "../ui/markup";
import { PageHead } from "../ui/page-head";
import { AskedLesson } from "./asked-lesson";
import { KeyAnswer } from "./key-answer";

/** Every question with its key, for teachers. */
export function KeyPage({ module }: { module: Module }) {
  return (
    <>
      <Island name="OnlySome" props={{ mark: onlyMark }} />
      <PageHead title={module.title} dek={words.key}>
        <p className="ui-quiet">{words.keyNote}</p>
        <p className="no-print">
          <a href={projectPath(module.slug)}>{words.project}</a> ·{" "}
          <a href={planPath(module.slug)}>{words.plan}</a>
        </p>
      </PageHead>
      {module.lessons.map((lesson) => (
        <AskedLesson key={lesson.slug} lesson={lesson} className="key-lesson">
          <ul className="key-list">
            {lesson.questions.map((question, index) => (
              <li key={question.id} data-asks="key" data-number={paperNumber(lesson.number, index)}>
                <p className="answer-number">{paperNumber(lesson.number, index)}</p>
                <Markup html={question.prompt} className="question-prompt" />
                <KeyAnswer question={question} />
              </li>
            ))}
          </ul>
        </AskedLesson>
      ))}
    </>
  );
}
