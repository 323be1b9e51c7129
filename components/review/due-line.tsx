"use client";

import { lineWords as words } from "@words/review";
import { useEffect, useState } from "react";
import { reviewPath } from "@/lib/routes";
import { useProgress } from "../progress/use-progress";
import { useYears } from "../progress/use-years";
import { siteHref } from "../ui/site-href";

/**
 * The way to the review, with what is due. Derived, not stored: the scheduler is loaded for it, after everything else
 * and only where something was answered.
 */
export function DueLine(_: Record<string, never>) {
  const hasRecord = useProgress((all) => all.record.attempts.length > 0);
  const { years } = useYears();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    if (!hasRecord || years === null) return;
    let isCurrent = true;
    import("./coming-back")
      .then(({ dueText }) => dueText(years, Date.now()))
      .then(
        (due) => {
          if (isCurrent) setText(due);
        },
        // Offline before everything was kept: the plain line stays.
        () => {},
      );
    return () => {
      isCurrent = false;
    };
  }, [years, hasRecord]);
  return (
    <p className="due-line">
      {text ?? words.plain} <a href={siteHref(reviewPath)}>{words.link}</a>
    </p>
  );
}
