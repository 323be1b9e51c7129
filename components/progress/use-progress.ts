import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { emptyProgress, type Progress } from "@/lib/progress/progress";
import { readSetting, type SettingKind } from "@/lib/progress/settings";
import type { QuestionKey } from "@/lib/quiz/names";
import type { RecordState } from "@/lib/record/record-store";
import { progressStore, startProgress } from "./progress-store";

// React warns about layout effects on the server, where neither kind runs.
const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

export type ProgressState = RecordState<Progress>;

/** What tells of the record. */
export type Followed = Pick<typeof progressStore, "getState" | "getInitialState" | "subscribe">;

const unread: ProgressState = progressStore.getInitialState();

/**
 * The record, or what is selected of it. The first render is the server's, so that server HTML and client agree;
 * what is saved follows at once.
 *
 * @param select gives a value of the state, or a part that keeps its identity: never a new object. Where a page has
 *   many, the same function at every render: another one is asked again after each
 * @param store what tells of changes: the record itself, at once, or something that tells later
 */
export function useProgress<T>(select: (state: ProgressState) => T, store: Followed = progressStore): T {
  const [ready, setReady] = useState(false);
  useBrowserLayoutEffect(() => {
    startProgress();
    setReady(true);
  }, []);
  // As zustand's own hook does it, which would bring all of React's other functions along.
  const selected = useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  );
  return ready ? selected : select(unread);
}

/** A setting as it is now. Only for what is a plain value: an object would be another one at each reading. */
export function useSetting<T extends boolean | number | string | null>(kind: SettingKind<T>): T {
  return useProgress(({ record }) => readSetting(record, kind));
}

/**
 * What the record holds of a question, and nothing else. It keeps its identity while nothing changes for it, so that an
 * answer draws its own question anew and not every question of the page.
 *
 * @param question null for none
 */
export function useRecordOf(question: QuestionKey | null): Progress {
  const select = useMemo(() => {
    let last: Progress = emptyProgress;
    return ({ record: progress }: ProgressState) => {
      if (question === null) return emptyProgress;
      const attempts = progress.attempts.filter((attempt) => attempt.question === question);
      const draft = progress.drafts[question];
      if (!sameRows(last.attempts, attempts) || last.drafts[question] !== draft) {
        last = { ...emptyProgress, attempts, drafts: draft === undefined ? {} : { [question]: draft } };
      }
      return last;
    };
  }, [question]);
  return useProgress(select);
}

/** Rows are never changed in place, so the same rows are the same objects. */
export function sameRows<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

/** False on the server and in the first render: nothing could answer a press yet. */
export function useAlive(): boolean {
  return useProgress(isRead);
}

const isRead = ({ saving }: ProgressState) => saving !== "unread";
