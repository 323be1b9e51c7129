import { makerWords as words } from "@words/teach";
import { useState } from "react";
import { readAssignment } from "@/lib/assignment/assignment";
import type { Editions } from "@/lib/assignment/edition";
import {
  type MadeAssignment,
  mergeTeacherRecords,
  type SchoolClass,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { formatDay } from "@/words/format";
import { classTitles } from "./class-title";
import { UndoNote } from "./undo-note";

interface MadeListProps {
  assignments: MadeAssignment[];
  editions: Editions;
  /** Those of this browser: five of them may have the same lesson and title. */
  classes: SchoolClass[];
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
  onShow: (made: MadeAssignment) => void;
  onDelete: () => void;
}

/** The assignments made in this browser: to show again, or to delete with their keys. */
export function MadeList({ assignments, editions, classes, change, onShow, onDelete }: MadeListProps) {
  const titleOf = classTitles({ classes });
  const [deleted, setDeleted] = useState<MadeAssignment[]>([]);
  return (
    <section aria-labelledby="made-list" className="no-print">
      <h2 id="made-list">{words.listTitle}</h2>
      {assignments.length === 0 ? (
        <p className="ui-quiet">{words.listNone}</p>
      ) : (
        <ul className="made-list">
          {assignments.map((made) => {
            const read = readAssignment(made.link, editions);
            const title = read.ok && read.assignment.title !== "" ? read.assignment.title : words.untitled;
            const of = classes.filter(({ id }) => made.classes.includes(id)).map(({ id }) => titleOf(id));
            const name = [title, ...of].join(", ");
            return (
              <li key={made.link}>
                <span>
                  {name} <span className="ui-quiet">{words.madeOn(formatDay(made.madeAt))}</span>
                </span>
                <button
                  type="button"
                  disabled={!read.ok}
                  aria-label={`${words.show}: ${name}`}
                  onClick={() => onShow(made)}
                >
                  {words.show}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className="ui-actions">
        {assignments.length > 0 && (
          <button
            type="button"
            onClick={() => {
              setDeleted(assignments);
              change((record) => ({ ...record, assignments: [] }));
              onDelete();
            }}
          >
            {words.deleteAll}
          </button>
        )}
      </div>
      <UndoNote
        text={deleted.length === 0 ? null : words.deleted}
        label={words.undo}
        onUndo={() => {
          change((record) => mergeTeacherRecords(record, { ...record, assignments: deleted }));
          setDeleted([]);
        }}
      />
    </section>
  );
}
