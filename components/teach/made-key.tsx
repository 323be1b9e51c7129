import { keyWords } from "@words/classes";
import { makerWords as words } from "@words/teach";
import { useState } from "react";
import type { Assignment } from "@/lib/assignment/assignment";
import type { Editions } from "@/lib/assignment/edition";
import type { TeacherKey } from "@/lib/assignment/seal";
import { fileNameOf } from "@/lib/class/file-name";
import { keyFile, withSavedKey } from "@/lib/class/saved-key";
import { keysOf, type MadeAssignment, type TeacherRecord } from "@/lib/class/teacher-record";
import { formatDay } from "@/words/format";
import { saveFile } from "../progress/save-file";

interface MadeKeyProps {
  made: MadeAssignment;
  secret: TeacherKey;
  assignment: Assignment;
  editions: Editions;
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
}

/** The key of an assignment that was made: when it was saved, the way to save it, and a rehearsal of one press. */
export function MadeKey({ made, secret, assignment, editions, record, change }: MadeKeyProps) {
  const [said, say] = useState("");
  const savedAt = record.keys.find(({ key }) => key.d === secret.d)?.savedAt ?? null;
  const save = () => {
    const now = Date.now();
    saveFile(
      fileNameOf(`${keyWords.fileTitle} ${assignment.title}`, new Date(now), "json"),
      keyFile({ key: secret, madeAt: made.madeAt, savedAt: now }, [made]),
    );
    change((before) => withSavedKey(before, secret, made.madeAt, now));
    say(words.keySaved);
  };
  const test = async () => {
    try {
      const { rehearse } = await import("@/lib/class/rehearse");
      const opens = await rehearse(assignment, keysOf(record), editions);
      say(opens ? keyWords.rehearsed : keyWords.notRehearsed);
    } catch {
      say(keyWords.notLoaded);
    }
  };
  return (
    <>
      <h3>{words.keyTitle}</h3>
      <p key={savedAt}>{savedAt === null ? words.keyNote : keyWords.ready(formatDay(savedAt))}</p>
      <div className="ui-actions">
        <button type="button" onClick={test}>
          {keyWords.rehearse}
        </button>
        <button type="button" onClick={save}>
          {savedAt === null ? words.saveKey : keyWords.saveAgain}
        </button>
      </div>
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
    </>
  );
}
