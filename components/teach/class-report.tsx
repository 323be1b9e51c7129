"use client";

import { reportWords as words } from "@words/report";
import { useMemo } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ReportedClass, ReportGroup, ReportModule } from "@/lib/class/class-of";
import {
  classIn,
  papersOf,
  studentOf,
  withClass,
  withHandInsIn,
  withoutClass,
  withPapers,
} from "@/lib/class/classes";
import { leastPeople } from "@/lib/class/item-analysis";
import { type ListedStudent, unlisted, withNames, withWordsFrom } from "@/lib/class/name-list";
import type { ClassReport as Report } from "@/lib/class/report";
import { marksOf, type RowSaying, withMark } from "@/lib/class/row-marks";
import { keysOf, longestNames, type SchoolClass } from "@/lib/class/teacher-record";
import { InTurn } from "../ui/in-turn";
import { AddHandIns } from "./add-hand-ins";
import { ChooseReport } from "./choose-report";
import { ClassBoxPanel } from "./class-box-panel";
import { ClassSummary } from "./class-summary";
import { classTitles } from "./class-title";
import { ItemAnalysis } from "./item-analysis";
import { KeepOrDelete } from "./keep-or-delete";
import { KeptText } from "./kept-text";
import { PaperLines } from "./paper-lines";
import { reportName } from "./report-name";
import { ReportTitle } from "./report-title";
import { SaveGradebook } from "./save-gradebook";
import { saveTable, saveWorkbook } from "./save-table";
import { RemovedRows } from "./student-card";
import { StudentTable } from "./student-table";
import { TeacherNotice } from "./teacher-notice";
import { type MoreLessons, useClassReport } from "./use-class-report";
import { WhoIsIn } from "./who-is-in";

interface ClassReportProps {
  /** At least one. */
  modules: ReportModule[];
  editions: EditionRows;
  /** Where there is more to load of some modules than they bring. */
  more?: MoreLessons;
}

/** Hand-ins in, class report out; everything in this browser. */
export function ClassReport({ modules, editions, more }: ClassReportProps) {
  const desk = useClassReport(modules, editions, more);
  const { state, change, alive, opener, adding, elsewhere, groups, group, classId, reported, first } = desk;
  const { isUnread, isLacking } = desk;
  const { record } = state;
  const marks = useMemo(
    () => (group === null ? new Map<string, RowSaying>() : marksOf({ marks: record.marks }, group.place)),
    [group, record.marks],
  );
  const onMark = useMemo(
    () => (mark: RowSaying) =>
      change((now) => (group === null ? now : withMark(now, group.place, mark, Date.now()))),
    [group, change],
  );
  // Drawn anew where something of it is another, and not with every key that is typed elsewhere on the page.
  const tables = useMemo(
    () => reported && <Tables reported={reported} marks={marks} alive={alive} onMark={onMark} />,
    [reported, marks, alive, onMark],
  );
  if (group === null || reported === null) return null;
  const { report } = reported;
  const shown = classIn(record, classId);
  const titleOf = classTitles(record);
  const setClass = (changed: Partial<SchoolClass>) =>
    change((now) => withClass(now, { ...classIn(now, classId), changedAt: Date.now(), ...changed }));
  const unknown = reported.list.sure ? unlisted(adding.suggested, reported.list.students) : [];
  const wordOf = new Map(shown.students.map(({ name, word }) => [name, word]));
  const suggested = unknown.filter(({ name }) => !wordOf.has(name));
  const title = reportName(group);
  const who = (
    <WhoIsIn
      reported={reported}
      marks={marks}
      onMark={onMark}
      isReading={opener.isReading || isUnread}
      unsealed={opener.unsealed}
      nameOfClass={titleOf}
      onMove={(codes, id) => change((now) => withHandInsIn(now, codes, id))}
      onColumn={(column) =>
        setClass({ list: withWordsFrom(shown.list, column, words.listHeadings, words.listHead) })
      }
    />
  );
  return (
    <div className="class-report">
      <TeacherNotice state={state} />
      <AddHandIns
        adding={adding}
        alive={alive}
        opening={opener}
        elsewhere={elsewhere.map(({ classId: other, count }) =>
          words.elsewhere(count, titleOf(other) || words.noClass),
        )}
        problems={[...adding.problems, ...opener.problems]}
        suggested={suggested}
        otherwise={unknown.flatMap(({ name, codeWord }) => {
          const listed = wordOf.get(name);
          return listed === undefined ? [] : [{ name, codeWord, listed }];
        })}
        onNames={() => setClass(withSuggested(shown, suggested, report))}
      />
      <ChooseReport
        record={record}
        all={desk.all}
        classId={classId}
        onClass={desk.chooseClass}
        groups={groups}
        group={group}
        onGroup={desk.choose}
      />
      <BoxOfReport desk={desk} group={group} />
      {isUnread || isLacking ? null : report.students.length === 0 ? (
        <>
          <p className="ui-note">{words.empty}</p>
          {group.made !== null && report.missing.length > 0 && who}
          <RemovedRows report={report} marks={marks} alive={alive} onMark={onMark} />
        </>
      ) : (
        <>
          <ReportTitle title={title} className={titleOf(classId)} due={group.made?.due ?? null} />
          {who}
          {tables}
        </>
      )}
      {/* What browsers lay out at length comes below the report: see the styles of its fields. */}
      {!isUnread && shown.students.length === 0 && (
        <KeptText
          id="names"
          title={words.namesTitle}
          note={words.namesNote}
          label={words.names}
          value={shown.list}
          longest={longestNames}
          alive={alive}
          onText={(list) => setClass({ list })}
        />
      )}
      {!isUnread && (
        <PaperLines
          value={papersOf(record, group.place, first)}
          problems={reported.paperProblems}
          alive={alive}
          onText={(text) => change((now) => withPapers(now, group.place, first, text))}
        />
      )}
      <KeepOrDelete
        record={record}
        change={change}
        alive={alive}
        save={
          report.students.length === 0 ? null : savingOf(report, title, titleOf(classId), shown, adding.say)
        }
        without={(now) => withoutClass(now, classId, codesOf(desk))}
        onDelete={adding.forget}
      />
    </div>
  );
}

type Desk = ReturnType<typeof useClassReport>;

interface TablesProps {
  reported: ReportedClass;
  marks: ReadonlyMap<string, RowSaying>;
  alive: boolean;
  onMark: (mark: RowSaying) => void;
}

/** What the class understood, and every student. */
function Tables({ reported, ...marking }: TablesProps) {
  const { report, objectives, lessons, group } = reported;
  return (
    <InTurn
      parts={[
        <ClassSummary key="class" report={report} module={group.module.slug} objectives={objectives} />,
        <ItemAnalysis key="items" report={report} large={report.people.length > leastPeople} />,
        <StudentTable
          key="students"
          report={report}
          lessons={lessons}
          due={group.made?.due ?? null}
          {...marking}
        />,
      ]}
    />
  );
}

/** What comes into the class box, where the assignment collects in one. */
function BoxOfReport({ desk: { state, alive, all, adding }, group }: { desk: Desk; group: ReportGroup }) {
  const key = keysOf(state.record).find(({ x }) => x === group.made?.key);
  if (key === undefined || !group.made?.collects) return null;
  const others = all.filter(({ id, made }) => id !== group.id && made?.collects && made.key === key.x);
  return (
    <ClassBoxPanel
      key={key.x}
      teacherKey={key}
      others={[...new Set(others.map(reportName))]}
      alive={alive}
      onCodes={(codes) => adding.addCodes(codes)}
    />
  );
}

/** The class with the names that files of hand-ins suggest: in its list of students, or in the text where it has none. */
function withSuggested(
  { students, list }: SchoolClass,
  suggested: ListedStudent[],
  report: Report,
): Partial<SchoolClass> {
  if (students.length > 0) return { students: [...students, ...suggested.map(studentOf)] };
  const handedIn = report.students.map(({ codeWord }) => codeWord);
  return { list: withNames(list, suggested, handedIn, words.listHeadings) };
}

/** The report as a table, a workbook and what a gradebook takes in. */
function savingOf(
  report: Report,
  title: string,
  className: string,
  { students }: SchoolClass,
  say: (text: string) => void,
) {
  const fileTitles = [title, className];
  return {
    csv: () => {
      saveTable(report, fileTitles);
      say(words.tableSaved);
    },
    excel: () => {
      saveWorkbook(report, fileTitles).then(say);
    },
    gradebook: (
      <SaveGradebook report={report} title={title} fileTitles={fileTitles} roster={students} onSaved={say} />
    ),
  };
}

/** The codes that the class's hand-ins came in. */
function codesOf({ opener, groups }: Desk): Set<string> {
  const own = new Set(groups.flatMap(({ handIns }) => handIns));
  return new Set(opener.rows.filter(({ handIn }) => own.has(handIn)).flatMap(({ codes }) => codes));
}
