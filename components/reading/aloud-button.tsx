"use client";

import { useState } from "react";
import { useAlive } from "../progress/use-progress";

export interface AloudButtonProps {
  label: string;
  notLoaded: string;
}

/** Has the lesson read aloud. What does it is loaded at the first press. */
export function AloudButton({ label, notLoaded }: AloudButtonProps) {
  const alive = useAlive();
  const [said, say] = useState("");
  const start = () =>
    import("./read-aloud").then(
      ({ readAloud }) => readAloud().then(say),
      () => say(notLoaded),
    );
  return (
    <div className="aloud-start">
      <button type="button" disabled={!alive} onClick={start}>
        {label}
      </button>
      <div role="status">{said}</div>
    </div>
  );
}
