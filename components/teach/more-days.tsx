import { reportWords as words } from "@words/report";
import type { Due } from "@/lib/assignment/assignment";
import { missingRow, type RowSaying, unsaid } from "@/lib/class/row-marks";
import { oneDay } from "@/lib/class/students";
import { formatClock } from "@/words/format";

/** Days that one student may have longer. */
const dayChoices = [0, 1, 2, 3, 7, 14];

interface MoreDaysProps {
  /** What the teacher knows the student by. */
  name: string;
  codeWord: string;
  due: Due;
  marks: ReadonlyMap<string, RowSaying>;
  onMark: (mark: RowSaying) => void;
}

/** More days for one student, by the code word: before the hand-in and after it. */
export function MoreDays({ name, codeWord, due, marks, onMark }: MoreDaysProps) {
  const row = missingRow(codeWord);
  const mark = marks.get(row) ?? unsaid(row);
  return (
    <>
      <select
        className="no-print"
        aria-label={words.moreDaysFor(name)}
        value={mark.moreDays}
        onChange={({ currentTarget }) => onMark({ ...mark, moreDays: Number(currentTarget.value) })}
      >
        {dayChoices.map((days) => (
          <option key={days} value={days}>
            {words.moreDays(days)}
          </option>
        ))}
      </select>
      {mark.moreDays > 0 && <> {words.dueAt(formatClock(due.at + mark.moreDays * oneDay, due.offset))}</>}
    </>
  );
}
