"use client";

import { useRef, useState } from "react";
import { useAlive } from "../progress/use-progress";
import { saveSite, savesData, workers } from "./start-offline";
import { NewerVersion } from "./update-offer";
import { useStanding } from "./use-standing";
import { words } from "./words";

/**
 * Whether the pages are on this device, and how much that is; a newer version, when there is one.
 *
 * @param always says so too where nothing can be saved; elsewhere the line is then empty
 */
export function OfflineLine({ always }: { always: boolean }) {
  const alive = useAlive();
  const [asked, setAsked] = useState<Promise<ServiceWorkerRegistration | null>>();
  const standing = useStanding(asked);
  const line = useRef<HTMLDivElement>(null);
  const save = () => {
    setAsked(saveSite());
    // The button goes; what it did stands in the line.
    line.current?.focus();
  };
  return (
    <div ref={line} tabIndex={-1} className="offline" aria-live={asked === undefined ? "off" : "polite"}>
      {alive && <Line always={always} asked={asked !== undefined} standing={standing} save={save} />}
    </div>
  );
}

interface LineProps {
  always: boolean;
  asked: boolean;
  standing: ReturnType<typeof useStanding>;
  save: () => void;
}

function Line({ always, asked, standing, save }: LineProps) {
  if (workers() === null) return always ? <p className="offline-line">{words.impossible}</p> : null;
  const kilobytes = Number(document.documentElement.dataset.offline);
  if (standing?.saved) {
    return (
      <>
        <p className="offline-line">{words.saved(kilobytes)}</p>
        <NewerVersion newer={standing.newer} />
      </>
    );
  }
  if (standing?.saving || (standing === undefined && (asked || !savesData()))) {
    return <p className="offline-line">{words.saving(kilobytes)}</p>;
  }
  if (standing === undefined) return null;
  const failed = asked || !savesData();
  return (
    <p className="offline-line">
      {failed ? words.failed : words.unsaved(kilobytes)}{" "}
      <button type="button" className="link" onClick={save}>
        {failed ? words.tryAgain : words.save}
      </button>
    </p>
  );
}
