import { type ReactNode, useEffect, useLayoutEffect, useState } from "react";

/** Whether the page was printed: parts that only come with that, inside of others, are whole too. */
let wasPrinted = false;

/**
 * Draws the first part at once and the others one after the other, each in a frame of its own: all together would hold a
 * slow device for more than a frame. A part that is another comes in the place of the one before it.
 *
 * @param parts always as many, each with a key; one that is the same as before is not drawn again
 * @returns all of them at once where they are printed, and from then on
 */
export function InTurn({ parts }: { parts: readonly ReactNode[] }) {
  const [shown, show] = useState(() => parts.slice(0, 1));
  const [printed, print] = useState(wasPrinted);
  // An effect runs once the page was painted.
  useEffect(() => {
    const next = parts.findIndex((part, at) => part !== shown[at]);
    if (next !== -1) show(parts.map((part, at) => (at <= next ? part : shown[at])));
  }, [parts, shown]);
  // Before the page is painted, since it may be printed at once.
  useLayoutEffect(() => {
    const showAll = () => {
      wasPrinted = true;
      print(true);
    };
    addEventListener("beforeprint", showAll);
    return () => removeEventListener("beforeprint", showAll);
  }, []);
  return printed ? parts : shown;
}
