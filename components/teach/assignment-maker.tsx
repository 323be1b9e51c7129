"use client";

import { makerWords as words } from "@words/teach";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { AssignmentView } from "@/components/assignment/assignment-view";
import { readAssignment, writeAssignment } from "@/lib/assignment/assignment";
import { type AssignmentForm, emptyForm, type FormFault, readForm } from "@/lib/assignment/assignment-form";
import { type EditionRows, editionsOf, presentHash } from "@/lib/assignment/edition";
import { lessonsNow } from "@/lib/class/lessons-now";
import { type MadeAssignment, mergeTeacherRecords } from "@/lib/class/teacher-record";
import { hexOf } from "@/lib/codes/pack";
import { hasWebCrypto, webSuite } from "@/lib/crypto/web-suite";
import { MadeList } from "./made-list";
import { MadePanel } from "./made-panel";
import { DueFields, SettingFields, type Surroundings, TextFields } from "./maker-fields";
import { MakerLessons, type MakerModule } from "./maker-lessons";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";

interface AssignmentMakerProps {
  /** At least one. */
  modules: MakerModule[];
  editions: EditionRows;
}

/** The field that is wrong, by the ending of its id. */
const fieldOf: Record<FormFault, string> = {
  lessons: "lessons",
  "bad-due": "due",
  "past-due": "due",
  texts: "texts",
};

/** Makes an assignment: a form, what students will see, and then the link in every form it is needed in. */
export function AssignmentMaker({ modules, editions: rows }: AssignmentMakerProps) {
  const { state, change } = useTeacherRecord();
  const [editions] = useState(() => editionsOf(rows));
  const [moduleSlug, chooseModule] = useState<string | undefined>(modules[0]?.slug);
  const [form, setForm] = useState(emptyForm);
  const [faults, setFaults] = useState<FormFault[]>([]);
  const [shown, show] = useState<MadeAssignment | null>(null);
  const [surroundings, setSurroundings] = useState<Surroundings>({
    zone: "UTC",
    zones: ["UTC"],
    seals: true,
  });
  const madeTitle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    setSurroundings({ zone, zones: knownZones(), seals: hasWebCrypto() });
  }, []);
  const module = modules.find(({ slug }) => slug === moduleSlug);
  if (module === undefined) return null;

  const set = <F extends keyof AssignmentForm>(field: F, value: AssignmentForm[F]) => {
    setForm((before) => ({ ...before, [field]: value }));
    setFaults([]);
  };
  const read = () =>
    readForm(form, {
      ...surroundings,
      edition: presentHash(rows, module.slug) ?? 0,
      lessons: module.lessons.map(({ slug }) => slug),
      now: Date.now(),
    });
  const { draft } = read();
  const showMade = (made: MadeAssignment) => {
    show(made);
    // The new part is on the page with the next frame.
    requestAnimationFrame(() => madeTitle.current?.focus());
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const asked = read();
    setFaults(asked.faults);
    const [first] = asked.faults;
    if (first !== undefined) return document.getElementById(`maker-${fieldOf[first]}`)?.focus();
    const key = asked.draft.key === null ? null : await webSuite.createKeys();
    const salt = hexOf(crypto.getRandomValues(new Uint8Array(8)));
    const link = writeAssignment({ ...asked.draft, salt, key: key?.x ?? null }, editions);
    const made: MadeAssignment = { link, key, madeAt: Date.now(), classes: [] };
    change((record) => mergeTeacherRecords(record, { ...record, assignments: [made] }));
    showMade(made);
  };
  const chosen = module.lessons.filter(({ slug }) => draft.lessons.includes(slug));

  return (
    <div className="assignment-maker">
      <TeacherNotice state={state} />
      <form onSubmit={make} autoComplete="off" noValidate className="no-print">
        <MakerLessons
          modules={modules}
          module={module}
          chosen={draft.lessons}
          faulty={faults.includes("lessons")}
          onModule={(slug) => {
            chooseModule(slug);
            set("lessons", []);
          }}
          onLessons={(slugs) => set("lessons", slugs)}
        />
        <DueFields form={form} set={set} faults={faults} surroundings={surroundings} />
        <TextFields form={form} set={set} />
        <SettingFields form={form} set={set} seals={surroundings.seals} />
        {chosen.length > 0 && (
          <details>
            <summary>{words.preview}</summary>
            <AssignmentView assignment={draft} lessons={chosen} heading={3} />
          </details>
        )}
        <div className="ui-actions">
          <button type="submit" className="ui-primary" disabled={state.saving === "unread"}>
            {words.make}
          </button>
        </div>
      </form>
      <div ref={madeTitle} tabIndex={-1} className="made-anchor">
        {shown !== null && <Shown made={shown} modules={modules} editions={editions} />}
      </div>
      <MadeList
        assignments={state.record.assignments}
        editions={editions}
        change={change}
        onShow={showMade}
        onDelete={() => show(null)}
      />
    </div>
  );
}

interface ShownProps {
  made: MadeAssignment;
  modules: MakerModule[];
  editions: ReturnType<typeof editionsOf>;
}

/** An assignment that was made, of whichever module. */
function Shown({ made, modules, editions }: ShownProps) {
  const opened = readAssignment(made.link, editions);
  if (!opened.ok) return null;
  const { assignment } = opened;
  const edition = editions.get(assignment.edition);
  const module = modules.find(({ slug }) => slug === edition?.module);
  if (edition === undefined || module === undefined) return null;
  const lessons = lessonsNow(assignment.lessons, edition, module.lessons);
  return (
    <MadePanel key={made.link} made={made} assignment={assignment} editions={editions} lessons={lessons} />
  );
}

/** The zones this browser knows; older ones do not say. */
function knownZones(): string[] {
  return "supportedValuesOf" in Intl ? Intl.supportedValuesOf("timeZone") : ["UTC"];
}
