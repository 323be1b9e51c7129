"use client";

import { importProblems, recordWords as words } from "@words/progress";
import { useEffect, useMemo, useRef, useState } from "react";
import { calibration } from "@/lib/progress/calibration";
import { type Attempt, emptyProgress, type Progress } from "@/lib/progress/progress";
import type { LessonOutline } from "@/lib/quiz/outline";
import { lessonPath, movePath, resultPath } from "@/lib/routes";
import { formatDay, formatDays } from "@/words/format";
import { applyLook } from "../ui/apply-look";
import { clearsSoon } from "../ui/clears-soon";
import { drawn } from "../ui/drawn";
import { FileButton } from "../ui/file-button";
import { siteHref } from "../ui/site-href";
import { type Tell, WorkShare } from "../ui/work-share";
import { CalibrationChart } from "./calibration-chart";
import { clearRecord } from "./clear-record";
import { lessonProgress } from "./lesson-progress";
import { progressStore } from "./progress-store";
import { importRecord, notImported, saveTelling } from "./record-file";
import { SavingNotice } from "./saving-notice";
import { type Followed, type ProgressState, useAlive, useProgress } from "./use-progress";
import { useYears } from "./use-years";

interface ProgressRecordProps {
  modules: { title: string; lessons: LessonOutline[] }[];
}

/** The record on this device in words, and what one can do with it. */
export function ProgressRecord({ modules }: ProgressRecordProps) {
  const dayOf = useMemo(formatDays, []);
  const isDrawn = useDrawn(dayOf);
  const alive = useAlive();
  const progress = useProgress(isDrawn ? recordIn : nothingIn, toldAfter);
  const stored = useProgress(storedIn, toldAfter);
  const saving = useProgress((all) => all.saving);
  const [said, say] = useState("");
  const [clearing, setClearing] = useState(false);
  const clearButton = useRef<HTMLButtonElement>(null);
  const only = progress.attempts.length - stored.attempts.length;
  const { years } = useYears(toldAfter);
  const summed = years?.sums;
  const answers = summed?.count ?? progress.attempts.length;
  const confident = useMemo(
    () => summed?.calibration ?? calibration(progress.attempts),
    [summed, progress.attempts],
  );
  const rated = Object.values(confident).some(({ asked }) => asked > 0);

  const [working, work] = useState<string | null>(null);
  const tell = useRef<Tell>(() => {});
  const tellShare = (share: number) => tell.current(Math.min(100, Math.round(share * 100)), 100);

  const importFile = async (file: File) => {
    say("");
    work(words.importing);
    const imported = await file
      .text()
      .then((text) => importRecord(text, tellShare))
      .catch(() => notImported);
    await drawn();
    work(null);
    say(imported.ok ? words.imported(imported.added, imported.rejected) : importProblems[imported.problem]);
  };
  const save = async () => {
    work(words.exporting);
    const isWhole = await saveTelling(tellShare);
    work(null);
    say(isWhole ? "" : words.partOfFile);
    return isWhole;
  };
  const clear = () => {
    say(clearRecord() ? words.cleared : words.notCleared);
    applyLook();
    setClearing(false);
    clearButton.current?.focus();
  };

  return (
    <div className="progress-record">
      <SavingNotice />
      <section aria-labelledby="saved">
        <h2 id="saved">{words.saved}</h2>
        <p>
          {isDrawn && years !== null ? summaryOf(stored, answers - progress.attempts.length) : words.reading}
        </p>
        {only > 0 && <p>{words.onlyHere(only)}</p>}
        {(saving === "low" || saving === "memory-full") && (
          <MakeRoom attempts={progress.attempts} save={save} say={say} />
        )}
        {progress.attempts.length > 0 && (
          <p>
            <a href={siteHref(resultPath)}>{words.toResult}</a>
          </p>
        )}
        {modules.map(({ title, lessons }) => (
          <table key={title} className="record-table">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.lesson}</th>
                <th scope="col">{words.answeredColumn}</th>
                <th scope="col">{words.firstTry}</th>
                <th scope="col">{words.missed}</th>
                <th scope="col">{words.last}</th>
              </tr>
            </thead>
            <tbody>
              {lessons.map((lesson) => {
                const state = lessonProgress(progress, lesson);
                return (
                  <tr key={lesson.slug} className={state.last === null ? "is-untouched" : undefined}>
                    <th scope="row">
                      <a href={siteHref(lessonPath(lesson.module, lesson.slug))}>{lesson.title}</a>
                    </th>
                    <td data-label={words.answeredColumn}>{words.of(state.done, state.all)}</td>
                    <td data-label={words.firstTry}>{words.of(state.firstTryIds.length, state.scored)}</td>
                    <td data-label={words.missed}>{state.missed.length}</td>
                    <td data-label={words.last}>{state.last === null ? "–" : dayOf(state.last.at)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        ))}
      </section>
      {rated && (
        <section aria-labelledby="calibration">
          <h2 id="calibration">{words.calibration}</h2>
          <p>{words.calibrationNote}</p>
          <CalibrationChart calibration={confident} />
        </section>
      )}
      <section aria-labelledby="take">
        <h2 id="take">{words.take}</h2>
        <p>
          {alive && clearsSoon() ? words.takeNoteSoon : words.takeNote}{" "}
          <a href={siteHref(movePath)}>{words.moveOtherwise}</a>
        </p>
        <div className="ui-actions">
          <button type="button" className="ui-primary" disabled={!alive} onClick={save}>
            {words.exportFile}
          </button>
          <FileButton
            label={words.importFile}
            accept=".json,application/json"
            disabled={!alive}
            onFiles={([file]) => importFile(file)}
          />
        </div>
      </section>
      <section aria-labelledby="finish">
        <h2 id="finish">{words.finish}</h2>
        <p>{words.finishNote}</p>
        <div className="ui-actions">
          <button
            ref={clearButton}
            type="button"
            disabled={!alive}
            aria-expanded={clearing}
            onClick={() => setClearing(!clearing)}
          >
            {words.finish}
          </button>
          {clearing && (
            <div className="record-confirm">
              <p>{words.confirm}</p>
              <button type="button" className="ui-primary" onClick={clear}>
                {words.clearNow}
              </button>
              <button
                type="button"
                onClick={() => {
                  setClearing(false);
                  clearButton.current?.focus();
                }}
              >
                {words.keep}
              </button>
            </div>
          )}
        </div>
      </section>
      {working !== null && <WorkShare label={() => working} tell={tell} />}
      <div role="status" className="ui-status">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
    </div>
  );
}

/** Tells of a change in a task of its own: to put thousands of answers into a record and to draw what they come to is too much for one. */
const toldAfter: Followed = {
  ...progressStore,
  subscribe: (run) => progressStore.subscribe((...change) => void drawn().then(() => run(...change))),
};

const storedIn = ({ stored }: ProgressState) => stored;
const recordIn = ({ record }: ProgressState) => record;
const nothingIn = () => emptyProgress;

/**
 * Whether the page was drawn as the server had it. To wake it, to make a formatter of dates and to show the record is each a frame
 * of a slow device.
 */
function useDrawn(dayOf: (at: number) => string): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isThere = true;
    drawn()
      .then(() => dayOf(0))
      .then(drawn)
      .then(() => isThere && setDrawn(true));
    return () => {
      isThere = false;
    };
  }, [dayOf]);
  return isDrawn;
}

/**
 * What is in the storage, in words: not what this page remembers.
 *
 * @param sealed how many attempts are in the history beside it
 */
function summaryOf({ attempts, drafts, places, settings }: Progress, sealed: number): string {
  const [begun, left, chosen] = [drafts, places, settings].map((rows) => Object.keys(rows).length);
  return words.summary(attempts.length + sealed, begun ?? 0, left ?? 0, chosen ?? 0);
}

interface MakeRoomProps {
  attempts: Attempt[];
  /** Resolves with whether the file holds everything. */
  save: () => Promise<boolean>;
  say: (text: string) => void;
}

/** Where a device has little room left: the older half of the answers can go, once they are a file. */
function MakeRoom({ attempts, save, say }: MakeRoomProps) {
  const [saved, setSaved] = useState(false);
  const half = Math.floor(attempts.length / 2);
  const oldest = attempts[half];
  if (oldest === undefined || half === 0) return null;
  const remove = () => {
    const { record } = progressStore.getState();
    const kept = record.attempts.slice(half);
    say(progressStore.replace({ ...record, attempts: kept }) ? words.madeRoom(half) : words.notCleared);
    setSaved(false);
  };
  return (
    <div className="ui-notice">
      <p>{words.room(half, formatDay(oldest.at))}</p>
      <div className="ui-actions">
        <button type="button" onClick={async () => setSaved(await save())}>
          {words.exportFile}
        </button>
        <button type="button" disabled={!saved} onClick={remove}>
          {words.removeOlder(half)}
        </button>
      </div>
    </div>
  );
}
