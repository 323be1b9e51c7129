"use client";

import { onlyWords as words } from "@words/print";
import { useEffect, useState } from "react";
import { numbersIn } from "@/lib/quiz/only";
import { keepNamed, namedOnly } from "../ui/named-only";
import { leaveOnly } from "./leave-only";

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
