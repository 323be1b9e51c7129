import { backupWords as words } from "@words/classes";
import { leftOutOfTeacher } from "@words/teach";
import { useState } from "react";
import { fileNameOf } from "@/lib/class/file-name";
import { teacherRecord, writeTeacherRecord } from "@/lib/class/teacher-format";
import { mergeTeacherRecords } from "@/lib/class/teacher-record";
import { hasWebCrypto } from "@/lib/crypto/web-suite";
import { formatDay } from "@/words/format";
import { saveFile } from "../progress/save-file";
import { CameraScanner } from "../ui/camera-scanner";
import { FileButton } from "../ui/file-button";
import { readPicture } from "../ui/read-picture";
import { useTeacherRecord } from "./teacher-store";

/** A locked file that waits for its passphrase. */
interface Waiting {
  name: string;
  text: string;
}

/** Everything of this browser as one file, and a file of another one added to it. */
export function BackupPanel({ level }: { level: 2 | 3 }) {
  const Heading: "h2" | "h3" = `h${level}`;
  const { state, change } = useTeacherRecord();
  const { record } = state;
  const alive = state.saving !== "unread";
  const [passphrase, setPassphrase] = useState("");
  const [waiting, wait] = useState<Waiting | null>(null);
  const [said, say] = useState("");

  const save = async () => {
    if (teacherRecord.isEmpty?.(record)) return say(words.nothing);
    const now = Date.now();
    const text = writeTeacherRecord({ ...record, savedAt: now });
    const locked = passphrase.trim() !== "";
    if (locked && !hasWebCrypto()) return say(words.notSaved);
    if (locked) say(words.saving);
    const file = locked ? await (await import("@/lib/class/locked-file")).lockText(text, passphrase) : text;
    saveFile(fileNameOf(words.fileTitle, new Date(now), "json"), file);
    change((before) => ({ ...before, savedAt: now }));
    setPassphrase("");
    say(words.saved);
  };
  const add = async (text: string, typed = ""): Promise<boolean> => {
    const { openBackup, newIn } = await import("@/lib/class/open-backup");
    const opened = await openBackup(text, typed, Date.now());
    if (!opened.ok) {
      say(words.problems[opened.problem]);
      return false;
    }
    const fresh = newIn(record, opened.record);
    change((now) => mergeTeacherRecords(now, opened.record));
    say(words.opened(fresh) + leftOutOfTeacher(opened.rejected));
    return true;
  };
  /** What was pressed ends in a sentence, also where a part is not loaded or a file cannot be read. */
  const pressed = <T,>(work: Promise<T>) =>
    work.catch(() => {
      say(words.failed);
    });
  const open = async (file: File) => {
    wait(null);
    if (file.type.startsWith("image/")) {
      const text = await readPicture(file).catch(() => null);
      if (text === null) say(words.problems.picture);
      else await add(text);
      return;
    }
    const text = await file.text();
    const { asksPassphrase, isLocked } = await import("@/lib/class/open-backup");
    if (isLocked(text) && !hasWebCrypto()) say(words.notOpened);
    else if (!(await asksPassphrase(text))) await add(text);
    else {
      say("");
      wait({ name: file.name, text });
    }
  };

  return (
    <section aria-labelledby="backup" className="teacher-backup no-print">
      <Heading id="backup">{words.title}</Heading>
      <p>{words.note}</p>
      <p key={record.savedAt}>
        <b>{record.savedAt === 0 ? words.never : words.last(formatDay(record.savedAt))}</b>
      </p>
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          pressed(save());
        }}
      >
        <label className="assignment-field" htmlFor="backup-passphrase">
          {words.passphrase}
        </label>
        <p className="ui-quiet" id="backup-passphrase-note">
          {words.passphraseNote}
        </p>
        <input
          id="backup-passphrase"
          type="text"
          value={passphrase}
          spellCheck="false"
          autoCapitalize="none"
          autoComplete="off"
          aria-describedby="backup-passphrase-note"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className="ui-actions">
          <button type="submit" disabled={!alive}>
            {words.save}
          </button>
          <FileButton
            label={words.open}
            accept=".json,application/json,image/*"
            disabled={!alive}
            onFiles={([file]) => pressed(open(file))}
          />
          <CameraScanner alive={alive} words={words.scanner} onText={(text) => void pressed(add(text))} />
        </div>
      </form>
      {waiting !== null && (
        <Unlock
          waiting={waiting}
          onTyped={async (text, typed) => (await pressed(add(text, typed))) === true}
          onDone={() => wait(null)}
        />
      )}
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
    </section>
  );
}

interface UnlockProps {
  waiting: Waiting;
  /** @returns whether the file opened */
  onTyped: (text: string, passphrase: string) => Promise<boolean>;
  onDone: () => void;
}

function Unlock({ waiting: { name, text }, onTyped, onDone }: UnlockProps) {
  const [typed, type] = useState("");
  return (
    <form
      className="ui-note"
      autoComplete="off"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onTyped(text, typed)) onDone();
      }}
    >
      <p>{words.locked(name)}</p>
      <label className="assignment-field" htmlFor="unlock-passphrase">
        {words.lockedPassphrase}
      </label>
      <input
        id="unlock-passphrase"
        type="text"
        value={typed}
        spellCheck="false"
        autoCapitalize="none"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div className="ui-actions">
        <button type="submit">{words.unlock}</button>
        <button type="button" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
