"use client";

import { useEffect, useMemo, useRef } from "react";
import { linksInAddress } from "@/lib/own/in-address";
import { linksInFull } from "@/lib/own/in-full";
import type { OwnPage as Page } from "@/lib/own/reading";
import { alive } from "./alive";
import { Drawn } from "./drawn";

/**
 * A lesson by itself with its live questions.
 *
 * @param foreign the code by which it stands in the address, where somebody else may have written it: every link shows where
 *   it leads, and a question's link holds the lesson as well
 */
export function OwnPage({ page, foreign = null }: { page: Page; foreign?: string | null }) {
  const nodes = useMemo(
    () => (foreign === null ? page.nodes : linksInAddress(linksInFull(page.nodes), foreign)),
    [page, foreign],
  );
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = whole;
    current?.addEventListener("click", stayOnAddress);
    return () => current?.removeEventListener("click", stayOnAddress);
  }, []);
  return (
    <div ref={whole}>
      <Drawn nodes={nodes} alive={alive} />
    </div>
  );
}

/** The lesson stands in the address: a link to a place on the page goes there and leaves the address as it is. */
function stayOnAddress(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href") ?? "";
  if (!href.startsWith("#") || link?.classList.contains("text-term")) return;
  const named = decodeURIComponent(href.slice(1));
  const place =
    document.getElementById(named) ?? document.getElementById(named.slice(named.lastIndexOf(".") + 1));
  event.preventDefault();
  for (let up = place?.parentElement; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
  place?.focus({ preventScroll: true });
  place?.scrollIntoView();
}
