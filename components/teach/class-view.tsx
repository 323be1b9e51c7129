import { classWords as words } from "@words/classes";
import { useState } from "react";
import { assignmentId, readAssignment } from "@/lib/assignment/assignment";
import type { Editions } from "@/lib/assignment/edition";
import { classesOf, withClass } from "@/lib/class/classes";
import { type RosterReading, withReading } from "@/lib/class/roster";
import {
  longestClassName,
  type SchoolClass,
  type Student,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { assignToPath, classPath, classReportPath } from "@/lib/routes";
import { formatDay } from "@/words/format";
import { siteHref } from "../ui/site-href";
import { loadWords } from "./give-words";
import { LastSaved } from "./last-saved";
import { countedOf, loadReader, pastedList, RosterPaste } from "./roster-paste";
import { RosterTable } from "./roster-table";
import { SettledField } from "./settled-field";

interface ClassViewProps {
  shown: SchoolClass;
  record: TeacherRecord;
  editions: Editions;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
  onDelete: () => void;
}

/** One class: its names and code words, its assignments, and the way out of this browser. */
export function ClassView({ shown, record, editions, change, onDelete }: ClassViewProps) {
  const set = (changed: (before: SchoolClass) => Partial<SchoolClass>) =>
    change((now) => {
      const before = now.classes.find(({ id }) => id === shown.id);
      return before === undefined
        ? now
        : withClass(now, { ...before, changedAt: Date.now(), ...changed(before) });
    });
  const setStudents = (fn: (students: Student[]) => Student[]) =>
    set((before) => ({ students: fn(before.students) }));
  return (
    <>
      <p className="no-print">
        <a href="#classes">{words.back}</a>
      </p>
      <h2>{shown.name}</h2>
      <Assignments shown={shown} record={record} editions={editions} />
      <section aria-labelledby="roster">
        <h2 id="roster">{words.rosterTitle}</h2>
        {shown.students.length === 0 ? (
          <p className="ui-quiet">{words.noStudents}</p>
        ) : (
          <RosterTable students={shown.students} record={record} onStudents={setStudents} />
        )}
      </section>
      <AddNames
        record={record}
        old={shown.students.length === 0 ? shown.list : ""}
        onReading={(reading, wordsFor) =>
          set((before) => ({ students: withReading(before.students, reading, wordsFor), list: "" }))
        }
      />
      <section aria-labelledby="change">
        <h2 id="change">{words.changeTitle}</h2>
        <SettledField
          id="school-name"
          label={words.name}
          value={shown.name}
          longest={longestClassName}
          settle={(typed) => typed.trim() || null}
          onValue={(name) => set(() => ({ name }))}
        />
        <SettledField
          id="school-day"
          label={words.day}
          value={shown.day}
          longest={longestClassName}
          settle={(typed) => typed.trim()}
          onValue={(day) => set(() => ({ day }))}
        />
      </section>
      <section aria-labelledby="delete-class">
        <h2 id="delete-class">{words.deleteTitle}</h2>
        <p>{words.deleteNote}</p>
        <div className="ui-actions">
          <button type="button" onClick={onDelete}>
            {words.delete}
          </button>
        </div>
      </section>
      <LastSaved at={record.savedAt} />
    </>
  );
}

/** The assignments of the class, each with what is printed for it. */
function Assignments({ shown, record, editions }: Omit<ClassViewProps, "change" | "onDelete">) {
  const made = record.assignments.filter((one) => classesOf(record, one).includes(shown.id));
  return (
    <section aria-labelledby="class-assignments">
      <h2 id="class-assignments">{words.assignmentsTitle}</h2>
      {made.length === 0 ? (
        <p className="ui-quiet">{words.noAssignments}</p>
      ) : (
        <ul className="made-list">
          {made.map(({ link, madeAt }) => {
            const read = readAssignment(link, editions);
            if (!read.ok) return null;
            const title = read.assignment.title || words.untitled;
            const id = assignmentId(read.assignment, editions);
            const way = (kind: "slips" | "list", label: string) => (
              <a
                href={siteHref(classPath(shown.id, { kind, assignment: id }))}
                aria-label={words.forWhich(title, label)}
              >
                {label}
              </a>
            );
            return (
              <li key={link}>
                <span>
                  {title} <span className="ui-quiet">{words.madeOn(formatDay(madeAt))}</span>
                </span>
                <span className="class-ways">
                  {way("slips", words.slips)} {way("list", words.list)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <div className="ui-actions">
        <a className="ui-primary" href={siteHref(assignToPath(shown.id))}>
          {words.give}
        </a>
        <a href={siteHref(classReportPath(shown.id))}>{words.report}</a>
      </div>
    </section>
  );
}

interface AddNamesProps {
  record: TeacherRecord;
  /** A list from before there were rosters, to be taken over. */
  old: string;
  onReading: (
    reading: RosterReading,
    wordsFor: (count: number, taken: readonly string[]) => string[],
  ) => void;
}

function AddNames({ record, old, onReading }: AddNamesProps) {
  const [list, setList] = useState(pastedList(old));
  const [fault, setFault] = useState<"reading" | "words" | null>(null);
  return (
    <section aria-labelledby="add-names">
      <h2 id="add-names">{words.addTitle}</h2>
      {old !== "" && <p className="ui-note">{words.oldList}</p>}
      <form
        autoComplete="off"
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          try {
            const readings = (await loadReader())(list);
            const reading = countedOf(readings, list);
            if (reading === null) return setFault(readings.length > 1 ? "reading" : null);
            onReading(reading, await loadWords(record));
            setList(pastedList(""));
            setFault(null);
          } catch {
            setFault("words");
          }
        }}
      >
        <RosterPaste
          list={list}
          onList={(pasted) => {
            setList(pasted);
            setFault(null);
          }}
          faulty={fault === "reading"}
        />
        {fault === "words" && <p className="ui-error">{words.wordsNotLoaded}</p>}
        <div className="ui-actions">
          <button type="submit">{words.add}</button>
        </div>
      </form>
    </section>
  );
}
