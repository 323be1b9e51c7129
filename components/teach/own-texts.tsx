import { reportWords as words } from "@words/report";
import type { ReportLesson } from "@/lib/class/report";
import type { StudentRow } from "@/lib/class/students";
import { type QuestionKey, questionKey } from "@/lib/quiz/names";
import { paperNumber } from "@/lib/quiz/paper";
import type { Question } from "@/lib/quiz/question";
import { parseResponse } from "@/lib/quiz/response";
import { Markup } from "../ui/markup";
import { nameOfStudent } from "./student-notes";

interface OwnTextsProps {
  students: readonly StudentRow[];
  lessons: readonly ReportLesson[];
}

/** What students wrote, question by question: side by side, under the model answer and what to look for. */
export function OwnTexts({ students, lessons }: OwnTextsProps) {
  const written = new Map<QuestionKey, { student: StudentRow; text: string }[]>();
  for (const student of students) {
    for (const [key, text] of student.texts) {
      const rows = written.get(key);
      if (rows === undefined) written.set(key, [{ student, text }]);
      else rows.push({ student, text });
    }
  }
  if (written.size === 0) return null;
  return (
    <section aria-labelledby="texts" className="report-section">
      <h2 id="texts">{words.textsTitle}</h2>
      <p className="ui-quiet">{words.textsNote}</p>
      {lessons.flatMap(({ number, questions }) =>
        questions.map((question, at) => {
          const key = questionKey(question);
          const rows = written.get(key);
          if (rows === undefined) return null;
          return (
            <div key={key} className="report-texts">
              <h3>
                {paperNumber(number, at)} <Markup html={question.prompt} as="span" />
              </h3>
              <Rubric question={question} />
              <ul>
                {rows.map(({ student, text }) => (
                  <li key={student.id}>
                    <b dir="auto">{nameOfStudent(student)}</b>
                    <p className="own-words" dir="auto">
                      {text}
                    </p>
                    <Ticked question={question} response={student.answers.get(key)?.response} />
                  </li>
                ))}
              </ul>
            </div>
          );
        }),
      )}
    </section>
  );
}

function Rubric({ question }: { question: Question }) {
  if (question.kind !== "explain") return null;
  return (
    <div className="report-rubric">
      <details>
        <summary>{words.model}</summary>
        <Markup html={question.key.model} />
      </details>
      {question.ask.rubric.length > 0 && (
        <>
          <p>{words.lookFor}</p>
          <ul>
            {question.ask.rubric.map(({ id, html }) => (
              <li key={id}>
                <Markup html={html} as="span" />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Ticked({ question, response }: { question: Question; response: unknown }) {
  if (question.kind !== "explain" || question.ask.rubric.length === 0) return null;
  const read = parseResponse(question.kind, response);
  if (read === null) return null;
  return <p className="ui-quiet">{words.ticked(read.met.length, question.ask.rubric.length)}</p>;
}
