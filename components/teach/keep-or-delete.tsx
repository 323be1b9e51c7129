import { reportWords as words } from "@words/report";
import { type ReactNode, useState } from "react";
import { mergeTeacherRecords, type TeacherRecord } from "@/lib/class/teacher-record";
import { LastSaved } from "./last-saved";
import { UndoNote } from "./undo-note";

interface KeepOrDeleteProps {
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
  alive: boolean;
  /** Null where there is nobody to report on. */
  save: { csv: () => void; excel: () => void; gradebook: ReactNode } | null;
  /** The record without the class. */
  without: (record: TeacherRecord) => TeacherRecord;
  /** What else the page forgets with the class. */
  onDelete: () => void;
}

/** The table as a file, and the class out of this browser. */
export function KeepOrDelete({ record, change, alive, save, without, onDelete }: KeepOrDeleteProps) {
  const [deleted, setDeleted] = useState<TeacherRecord | null>(null);
  return (
    <section aria-labelledby="keep" className="report-section no-print">
      <h2 id="keep">{words.keepTitle}</h2>
      <p>{words.deleteNote}</p>
      <div className="ui-actions">
        <button type="button" disabled={save === null} onClick={() => save?.excel()}>
          {words.excel}
        </button>
        <button type="button" disabled={save === null} onClick={() => save?.csv()}>
          {words.csv}
        </button>
        <button
          type="button"
          disabled={!alive}
          onClick={() => {
            setDeleted(record);
            change(without);
            onDelete();
          }}
        >
          {words.deleteClass}
        </button>
      </div>
      {save?.gradebook}
      <UndoNote
        text={deleted === null ? null : words.deleted}
        label={words.undo}
        onUndo={() => {
          if (deleted !== null) change((now) => mergeTeacherRecords(now, deleted));
          setDeleted(null);
        }}
      />
      <LastSaved at={record.savedAt} />
    </section>
  );
}
