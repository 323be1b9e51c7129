import { teacherNotices } from "@words/teach";
import type { TeacherState } from "./teacher-store";

/** Says so when what a teacher enters is not kept, or something kept could not be read. */
export function TeacherNotice({ state: { saving, broken } }: { state: TeacherState }) {
  const text = saving === "not-saved" || saving === "newer" ? teacherNotices[saving] : null;
  return (
    <div role="alert">
      {text !== null && <p className="notice">{text}</p>}
      {broken && <p className="notice">{teacherNotices.broken}</p>}
    </div>
  );
}
