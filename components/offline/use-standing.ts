import { useEffect, useState } from "react";
import { startOffline } from "./start-offline";

/** How far the saving of the pages is. */
export interface Standing {
  /** All pages of some version are on the device. */
  saved: boolean;
  /** A version is being read. */
  saving: boolean;
  /** The worker that waits with a newer version. */
  newer: ServiceWorker | null;
}

/**
 * Follows the saving of the pages on this device, which goes on while the page is open.
 *
 * @param asked what the reader has started; undefined for what the page has started by itself
 * @returns undefined until it is known, null where nothing is being saved
 */
export function useStanding(asked?: Promise<ServiceWorkerRegistration | null>): Standing | null | undefined {
  const [standing, setStanding] = useState<Standing | null>();
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    (asked ?? startOffline()).then((found) => {
      if (signal.aborted) return;
      if (found === null) return setStanding(null);
      const look = () => {
        const { active, installing, waiting } = found;
        setStanding({ saved: active !== null, saving: installing !== null, newer: active && waiting });
      };
      const watch = () => {
        for (const worker of [found.installing, found.waiting]) {
          worker?.addEventListener("statechange", look, { signal });
        }
        look();
      };
      found.addEventListener("updatefound", watch, { signal });
      watch();
    });
    return () => gone.abort();
  }, [asked]);
  return standing;
}
