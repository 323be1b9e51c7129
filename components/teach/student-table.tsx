import { reportWords as words } from "@words/report";
import { useMemo } from "react";
import type { Due } from "@/lib/assignment/assignment";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import type { ClassReport, QuestionRow, ReportLesson } from "@/lib/class/report";
import { percentOf } from "@/lib/class/report-table";
import type { RowSaying } from "@/lib/class/row-marks";
import type { StudentRow } from "@/lib/class/students";
import { ownNumber } from "@/lib/quiz/only";
import { paperNumber } from "@/lib/quiz/paper";
import { InTurn } from "../ui/in-turn";
import { TableScroll } from "../ui/table-scroll";
import { useShown } from "../ui/use-shown";
import { OwnTexts } from "./own-texts";
import { RemovedRows, StudentCard } from "./student-card";
import { nameOfStudent, studentNotes } from "./student-notes";

interface StudentTableProps {
  report: ClassReport;
  lessons: readonly ReportLesson[];
  /** When it was to be handed in; null: no date. */
  due: Due | null;
  alive: boolean;
  /** Keeps what the teacher says of a row. */
  onMark: (mark: RowSaying) => void;
  /** What the teacher said so far, by row. */
  marks: ReadonlyMap<string, RowSaying>;
}

/** Rows shown at first, and with each press more. */
const page = 40;

/** Every student: the sums, question by question in a table for each lesson, and what each one answered and wrote. */
export function StudentTable({ report, lessons, due, alive, onMark, marks }: StudentTableProps) {
  const [shown, showMore] = useShown(page);
  const students = report.students.slice(0, shown);
  const noteOf = useMemo(() => studentNotes(report.students), [report]);
  const lessonTables = lessons.map((lesson) => (
    <LessonTable
      key={lesson.slug}
      lesson={lesson}
      students={students}
      questions={report.questions.filter((row) => row.lesson === lesson)}
    />
  ));
  const cards = students.map((student) => (
    <StudentCard
      key={student.id}
      student={student}
      due={due}
      report={report}
      note={noteOf(student)}
      marks={marks}
      alive={alive}
      onMark={onMark}
    />
  ));
  return (
    <>
      <section aria-labelledby="by-student" className="report-section">
        <h2 id="by-student">{words.studentsTitle}</h2>
        <div className="report-wide">
          <InTurn
            key={lessons.map(({ slug }) => slug).join()}
            parts={[
              <SumTable key="sums" students={students} noteOf={noteOf} />,
              <p key="legend" className="ui-quiet">
                {words.legend}
              </p>,
              ...lessonTables,
            ]}
          />
        </div>
        <h3 className="no-print">{words.cardsTitle}</h3>
        <p className="ui-quiet no-print">{words.cardsNote}</p>
        {/* After the sums, which come at once. */}
        <InTurn parts={[null, cards]} />
        {report.students.length > shown && (
          <div className="ui-actions no-print">
            <button type="button" onClick={showMore}>
              {words.more(Math.min(page, report.students.length - shown))}
            </button>
          </div>
        )}
        <RemovedRows report={report} marks={marks} alive={alive} onMark={onMark} />
      </section>
      <OwnTexts students={report.students} lessons={lessons} />
    </>
  );
}

interface TableProps {
  students: readonly StudentRow[];
}

function SumTable({ students, noteOf }: TableProps & { noteOf: (student: StudentRow) => string }) {
  return (
    <TableScroll>
      <table className="report-heat">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.codeWord}</th>
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.right}</th>
            <th scope="col">{words.later}</th>
            <th scope="col">{words.shown}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.percent}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {students.map((student) => {
            const { totals } = student;
            return (
              <tr key={student.id}>
                <th scope="row">{nameOfStudent(student)}</th>
                <td>{student.codeWord || words.noCodeWord}</td>
                <td>{words.ofAll(totals.answered, totals.questions)}</td>
                <td>{totals.right}</td>
                <td>{totals.later}</td>
                <td>{totals.shown}</td>
                <td>{totals.open}</td>
                <td>{words.share((percentOf(totals) ?? 0) / 100)}</td>
                <td>{noteOf(student)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The questions of one lesson: as many columns as fit a page. */
function LessonTable({
  lesson,
  students,
  questions,
}: TableProps & { lesson: ReportLesson; questions: readonly QuestionRow[] }) {
  if (questions.length === 0) return null;
  return (
    <TableScroll>
      <table className="report-heat report-lesson">
        <caption>
          {words.lessonTable(lesson.number === ownNumber ? null : lesson.number, lesson.title)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {questions.map(({ key, number }) => (
              <th key={key} scope="col">
                {paperNumber(lesson.number, number - 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.id}>
              <th scope="row">{nameOfStudent(student)}</th>
              {questions.map(({ key }) => (
                <td key={key}>{markOf(student.answers.get(key))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
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
