"use client";

import { moveProblems, words } from "@words/move";
import { importProblems } from "@words/progress";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import { parse, serialise } from "@/lib/progress/format";
import { emptyProgress, type Progress } from "@/lib/progress/progress";
import { movePath } from "@/lib/routes";
import { addFrame, joinFrames, missingFrames, type ReadFrames } from "@/lib/transfer/frames";
import { packProgress, unpackProgress } from "@/lib/transfer/packed";
import { CameraScanner } from "../ui/camera-scanner";
import { copyText } from "../ui/copy-text";
import { FileButton } from "../ui/file-button";
import { onLongPaste } from "../ui/long-paste";
import { pageAddress } from "../ui/page-address";
import { readPicture } from "../ui/read-picture";
import { share } from "../ui/share";
import { MoveCodes } from "./move-codes";
import { importRecord, notImported, saveProgress } from "./record-file";
import { SavingNotice } from "./saving-notice";
import { useAlive } from "./use-progress";
import { useWhole } from "./use-whole";

/** Takes the record along as a link, as codes on the screen or as a file, and adds one that comes from elsewhere. */
export function MoveProgress({ editions }: { editions: EditionRows }) {
  const alive = useAlive();
  const { whole } = useWhole();
  const progress = whole ?? emptyProgress;
  const [said, say] = useState("");
  const [arrived, setArrived] = useState<{ code: string; answers: number } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const answers = progress.attempts.length;
  const nothing = answers + Object.keys(progress.drafts).length + Object.keys(progress.settings).length === 0;

  useEffect(() => {
    if (!alive) return;
    const open = () => {
      const code = location.hash.slice(1);
      if (code === "" || document.getElementById(code) !== null) return;
      // Out of the address and the history: who uses the device next must not open it again.
      history.replaceState(null, "", location.pathname + location.search);
      const unpacked = unpackProgress(code, editions);
      if (!unpacked.ok) return say(moveProblems[unpacked.problem]);
      const file = parse(unpacked.text);
      if (!file.ok) return say(importProblems[file.problem]);
      setArrived({ code, answers: file.progress.attempts.length });
    };
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, [alive, editions]);

  const add = async (code: string) => {
    const unpacked = unpackProgress(code, editions);
    if (!unpacked.ok) return say(moveProblems[unpacked.problem]);
    const imported = await importRecord(unpacked.text).catch(() => notImported);
    say(imported.ok ? words.added(imported.added, imported.rejected) : importProblems[imported.problem]);
  };
  const answerArrived = (text: string) => {
    setArrived(null);
    say(text);
    status.current?.focus();
  };

  return (
    <div className="progress-record move-progress">
      <SavingNotice />
      {arrived !== null && (
        <div className="ui-notice">
          <p>{words.arrived(arrived.answers)}</p>
          <div className="ui-actions">
            <button
              type="button"
              className="ui-primary"
              onClick={() => {
                add(arrived.code);
                setArrived(null);
                status.current?.focus();
              }}
            >
              {words.addArrived}
            </button>
            <button type="button" onClick={() => answerArrived(words.left)}>
              {words.leave}
            </button>
          </div>
        </div>
      )}
      <div role="status" className="ui-status" tabIndex={-1} ref={status}>
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
      <section aria-labelledby="away">
        <h2 id="away">{words.away}</h2>
        {whole !== null && alive && nothing ? (
          <p>{words.nothing}</p>
        ) : (
          <MoveAway whole={alive ? whole : null} editions={editions} say={say} />
        )}
      </section>
      <MoveHere alive={alive} editions={editions} add={add} say={say} />
    </div>
  );
}

interface Saying {
  alive: boolean;
  editions: EditionRows;
  say: (text: string) => void;
}

/** @param whole null until the page is alive, since the server knows no record, and its history was read */
function MoveAway({ whole, editions, say }: Omit<Saying, "alive"> & { whole: Progress | null }) {
  const alive = whole !== null;
  const code = useMemo(
    () => (whole === null ? "" : packProgress(serialise(whole, { savedAt: Date.now() }), editions)),
    [whole, editions],
  );
  const link = alive ? pageAddress(`${movePath}#${code}`) : "";
  return (
    <>
      <p>{words.holds(whole?.attempts.length ?? 0)}</p>
      <h3>{words.byLink}</h3>
      <p>{words.byLinkNote(code.length)}</p>
      <label className="transfer-field">
        {words.link}
        <textarea readOnly rows={3} value={link} />
      </label>
      <div className="ui-actions">
        <button
          type="button"
          className="ui-primary"
          disabled={!alive}
          onClick={async () => say((await copyText(link)) ? words.copied : words.notCopied)}
        >
          {words.copyLink}
        </button>
        {alive && "share" in navigator && (
          <button type="button" onClick={() => share({ url: link })}>
            {words.share}
          </button>
        )}
      </div>
      <h3>{words.byPicture}</h3>
      <p>{words.byPictureNote}</p>
      <MoveCodes alive={alive} code={code} />
      <h3>{words.byFile}</h3>
      <div className="ui-actions">
        <button type="button" disabled={!alive} onClick={saveProgress}>
          {words.saveFile}
        </button>
      </div>
    </>
  );
}

function MoveHere({ alive, editions, add, say }: Saying & { add: (code: string) => void }) {
  const read = useRef<ReadFrames | null>(null);
  const take = (text: string): boolean => {
    const before = read.current;
    const after = addFrame(before, text);
    if (after === before) {
      // Not one of several codes, or one that was read already.
      if (before?.parts.size !== undefined && text.startsWith("UCF")) return true;
      if (!unpackProgress(text, editions).ok) return false;
      add(text);
      return true;
    }
    read.current = after;
    if (after === null) return false;
    const missing = missingFrames(after);
    if (missing.length > 0) {
      say(words.reading(after.parts.size, after.total, missing));
      return true;
    }
    read.current = null;
    const code = joinFrames(after);
    if (code === null) say(words.framesBroken);
    else add(code);
    return true;
  };
  const takePictures = async (files: Iterable<File>) => {
    for (const file of files) {
      const text = await readPicture(file).catch(() => undefined);
      if (text === undefined) say(words.camera.notLoaded);
      else if (text === null || !take(text)) say(words.noCode(file.name));
    }
  };
  const takeText = (text: string) => {
    if (!take(text)) add(text);
  };
  const takeLink = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("link");
    const text = field instanceof HTMLTextAreaElement ? field.value.trim() : "";
    if (text === "") say(words.fieldEmpty);
    else takeText(text);
  };
  return (
    <section aria-labelledby="here">
      <h2 id="here">{words.toHere}</h2>
      <p>{words.toHereNote}</p>
      <div className="ui-actions">
        <CameraScanner alive={alive} words={words.camera} onText={(text) => void take(text)} />
        <FileButton
          label={words.pictures}
          accept="image/*"
          multiple
          disabled={!alive}
          onFiles={takePictures}
        />
      </div>
      <form onSubmit={takeLink} autoComplete="off">
        <label className="transfer-field">
          {words.field}
          <textarea
            name="link"
            rows={3}
            spellCheck="false"
            onPaste={onLongPaste((text) => alive && takeText(text))}
          />
        </label>
        <div className="ui-actions">
          <button type="submit" disabled={!alive}>
            {words.add}
          </button>
        </div>
      </form>
    </section>
  );
}
