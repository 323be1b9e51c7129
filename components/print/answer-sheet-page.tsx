import { printWords as words } from "@words/print";
import type { FunctionComponent } from "react";
import type { Module } from "@/lib/content/module";
import { paperNumber, paperParts } from "@/lib/quiz/paper";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import { packetPath } from "@/lib/routes";
import { printedKinds } from "../asked/printed-kinds";
import type { PaperProps } from "../quiz/paper-parts";
import { PageHead } from "../ui/page-head";
import { SheetWays } from "./sheet-ways";

/** Where a student marks letters and a teacher reads them off: numbers and letters as on the student sheet, no text. */
export function AnswerSheetPage({ module }: { module: Module }) {
  return (
    <div className="paper-sheet answer-sheet">
      <SheetWays ways={words.answerWays} />
      <PageHead title={words.answerSheet} dek={module.title}>
        <p className="paper-name">
          {words.name}: <span className="paper-gap" />
        </p>
        <p className="ui-quiet">{words.answerHow}</p>
        <p className="ui-quiet">{words.answerUnscored}</p>
        <p className="no-print">
          <a href={packetPath(module.slug)}>{words.packet}</a>
        </p>
      </PageHead>
      <div className="answer-columns">
        {module.lessons.map((lesson) => (
          <section key={lesson.slug} aria-labelledby={lesson.slug}>
            <h2 id={lesson.slug}>
              {lesson.number}. {lesson.title}
            </h2>
            <ul>
              {lesson.questions.map(
                (question, index) =>
                  question.scored && (
                    <li key={question.id}>
                      <span className="answer-number">{paperNumber(lesson.number, index)}</span>
                      <Answer question={question} />
                    </li>
                  ),
              )}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Answer<K extends Kind>({ question }: { question: QuestionOf<K> }) {
  const Fields: FunctionComponent<PaperProps<K>> | null = printedKinds[question.kind].Answer;
  if (Fields === null) return null;
  return (
    <span className="answer-fields">
      <Fields ask={question.ask} {...paperParts(question)} />
    </span>
  );
}
