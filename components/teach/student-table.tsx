import { reportWords as words } from "@words/report";
import { useState } from "react";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import type { ClassReport, ReportLesson } from "@/lib/class/report";
import { questionKey } from "@/lib/quiz/names";
import { paperNumber } from "@/lib/quiz/paper";
import { TableScroll } from "../ui/table-scroll";
import { nameOfStudent, studentNotes } from "./student-notes";

/** Rows shown at first, and with each press more: a thousand rows at once would freeze a phone. */
const page = 40;

/** Every student, question by question, and what they wrote. */
export function StudentTable({ report, lessons }: { report: ClassReport; lessons: readonly ReportLesson[] }) {
  const [shown, show] = useState(page);
  const students = report.students.slice(0, shown);
  const written = report.students.flatMap((student) =>
    [...student.texts].map(([question, text]) => ({ student, question, text })),
  );
  const labels = new Map(
    lessons.flatMap(({ questions, labels: own }) =>
      questions.map((question) => [questionKey(question), own[question.id]] as const),
    ),
  );
  const noteOf = studentNotes(report.students);
  return (
    <>
      <section aria-labelledby="by-student" className="report-section">
        <h2 id="by-student">{words.studentsTitle}</h2>
        <p className="ui-quiet">{words.legend}</p>
        <TableScroll>
          <table className="report-heat">
            <thead>
              <tr>
                <th scope="col">{words.codeWord}</th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.answered}</th>
                <th scope="col">{words.right}</th>
                {report.questions.map(({ key, lesson, number }) => (
                  <th key={key} scope="col">
                    {paperNumber(lesson.number, number - 1)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {students.map((student) => (
                <tr key={student.id}>
                  <th scope="row">
                    {student.codeWord || words.noCodeWord} <span className="ui-quiet">{noteOf(student)}</span>
                  </th>
                  <td>{student.name ?? ""}</td>
                  <td>{student.answered}</td>
                  <td>{student.right}</td>
                  {report.questions.map(({ key }) => (
                    <td key={key}>{markOf(student.answers.get(key))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        {report.students.length > shown && (
          <div className="ui-actions no-print">
            <button type="button" onClick={() => show((before) => before + page)}>
              {words.more(Math.min(page, report.students.length - shown))}
            </button>
          </div>
        )}
      </section>
      {written.length > 0 && (
        <section aria-labelledby="texts" className="report-section">
          <h2 id="texts">{words.textsTitle}</h2>
          <p className="ui-quiet">{words.textsNote}</p>
          <ul className="reteach-list">
            {written.slice(0, shown).map(({ student, question, text }) => (
              <li key={`${student.id} ${question}`}>
                <b>{nameOfStudent(student)}</b> <span className="ui-quiet">{labels.get(question)}</span>
                <p className="own-words">{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function markOf(answer: HandedAnswer | undefined): string {
  if (answer === undefined) return words.marks.none;
  if (answer.first === "right") return words.marks.right;
  return answer.end === "right"
    ? words.marks.later
    : answer.end === "open"
      ? words.marks.open
      : words.marks.missed;
}
