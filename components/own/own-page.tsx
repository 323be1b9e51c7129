"use client";

import { useEffect, useMemo, useRef } from "react";
import { linksInFull } from "@/lib/own/in-full";
import type { OwnPage as Page } from "@/lib/own/reading";
import { alive } from "./alive";
import { Drawn } from "./drawn";

/**
 * A lesson by itself with its live questions.
 *
 * @param foreign somebody else wrote it: every link shows where it leads
 */
export function OwnPage({ page, foreign }: { page: Page; foreign: boolean }) {
  const nodes = useMemo(() => (foreign ? linksInFull(page.nodes) : page.nodes), [page, foreign]);
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
  const place = document.getElementById(decodeURIComponent(href.slice(1)));
  event.preventDefault();
  for (let up = place?.parentElement; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
  place?.focus({ preventScroll: true });
  place?.scrollIntoView();
}
