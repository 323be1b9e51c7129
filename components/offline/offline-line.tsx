"use client";

import { words } from "@words/offline";
import { useRef, useState } from "react";
import type { LessonOutline } from "@/lib/quiz/outline";
import { useAlive } from "../progress/use-progress";
import { InstallButton, InstallOffer } from "./install-offer";
import { saveSite, savesData, workers } from "./start-offline";
import { NewerVersion } from "./update-offer";
import { useStanding } from "./use-standing";

interface OfflineLineProps {
  /** The page that is about this says so as well where nothing can be saved; elsewhere there is then no line. */
  place: "own page" | "between lessons";
  /** One of them has to be finished before the home screen is spoken of. */
  lessons: LessonOutline[];
  /** Whether the site has several modules, of which some may not be saved yet. */
  several?: boolean;
}

/** Whether the pages are on this device, and how much that is; a newer version, when there is one; the home screen, once. */
export function OfflineLine({ place, lessons, several = false }: OfflineLineProps) {
  const alive = useAlive();
  const [asked, setAsked] = useState<Promise<ServiceWorkerRegistration | null>>();
  const standing = useStanding(asked);
  const line = useRef<HTMLDivElement>(null);
  // The button that was pressed goes; what it did stands in the line.
  const focus = () => line.current?.focus();
  const save = () => {
    setAsked(saveSite());
    focus();
  };
  return (
    <div
      ref={line}
      tabIndex={-1}
      className="offline-lines"
      aria-live={asked === undefined ? "off" : "polite"}
    >
      {alive && (
        <Line
          own={place === "own page"}
          several={several}
          asked={asked !== undefined}
          standing={standing}
          save={save}
        />
      )}
      {place === "own page" ? <InstallButton /> : <InstallOffer lessons={lessons} onAnswer={focus} />}
    </div>
  );
}

interface LineProps {
  own: boolean;
  several: boolean;
  asked: boolean;
  standing: ReturnType<typeof useStanding>;
  save: () => void;
}

function Line({ own, several, asked, standing, save }: LineProps) {
  if (workers() === null) return own ? <p className="offline-line">{words.impossible}</p> : null;
  const kilobytes = Number(document.documentElement.dataset.offline);
  if (standing?.saved) {
    return (
      <>
        <p className="offline-line">{several ? words.savedOfSeveral(kilobytes) : words.saved(kilobytes)}</p>
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
      <button type="button" className="ui-link" onClick={save}>
        {failed ? words.tryAgain : words.save}
      </button>
    </p>
  );
}
