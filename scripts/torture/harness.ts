/** The records as a page has them, without the page: what scripts/torture/browser.ts opens in tabs. */
import { giveHost } from "../../components/host/host";
import { newId } from "../../components/host/new-id";
import { draftStore, startDrafts } from "../../components/own/draft-store";
import { clearRecord } from "../../components/progress/clear-record";
import { lateJournal } from "../../components/progress/late-journal";
import { progressStore, startProgress } from "../../components/progress/progress-store";
import { savedHistory } from "../../components/progress/saved-history";
import { siteHost } from "../../components/site-host";
import { startTeacher, teacherStore } from "../../components/teach/teacher-store";
import { keepText, withoutDraft } from "../../lib/own/drafts";
import { progressRecord } from "../../lib/progress/format";
import { progressKeys } from "../../lib/progress/keys";
import { type Attempt, addAttempt, saveDraft } from "../../lib/progress/progress";
import { withHistory } from "../../lib/progress/whole";
import { createRecordStore } from "../../lib/record/record-store";

const answer: Omit<Attempt, "id" | "at"> = {
  question: "module/question",
  rev: 1,
  round: 1,
  kind: "choice",
  response: { chosen: "a" },
  verdict: "right",
  score: 1,
  hints: 0,
  where: "lesson",
};

/** A page of before there was a history: it takes everything for the record, and writes it back. */
const isOld = location.search === "?old";
const store = isOld
  ? createRecordStore(progressKeys, progressRecord, {
      storage: () => localStorage,
      now: () => Date.now(),
      newId,
      journal: lateJournal(progressKeys.journal),
    })
  : progressStore;

const torture = {
  /**
   * Gives one answer, as a press does.
   *
   * @param round of a round that has been settled since, an answer may go to the history
   */
  give(id: string, round = 1): void {
    store.change((record) => addAttempt(record, { ...answer, id, round, at: Date.now() }));
  },
  /** Chooses what is answered next: on a page, nothing is checked that was not chosen or typed before. */
  choose(): void {
    const { question, rev, response } = answer;
    store.change((record) =>
      saveDraft(record, { question, rev, round: 1, response, hints: 0, at: Date.now() }),
    );
  },
  /** Gives many, some milliseconds apart, beginning at a time that all tabs are told. */
  async giveMany(prefix: string, count: number, begin: number, firstRound = 0): Promise<void> {
    await new Promise((begun) => setTimeout(begun, begin - Date.now()));
    for (let index = 0; index < count; index += 1) {
      torture.give(`${prefix}-${index}`, firstRound === 0 ? 1 : firstRound + index);
      await new Promise((passed) => setTimeout(passed, Math.random() * 10));
    }
  },
  /** What "Finish and clear" does. */
  clear: clearRecord,
  /** Makes classes and drafts of these names. */
  make(names: string[]): void {
    const made = (name: string) => ({ id: "", name, day: "", changedAt: 0, students: [], list: "" });
    teacherStore.change((record) => ({
      ...record,
      classes: [...record.classes, ...names.map((name) => ({ ...made(name), id: classId(name) }))],
    }));
    for (const name of names) draftStore.change((record) => keepText(record, name, name, "page", Date.now()));
  },
  /** Deletes a class and a draft. */
  remove(name: string): void {
    teacherStore.change((record) => ({
      ...record,
      classes: record.classes.filter(({ id }) => id !== classId(name)),
    }));
    draftStore.change((record) => withoutDraft(record, name));
  },
  /** The names of classes, and those of drafts. */
  made(): string[][] {
    return [
      teacherStore.getState().record.classes.map(({ name }) => name),
      draftStore.getState().record.drafts.map(({ id }) => id),
    ];
  },
  ids(): string[] {
    return store.getState().record.attempts.map(({ id }) => id);
  },
  /** The names of what is in the journal, which is on the disk. */
  async noted(): Promise<string[]> {
    return (await lateJournal(progressKeys.journal).read()).map(({ key }) => key);
  },
  /** With what is in the history. */
  async allIds(): Promise<string[]> {
    const record = store.getState().record;
    const { attempts } = withHistory(record, await savedHistory().catch(() => []));
    return attempts.map(({ id }) => id);
  },
};

function classId(name: string): string {
  return name.replace(/\D/g, "").padStart(16, "0");
}

export type Torture = typeof torture;

if (isOld) {
  store.load();
  store.recover();
  addEventListener("storage", (event) => store.changedElsewhere(event));
} else {
  giveHost(siteHost);
  startProgress();
  startTeacher();
  startDrafts();
}
Object.assign(window, { torture });
