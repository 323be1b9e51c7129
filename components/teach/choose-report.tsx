import { reportWords as words } from "@words/report";
import type { ReportGroup } from "@/lib/class/class-of";
import { classIds } from "@/lib/class/classes";
import type { ClassId, TeacherRecord } from "@/lib/class/teacher-record";
import { classTitles } from "./class-title";
import { reportName } from "./report-name";

interface ChooseReportProps {
  record: TeacherRecord;
  /** Of every class. */
  all: readonly ReportGroup[];
  classId: ClassId;
  onClass: (id: ClassId) => void;
  /** Those of the class. */
  groups: ReportGroup[];
  group: ReportGroup;
  onGroup: (id: string) => void;
}

/** Which class and which assignment are shown, where there are several. */
export function ChooseReport({ record, all, classId, onClass, groups, group, onGroup }: ChooseReportProps) {
  const classes = classIds(record);
  const titleOf = classTitles(record);
  const nameOf = (id: ClassId) => {
    const handedIn = all.reduce((sum, one) => sum + (one.classId === id ? one.handIns.length : 0), 0);
    const name = titleOf(id) || words.noClass;
    return handedIn === 0 ? name : words.withHandIns(name, handedIn);
  };
  return (
    <>
      {classes.length > 1 && (
        <label className="assignment-field no-print">
          {words.class}
          <select value={classId} onChange={(event) => onClass(event.currentTarget.value)}>
            {classes.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      {groups.length > 1 && (
        <label className="assignment-field no-print">
          {words.assignment}
          <select value={group.id} onChange={(event) => onGroup(event.currentTarget.value)}>
            {groups.map((one) => (
              <option key={one.id} value={one.id}>
                {words.withHandIns(reportName(one), one.handIns.length)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
