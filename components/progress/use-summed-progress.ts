import { useRef } from "react";
import { emptyProgress, type Progress } from "@/lib/progress/progress";
import { progressStore } from "./progress-store";
import { type Followed, sameRows, useProgress } from "./use-progress";

/** In milliseconds: long enough for a slow phone to draw an answer, too short for anyone to wait for a sum. */
const shortly = 100;

const toldShortly: Followed = {
  ...progressStore,
  subscribe: (run) => progressStore.subscribe((...change) => setTimeout(run, shortly, ...change)),
};

/**
 * The record for what only sums it up. It follows a change shortly, so that the question that was answered is drawn
 * first, and not at all where only a place or a begun answer changed: their latest state is not in it.
 */
export function useSummedProgress(): Progress {
  const last = useRef<Progress>(emptyProgress);
  return useProgress(({ record: progress }) => {
    const { attempts, settings } = last.current;
    const same =
      sameRows(attempts, progress.attempts) &&
      sameRows(Object.values(settings), Object.values(progress.settings)) &&
      roundsOf(last.current) === roundsOf(progress);
    if (!same) last.current = progress;
    return last.current;
  }, toldShortly);
}

/** A question that is answered as new, from the second round on, is open again before it has an attempt. */
function roundsOf({ drafts }: Progress): string {
  return Object.entries(drafts)
    .filter(([, { round }]) => round > 1)
    .map(([question, { round }]) => question + round)
    .join();
}
