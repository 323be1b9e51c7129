import { leftOutOfTeacher, teacherNotices as words } from "@words/teach";
import { readTeacherRecord } from "@/lib/class/teacher-format";
import { saveFile } from "../progress/save-file";
import { type TeacherState, teacherStore } from "./teacher-store";

/** Says so when what a teacher enters is not kept, or something kept could not be read, and offers to save that. */
export function TeacherNotice({ state: { saving, broken } }: { state: TeacherState }) {
  const text = words[saving];
  const read = broken === null ? null : readTeacherRecord(broken);
  const saveBroken = () =>
    saveFile("set-aside-teacher.txt", teacherStore.takeBroken().join("\n\n"), "text/plain");
  return (
    <div role="alert">
      {text !== null && <p className="ui-notice">{text}</p>}
      {broken !== null && (
        <div className="ui-notice">
          <p>
            {saving === "memory-full" ? words.brokenInPlace : words.broken}
            {read?.ok && leftOutOfTeacher(read.rejected)}
          </p>
          <div className="ui-actions">
            <button type="button" onClick={saveBroken}>
              {words.saveBroken}
            </button>
            {saving !== "memory-full" && (
              <button type="button" onClick={() => teacherStore.dropBroken()}>
                {words.dropBroken}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
