"use client";

import { ownWords as words } from "@words/own";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import { type LessonProblem, longestLessonCode, packLesson, unpackLesson } from "@/lib/own/lesson-code";
import type { Reading } from "@/lib/own/reading";
import type { ModuleId } from "@/lib/quiz/names";
import { ownMark } from "@/lib/quiz/only";
import { assignOwnPath, keyPath, writePath } from "@/lib/routes";
import { FileButton } from "../ui/file-button";
import { onLongPaste } from "../ui/long-paste";
import { siteHref } from "../ui/site-href";
import { OwnPage } from "./own-page";
import { type Reader, type ReadProblem, startReader } from "./start-reader";

type Shown =
  | { state: "empty" }
  | { state: "opening" }
  | { state: "problem"; problem: LessonProblem }
  | { state: "read"; reading: Reading | ReadProblem };

/**
 * Opens the lesson that stands in the address, in a file or in what is pasted.
 *
 * @param module one whose key page shows that of such a lesson
 */
export function OwnLesson({ module }: { module: ModuleId }) {
  const [shown, show] = useState<Shown>({ state: "empty" });
  const reader = useRef<Reader | null>(null);
  const code = useRef("");
  /** The question that the address leads to, until it is shown. */
  const place = useRef("");

  const open = useCallback((written: string) => {
    const unpacked = unpackLesson(written);
    if (!unpacked.ok) return show({ state: "problem", problem: unpacked.problem });
    code.current = packLesson(unpacked.text);
    history.replaceState(history.state, "", `#${code.current}`);
    show({ state: "opening" });
    reader.current?.read(unpacked.text);
  }, []);

  useEffect(() => {
    reader.current = startReader((reading) => show({ state: "read", reading }));
    const follow = () => {
      if (location.hash.length < 2 || location.hash.slice(1) === code.current) return;
      place.current = /\.([\w-]+)$/.exec(location.hash)?.[1] ?? "";
      open(location.hash);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => {
      removeEventListener("hashchange", follow);
      reader.current?.stop();
    };
  }, [open]);

  const reading = shown.state === "read" ? shown.reading : null;
  const page = reading === null || typeof reading === "string" ? null : reading.page;
  useEffect(() => {
    const question = page === null ? null : document.getElementById(place.current);
    question?.scrollIntoView();
    question?.focus({ preventScroll: true });
  }, [page]);
  const mistakes =
    reading === null || typeof reading === "string"
      ? 0
      : reading.said.filter(({ rule }) => rule === null).length;
  return (
    <>
      <div role="status">{said(shown) !== "" && <p className="ui-note">{said(shown)}</p>}</div>
      {page === null ? (
        <>
          <h1>{words.heading}</h1>
          {shown.state !== "opening" && <OpenForm onOpen={open} />}
        </>
      ) : (
        <>
          <aside className="own-foreign ui-note">
            <p>
              <b>{words.notChecked}</b> {words.notCheckedMore}
            </p>
            {mistakes > 0 && <p>{words.mistakes(mistakes)}</p>}
            <p className="ui-actions">
              <button type="button" onClick={() => print()}>
                {words.print}
              </button>{" "}
              <a href={`${siteHref(writePath)}#${code.current}`}>{words.edit}</a>
            </p>
            <p className="ui-quiet no-print">
              {words.forTeachers}{" "}
              <a href={siteHref(keyPath(module, `Q${ownMark}${code.current}`))}>{words.key}</a> ·{" "}
              <a href={siteHref(assignOwnPath(code.current))}>{words.assign}</a>
            </p>
          </aside>
          <OwnPage key={page.module} page={page} foreign={code.current} />
          <details className="own-another">
            <summary>{words.another}</summary>
            <OpenForm onOpen={open} />
          </details>
        </>
      )}
    </>
  );
}

function said(shown: Shown): string {
  if (shown.state === "opening") return words.opening;
  if (shown.state === "problem") return words.problems[shown.problem];
  if (shown.state === "empty") return "";
  if (shown.reading === "slow") return words.slow;
  if (shown.reading === "not-loaded") return words.notLoaded;
  return shown.reading.page === null ? words.notLesson : "";
}

function OpenForm({ onOpen }: { onOpen: (code: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onOpen(field.current?.value ?? "");
  };
  return (
    <form className="own-open" onSubmit={submit}>
      <p>{words.empty}</p>
      <FileButton
        label={words.file}
        accept=".lesson,.txt,text/plain"
        onFiles={async ([file]) =>
          onOpen(file.size > longestLessonCode ? "" : await file.text().catch(() => ""))
        }
      />
      <label>
        {words.paste}
        <textarea ref={field} rows={3} spellCheck="false" onPaste={onLongPaste(onOpen)} />
      </label>
      <button type="submit" className="ui-primary">
        {words.open}
      </button>
    </form>
  );
}
