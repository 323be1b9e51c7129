import { reportWords as words } from "@words/report";
import { useState } from "react";
import { importForm, toCsv } from "@/lib/class/csv";
import { fileNameOf } from "@/lib/class/file-name";
import { gradebookTable, gradedStudents, type Platform, type PointsFor } from "@/lib/class/gradebook";
import type { ClassReport } from "@/lib/class/report";
import type { Student } from "@/lib/class/teacher-record";
import { saveFile } from "../progress/save-file";
import { nameOfStudent } from "./student-notes";

interface SaveGradebookProps {
  report: ClassReport;
  /** Of the assignment: the heading of the points. */
  title: string;
  /** With the class, for the name of the file. */
  fileTitles: readonly string[];
  /** The list of the class. */
  roster: readonly Student[];
  onSaved: (said: string) => void;
}

const platforms: readonly Platform[] = ["moodle", "canvas", "classroom"];
const pointKinds: readonly PointsFor[] = ["answered", "right", "right-first"];

/** Points as a file for the gradebook of a learning platform. */
export function SaveGradebook({ report, title, fileTitles, roster, onSaved }: SaveGradebookProps) {
  const [platform, choosePlatform] = useState<Platform>("moodle");
  const [what, chooseWhat] = useState<PointsFor>("right");
  const save = () => {
    const rows = gradebookTable(
      platform,
      gradedStudents(report, roster, nameOfStudent),
      title,
      report.questions.length,
      what,
    );
    const name = fileNameOf([...fileTitles, platform], new Date(), "csv");
    saveFile(name, toCsv(rows, ["en"], importForm), "text/csv");
    onSaved(words.tableSaved);
  };
  return (
    <details>
      <summary>{words.gradebookTitle}</summary>
      <p>{words.gradebookNote}</p>
      {roster.every(({ email, id }) => email + id === "") && <p className="ui-note">{words.noContacts}</p>}
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
