import type { FunctionComponent } from "react";
import { paperNumber, paperParts } from "@/lib/quiz/paper";
import type { Kind, QuestionOf } from "@/lib/quiz/question";
import type { PaperProps } from "../quiz/paper-parts";
import { AskedLesson, type LessonAsked } from "./asked-lesson";
import { printedKinds } from "./printed-kinds";

/** The places in which answers to one lesson are marked: numbers and letters as on the student sheet, no text. */
export function AnswersLesson({ lesson }: { lesson: LessonAsked }) {
  return (
    <AskedLesson lesson={lesson}>
      <ul>
        {lesson.questions.map((question, index) => {
          const number = paperNumber(lesson.number, index);
          return (
            question.scored && (
              <li key={question.id} data-asks="answers" data-number={number}>
                <span className="answer-number">{number}</span>
                <Answer question={question} />
              </li>
            )
          );
        })}
      </ul>
    </AskedLesson>
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
