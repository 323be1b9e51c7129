import { classWords as words } from "@words/classes";
import { type FormEvent, useState } from "react";
import { classIds, classIn, nameLoose, withClass } from "@/lib/class/classes";
import { withReading } from "@/lib/class/roster";
import { longestClassName, noClass, type TeacherRecord } from "@/lib/class/teacher-record";
import { hexOf } from "@/lib/codes/pack";
import { compareText } from "@/words/format";
import { BackupPanel } from "./backup-panel";
import { classTitles } from "./class-title";
import { loadWords } from "./give-words";
import { countedOf, loadReader, pastedList, RosterPaste } from "./roster-paste";

interface ClassListProps {
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
  alive: boolean;
}

/** Every class, the form for a new one, and the backup of everything. */
export function ClassList({ record, change, alive }: ClassListProps) {
  const ids = classIds(record);
  const titleOf = classTitles(record);
  const named = ids
    .filter((id) => id !== noClass)
    .map((id) => classIn(record, id))
    .sort((a, b) => compareText(a.name, b.name));
  return (
    <>
      <section aria-labelledby="classes">
        <h2 id="classes">{words.listTitle}</h2>
        {named.length === 0 ? (
          <p className="ui-quiet">{words.none}</p>
        ) : (
          <ul className="made-list">
            {named.map(({ id, day, students }) => (
              <li key={id}>
                <a href={`#${id}`}>{titleOf(id)}</a>
                <span className="ui-quiet">
                  {day !== "" && !titleOf(id).endsWith(day) && `${day} · `}
                  {words.students(students.length)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {ids.includes(noClass) && <Loose change={change} />}
      <NewClass record={record} change={change} alive={alive} />
      <BackupPanel level={2} />
    </>
  );
}

/** What belongs to no class, to be made one. */
function Loose({ change }: Pick<ClassListProps, "change">) {
  const [name, setName] = useState("");
  const [missing, miss] = useState(false);
  return (
    <section aria-labelledby="loose">
      <h2 id="loose">{words.noClass}</h2>
      <p>{words.looseNote}</p>
      <form
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          miss(name.trim() === "");
          if (name.trim() === "") return document.getElementById("loose-name")?.focus();
          const id = newClassId();
          change((now) => nameLoose(now, id, name.trim(), Date.now()));
          location.hash = id;
        }}
      >
        <NameField id="loose-name" name={name} onName={setName} missing={missing} />
        <div className="ui-actions">
          <button type="submit">{words.nameLoose}</button>
        </div>
      </form>
    </section>
  );
}

function NewClass({ record, change, alive }: ClassListProps) {
  const [name, setName] = useState("");
  const [list, setList] = useState(pastedList(""));
  const [fault, setFault] = useState<"name" | "reading" | "words" | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") {
      setFault("name");
      return document.getElementById("class-name")?.focus();
    }
    try {
      const readings = (await loadReader())(list);
      const reading = countedOf(readings, list);
      if (reading === null && readings.length > 1) {
        setFault("reading");
        return document.getElementById("roster-reading")?.focus();
      }
      const wordsFor = await loadWords(record);
      const students = reading === null ? [] : withReading([], reading, wordsFor);
      const id = newClassId();
      change((now) =>
        withClass(now, { id, name: name.trim(), day: "", changedAt: Date.now(), students, list: "" }),
      );
      location.hash = id;
    } catch {
      setFault("words");
    }
  };
  return (
    <section aria-labelledby="new-class">
      <h2 id="new-class">{words.newTitle}</h2>
      <form onSubmit={make} autoComplete="off" noValidate>
        <NameField
          id="class-name"
          name={name}
          onName={(typed) => {
            setName(typed);
            setFault(null);
          }}
          missing={fault === "name"}
        />
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
          <button type="submit" className="ui-primary" disabled={!alive}>
            {words.make}
          </button>
        </div>
      </form>
    </section>
  );
}

interface NameFieldProps {
  id: string;
  name: string;
  onName: (name: string) => void;
  missing: boolean;
}

function NameField({ id, name, onName, missing }: NameFieldProps) {
  return (
    <>
      <label className="assignment-field" htmlFor={id}>
        {words.name}
      </label>
      <p className="ui-quiet" id={`${id}-note`}>
        {words.nameNote}
      </p>
      <input
        id={id}
        type="text"
        value={name}
        maxLength={longestClassName}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-error` : `${id}-note`}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {missing && (
        <p className="ui-error" id={`${id}-error`}>
          {words.needsName}
        </p>
      )}
    </>
  );
}

function newClassId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(8)));
}
