import { keyWords } from "@words/classes";
import { makerWords as words } from "@words/teach";
import { useRef, useState } from "react";
import { fileNameOf } from "@/lib/class/file-name";
import { keyFile, savedKey, withSavedKey } from "@/lib/class/saved-key";
import type { TeacherRecord } from "@/lib/class/teacher-record";
import { formatDay } from "@/words/format";
import { saveFile } from "../progress/save-file";
import { cryptoSuite } from "../ui/crypto-suite";

interface SealFieldProps {
  checked: boolean;
  onCheck: (checked: boolean) => void;
  /** Whether the page was opened without https, where browsers seal nothing themselves. */
  plainHttp: boolean;
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
}

/** Sealing: on by itself once there is a key that was saved, and before that the way to one. */
export function SealField({ checked, onCheck, plainHttp, record, change }: SealFieldProps) {
  const [said, say] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const ready = savedKey(record);
  const make = async () => {
    const key = await cryptoSuite()
      .then((suite) => suite.createKeys())
      .catch(() => null);
    if (key === null) return say(keyWords.notLoaded);
    const now = Date.now();
    saveFile(
      fileNameOf(keyWords.fileTitle, new Date(now), "json"),
      keyFile({ key, madeAt: now, savedAt: now }),
    );
    change((before) => withSavedKey(before, key, now, now));
    say(keyWords.made);
    // The button is gone, and what it made possible is in its place.
    requestAnimationFrame(() => box.current?.focus());
  };
  return (
    <fieldset>
      <legend>{keyWords.title}</legend>
      {ready === null ? (
        <>
          <p>{keyWords.none}</p>
          <div className="ui-actions">
            <button type="button" onClick={make}>
              {keyWords.make}
            </button>
          </div>
        </>
      ) : (
        <>
          <label className="assignment-option">
            <input
              ref={box}
              type="checkbox"
              checked={checked}
              onChange={(event) => onCheck(event.currentTarget.checked)}
            />
            {words.seal}
          </label>
          <p className="ui-quiet">
            {words.sealNote} {keyWords.ready(formatDay(ready.savedAt))}
          </p>
        </>
      )}
      <p className="ui-quiet">{keyWords.forgets}</p>
      {plainHttp && <p className="ui-quiet">{words.plainHttp}</p>}
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
    </fieldset>
  );
}
