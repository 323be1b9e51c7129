"use client";

import { updateWords } from "@words/offline";
import { takeOver } from "./names";
import { useStanding } from "./use-standing";

/** Between lessons: a newer version of the pages is on the device, and begins when the reader says so. */
export function UpdateOffer(_: Record<string, never>) {
  return <NewerVersion newer={useStanding()?.newer} />;
}

export function NewerVersion({ newer }: { newer: ServiceWorker | null | undefined }) {
  if (newer == null) return null;
  return (
    <p className="offline-line">
      {updateWords.updateReady}{" "}
      <button type="button" className="ui-link" onClick={() => use(newer)}>
        {updateWords.useUpdate}
      </button>
    </p>
  );
}

/** Only the page whose reader asked is loaded anew; others go on as they are. */
function use(newer: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  newer.postMessage(takeOver);
}
