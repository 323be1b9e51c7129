"use client";

import { codeFieldWords as words } from "@words/assignment";
import { type FormEvent, useEffect, useState } from "react";
import { mendedAddress } from "@/lib/codes/mended-address";
import { useAlive } from "../progress/use-progress";
import { onLongPaste } from "../ui/long-paste";
import { siteHref } from "../ui/site-href";

interface CodeFieldProps {
  /** Opens what it is given after a "#". */
  page: string;
}

/** Letters: more than a link or a mail around it has. */
const longestCode = 4_000;

/** Where an address leads nowhere: goes on to the page that was meant, or takes the code of an assignment to its page. */
export function CodeField({ page }: CodeFieldProps) {
  const alive = useAlive();
  const [typed, type] = useState("");
  useEffect(() => {
    const meant = mendedAddress(location.pathname, location.hash);
    // On this host, whatever the path begins with.
    if (meant !== null) location.replace(location.origin + meant);
  }, []);
  const open = (event: FormEvent) => {
    event.preventDefault();
    // No address holds half a sign, nor a whole mail that was pasted.
    const code = typed
      .trim()
      .slice(0, longestCode)
      .replace(/[\ud800-\udfff]/gu, "");
    location.assign(`${siteHref(page)}#${encodeURIComponent(code)}`);
  };
  return (
    <form onSubmit={open} autoComplete="off">
      <label htmlFor="typed-code">{words.label}</label>
      <div className="ui-actions">
        <input
          id="typed-code"
          type="text"
          value={typed}
          autoCapitalize="characters"
          spellCheck="false"
          onChange={(event) => type(event.currentTarget.value)}
          onPaste={onLongPaste((text) => type(text.slice(0, longestCode)))}
        />
        <button type="submit" disabled={!alive}>
          {words.open}
        </button>
      </div>
    </form>
  );
}
