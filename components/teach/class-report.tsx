"use client";

import { paperProblemText, reportWords as words } from "@words/report";
import { useMemo, useState } from "react";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { classOf, groupsOf, type ReportGroup, type ReportModule } from "@/lib/class/class-of";
import {
  classIds,
  classIn,
  papersOf,
  studentOf,
  withClass,
  withoutClass,
  withPapers,
} from "@/lib/class/classes";
import { wordKey } from "@/lib/class/code-words";
import { leastPeople } from "@/lib/class/item-analysis";
import { unlisted, withNames, withWordsFrom } from "@/lib/class/name-list";
import { marksOf, type RowSaying, withMark } from "@/lib/class/row-marks";
import {
  type ClassId,
  keysOf,
  longestNames,
  longestPaper,
  noClass,
  type SchoolClass,
} from "@/lib/class/teacher-record";
import { useOwnQuestions } from "../own/use-own-questions";
import { AddHandIns } from "./add-hand-ins";
import { ClassBoxPanel } from "./class-box-panel";
import { ClassSummary } from "./class-summary";
import { ItemAnalysis } from "./item-analysis";
import { KeepOrDelete } from "./keep-or-delete";
import { KeptText } from "./kept-text";
import { ReportTitle } from "./report-title";
import { SaveGradebook } from "./save-gradebook";
import { saveTable, saveWorkbook } from "./save-table";
import { StudentTable } from "./student-table";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";
import { useAddedHandIns } from "./use-added-hand-ins";
import { useDropped } from "./use-dropped";
import { useOpenedCodes } from "./use-opened-codes";
import { WhoIsIn } from "./who-is-in";

interface ClassReportProps {
  /** At least one. */
  modules: ReportModule[];
  editions: EditionRows;
}

/** Hand-ins in, class report out; everything in this browser. */
export function ClassReport({ modules, editions: rows }: ClassReportProps) {
  const { state, change } = useTeacherRecord();
  const { record } = state;
  const alive = state.saving !== "unread";
  const [editions] = useState(() => editionsOf(rows));
  const opener = useOpenedCodes(record, editions);
  const [chosenClass, chooseClass] = useState<ClassId | null>(null);
  const [chosenId, choose] = useState<string | null>(null);
  const all = useMemo(
    () => groupsOf(record, opener.rows, modules, editions),
    [record, opener.rows, modules, editions],
  );
  const classId = (all.find((one) => one.classId === chosenClass) ?? all[0])?.classId ?? noClass;
  const groups = all.filter((one) => one.classId === classId);
  const adding = useAddedHandIns(record, change, alive, classId, opener.openAll);
  useDropped((files, text) => {
    if (files.length > 0) adding.addFiles(files);
    else if (text !== "") adding.addText(words.pasted, text);
  });
  const group = groups.find(({ id }) => id === chosenId) ?? groups[0];
  const first = modules[0]?.slug;
  const { classes, papers, marks } = record;
  const found = useOwnQuestions(groups.flatMap(({ made }) => made?.own?.code ?? []));
  const owns = useMemo(
    () =>
      new Map([...found].flatMap(([code, own]) => (typeof own === "string" ? [] : [[code, own] as const]))),
    [found],
  );
  const reported = useMemo(
    () =>
      group === undefined
        ? null
        : classOf(group, { classes, papers, marks }, first, editions, words.listHeadings, owns),
    [group, classes, papers, marks, first, editions, owns],
  );
  if (group === undefined || reported === null) return null;
  const { report, lessons, paperProblems } = reported;
  const { module } = group;
  const suggested = reported.list.sure ? unlisted(adding.suggested, reported.list.students) : [];
  const shown = classIn(record, classId);
  const setClass = (changed: Partial<SchoolClass>) =>
    change((now) => withClass(now, { ...classIn(now, classId), changedAt: Date.now(), ...changed }));

  const boxKey = keysOf(record).find(({ x }) => x === group.made?.key);
  const title = titleOf(group);
  const said = marksOf(record, group.place);
  const onMark = (mark: RowSaying) => change((now) => withMark(now, group.place, mark, Date.now()));
  const contacts = new Map(
    shown.students.flatMap(({ word, email, id }) =>
      email === "" && id === "" ? [] : [[wordKey(word), { email, id }] as const],
    ),
  );

  return (
    <div className="class-report">
      <TeacherNotice state={state} />
      <AddHandIns
        adding={adding}
        alive={alive}
        progress={opener.progress}
        problems={[...adding.problems, ...opener.problems]}
        suggested={suggested}
        onNames={() =>
          setClass(
            shown.students.length === 0
              ? {
                  list: withNames(
                    shown.list,
                    suggested,
                    report.students.map(({ codeWord }) => codeWord),
                    words.listHeadings,
                  ),
                }
              : { students: [...shown.students, ...suggested.map(studentOf)] },
          )
        }
      />
      {classIds(record).length > 1 && (
        <label className="assignment-field no-print">
          {words.class}
          <select
            value={classId}
            onChange={(event) => {
              chooseClass(event.currentTarget.value);
              choose(null);
            }}
          >
            {classIds(record).map((id) => (
              <option key={id} value={id}>
                {classIn(record, id).name || words.noClass}
              </option>
            ))}
          </select>
        </label>
      )}
      {groups.length > 1 && (
        <label className="assignment-field no-print">
          {words.assignment}
          <select value={group.id} onChange={(event) => choose(event.currentTarget.value)}>
            {groups.map((one) => (
              <option key={one.id} value={one.id}>
                {words.assignmentOption(titleOf(one), one.handIns.length)}
              </option>
            ))}
          </select>
        </label>
      )}
      {boxKey !== undefined && group.made?.collects && (
        <ClassBoxPanel
          key={boxKey.x}
          teacherKey={boxKey}
          others={[
            ...new Set(
              all
                .filter(({ id, made }) => id !== group.id && made?.collects && made.key === boxKey.x)
                .map(titleOf),
            ),
          ]}
          alive={alive}
          onCodes={(codes) => adding.addCodes(codes)}
        />
      )}
      {report.students.length === 0 ? (
        <p className="ui-note">{words.empty}</p>
      ) : (
        <>
          <ReportTitle title={title} className={shown.name} due={group.made?.due ?? null} />
          <WhoIsIn
            reported={reported}
            marks={said}
            onMark={onMark}
            unsealed={opener.unsealed}
            onColumn={(column) =>
              setClass({ list: withWordsFrom(shown.list, column, words.listHeadings, words.listHead) })
            }
          />
          <ClassSummary report={report} module={module.slug} objectives={reported.objectives} />
          <ItemAnalysis report={report} large={report.people.length > leastPeople} />
          <StudentTable report={report} lessons={lessons} marks={said} alive={alive} onMark={onMark} />
        </>
      )}
      {shown.students.length === 0 && (
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
      <KeptText
        id="paper"
        title={words.paperTitle}
        note={words.paperNote}
        label={words.paper}
        value={papersOf(record, group.place, first)}
        longest={longestPaper}
        alive={alive}
        onText={(text) => change((now) => withPapers(now, group.place, first, text))}
      >
        {paperProblems.length > 0 && (
          <ul className="problem-list">
            {paperProblems.slice(0, 50).map(({ line, problem }, index) => (
              <li key={index}>
                <b>{words.paperLine(line)}</b>: {paperProblemText(problem)}
              </li>
            ))}
          </ul>
        )}
      </KeptText>
      <KeepOrDelete
        record={record}
        change={change}
        alive={alive}
        save={
          report.students.length === 0
            ? null
            : {
                csv: () => {
                  saveTable(report, words.titleOf(title, shown.name));
                  adding.say(words.tableSaved);
                },
                excel: () => {
                  saveWorkbook(report, words.titleOf(title, shown.name)).then(adding.say);
                },
                gradebook: (
                  <SaveGradebook report={report} title={title} contacts={contacts} onSaved={adding.say} />
                ),
              }
        }
        without={(now) =>
          withoutClass(
            now,
            classId,
            new Set(
              opener.rows
                .filter(({ handIn }) => groups.some(({ handIns }) => handIns.includes(handIn)))
                .flatMap(({ codes }) => codes),
            ),
          )
        }
        onDelete={adding.forget}
      />
    </div>
  );
}

function titleOf({ assignment, made, module }: ReportGroup): string {
  if (assignment === null) return words.wholeModule(module.title);
  return made === null ? words.unknownAssignment(assignment) : made.title || words.untitled;
}
