"use client";

import { makerWords as words } from "@words/teach";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { AssignmentView, type ViewedLesson } from "@/components/assignment/assignment-view";
import {
  type Assignment,
  dueFits,
  longestTexts,
  readAssignment,
  textBytes,
  writeAssignment,
} from "@/lib/assignment/assignment";
import { dueOf } from "@/lib/assignment/due";
import { type EditionRows, editionsOf, presentHash } from "@/lib/assignment/edition";
import { canSeal, createKeys } from "@/lib/assignment/seal";
import { lessonsNow } from "@/lib/class/lessons-now";
import { type MadeAssignment, mergeTeacherRecords } from "@/lib/class/teacher-record";
import { hexOf } from "@/lib/codes/pack";
import { formatDay } from "@/words/format";
import { MadePanel } from "./made-panel";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";

export interface MakerLesson extends ViewedLesson {
  objectives: string[];
  questions: { id: string }[];
}

interface AssignmentMakerProps {
  module: string;
  lessons: MakerLesson[];
  editions: EditionRows;
}

interface Form {
  lessons: string[];
  date: string;
  time: string;
  /** Empty: the device's own. */
  zone: string;
  title: string;
  instructions: string;
  tries: string;
  atEnd: boolean;
  confidence: boolean;
  short: boolean;
  seal: boolean;
}

const emptyForm: Form = {
  lessons: [],
  date: "",
  time: "18:00",
  zone: "",
  title: "",
  instructions: "",
  tries: "",
  atEnd: false,
  confidence: false,
  short: true,
  seal: true,
};

/** What is wrong with the form, in its order. */
type Faulty = "lessons" | "due" | "texts";

/** Makes an assignment: a form, what students will see, and then the link in every form it is needed in. */
export function AssignmentMaker({ module, lessons, editions: rows }: AssignmentMakerProps) {
  const { state, change } = useTeacherRecord();
  const [editions] = useState(() => editionsOf(rows));
  const [form, setForm] = useState(emptyForm);
  const [faults, setFaults] = useState<Faulty[]>([]);
  const [shown, show] = useState<MadeAssignment | null>(null);
  const [deleted, setDeleted] = useState<MadeAssignment[]>([]);
  const [surroundings, setSurroundings] = useState({ zone: "UTC", zones: ["UTC"], seals: true });
  const madeTitle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    setSurroundings({ zone, zones: knownZones(), seals: canSeal() });
  }, []);

  const set = <F extends keyof Form>(field: F, value: Form[F]) => {
    setForm((before) => ({ ...before, [field]: value }));
    setFaults([]);
  };
  const alive = state.saving !== "unread";
  const hash = presentHash(rows, module) ?? 0;
  const due = form.date === "" ? null : dueOf(form.date, form.time, form.zone || surroundings.zone);
  const badDue = form.date !== "" && (due === null || !dueFits(due));
  const pastDue = due !== null && due.at < Date.now();
  const chosen = lessons.filter(({ slug }) => form.lessons.includes(slug));
  const room = longestTexts - textBytes(form);
  const seals = form.seal && surroundings.seals;
  const draft: Assignment = {
    edition: hash,
    lessons: chosen.map(({ slug }) => slug),
    due: badDue ? null : due,
    tries: form.atEnd ? 1 : triesOf(form.tries),
    reasons: form.atEnd ? "at-end" : "at-once",
    confidence: form.confidence,
    short: form.short,
    salt: "0".repeat(16),
    key: seals ? "0".repeat(64) : null,
    title: form.title.trim(),
    instructions: form.instructions.trim(),
  };

  const make = async (event: FormEvent) => {
    event.preventDefault();
    const found: Faulty[] = [];
    if (chosen.length === 0) found.push("lessons");
    if (badDue || pastDue) found.push("due");
    if (room < 0) found.push("texts");
    setFaults(found);
    const [first] = found;
    if (first !== undefined) return document.getElementById(`maker-${first}`)?.focus();
    const key = seals ? await createKeys() : null;
    const salt = hexOf(crypto.getRandomValues(new Uint8Array(8)));
    const link = writeAssignment({ ...draft, salt, key: key?.x ?? null }, editions);
    const made: MadeAssignment = { link, key, madeAt: Date.now() };
    change((record) => mergeTeacherRecords(record, { ...record, assignments: [made] }));
    show(made);
    focusSoon();
  };
  const focusSoon = () => {
    // The new part is on the page with the next frame.
    requestAnimationFrame(() => madeTitle.current?.focus());
  };
  const opened = shown === null ? null : readAssignment(shown.link, editions);
  const check = (field: "confidence" | "short" | "seal" | "atEnd", text: string, disabled = false) => (
    <label className="option">
      <input
        type="checkbox"
        checked={form[field] && !disabled}
        disabled={disabled}
        onChange={(event) => set(field, event.currentTarget.checked)}
      />
      {text}
    </label>
  );

  return (
    <div className="maker">
      <TeacherNotice state={state} />
      <form onSubmit={make} autoComplete="off" noValidate className="no-print">
        <fieldset aria-describedby={faults.includes("lessons") ? "maker-lessons-error" : undefined}>
          <legend>{words.lessons}</legend>
          {lessons.map((lesson, index) => (
            <div key={lesson.slug} className="maker-lesson">
              <label className="option">
                <input
                  id={index === 0 ? "maker-lessons" : undefined}
                  type="checkbox"
                  checked={form.lessons.includes(lesson.slug)}
                  onChange={(event) => {
                    const rest = form.lessons.filter((slug) => slug !== lesson.slug);
                    set("lessons", event.currentTarget.checked ? [...rest, lesson.slug] : rest);
                  }}
                />
                <span>
                  {lesson.title}{" "}
                  <span className="quiet">
                    {words.lesson(lesson.minutes, lesson.short, lesson.questions.length)}
                  </span>
                </span>
              </label>
              {form.lessons.includes(lesson.slug) && (
                <div className="quiet maker-objectives">
                  <p>{words.objectives}</p>
                  <ul>
                    {lesson.objectives.map((objective) => (
                      <li key={objective}>{objective}</li>
                    ))}
                  </ul>
                </div>
              )}
            </div>
          ))}
          <p className="quiet">
            {words.sum(
              chosen.length,
              chosen.reduce((sum, { minutes }) => sum + minutes, 0),
            )}
          </p>
          {faults.includes("lessons") && (
            <p className="error" id="maker-lessons-error">
              {words.chooseLesson}
            </p>
          )}
        </fieldset>
        <fieldset>
          <legend>{words.due}</legend>
          <div className="maker-due">
            <label>
              {words.date}
              <input
                id="maker-due"
                type="date"
                value={form.date}
                aria-invalid={faults.includes("due")}
                aria-describedby={faults.includes("due") ? "maker-due-error" : undefined}
                onChange={(event) => set("date", event.currentTarget.value)}
              />
            </label>
            <label>
              {words.time}
              <input
                type="time"
                value={form.time}
                onChange={(event) => set("time", event.currentTarget.value)}
              />
            </label>
            <label>
              {words.zone}
              <select value={form.zone} onChange={(event) => set("zone", event.currentTarget.value)}>
                <option value="">{words.ownZone(surroundings.zone)}</option>
                {surroundings.zones.map((zone) => (
                  <option key={zone} value={zone}>
                    {zone}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {faults.includes("due") && (
            <p className="error" id="maker-due-error">
              {badDue ? words.badDue : words.pastDue}
            </p>
          )}
        </fieldset>
        <fieldset aria-describedby="maker-room">
          <label className="field">
            {words.title}
            <input
              id="maker-texts"
              type="text"
              value={form.title}
              onChange={(event) => set("title", event.currentTarget.value)}
            />
          </label>
          <p className="quiet">{words.titleNote}</p>
          <label className="field">
            {words.instructions}
            <textarea
              rows={2}
              value={form.instructions}
              onChange={(event) => set("instructions", event.currentTarget.value)}
            />
          </label>
          <p className={room < 0 ? "error" : "quiet"} id="maker-room">
            {words.room(room)}
          </p>
        </fieldset>
        <details>
          <summary>{words.more}</summary>
          <label className="field">
            {words.tries}
            <select
              value={form.atEnd ? "1" : form.tries}
              disabled={form.atEnd}
              onChange={(event) => set("tries", event.currentTarget.value)}
            >
              <option value="">{words.triesAsWritten}</option>
              {[1, 2, 3].map((tries) => (
                <option key={tries} value={tries}>
                  {words.triesOf(tries)}
                </option>
              ))}
            </select>
          </label>
          <fieldset>
            <legend>{words.reasons}</legend>
            {[false, true].map((atEnd) => (
              <label key={String(atEnd)} className="option">
                <input
                  type="radio"
                  name="reasons"
                  checked={form.atEnd === atEnd}
                  onChange={() => set("atEnd", atEnd)}
                />
                {atEnd ? words.atEnd : words.atOnce}
              </label>
            ))}
          </fieldset>
          {check("confidence", words.confidence)}
          {check("short", words.short)}
          {check("seal", words.seal, !surroundings.seals)}
          <p className="quiet">{surroundings.seals ? words.sealNote : words.cannotSeal}</p>
        </details>
        {chosen.length > 0 && (
          <details>
            <summary>{words.preview}</summary>
            <AssignmentView assignment={draft} lessons={chosen} heading={3} />
          </details>
        )}
        <div className="actions">
          <button type="submit" className="primary" disabled={!alive}>
            {words.make}
          </button>
        </div>
      </form>
      <div ref={madeTitle} tabIndex={-1} className="made-anchor">
        {shown !== null && opened?.ok && (
          <MadePanel
            key={shown.link}
            made={shown}
            assignment={opened.assignment}
            editions={editions}
            lessons={lessonsNow(
              opened.assignment.lessons,
              editions.get(opened.assignment.edition) ?? { module, lessons: [] },
              lessons,
            )}
          />
        )}
      </div>
      <section aria-labelledby="made-list" className="no-print">
        <h2 id="made-list">{words.listTitle}</h2>
        {state.record.assignments.length === 0 ? (
          <p className="quiet">{words.listNone}</p>
        ) : (
          <ul className="made-list">
            {state.record.assignments.map((made) => {
              const read = readAssignment(made.link, editions);
              const name = read.ok && read.assignment.title !== "" ? read.assignment.title : words.untitled;
              return (
                <li key={made.link}>
                  <span>
                    {name} <span className="quiet">{words.madeOn(formatDay(made.madeAt))}</span>
                  </span>
                  <button
                    type="button"
                    disabled={!read.ok}
                    aria-label={`${words.show}: ${name}`}
                    onClick={() => {
                      show(made);
                      focusSoon();
                    }}
                  >
                    {words.show}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <div className="actions">
          {state.record.assignments.length > 0 && (
            <button
              type="button"
              onClick={() => {
                setDeleted(state.record.assignments);
                change((record) => ({ ...record, assignments: [] }));
                show(null);
              }}
            >
              {words.deleteAll}
            </button>
          )}
        </div>
        <div role="status">
          {deleted.length > 0 && (
            <p className="note">
              {words.deleted}{" "}
              <button
                type="button"
                className="link"
                onClick={() => {
                  change((record) => mergeTeacherRecords(record, { ...record, assignments: deleted }));
                  setDeleted([]);
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

function triesOf(tries: string): Assignment["tries"] {
  return tries === "1" ? 1 : tries === "2" ? 2 : tries === "3" ? 3 : null;
}

/** The zones this browser knows; older ones do not say. */
function knownZones(): string[] {
  return "supportedValuesOf" in Intl ? Intl.supportedValuesOf("timeZone") : ["UTC"];
}
