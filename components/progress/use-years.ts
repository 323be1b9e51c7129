import { useEffect, useMemo, useState } from "react";
import type { Progress } from "@/lib/progress/progress";
import { hasHistory } from "@/lib/progress/sealed";
import type { Years } from "@/lib/review/kept-sums";
import { readMark } from "./history-mark";
import { progressStore } from "./progress-store";
import { type Followed, useAlive, useProgress } from "./use-progress";

type Reading = (progress: Progress) => Years | null;

/** Where there is no history, or it cannot be read. */
const withoutHistory: Reading = (progress) => ({ progress });

/**
 * The record with what its history comes to.
 *
 * @param store what tells of changes
 * @returns `years` is null until that is known; `now` gives the same as it is at this moment
 */
export function useYears(store: Followed = progressStore): { years: Years | null; now: () => Years } {
  const alive = useAlive();
  const progress = useProgress((all) => all.record, store);
  const mark = alive ? readMark() : null;
  const [read, setRead] = useState<{ mark: string; reading: Reading } | null>(null);
  const reading = !hasHistory(mark) ? withoutHistory : read?.mark === mark ? read.reading : null;
  const years = useMemo(() => reading?.(progress) ?? null, [reading, progress]);
  const lacks = years === null;
  useEffect(() => {
    if (!lacks || !hasHistory(mark)) return;
    let isCurrent = true;
    const show = (found: Reading) => isCurrent && setRead({ mark, reading: found });
    import("./sums-part")
      .then(({ openYears }) => openYears(progressStore.getState().record))
      .then(show, () => show(withoutHistory));
    return () => {
      isCurrent = false;
    };
  }, [mark, lacks]);
  const now = () => {
    const { record } = progressStore.getState();
    return reading?.(record) ?? years ?? { progress: record };
  };
  return { years, now };
}
