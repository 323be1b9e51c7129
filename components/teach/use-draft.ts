import { useEffect, useRef, useState } from "react";

/** Milliseconds without a key after which a text is kept, and all that follows from it computed. */
const pause = 400;

/**
 * A text while it is typed: kept after a pause, and on leaving the field or the page, so that no key waits for what
 * follows from the text.
 *
 * @returns what stands in the field, and what takes the next text
 */
export function useDraft(value: string, onText: (text: string) => void): [string, (text: string) => void] {
  const [typed, type] = useState<string | null>(null);
  const keep = useRef(() => {});
  keep.current = () => {
    if (typed === null) return;
    type(null);
    if (typed !== value) onText(typed);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => keep.current(), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => keep.current();
    addEventListener("focusout", leave);
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("focusout", leave);
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return [typed ?? value, type];
}
