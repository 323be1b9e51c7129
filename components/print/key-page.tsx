import type { Module } from "@/lib/content/module";
import { outcome } from "@/lib/quiz/outcome";
import type { Html, Kind, QuestionOf } from "@/lib/quiz/question";
import { keyResponse } from "@/lib/quiz/response";
import { describeResponse } from "../quiz/describe-response";
import { EvidenceLink } from "../quiz/evidence-link";
import { Markup } from "../ui/markup";
import { printWords as words } from "./words";

/** Every question with its key, for teachers. */
export function KeyPage({ module }: { module: Module }) {
  return (
    <>
      <header className="page-head">
        <h1>{module.title}</h1>
        <p className="dek">{words.key}</p>
        <p className="quiet">{words.keyNote}</p>
      </header>
      {module.lessons.map((lesson) => (
        <section key={lesson.slug} aria-labelledby={lesson.slug}>
          <h2 id={lesson.slug}>
            {lesson.number}. {lesson.title}
          </h2>
          <ol className="key-list">
            {lesson.questions.map((question) => (
              <KeyLine key={question.id} question={question} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function KeyLine<K extends Kind>({ question }: { question: QuestionOf<K> }) {
  const response = keyResponse(question);
  const reasons: Html[] = Object.values(outcome(question, response, true).reasons);
  return (
    <li>
      <Markup html={question.prompt} className="prompt" />
      {"model" in question.key ? (
        <Markup html={question.key.model} className="model" />
      ) : (
        <p>
          {words.rightAnswer}: <strong>{describeResponse(question, response)}</strong>
        </p>
      )}
      {!question.scored && <p className="quiet">{words.unscored}</p>}
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              <Markup html={reason} />
            </li>
          ))}
        </ul>
      )}
      {question.see.length > 0 && (
        <p className="quiet">
          {words.settledBy}{" "}
          {question.see.map((evidence, index) => (
            <span key={`${evidence.source} ${evidence.at}`}>
              {index > 0 && "; "}
              <EvidenceLink evidence={evidence} />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
