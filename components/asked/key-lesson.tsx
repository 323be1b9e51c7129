import { paperNumber } from "@/lib/quiz/paper";
import { sentenceOf } from "@/lib/quiz/response";
import { Markup } from "../ui/markup";
import { AskedLesson, type LessonAsked } from "./asked-lesson";
import { KeyAnswer } from "./key-answer";

/** The questions of one lesson, each with its key. */
export function KeyLesson({ lesson }: { lesson: LessonAsked }) {
  return (
    <AskedLesson lesson={lesson} className="key-lesson">
      <ul className="key-list">
        {lesson.questions.map((question, index) => (
          <li key={question.id} data-asks="key" data-number={paperNumber(lesson.number, index)}>
            <p className="answer-number">{paperNumber(lesson.number, index)}</p>
            <Markup html={question.prompt} className="question-prompt" />
            {sentenceOf(question) !== question.prompt && <Markup html={sentenceOf(question)} as="p" />}
            <KeyAnswer question={question} />
          </li>
        ))}
      </ul>
    </AskedLesson>
  );
}
