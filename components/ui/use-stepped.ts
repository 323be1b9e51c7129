import { useEffect, useMemo, useRef, useState } from "react";
import { drawn } from "./drawn";
import { type Begun, beginSteps, endSteps } from "./run-in-steps";

/** In milliseconds: what is begun while a page is drawn is part of that task. */
const whileDrawing = 2;

/**
 * What comes of work in steps. Little of it is there at once; of more the page shows what was there before while it is
 * being done, and goes on drawing and answering. The first time all of it is done at once: nothing was read yet, and what is
 * drawn first has to be what the server drew, or the server's stays beside it for good.
 *
 * @param begin begins the work; another function where something else has to be worked out
 * @param nothing stands for it until there was something
 */
export function useStepped<T>(begin: () => Generator<undefined, T>, nothing: T): T {
  return useSteps(begin, nothing).value;
}

/** `useStepped`, with whether it is still of something before. */
export function useSteps<T>(
  begin: () => Generator<undefined, T>,
  nothing: T,
): { value: T; isBehind: boolean } {
  const isFirst = useRef(true);
  const begun = useMemo(
    () => (isFirst.current ? endSteps(begin()) : beginSteps(begin(), whileDrawing)),
    [begin],
  );
  isFirst.current = false;
  const [later, setLater] = useState<{ begun: Begun<T>; value: T } | null>(null);
  const last = useRef(nothing);
  useEffect(() => {
    if (begun.done) return;
    let isCurrent = true;
    const goOn = async () => {
      while (isCurrent) {
        await drawn();
        const now = beginSteps(begun.work);
        if (!now.done) continue;
        // What is drawn of it is a task of its own.
        await drawn();
        if (isCurrent) setLater({ begun, value: now.value });
        return;
      }
    };
    goOn();
    return () => {
      isCurrent = false;
    };
  }, [begun]);
  if (begun.done) last.current = begun.value;
  else if (later?.begun === begun) last.current = later.value;
  return { value: last.current, isBehind: !begun.done && later?.begun !== begun };
}
