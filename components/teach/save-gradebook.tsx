import { reportWords as words } from "@words/report";
import { useState } from "react";
import { wordKey } from "@/lib/class/code-words";
import { importForm, toCsv } from "@/lib/class/csv";
import { fileNameOf } from "@/lib/class/file-name";
import { type GradedStudent, gradebookTable, type Platform, type PointsFor } from "@/lib/class/gradebook";
import type { ClassReport } from "@/lib/class/report";
import { saveFile } from "../progress/save-file";
import { nameOfStudent } from "./student-notes";

/** By what a platform knows a student. */
export interface Contact {
  email: string;
  id: string;
}

interface SaveGradebookProps {
  report: ClassReport;
  /** Of the assignment: the heading of the points. */
  title: string;
  /** With the class, for the name of the file. */
  fileTitle: string;
  /** By the key of the code word. */
  contacts: ReadonlyMap<string, Contact>;
  onSaved: (said: string) => void;
}

const platforms: readonly Platform[] = ["moodle", "canvas", "classroom"];
const pointKinds: readonly PointsFor[] = ["answered", "right", "right-first"];

/** Points as a file for the gradebook of a learning platform. */
export function SaveGradebook({ report, title, fileTitle, contacts, onSaved }: SaveGradebookProps) {
  const [platform, choosePlatform] = useState<Platform>("moodle");
  const [what, chooseWhat] = useState<PointsFor>("right");
  const save = () => {
    const rows = gradebookTable(
      platform,
      gradedStudents(report, contacts),
      title,
      report.questions.length,
      what,
    );
    const name = fileNameOf(`${fileTitle} ${platform}`, new Date(), "csv");
    saveFile(name, toCsv(rows, ["en"], importForm), "text/csv");
    onSaved(words.tableSaved);
  };
  return (
    <details>
      <summary>{words.gradebookTitle}</summary>
      <p>{words.gradebookNote}</p>
      {contacts.size === 0 && <p className="ui-note">{words.noContacts}</p>}
      <label className="assignment-field">
        {words.platform}
        <select
          value={platform}
          onChange={({ currentTarget }) =>
            choosePlatform(platforms.find((one) => one === currentTarget.value) ?? platform)
          }
        >
          {platforms.map((one) => (
            <option key={one} value={one}>
              {words.platforms[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="assignment-field">
        {words.pointsFor}
        <select
          value={what}
          onChange={({ currentTarget }) =>
            chooseWhat(pointKinds.find((one) => one === currentTarget.value) ?? what)
          }
        >
          {pointKinds.map((one) => (
            <option key={one} value={one}>
              {words.pointKinds[one]}
            </option>
          ))}
        </select>
      </label>
      <p className="ui-quiet">{words.howToImport[platform]}</p>
      <div className="ui-actions">
        <button type="button" onClick={save}>
          {words.gradebook}
        </button>
      </div>
    </details>
  );
}

/** Everybody of the class once: whoever handed in, then who is missing. */
function gradedStudents(
  { people, missing }: ClassReport,
  contacts: SaveGradebookProps["contacts"],
): GradedStudent[] {
  const contactOf = (codeWords: readonly string[]): Contact =>
    codeWords.flatMap((word) => contacts.get(wordKey(word)) ?? [])[0] ?? { email: "", id: "" };
  return [
    ...people.map((student) => ({
      name: nameOfStudent(student),
      totals: student.totals,
      ...contactOf([student.codeWord, ...student.joined.map(({ codeWord }) => codeWord)]),
    })),
    ...missing.map(({ name, codeWord }) => ({ name, totals: null, ...contactOf([codeWord]) })),
  ];
}
