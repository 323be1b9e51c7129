import { useEffect, useMemo, useState } from "react";
import type { Attempt, Progress } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import { withHistory } from "@/lib/progress/whole";
import { readMark } from "./history-mark";
import { progressStore } from "./progress-store";
import { useAlive, useProgress } from "./use-progress";

const none: Attempt[] = [];

export interface Whole {
  /** The whole record; null until the history beside it was read, where there is one. */
  whole: Progress | null;
  /** The same as it is at this moment. */
  now: () => Progress;
}

/** The record with its history. Where that cannot be read, without it. */
export function useWhole(): Whole {
  const alive = useAlive();
  const progress = useProgress((all) => all.record);
  const [sealed, setSealed] = useState<Attempt[] | null>(null);
  const mark = alive ? readMark() : null;
  useEffect(() => {
    if (!hasHistory(mark)) return setSealed(null);
    let isCurrent = true;
    const show = (attempts: Attempt[]) => isCurrent && setSealed(attempts);
    import("./history-part").then(({ savedHistory }) => savedHistory()).then(show, () => show(none));
    return () => {
      isCurrent = false;
    };
  }, [mark]);
  const known = hasHistory(mark) ? sealed : none;
  const whole = useMemo(() => known && withHistory(progress, known), [progress, known]);
  return { whole, now: () => withHistory(progressStore.getState().record, known ?? none) };
}
