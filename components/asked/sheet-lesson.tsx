import { paperNumber } from "@/lib/quiz/paper";
import { AskedLesson, type LessonAsked } from "./asked-lesson";
import { PrintedQuestion } from "./printed-question";

/** The questions of one lesson for paper, without the text and without a key. */
export function SheetLesson({ lesson }: { lesson: LessonAsked }) {
  return (
    <AskedLesson lesson={lesson}>
      {lesson.questions.map((question, index) => (
        <PrintedQuestion
          key={question.id}
          question={question}
          number={paperNumber(lesson.number, index)}
          chosen
        />
      ))}
    </AskedLesson>
  );
}
