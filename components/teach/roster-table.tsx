import { classWords as words } from "@words/classes";
import { useState } from "react";
import { codeWordFits, tidyCodeWord } from "@/lib/assignment/hand-in";
import { nameFits, sharedWords, withWords } from "@/lib/class/roster";
import type { Student, TeacherRecord } from "@/lib/class/teacher-record";
import { TableScroll } from "../ui/table-scroll";
import { loadWords } from "./give-words";
import { SettledField } from "./settled-field";
import { UndoNote } from "./undo-note";

interface RosterTableProps {
  students: Student[];
  record: TeacherRecord;
  onStudents: (fn: (students: Student[]) => Student[]) => void;
}

function settledName(typed: string): string | null {
  const name = typed.normalize("NFC").trim();
  return name !== "" && nameFits(name) ? name : null;
}

function settledWord(typed: string): string | null {
  const word = tidyCodeWord(typed);
  return codeWordFits(word) ? word : null;
}

/** A class's names and code words, each to be changed in its place. */
export function RosterTable({ students, record, onStudents }: RosterTableProps) {
  const [removed, setRemoved] = useState<{ student: Student; at: number } | null>(null);
  const [said, say] = useState("");
  const withContact = {
    email: students.some(({ email }) => email !== ""),
    id: students.some(({ id }) => id !== ""),
  };
  const set = (at: number, changed: Partial<Student>) =>
    onStudents((all) => all.map((student, place) => (place === at ? { ...student, ...changed } : student)));
  const giveWord = async (at: number) => {
    try {
      const wordsFor = await loadWords(record);
      onStudents((all) =>
        withWords(
          all.map((student, place) => (place === at ? { ...student, word: "" } : student)),
          wordsFor,
        ),
      );
      say("");
    } catch {
      say(words.wordsNotLoaded);
    }
  };
  return (
    <>
      {sharedWords(students).map(({ word, names }) => (
        <p key={word} className="ui-notice">
          {words.twice(word, names)}
        </p>
      ))}
      <p className="ui-quiet">{words.limits}</p>
      <TableScroll>
        <table className="roster-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.word}</th>
              {withContact.email && <th scope="col">{words.columns.email}</th>}
              {withContact.id && <th scope="col">{words.columns.id}</th>}
              <th scope="col">{words.columns.remove}</th>
            </tr>
          </thead>
          <tbody>
            {students.map((student, at) => (
              <tr key={`${students.length} ${at}`}>
                <td>
                  <SettledField
                    label={words.nameOf(student.name)}
                    value={student.name}
                    settle={settledName}
                    onValue={(name) => set(at, { name })}
                  />
                </td>
                <td>
                  <span className="roster-word">
                    <SettledField
                      label={words.wordOf(student.name)}
                      value={student.word}
                      settle={settledWord}
                      onValue={(word) => set(at, { word })}
                      isWord
                    />
                    <button
                      type="button"
                      className="ui-link"
                      aria-label={words.newWordOf(student.name)}
                      onClick={() => giveWord(at)}
                    >
                      {words.newWord}
                    </button>
                  </span>
                </td>
                {withContact.email && <td>{student.email}</td>}
                {withContact.id && <td>{student.id}</td>}
                <td>
                  <button
                    type="button"
                    className="ui-link"
                    aria-label={words.remove(student.name)}
                    onClick={() => {
                      setRemoved({ student, at });
                      onStudents((all) => all.filter((_, place) => place !== at));
                    }}
                  >
                    {words.columns.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
      <UndoNote
        text={removed === null ? null : words.removed(removed.student.name)}
        label={words.undo}
        onUndo={() => {
          if (removed === null) return;
          onStudents((all) => [...all.slice(0, removed.at), removed.student, ...all.slice(removed.at)]);
          setRemoved(null);
        }}
      />
    </>
  );
}
