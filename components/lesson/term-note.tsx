"use client";

import { words } from "@words/term";
import { useEffect, useRef, useState } from "react";
import { settings } from "@/lib/progress/settings";
import { getHost } from "../host/host";
import { keepSetting } from "../progress/keep-setting";
import { useSetting } from "../progress/use-progress";

/**
 * Shows a word's explanation beside the text instead of jumping to the list at the end. The word is a link to that
 * list, so it works before the script, without it, and where the browser has no popovers.
 */
export function TermNote({ module }: { module: string }) {
  const note = useRef<HTMLDivElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const [shown, show] = useState({ id: "", term: "", means: "" });
  // As `termSetting` in lib/content/review-cards.ts, which belongs to the build.
  const setting = settings.termAsked(`review/${module}/${shown.id}`);
  const asked = useSetting(setting);
  // Asked once a word is shown: by then the page is alive and knows who keeps its record.
  const hasReview = shown.id !== "" && getHost().due !== null;
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.text-term") : null;
      const entry = link === null ? null : document.getElementById(link.hash.slice(1));
      if (link === null || entry === null || note.current?.showPopover === undefined) return;
      event.preventDefault();
      show({
        id: entry.id,
        term: entry.querySelector("dt")?.textContent ?? "",
        means: entry.querySelector("dd")?.textContent ?? "",
      });
      // Beside its word, where there is a margin: the styles anchor it.
      note.current.showPopover({ source: link });
      // The browser gives the focus back to the word when the note closes.
      close.current?.focus();
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  return (
    <div ref={note} popover="auto" className="term-note" role="dialog" aria-label={shown.term}>
      <p>
        <b>{shown.term}</b>
      </p>
      <p>{shown.means}</p>
      {hasReview && (
        <label>
          <input type="checkbox" checked={asked} onChange={() => keepSetting(setting, !asked)} />
          {words.askTerm}
        </label>
      )}
      <button ref={close} type="button" onClick={() => note.current?.hidePopover()}>
        {words.close}
      </button>
    </div>
  );
}
