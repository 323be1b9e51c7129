"use client";

import { useEffect, useRef, useState } from "react";
import { useAlive } from "../progress/use-progress";

export interface AloudButtonProps {
  label: string;
  notLoaded: string;
  /** A selector of what is read: the lesson's text, or a question. */
  of?: string;
}

/** Has the lesson, or a question, read aloud. What does it is loaded at the first press. */
export function AloudButton({ label, notLoaded, of = "article.lesson-text" }: AloudButtonProps) {
  const alive = useAlive();
  const [said, say] = useState("");
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);
  const start = () =>
    import("./read-aloud").then(
      ({ readAloud, endReading }) => {
        end.current = endReading;
        return readAloud(of).then(say);
      },
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
