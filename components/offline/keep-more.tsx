"use client";

import { moreWords as words } from "@words/offline";
import { useEffect, useState } from "react";
import { useAlive } from "../progress/use-progress";
import type { AskMore, KeptMore } from "./names";
import { workers } from "./start-offline";

/** On the page about it: how many of the pages for teachers and for a printer are on the device, and saving them all. */
export function KeepMore(_: Record<string, never>) {
  const alive = useAlive();
  const [standing, setStanding] = useState<KeptMore>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let gone = false;
    workers()?.ready.then(({ active }) => {
      if (!gone) ask(active, "count", setStanding);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (!alive || standing === undefined) return null;
  const { kept, of, failed } = standing;
  const kilobytes = Number(document.documentElement.dataset.offlineMore);
  const save = () => {
    setAsked(true);
    workers()?.ready.then(({ active }) => ask(active, "save", setStanding));
  };
  return (
    <div aria-live={asked ? "polite" : "off"}>
      {kept === of ? (
        <p className="offline-line">{words.saved(kilobytes)}</p>
      ) : (
        <p className="offline-line">
          {failed ? words.failed : asked ? words.saving(kilobytes) : words.unsaved(kilobytes)}{" "}
          {asked && !failed ? (
            <progress max={of} value={kept} aria-label={words.progress} />
          ) : (
            <button type="button" className="ui-link" onClick={save}>
              {failed ? words.tryAgain : words.save}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function ask(worker: ServiceWorker | null, more: AskMore["more"], hear: (standing: KeptMore) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<KeptMore>) => hear(data);
  const message: AskMore = { more };
  worker?.postMessage(message, [port2]);
}
