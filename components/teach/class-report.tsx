"use client";

import { handInProblems, paperProblemText, reportWords as words } from "@words/report";
import { useEffect, useMemo, useRef, useState } from "react";
import { assignmentId, readAssignment } from "@/lib/assignment/assignment";
import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import { lessonsNow } from "@/lib/assignment/lessons-now";
import { findCodes } from "@/lib/class/find-codes";
import { readPaperLines } from "@/lib/class/paper-lines";
import { presentAnswers } from "@/lib/class/present-answers";
import { classReport, type ReportLesson, readNames } from "@/lib/class/report";
import {
  longestNames,
  longestPaper,
  mergeTeacherRecords,
  readTeacherRecord,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { CameraScanner } from "../ui/camera-scanner";
import { readPicture } from "../ui/read-picture";
import { ClassSummary } from "./class-summary";
import { saveTable } from "./save-table";
import { StudentTable } from "./student-table";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";
import { type CodeProblem, useOpenedCodes } from "./use-opened-codes";

export interface ReportModule {
  slug: string;
  lessons: ReportLesson[];
  /** What a learner can do: by the objective's id. */
  objectives: Record<string, string>;
}

interface ClassReportProps {
  modules: ReportModule[];
  editions: EditionRows;
}

/** Hand-ins in, class report out; everything in this browser. */
export function ClassReport({ modules, editions: rows }: ClassReportProps) {
  const { state, change } = useTeacherRecord();
  const { record } = state;
  const [editions] = useState(() => editionsOf(rows));
  const opener = useOpenedCodes(record, editions);
  const [pasted, paste] = useState("");
  const [said, say] = useState("");
  const [problems, setProblems] = useState<CodeProblem[]>([]);
  const [chosenId, choose] = useState<number | null>(null);
  const [deleted, setDeleted] = useState<TeacherRecord | null>(null);
  const alive = state.saving !== "unread";

  const add = async (texts: { source: string; text: string }[]) => {
    const found = texts.flatMap(({ source, text }) => findCodes(text).map((code) => ({ ...code, source })));
    const { kept, refused } = await opener.openAll(found);
    const known = new Set(record.handIns);
    const fresh = [...new Set(kept)].filter((code) => !known.has(code));
    if (fresh.length > 0)
      change((now) => mergeTeacherRecords(now, { ...now, handIns: [...now.handIns, ...fresh] }));
    setProblems(refused);
    say(
      found.length === 0 ? words.nothingFound : words.added(fresh.length, new Set(kept).size - fresh.length),
    );
    return found.length > 0 && refused.length === 0;
  };
  const addFiles = async (files: readonly File[]) => {
    const texts: { source: string; text: string }[] = [];
    const troubles: string[] = [];
    for (const file of files) {
      if (file.type.startsWith("image/")) {
        const text = await readPicture(file);
        if (text === null) troubles.push(words.noPicture(file.name));
        else texts.push({ source: file.name, text });
        continue;
      }
      const text = await file.text();
      if (!text.includes('"unreasonable-criticism-teacher"')) {
        texts.push({ source: file.name, text });
        continue;
      }
      const read = readTeacherRecord(text);
      if (read.ok) change((now) => mergeTeacherRecords(now, read.record));
      troubles.push(read.ok ? words.keyAdded : words.badKeyFile(file.name));
    }
    if (texts.length > 0) await add(texts);
    if (troubles.length > 0) say(troubles.join(" "));
  };
  const addPasted = async () => {
    // What could not be read stays in the field, to be looked at.
    if (await add([{ source: words.pasted, text: pasted }])) paste("");
  };

  // A hand-in that came as a link: once, and then out of the address.
  const addFromLink = useRef(add);
  addFromLink.current = add;
  useEffect(() => {
    if (!alive || location.hash.length < 2) return;
    const text = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
    addFromLink.current([{ source: words.pasted, text }]);
  }, [alive]);

  const made = useMemo(
    () =>
      record.assignments.flatMap(({ link }) => {
        const read = readAssignment(link, editions);
        return read.ok ? [{ id: assignmentId(read.assignment, editions), assignment: read.assignment }] : [];
      }),
    [record.assignments, editions],
  );
  const groups = useMemo(() => {
    const counted = new Map(made.map(({ id }) => [id, 0]));
    for (const { assignment } of opener.handIns) counted.set(assignment, (counted.get(assignment) ?? 0) + 1);
    return [...counted].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
  }, [opener.handIns, made]);
  const id = groups.some((group) => group.id === chosenId) ? chosenId : (groups[0]?.id ?? null);
  const titleOf = (of: number) => {
    const known = made.find((one) => one.id === of);
    return known === undefined ? words.unknownAssignment(of) : known.assignment.title || words.untitled;
  };

  const view = useMemo(() => {
    const all = modules.flatMap((module) => module.lessons);
    const own = opener.handIns.filter(({ assignment }) => assignment === id);
    const assigned = made.find((one) => one.id === id)?.assignment;
    const asked = [...own, ...(assigned === undefined ? [] : [assigned])];
    const slugs = new Set(
      asked.flatMap(({ edition: hash, lessons }) => {
        const edition = editions.get(hash);
        const module = modules.find(({ slug }) => slug === edition?.module);
        if (edition === undefined || module === undefined) return [];
        return lessonsNow(lessons, edition, module.lessons).flatMap((lesson) => lesson?.slug ?? []);
      }),
    );
    const lessons = all.filter(({ slug }) => slugs.size === 0 || slugs.has(slug));
    const questions = lessons.flatMap((lesson) => lesson.questions);
    const present = own.map((handIn) => presentAnswers(handIn, editions, questions));
    const paper = readPaperLines(record.paper, lessons);
    return {
      lessons,
      paperProblems: paper.problems,
      leftOut: present.reduce((sum, { leftOut }) => sum + leftOut, 0),
      report: classReport(
        lessons,
        present.map(({ handIn }) => handIn),
        paper.papers,
        readNames(record.names),
      ),
    };
  }, [modules, opener.handIns, id, made, editions, record.paper, record.names]);
  const { report, lessons } = view;
  const objectives = Object.assign({}, ...modules.map((module) => module.objectives));

  const dropped = useRef((_files: File[], _text: string) => {});
  dropped.current = (files, text) => {
    if (files.length > 0) addFiles(files);
    else if (text !== "") add([{ source: words.pasted, text }]);
  };
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      dropped.current([...(event.dataTransfer?.files ?? [])], event.dataTransfer?.getData("text") ?? "");
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);

  return (
    <div className="report">
      <TeacherNotice state={state} />
      <section aria-labelledby="add" className="no-print">
        <h2 id="add">{words.addTitle}</h2>
        <p>{words.addNote}</p>
        <label htmlFor="paste">{words.paste}</label>
        <textarea
          id="paste"
          rows={4}
          value={pasted}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => paste(event.currentTarget.value)}
        />
        <div className="actions">
          <button type="button" className="primary" disabled={!alive} onClick={addPasted}>
            {words.add}
          </button>
          <label className="file-button">
            {words.files}
            <input
              type="file"
              multiple
              accept=".txt,.csv,.json,.html,.eml,text/*,image/*"
              disabled={!alive}
              onChange={(event) => {
                const input = event.currentTarget;
                // Cleared afterwards, so that the same file can be chosen again.
                addFiles([...(input.files ?? [])]).finally(() => {
                  input.value = "";
                });
              }}
            />
          </label>
          <CameraScanner
            alive={alive}
            words={words.scanner}
            onText={(text) => add([{ source: words.scanner.start, text }])}
          />
        </div>
        {opener.progress !== null && (
          <p>
            <label htmlFor="reading">{words.reading(opener.progress.done, opener.progress.all)}</label>{" "}
            <progress id="reading" value={opener.progress.done} max={opener.progress.all} />
          </p>
        )}
        <div role="status" className="status">
          {said !== "" && <p className="note">{said}</p>}
        </div>
        <ProblemList problems={[...problems, ...opener.problems]} />
      </section>
      {groups.length > 1 && (
        <label className="field no-print">
          {words.assignment}
          <select value={id ?? ""} onChange={(event) => choose(Number(event.currentTarget.value))}>
            {groups.map((group) => (
              <option key={group.id} value={group.id}>
                {words.assignmentOption(titleOf(group.id), group.count)}
              </option>
            ))}
          </select>
        </label>
      )}
      {report.students.length === 0 ? (
        <p className="note">{words.empty}</p>
      ) : (
        <>
          <section aria-labelledby="who" className="report-section">
            <h2 id="who">{words.inTitle}</h2>
            <p>
              {words.inCount(report.students.length)}
              {words.replaced(report.replaced)}
              {view.leftOut > 0 && words.olderAnswers(view.leftOut)}
            </p>
            {record.names.trim() !== "" &&
              (report.missing.length === 0 ? (
                <p>{words.missingNone}</p>
              ) : (
                <>
                  <h3>{words.missing(report.missing.length)}</h3>
                  <ul className="name-list">
                    {report.missing.map(({ codeWord, name }) => (
                      <li key={codeWord}>
                        {name} <span className="quiet">{codeWord}</span>
                      </li>
                    ))}
                  </ul>
                </>
              ))}
          </section>
          <ClassSummary report={report} module={moduleOf(modules, lessons)} objectives={objectives} />
          <StudentTable report={report} lessons={lessons} />
        </>
      )}
      <section aria-labelledby="names" className="report-section no-print">
        <h2 id="names">{words.namesTitle}</h2>
        <p id="names-note">{words.namesNote}</p>
        <label htmlFor="names-text">{words.names}</label>
        <textarea
          id="names-text"
          rows={5}
          value={record.names}
          maxLength={longestNames}
          disabled={!alive}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="names-note"
          onChange={(event) => {
            const names = event.currentTarget.value;
            change((now) => ({ ...now, names }));
          }}
        />
      </section>
      <section aria-labelledby="paper" className="report-section no-print">
        <h2 id="paper">{words.paperTitle}</h2>
        <p id="paper-note">{words.paperNote}</p>
        <label htmlFor="paper-text">{words.paper}</label>
        <textarea
          id="paper-text"
          rows={5}
          value={record.paper}
          maxLength={longestPaper}
          disabled={!alive}
          spellCheck={false}
          autoComplete="off"
          aria-describedby="paper-note"
          onChange={(event) => {
            const paper = event.currentTarget.value;
            change((now) => ({ ...now, paper }));
          }}
        />
        {view.paperProblems.length > 0 && (
          <ul className="problem-list">
            {view.paperProblems.slice(0, 50).map(({ line, problem }, index) => (
              <li key={index}>
                <b>{words.paperLine(line)}</b>: {paperProblemText(problem)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="keep" className="report-section no-print">
        <h2 id="keep">{words.keepTitle}</h2>
        <p>{words.deleteNote}</p>
        <div className="actions">
          <button
            type="button"
            disabled={report.students.length === 0}
            onClick={() => {
              saveTable(report);
              say(words.csvSaved);
            }}
          >
            {words.csv}
          </button>
          <button
            type="button"
            disabled={!alive}
            onClick={() => {
              setDeleted(record);
              change((now) => ({ ...now, handIns: [], names: "", paper: "" }));
              setProblems([]);
              paste("");
            }}
          >
            {words.deleteClass}
          </button>
        </div>
        <div role="status" className="status">
          {deleted !== null && (
            <p className="note">
              {words.deleted}{" "}
              <button
                type="button"
                className="link"
                onClick={() => {
                  change((now) => mergeTeacherRecords(now, deleted));
                  setDeleted(null);
                }}
              >
                {words.undo}
              </button>
            </p>
          )}
        </div>
      </section>
    </div>
  );
}

function moduleOf(modules: ReportModule[], lessons: readonly ReportLesson[]): string {
  return modules.find((module) => module.lessons.some((lesson) => lesson === lessons[0]))?.slug ?? "";
}

/** What could not be read, each with its place and what to do. */
function ProblemList({ problems }: { problems: CodeProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <details open>
      <summary>{words.problems(problems.length)}</summary>
      <ul className="problem-list">
        {problems.slice(0, 100).map(({ source, line, problem, code }, index) => (
          <li key={index}>
            <b>{line === null ? source : words.place(source, line)}</b> <code>{code.slice(0, 16)} …</code>:{" "}
            {handInProblems[problem]}
          </li>
        ))}
      </ul>
    </details>
  );
}
