import { longWords as words } from "@words/long";
import { useRef } from "react";

interface LongStatusProps {
  standing: "loading" | "failed" | "there";
  again: () => void;
}

/** Whether what a page has to load of a long module is there; where it could not be loaded, the way to try again. */
export function LongStatus({ standing, again }: LongStatusProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1}>
      <div role="status">
        {standing !== "there" && <p className={standing === "failed" ? "ui-note" : ""}>{words[standing]}</p>}
      </div>
      {standing === "failed" && (
        <p>
          <button
            type="button"
            onClick={() => {
              // The button goes; the keyboard goes on from here.
              place.current?.focus();
              again();
            }}
          >
            {words.again}
          </button>
        </p>
      )}
    </div>
  );
}
