"use client";

import { boxMakerWords } from "@words/box";
import { makerWords as words } from "@words/teach";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { AssignmentView, type ViewedLesson } from "@/components/assignment/assignment-view";
import { readAssignment, writeAssignment } from "@/lib/assignment/assignment";
import {
  type AssignmentForm,
  daysIn,
  emptyForm,
  type FormFault,
  readForm,
} from "@/lib/assignment/assignment-form";
import { type EditionRows, editionsOf, presentHash } from "@/lib/assignment/edition";
import { boxDays } from "@/lib/box/days";
import { lessonsNow } from "@/lib/class/lessons-now";
import { savedKey } from "@/lib/class/saved-key";
import {
  type ClassId,
  type MadeAssignment,
  mergeTeacherRecords,
  noClass,
  type TeacherRecord,
} from "@/lib/class/teacher-record";
import { hexOf } from "@/lib/codes/pack";
import { hasWebCrypto } from "@/lib/crypto/web-suite";
import type { ModuleId } from "@/lib/quiz/names";
import { formatDay } from "@/words/format";
import { hasBox, ownerOf } from "../box/owner-of";
import type { OwnQuestions } from "../own/own-questions";
import { useOwnQuestions } from "../own/use-own-questions";
import { useSameNames } from "../ui/use-same-names";
import { ClassField } from "./class-field";
import { CollectFields } from "./collect-fields";
import { LastSaved } from "./last-saved";
import { MadeList } from "./made-list";
import { MadePanel } from "./made-panel";
import { DueFields, SettingFields, type Surroundings, TextFields } from "./maker-fields";
import { MakerLessons, type MakerModule } from "./maker-lessons";
import { MakerQuestions } from "./maker-questions";
import { OwnField } from "./own-field";
import { SealField } from "./seal-field";
import { TeacherNotice } from "./teacher-notice";
import { useTeacherRecord } from "./teacher-store";

interface AssignmentMakerProps {
  /** At least one. */
  modules: MakerModule[];
  editions: EditionRows;
  /** Hears of which lessons more is shown than their names, where that is still to come. */
  onAsked?: (module: ModuleId, lessons: readonly string[]) => void;
}

/** The field that is wrong, by the ending of its id. */
const fieldOf: Record<FormFault, string> = {
  lessons: "lessons",
  questions: "questions",
  "bad-due": "due",
  "past-due": "due",
  texts: "texts",
  days: "days",
};

/** Makes an assignment: a form, what students will see, and then the link in every form it is needed in. */
export function AssignmentMaker({ modules, editions: rows, onAsked }: AssignmentMakerProps) {
  const { state, change } = useTeacherRecord();
  const editions = useMemo(() => editionsOf(rows), [rows]);
  const [moduleSlug, chooseModule] = useState<string | undefined>(modules[0]?.slug);
  const [form, setForm] = useState(emptyForm);
  const [faults, setFaults] = useState<FormFault[]>([]);
  const [shown, show] = useState<MadeAssignment | null>(null);
  const [surroundings, setSurroundings] = useState<Surroundings>({
    zone: "UTC",
    zones: ["UTC"],
    plainHttp: false,
  });
  const [box, setBox] = useState<{ is: boolean; said: string }>({ is: false, said: "" });
  const madeTitle = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    setSurroundings({ zone, zones: knownZones(), plainHttp: !hasWebCrypto() });
    hasBox().then((is) => setBox({ is, said: "" }));
  }, []);
  const [own, setOwn] = useState<OwnQuestions | null>(null);
  const [classes, setClasses] = useState<ClassId[]>([]);
  useEffect(() => {
    const asked = location.hash.slice(1);
    if (/^[0-9a-f]{16}$/.test(asked)) setClasses([asked]);
  }, []);
  const { record } = state;
  const named = record.classes.filter(({ id }) => id !== noClass);
  const ready = savedKey(record);
  const module = modules.find(({ slug }) => slug === moduleSlug);
  useAsked(module?.slug, form.lessons, onAsked);
  if (module === undefined) return null;
  const edition = presentHash(rows, module.slug);

  const set = <F extends keyof AssignmentForm>(field: F, value: AssignmentForm[F]) => {
    setForm((before) => ({ ...before, [field]: value }));
    setFaults([]);
  };
  const read = () =>
    readForm(form, {
      ...surroundings,
      seals: ready !== null,
      edition: edition ?? 0,
      lessons: module.lessons,
      own: own === null ? null : { code: own.code, ids: own.desk.questions.map(({ id }) => id) },
      now: Date.now(),
    });
  const { draft } = read();
  const there = (ids: readonly ClassId[]) => ids.filter((id) => named.some((one) => one.id === id));
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
    const key = asked.draft.key === null ? null : (ready?.key ?? null);
    const salt = hexOf(crypto.getRandomValues(new Uint8Array(8)));
    const link = writeAssignment({ ...asked.draft, salt, key: key?.x ?? null }, editions);
    const made: MadeAssignment = { link, key, madeAt: Date.now(), classes: there(classes) };
    change((record) => mergeTeacherRecords(record, { ...record, assignments: [made] }));
    showMade(made);
    setBox({ ...box, said: "" });
    if (key === null || asked.draft.collects !== true) return;
    const days = daysIn(form) ?? boxDays.usual;
    const said = await ownerOf(key)
      .then((owner) => owner.open(days))
      .then(({ expires }) => boxMakerWords.opened(formatDay(expires)))
      .catch(() => boxMakerWords.notOpened);
    setBox({ ...box, said });
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
        {chosen.length > 0 && (
          <MakerQuestions
            lessons={chosen}
            own={own?.desk ?? null}
            form={form}
            set={set}
            faulty={faults.includes("questions")}
          />
        )}
        <OwnField own={own} onOwn={setOwn} />
        <DueFields form={form} set={set} faults={faults} surroundings={surroundings} />
        <TextFields form={form} set={set} />
        <ClassField
          classes={named}
          chosen={classes}
          onChoose={setClasses}
          alive={state.saving !== "unread"}
        />
        <SealField
          checked={form.seal}
          onCheck={(checked) => set("seal", checked)}
          plainHttp={surroundings.plainHttp}
          record={record}
          change={change}
        />
        {box.is && (
          <CollectFields
            form={form}
            set={set}
            faults={faults}
            seals={form.seal && ready !== null}
            now={Date.now()}
          />
        )}
        <SettingFields form={form} set={set} />
        {(chosen.length > 0 || own !== null) && (
          <details>
            <summary>{words.preview}</summary>
            <AssignmentView
              assignment={draft}
              lessons={own === null ? chosen : [...chosen, own.desk]}
              heading={3}
            />
          </details>
        )}
        <div className="ui-actions">
          <button
            type="submit"
            className="ui-primary"
            disabled={state.saving === "unread" || edition === null}
          >
            {words.make}
          </button>
        </div>
      </form>
      <div ref={madeTitle} tabIndex={-1} className="made-anchor">
        <div role="status" className="no-print">
          {shown !== null && box.said !== "" && <p className="ui-note">{box.said}</p>}
        </div>
        {shown !== null && (
          <Shown
            made={shown}
            modules={modules}
            editions={editions}
            record={record}
            change={change}
            onAsked={onAsked}
          />
        )}
      </div>
      <MadeList
        assignments={state.record.assignments}
        editions={editions}
        classes={named}
        change={change}
        onShow={showMade}
        onDelete={() => show(null)}
      />
      <LastSaved at={record.savedAt} />
    </div>
  );
}

interface ShownProps {
  made: MadeAssignment;
  modules: MakerModule[];
  editions: ReturnType<typeof editionsOf>;
  record: TeacherRecord;
  change: (fn: (record: TeacherRecord) => TeacherRecord) => void;
  onAsked: AssignmentMakerProps["onAsked"];
}

/** An assignment that was made, of whichever module. */
function Shown({ made, modules, editions, record, change, onAsked }: ShownProps) {
  const opened = readAssignment(made.link, editions);
  const code = opened.ok ? (opened.assignment.own?.code ?? "") : "";
  const own = useOwnQuestions([code]).get(code);
  const edition = opened.ok ? editions.get(opened.assignment.edition) : undefined;
  const module = modules.find(({ slug }) => slug === edition?.module);
  useAsked(module?.slug, opened.ok ? opened.assignment.lessons : [], onAsked);
  if (!opened.ok) return null;
  const { assignment } = opened;
  if (edition === undefined || module === undefined) return null;
  const lessons: (ViewedLesson | null)[] = lessonsNow(assignment.lessons, edition, module.lessons);
  return (
    <MadePanel
      key={made.link}
      made={made}
      assignment={assignment}
      editions={editions}
      lessons={typeof own === "object" ? [...lessons, own.desk] : lessons}
      module={module.slug}
      record={record}
      change={change}
    />
  );
}

/** Tells of the lessons of which more is shown than their names, once for each choice of them. */
function useAsked(
  module: ModuleId | undefined,
  lessons: readonly string[],
  onAsked: AssignmentMakerProps["onAsked"],
): void {
  const asked = useSameNames(lessons);
  useEffect(() => {
    if (module !== undefined) onAsked?.(module, asked);
  }, [module, asked, onAsked]);
}

/** The zones this browser knows; older ones do not say. */
function knownZones(): string[] {
  return "supportedValuesOf" in Intl ? Intl.supportedValuesOf("timeZone") : ["UTC"];
}
