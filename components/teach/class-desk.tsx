"use client";

import { classWords as words } from "@words/classes";
import { useEffect, useMemo, useState } from "react";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { classIn, knownClass, withoutClass } from "@/lib/class/classes";
import { type ClassId, mergeTeacherRecords, type TeacherRecord } from "@/lib/class/teacher-record";
import { ClassList } from "./class-list";
import { ClassSheet } from "./class-sheet";
import { ClassView } from "./class-view";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";
import { UndoNote } from "./undo-note";

/** What the address asks for after its "#": nothing, a class, or a sheet of a class for an assignment. */
interface Place {
  classId: ClassId;
  sheet: { kind: "slips" | "list"; assignment: string } | null;
}

/** The teacher's classes, one of them, or what is printed for one; everything in this browser. */
export function ClassDesk({ editions: rows }: { editions: EditionRows }) {
  const { state, change } = useTeacherRecord();
  const editions = useMemo(() => editionsOf(rows), [rows]);
  const { classId, sheet } = usePlace();
  const { record } = state;
  const [deleted, setDeleted] = useState<{ name: string; before: TeacherRecord } | null>(null);
  const there = classId !== "" && knownClass(record, classId) === classId;
  const shown = classIn(record, classId);
  return (
    <div className="class-desk">
      <TeacherNotice state={state} />
      {sheet !== null && there ? (
        <ClassSheet
          key={`${classId} ${sheet.assignment}`}
          kind={sheet.kind}
          shown={shown}
          assignment={sheet.assignment}
          record={record}
          editions={editions}
          change={change}
        />
      ) : there ? (
        <ClassView
          key={classId}
          shown={shown}
          record={record}
          editions={editions}
          change={change}
          onDelete={() => {
            setDeleted({ name: shown.name, before: record });
            location.hash = "classes";
            change((now) => withoutClass(now, classId));
          }}
        />
      ) : (
        <>
          <UndoNote
            text={deleted === null ? null : words.deleted(deleted.name)}
            label={words.undo}
            onUndo={() => {
              if (deleted !== null) change((now) => mergeTeacherRecords(now, deleted.before));
              setDeleted(null);
            }}
          />
          {classId !== "" && state.saving !== "unread" && <p className="ui-note">{words.gone}</p>}
          <ClassList record={record} change={change} alive={state.saving !== "unread"} />
        </>
      )}
    </div>
  );
}

/** What was pressed is gone with what it led away from: the keyboard goes on at the heading. */
function focusHeading() {
  const heading = document.querySelector<HTMLElement>(".class-desk h2");
  if (heading === null || document.activeElement !== document.body) return;
  heading.tabIndex = -1;
  heading.focus();
}

function usePlace(): Place {
  const [hash, setHash] = useState("");
  useEffect(() => {
    const read = () => setHash(location.hash.slice(1));
    const turn = () => {
      read();
      requestAnimationFrame(focusHeading);
    };
    read();
    addEventListener("hashchange", turn);
    return () => removeEventListener("hashchange", turn);
  }, []);
  const [classId = "", kind, assignment] = hash.split("/");
  const sheet =
    (kind === "slips" || kind === "list") && assignment !== undefined
      ? ({ kind, assignment } as const)
      : null;
  return { classId: /^[0-9a-f]{16}$/.test(classId) ? classId : "", sheet };
}
