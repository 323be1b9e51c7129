import { makerWords as words } from "@words/teach";
import { useState } from "react";
import { AssignmentView, type ViewedLesson } from "@/components/assignment/assignment-view";
import { QrPicture, qrPng, qrSvg } from "@/components/ui/qr-picture";
import { askedAmong } from "@/lib/assignment/asked";
import { type Assignment, assignmentId, writeTypedCode } from "@/lib/assignment/assignment";
import { toCalendar } from "@/lib/assignment/calendar";
import type { Editions } from "@/lib/assignment/edition";
import { asksOwnAlone, scannedLink, withOwnPlaced } from "@/lib/assignment/own-asked";
import { fileNameOf } from "@/lib/class/file-name";
import type { MadeAssignment, TeacherRecord } from "@/lib/class/teacher-record";
import { ownMark, ownNumber } from "@/lib/quiz/only";
import { paperNumber } from "@/lib/quiz/paper";
import {
  answerSheetPath,
  assignmentPath,
  classPath,
  classReportPath,
  keyPath,
  projectOnlyPath,
  questionSheetPath,
  reportPath,
} from "@/lib/routes";
import { saveBlob, saveFile } from "../progress/save-file";
import { copyText } from "../ui/copy-text";
import { pageAddress } from "../ui/page-address";
import { siteHref } from "../ui/site-href";
import { classTitles } from "./class-title";
import { MadeKey } from "./made-key";

interface MadePanelProps {
  made: MadeAssignment;
  assignment: Assignment;
  editions: Editions;
  lessons: (ViewedLesson | null)[];
  /** Its slug. */
  module: string;
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
}

/** An assignment that was made: its link, picture, code, date and key. */
export function MadePanel({ made, assignment, editions, lessons, module, record, change }: MadePanelProps) {
  const [said, say] = useState("");
  const id = assignmentId(assignment, editions);
  const address = pageAddress(assignmentPath(made.link));
  const typedCode = writeTypedCode(assignment, editions);
  const alone = asksOwnAlone(assignment);
  const scanned = scannedLink(made.link, alone);
  const scannedAddress = scanned === null ? null : pageAddress(assignmentPath(scanned));
  const { due, title, instructions } = assignment;
  const [first] = made.classes;
  const titleOf = classTitles(record);
  const only = onlyFor(assignment, lessons);
  const file = (ending: string) => fileNameOf(title || words.fileTitle, new Date(made.madeAt), ending);
  const saved = () => say(words.saved);

  const copy = async () => say((await copyText(address)) ? words.copied : words.notCopied);
  const savePng = async (text: string) => {
    const picture = await qrPng(text);
    if (picture === null) return say(words.noPng);
    saveBlob(file("png"), picture);
    saved();
  };
  const saveCalendar = (at: number) => {
    const name = title === "" ? String(id) : title;
    const description = [instructions, address].filter((text) => text !== "").join("\n");
    const entry = { id: String(id), title: words.calendarTitle(name), description, url: address };
    saveFile(file("ics"), toCalendar({ ...entry, due: at, madeAt: made.madeAt }), "text/calendar");
    saved();
  };

  return (
    <section aria-labelledby="made" className="made-panel">
      <h2 id="made" className="no-print">
        {words.madeTitle}
      </h2>
      <div className="no-print">
        <label className="assignment-field" htmlFor="made-link">
          {words.link}
        </label>
        <textarea id="made-link" readOnly rows={3} value={address} />
        <div className="ui-actions">
          <button type="button" className="ui-primary" onClick={copy}>
            {words.copyLink}
          </button>
          <a href={siteHref(assignmentPath(made.link))} target="_blank" rel="noreferrer">
            {words.tryIt}
          </a>
        </div>
        <div role="status" className="ui-status">
          {said !== "" && <p className="ui-note">{said}</p>}
        </div>
        {made.classes.length > 0 && (
          <p className="class-ways">
            {made.classes.map((classId) => (
              <a key={classId} href={siteHref(classPath(classId, { kind: "slips", assignment: id }))}>
                {words.slipsFor(titleOf(classId))}
              </a>
            ))}
          </p>
        )}
        {made.key !== null && (
          <MadeKey
            made={made}
            secret={made.key}
            assignment={assignment}
            editions={editions}
            record={record}
            change={change}
          />
        )}
        <h3>{words.qr}</h3>
        {scanned === null && <p className="ui-note">{words.qrNone}</p>}
        {scanned !== null && scanned !== made.link && <p className="ui-note">{words.qrLeavesOwn}</p>}
      </div>
      <div className="assignment-card">
        <div className="assignment-card-codes">
          {scannedAddress !== null && <QrPicture text={scannedAddress} label={words.qrLabel} />}
          <div>
            <h3>{words.typedCode}</h3>
            {alone ? (
              <p className="ui-quiet">{words.typedNone}</p>
            ) : (
              <>
                <p className="typed-code">{typedCode}</p>
                <p className="ui-quiet">
                  {words.typedNote(pageAddress(assignmentPath()))} {words.typedLeavesOut}{" "}
                  {assignment.own !== undefined && words.typedLeavesOwn}{" "}
                  {made.key !== null && words.typedNotSealed}
                </p>
              </>
            )}
          </div>
        </div>
        <div className="only-print">
          <AssignmentView assignment={assignment} lessons={lessons} heading={3} />
        </div>
      </div>
      <div className="no-print">
        <div className="ui-actions">
          {scannedAddress !== null && (
            <>
              <button
                type="button"
                onClick={() => {
                  saveFile(file("svg"), qrSvg(scannedAddress), "image/svg+xml");
                  saved();
                }}
              >
                {words.saveSvg}
              </button>
              <button type="button" onClick={() => savePng(scannedAddress)}>
                {words.savePng}
              </button>
            </>
          )}
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
          {due !== null && (
            <button type="button" onClick={() => saveCalendar(due.at)}>
              {words.calendar}
            </button>
          )}
        </div>
        <p className="class-ways">
          <a href={siteHref(first === undefined ? reportPath() : classReportPath(first))}>{words.toReport}</a>
          <a href={siteHref(questionSheetPath(module, only))}>{words.toSheet}</a>
          <a href={siteHref(answerSheetPath(module, only))}>{words.toAnswerSheet}</a>
          <a href={siteHref(keyPath(module, only))}>{words.toKey}</a>
          <a href={siteHref(projectOnlyPath(module, only))}>{words.toWall}</a>
        </p>
        <p className="ui-quiet">{words.changeNote}</p>
      </div>
    </section>
  );
}

/**
 * The numbers of what an assignment asks: its lessons, or its questions in their order. Behind them the code of the teacher's
 * own, which stand behind the others unless their numbers are among them.
 */
function onlyFor(assignment: Assignment, lessons: (ViewedLesson | null)[]): string {
  const code = assignment.own?.code ?? null;
  return numbersOf(assignment, lessons).join() + (code === null ? "" : `${ownMark}${code}`);
}

function numbersOf({ asked, own }: Assignment, lessons: (ViewedLesson | null)[]): string[] {
  const there = lessons.filter((lesson) => lesson !== null).filter(({ number }) => number !== ownNumber);
  const numbered = there.flatMap(({ number, questions }) =>
    questions.map(({ id }, at) => ({ id, number: paperNumber(number, at) })),
  );
  const others =
    asked === undefined
      ? there.map(({ number }) => String(number))
      : askedAmong({ asked }, numbered).map(({ number }) => number);
  if (own === undefined || (own.places === undefined && others.length > 0)) return others;
  const owns = Array.from({ length: own.count }, (_, at) => paperNumber(ownNumber, at));
  return withOwnPlaced(others, owns, own);
}
