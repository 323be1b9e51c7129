import { exploreWords as words } from "@words/explore";
import type { Module } from "@/lib/content/module";
import { questionKey } from "@/lib/quiz/names";
import { labelOf } from "@/lib/quiz/outline";
import { sentenceOf } from "@/lib/quiz/response";
import { lessonPath } from "@/lib/routes";

/** The ways to the questions of the lessons that a document settles: there, answers are checked and kept. */
export function QuestionWays({ modules, source }: { modules: Module[]; source: string }) {
  const questions = modules
    .flatMap(({ lessons }) => lessons)
    .flatMap((lesson) => lesson.questions)
    .filter(({ scored, see }) => scored && see.some((evidence) => evidence.source === source));
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      <p>{words.questionsNote}</p>
      <ul className="question-ways">
        {questions.map((question) => (
          <li key={questionKey(question)}>
            <a href={lessonPath(question.module, question.lesson, question.id)}>
              {labelOf(sentenceOf(question))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
