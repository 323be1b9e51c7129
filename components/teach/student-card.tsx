import { reportWords as words } from "@words/report";
import { useState } from "react";
import type { Due } from "@/lib/assignment/assignment";
import type { HandedAnswer } from "@/lib/assignment/hand-in";
import { answerText } from "@/lib/class/answer-text";
import type { ClassReport, QuestionRow } from "@/lib/class/report";
import { percentOf } from "@/lib/class/report-table";
import { type RowSaying, unsaid } from "@/lib/class/row-marks";
import type { StudentRow } from "@/lib/class/students";
import { paperNumber } from "@/lib/quiz/paper";
import { MoreDays } from "./more-days";
import { nameOfStudent } from "./student-notes";
import { useDraft } from "./use-draft";

interface MarkingProps {
  report: ClassReport;
  /** What the teacher said so far, by row. */
  marks: ReadonlyMap<string, RowSaying>;
  alive: boolean;
  onMark: (mark: RowSaying) => void;
}

interface StudentCardProps extends MarkingProps {
  student: StudentRow;
  /** When it was to be handed in. */
  due: Due | null;
  /** What a teacher should know of the row. */
  note: string;
}

/** Letters of a note. */
const longestNote = 500;

function markIn(marks: MarkingProps["marks"], row: string): RowSaying {
  return marks.get(row) ?? unsaid(row);
}

/** One row, folded: what was answered, what is unfinished, and what a teacher may do with it. */
export function StudentCard({ student, note, ...others }: StudentCardProps) {
  const [open, setOpen] = useState(false);
  const { totals } = student;
  return (
    <details className="report-card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b dir="auto">{nameOfStudent(student)}</b>{" "}
        {words.card(totals.answered, totals.questions, totals.right, percentOf(totals) ?? 0)}
        {note !== "" && <span className="ui-quiet"> {note}</span>}
      </summary>
      {open && (
        <>
          <Answers student={student} questions={others.report.questions} />
          <RowMarks student={student} {...others} />
        </>
      )}
    </details>
  );
}

function Answers({ student, questions }: { student: StudentRow; questions: readonly QuestionRow[] }) {
  const numbers = (holds: (answer: HandedAnswer | undefined) => boolean) =>
    questions.filter(({ key }) => holds(student.answers.get(key))).map(numberOf);
  const missing = numbers((answer) => answer === undefined);
  const open = numbers((answer) => answer?.end === "open");
  return (
    <>
      <p>
        {missing.length === 0 ? words.allAnswered : words.unfinished(missing)}{" "}
        {open.length > 0 && words.stillOpen(open)}
      </p>
      <ul className="report-answers">
        {questions.flatMap((row) => {
          const answer = student.answers.get(row.key);
          if (answer === undefined) return [];
          return [
            <li key={row.key}>
              <b>{numberOf(row)}</b> {answerText(row.question, answer.response) ?? words.notTold}{" "}
              <span className="ui-quiet">
                ({words.markNames[fateOf(answer)]}
                {answer.confidence === "sure" && `, ${words.sureOfIt}`})
              </span>
            </li>,
          ];
        })}
      </ul>
    </>
  );
}

function numberOf({ lesson, number }: QuestionRow): string {
  return paperNumber(lesson.number, number - 1);
}

function fateOf({ first, end }: HandedAnswer): keyof typeof words.markNames {
  if (first === "right") return "right";
  if (end === "right") return "later";
  if (end === "open") return "open";
  return first === "partly" ? "partly" : "missed";
}

/** A note, and the rows that are one person's. */
function RowMarks({ student, due, report, marks, alive, onMark }: Omit<StudentCardProps, "note">) {
  const [other, choose] = useState("");
  const { id, codeWord, twin, joined, time } = student;
  const mark = markIn(marks, id);
  const [note, type] = useDraft(mark.note, (text) => onMark({ ...mark, note: text }));
  const apart = mark.joins === id;
  return (
    <div className="report-marks no-print">
      <label>
        {words.noteFor}
        <input
          type="text"
          value={note}
          maxLength={longestNote}
          disabled={!alive}
          autoComplete="off"
          onChange={(event) => type(event.currentTarget.value)}
        />
      </label>
      {/* Only where a hand-in says when it was made, can it be late. */}
      {due !== null && time !== undefined && codeWord !== "" && (
        <div className="report-mark">
          {words.moreDaysFor(nameOfStudent(student))}
          <MoreDays
            name={nameOfStudent(student)}
            codeWord={codeWord}
            due={due}
            marks={marks}
            onMark={onMark}
          />
        </div>
      )}
      <label>
        {words.joinTo}
        <select value={other} disabled={!alive} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{words.joinNobody}</option>
          {report.students
            .filter((one) => one.id !== id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {[nameOfStudent(one), one.name === null ? "" : one.codeWord, one.onPaper ? words.onPaper : ""]
                  .filter((part) => part !== "")
                  .join(", ")}
              </option>
            ))}
        </select>
      </label>
      <div className="ui-actions">
        <button
          type="button"
          disabled={!alive || other === ""}
          onClick={() => onMark({ ...mark, joins: other })}
        >
          {words.join}
        </button>
        {(twin || apart) && (
          <button
            type="button"
            disabled={!alive}
            onClick={() => onMark({ ...mark, joins: apart ? null : id })}
          >
            {apart ? words.onePerson : words.twoPeople}
          </button>
        )}
        <button type="button" disabled={!alive} onClick={() => onMark({ ...mark, removed: true })}>
          {words.takeOut}
        </button>
        {joined.map(({ id: guest, codeWord: other }) => (
          <button
            key={guest}
            type="button"
            disabled={!alive}
            onClick={() => onMark({ ...markIn(marks, guest), joins: null })}
          >
            {words.split(other)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Rows that were taken out, each with the way back. */
export function RemovedRows({ report, marks, alive, onMark }: MarkingProps) {
  if (report.removed.length === 0) return null;
  return (
    <div className="no-print">
      <h3>{words.removedTitle(report.removed.length)}</h3>
      <ul className="made-list">
        {report.removed.map((student) => (
          <li key={student.id}>
            <b dir="auto">{nameOfStudent(student)}</b>{" "}
            <button
              type="button"
              disabled={!alive}
              onClick={() => onMark({ ...markIn(marks, student.id), removed: false })}
            >
              {words.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
