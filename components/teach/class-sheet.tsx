import { classWords as words } from "@words/classes";
import { useState } from "react";
import { QrPicture } from "@/components/ui/qr-picture";
import { assignmentId, readAssignment, writeTypedCode } from "@/lib/assignment/assignment";
import type { Editions } from "@/lib/assignment/edition";
import { writeKey } from "@/lib/assignment/key-text";
import { asksOwnAlone, scannedLink } from "@/lib/assignment/own-asked";
import { withSavedKey } from "@/lib/class/saved-key";
import type { SchoolClass, TeacherRecord } from "@/lib/class/teacher-record";
import { assignmentPath } from "@/lib/routes";
import { pageAddress } from "../ui/page-address";

interface ClassSheetProps {
  kind: "slips" | "list";
  shown: SchoolClass;
  /** As `assignmentId` gives it. */
  assignment: string;
  record: TeacherRecord;
  editions: Editions;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
}

/** What is printed for a class and an assignment: slips to cut, or the teacher's list. */
export function ClassSheet({ kind, shown, assignment: id, record, editions, change }: ClassSheetProps) {
  const [withKey, setWithKey] = useState(false);
  const found = record.assignments.flatMap((made) => {
    const read = readAssignment(made.link, editions);
    return read.ok && assignmentId(read.assignment, editions) === id ? [{ made, ...read }] : [];
  })[0];
  const back = (
    <p className="no-print">
      <a href={`#${shown.id}`}>{shown.name}</a>
    </p>
  );
  if (found === undefined)
    return (
      <>
        {back}
        <p className="ui-note">{words.noSuchAssignment}</p>
      </>
    );
  const { made, assignment } = found;
  const title = assignment.title || words.untitled;
  const print = () => {
    if (withKey && made.key !== null) {
      const { key, madeAt } = made;
      change((now) => withSavedKey(now, key, madeAt, Date.now()));
    }
    window.print();
  };
  const alone = asksOwnAlone(assignment);
  const way = {
    address: pageAddress(assignmentPath()),
    scanned: scannedLink(made.link, alone),
    typed: alone ? null : writeTypedCode(assignment, editions),
  };
  return (
    <div className="class-sheet">
      {back}
      <h2>{kind === "slips" ? words.slipsTitle(shown.name, title) : words.listHead(shown.name, title)}</h2>
      <div className="no-print">
        <p>{kind === "slips" ? words.slipsNote(shown.students.length) : words.listNote}</p>
        {kind === "slips" && way.scanned !== made.link && (
          <p className="ui-note">{way.scanned === null ? words.slipsOwnAlone : words.slipsOwn}</p>
        )}
        {kind === "list" && made.key !== null && (
          <>
            <label className="assignment-option">
              <input
                type="checkbox"
                checked={withKey}
                onChange={(event) => setWithKey(event.currentTarget.checked)}
              />
              {words.withKey}
            </label>
            <p className="ui-quiet">{words.withKeyNote}</p>
          </>
        )}
        <div className="ui-actions">
          <button type="button" className="ui-primary" onClick={print}>
            {words.print}
          </button>
        </div>
      </div>
      {kind === "slips" ? (
        <Slips shown={shown} {...way} />
      ) : (
        <>
          <table className="class-sheet-list">
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.word}</th>
              </tr>
            </thead>
            <tbody>
              {shown.students.map(({ name, word }, at) => (
                <tr key={at}>
                  <td>
                    <bdi>{name}</bdi>
                  </td>
                  <td>
                    <bdi>{word}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {way.typed !== null && <p className="typed-code">{way.typed}</p>}
          {withKey && made.key !== null && (
            <section className="class-sheet-key" aria-labelledby="sheet-key">
              <h3 id="sheet-key">{words.keyTitle}</h3>
              <QrPicture text={writeKey(made.key)} label={words.keyQr} />
              <p className="typed-code">{writeKey(made.key).replace(/.{4}(?=.)/g, "$& ")}</p>
            </section>
          )}
        </>
      )}
    </div>
  );
}

interface SlipsProps {
  shown: SchoolClass;
  address: string;
  /** The link for a picture, and the code to type; null where there is none. */
  scanned: string | null;
  typed: string | null;
}

/** A slip for each student, four to a row. */
function Slips({ shown, address, scanned, typed }: SlipsProps) {
  const bare = address.replace(/^https?:\/\//, "");
  return (
    <ul className="class-slips">
      {shown.students.map(({ name, word }, at) => (
        <li key={at} className="class-slip">
          <b className="class-slip-name" dir="auto">
            {name}
          </b>
          <p>
            {words.slipWord} <b className="class-slip-word">{word}</b>
          </p>
          {scanned !== null && (
            <QrPicture text={pageAddress(assignmentPath(scanned))} label={words.slipQr(name)} />
          )}
          {typed !== null && <p className="class-slip-code">{typed}</p>}
          <p className="class-slip-what">
            {typed !== null ? words.slipWhat(bare) : scanned !== null ? words.slipScan : words.slipLink}
          </p>
        </li>
      ))}
    </ul>
  );
}
