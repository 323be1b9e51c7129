import { useEffect, useState } from "react";

/**
 * How many of a long list are shown: thousands at once would freeze a phone.
 *
 * @param page shown at first, and with each press more
 * @returns all of them on paper
 */
export function useShown(page: number): [shown: number, showMore: () => void] {
  const [shown, show] = useState(page);
  useEffect(() => {
    // Preact draws it as soon as this is done, before the browser lays the paper out.
    const showAll = () => show(Number.POSITIVE_INFINITY);
    addEventListener("beforeprint", showAll);
    return () => removeEventListener("beforeprint", showAll);
  }, []);
  return [shown, () => show((before) => before + page)];
}
