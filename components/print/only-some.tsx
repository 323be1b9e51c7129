"use client";

import { onlyWords as words } from "@words/print";
import { useEffect, useState } from "react";
import { numbersIn, wayAhead } from "@/lib/quiz/only";
import { keepNamed, namedOnly } from "../ui/named-only";
import { leaveOnly } from "./leave-only";

/** Whether an id is that of a form of the sheet: see sheet-ways.tsx. */
function isWay(id: string): boolean {
  return document.getElementById(id)?.className === "way-target";
}

/**
 * Leaves on a page the questions that its address names after the "#", in that order. The page is server HTML with every
 * question marked by its number (`data-number`) and by the list it belongs to (`data-asks`); what is marked as a heading
 * of a lesson (`data-asks-head`) goes, since an order of one's own follows no lesson. Where another form of the sheet is chosen, the
 * address says both.
 *
 * @param mark what the address says first
 */
export function OnlySome({ mark }: { mark: string }) {
  const [shown, show] = useState<number | null>(null);
  useEffect(() => {
    const only = namedOnly(mark);
    let kept = "";
    const keep = (named: string) => {
      const id = location.hash.slice(1);
      kept = isWay(id) ? `#${mark}${id},${named.replace(wayAhead, "")}` : location.hash;
      keepNamed(named, kept);
    };
    if (only !== null) {
      show(leaveOnly(numbersIn(only)));
      const way = wayAhead.exec(only)?.[1] ?? "";
      // The styles ask which form is the target, and it stays that while the address says more.
      if (isWay(way)) location.replace(`#${way}`);
      keep(only);
    }
    const again = () => {
      if (location.hash === kept) return;
      // Another choice needs what this one took away.
      if (location.hash.startsWith(`#${mark}`)) location.reload();
      else if (only !== null) keep(only);
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
