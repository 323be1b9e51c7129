import { useCallback, useRef, useState } from "react";

/** How loading something goes, and the way to try again where it could not be loaded. */
export function useLoading() {
  const [standing, stand] = useState<"loading" | "failed" | "there">("there");
  const last = useRef<() => void>(() => {});
  /** @returns null where it could not be loaded */
  const run = useCallback(async <T>(load: () => Promise<T>): Promise<T | null> => {
    last.current = () => void run(load);
    stand("loading");
    try {
      const value = await load();
      stand("there");
      return value;
    } catch {
      stand("failed");
      return null;
    }
  }, []);
  const again = useCallback(() => last.current(), []);
  return { standing, run, again };
}
