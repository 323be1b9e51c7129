"use client";

import { onlyWords as words } from "@words/print";
import { useEffect, useState } from "react";
import { isOwnNumber, numbersIn, onlyOf } from "@/lib/quiz/only";
import { keepNamed, namedOnly } from "../ui/named-only";

/**
 * Leaves on a page the questions that its address names after the "#", in that order. The page is server HTML with every
 * question marked by its number (`data-number`) and by the list it belongs to (`data-asks`); what is marked as a heading
 * of a lesson (`data-asks-head`) goes, since an order of one's own follows no lesson.
 *
 * @param mark what the address says first
 */
export function OnlySome({ mark }: { mark: string }) {
  const [shown, show] = useState<number | null>(null);
  useEffect(() => {
    const only = namedOnly(mark);
    if (only !== null) {
      show(leaveOnly(numbersIn(only)));
      keepNamed(only);
    }
    const again = () => {
      // Another choice needs what this one took away.
      if (location.hash.startsWith(`#${mark}`)) location.reload();
      else if (only !== null) keepNamed(only);
    };
    addEventListener("hashchange", again);
    return () => removeEventListener("hashchange", again);
  }, [mark]);
  if (shown === null) return null;
  return (
    <p className="ui-note no-print">
      {words.some(shown)} <a href={location.pathname}>{words.all}</a>
    </p>
  );
}

/**
 * Leaves the questions that are named, in their order. What stands elsewhere in the page by then, as a teacher's own, is put
 * in its place too.
 *
 * @returns how many are named and there or still to come; null, and every one stays, where none is
 */
export function leaveOnly(named: readonly string[]): number | null {
  const marked = [...document.querySelectorAll<HTMLElement>("[data-asks]")];
  const lists = new Set(marked.map(({ dataset }) => dataset.asks));
  let count: number | null = null;
  for (const list of lists) {
    const rows = new Map(
      marked.flatMap((row) => (row.dataset.asks === list ? [[row.dataset.number ?? "", row] as const] : [])),
    );
    const numbers = onlyOf([...rows.keys()], named);
    const [first] = rows.values();
    const toCome = named.filter((number) => isOwnNumber(number) && !rows.has(number));
    if (first === undefined || numbers.length + toCome.length === 0) return null;
    const place = document.createComment("");
    first.before(place);
    for (const row of rows.values()) row.remove();
    for (const number of numbers) place.before(rows.get(number) ?? "");
    place.remove();
    count = numbers.length + toCome.length;
  }
  for (const head of document.querySelectorAll("[data-asks-head]")) head.remove();
  for (const lesson of document.querySelectorAll("[data-asks-lesson]")) {
    lesson.removeAttribute("aria-labelledby");
    if (lesson.querySelector("[data-asks]") === null) lesson.remove();
  }
  chainWays(marked.filter(({ isConnected }) => isConnected));
  return count;
}

/** Sets the links from each to the one before and after it. */
export function chainWays(rows: readonly HTMLElement[]): void {
  const slides = rows.filter(({ id }) => id !== "").sort(byPlace);
  for (const [at, slide] of slides.entries()) {
    for (const [rel, other] of [
      ["prev", slides[at - 1]],
      ["next", slides[at + 1]],
    ] as const) {
      const link = slide.querySelector<HTMLAnchorElement>(`a[rel="${rel}"]`);
      if (link === null) continue;
      link.hidden = other === undefined;
      if (other !== undefined) link.setAttribute("href", `#${other.id}`);
    }
  }
}

function byPlace(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
