import { classTitle } from "@words/classes";
import type { ClassId, TeacherRecord } from "@/lib/class/teacher-record";
import { toldApart } from "@/lib/class/told-apart";

/** What classes are called where several may stand side by side; empty for one that is not there. */
export function classTitles({ classes }: Pick<TeacherRecord, "classes">): (id: ClassId) => string {
  const all = toldApart(classes);
  return (id) => {
    const found = all.get(id);
    return found === undefined ? "" : classTitle(found);
  };
}
