"use client";

import { moduleWords, moreWords as words } from "@words/offline";
import { useEffect, useState } from "react";
import { useAlive } from "../progress/use-progress";
import type { AskMore, KeptMore } from "./names";
import { workers } from "./start-offline";

interface KeepMoreProps {
  /** Whose lessons these are; left out for the pages for teachers and for a printer. */
  module?: { slug: string; title: string };
}

/** On the page about it: how many of the pages that are not saved at once are on the device, and saving them all. */
export function KeepMore({ module }: KeepMoreProps) {
  const alive = useAlive();
  const slug = module?.slug;
  const [standing, setStanding] = useState<KeptMore>();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    let gone = false;
    workers()?.ready.then(({ active }) => {
      if (!gone) ask(active, { more: "count", module: slug }, setStanding);
    });
    return () => {
      gone = true;
    };
  }, [slug]);
  if (!alive || standing === undefined) return null;
  const { kept, of, failed } = standing;
  const kilobytes = standing.kilobytes ?? Number(document.documentElement.dataset.offlineMore);
  const say = module === undefined ? words : moduleWords(module.title);
  const save = () => {
    setAsked(true);
    workers()?.ready.then(({ active }) => ask(active, { more: "save", module: slug }, setStanding));
  };
  return (
    <div aria-live={asked ? "polite" : "off"}>
      {kept === of ? (
        <p className="offline-line">{say.saved(kilobytes)}</p>
      ) : (
        <p className="offline-line">
          {failed ? words.failed : asked ? say.saving(kilobytes) : say.unsaved(kilobytes)}{" "}
          {asked && !failed ? (
            <progress max={of} value={kept} aria-label={say.progress} />
          ) : (
            <button type="button" className="ui-link" onClick={save}>
              {failed ? words.tryAgain : say.save}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function ask(worker: ServiceWorker | null, message: AskMore, hear: (standing: KeptMore) => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<KeptMore>) => hear(data);
  worker?.postMessage(message, [port2]);
}
