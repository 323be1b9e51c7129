import { useEffect, useLayoutEffect, useState } from "react";
import { useStore } from "zustand";
import type { ProgressState } from "@/lib/progress/store";
import { progressStore, startProgress } from "./progress-store";

// React warns about layout effects on the server, where neither kind runs.
const useBrowserLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;

const unread: ProgressState = progressStore.getInitialState();

/**
 * The record, or what is selected of it. The first render is the server's, so that server HTML and client agree;
 * what is saved follows at once.
 *
 * @param select gives a value of the state, or a part that keeps its identity: never a new object
 */
export function useProgress<T>(select: (state: ProgressState) => T): T {
  const [ready, setReady] = useState(false);
  useBrowserLayoutEffect(() => {
    startProgress();
    setReady(true);
  }, []);
  const selected = useStore(progressStore, select);
  return ready ? selected : select(unread);
}

/** False on the server and in the first render: nothing could answer a press yet. */
export function useAlive(): boolean {
  return useProgress((state) => state.saving !== "unread");
}
