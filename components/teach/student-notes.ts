import { reportWords as words } from "@words/report";
import { ownOffset } from "@/lib/assignment/due";
import type { StudentRow } from "@/lib/class/students";
import { formatClock } from "@/words/format";

/** How a teacher knows a student: the name, else the code word. */
export function nameOfStudent({ name, codeWord }: Pick<StudentRow, "name" | "codeWord">): string {
  return name ?? (codeWord || words.noCodeWord);
}

/** So far apart two clocks may be that are both right enough, in milliseconds. */
const agreed = 600_000;

/** What a teacher should know of a student beside the answers, in words; empty where there is nothing. */
export function studentNotes(students: readonly StudentRow[]): (student: StudentRow) => string {
  const names = new Map(students.map((student) => [student.id, nameOfStudent(student)]));
  return ({ onPaper, twin, sharesDevice, sameAs, joined, note, time, late }) =>
    [
      note,
      joined.length === 0 ? "" : words.joinedWith(joined.map(({ codeWord }) => codeWord)),
      onPaper ? words.onPaper : "",
      time === undefined
        ? ""
        : words.madeAt(formatClock(time, ownOffset(time)), late === true, time > Date.now() + agreed),
      twin ? words.twin : "",
      sharesDevice ? words.sharesDevice : "",
      sameAs.ids.length === 0
        ? ""
        : words.sameAs(
            sameAs.ids.map((id) => names.get(id) ?? ""),
            sameAs.more,
          ),
    ]
      .filter((note) => note !== "")
      .join(", ");
}
