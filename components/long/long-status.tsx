import { longWords as words } from "@words/long";

interface LongStatusProps {
  standing: "loading" | "failed" | "there";
  again: () => void;
}

/** Whether what a page has to load of a long module is there; where it could not be loaded, the way to try again. */
export function LongStatus({ standing, again }: LongStatusProps) {
  return (
    <>
      <div role="status">
        {standing !== "there" && <p className={standing === "failed" ? "ui-note" : ""}>{words[standing]}</p>}
      </div>
      {standing === "failed" && (
        <p>
          <button type="button" onClick={again}>
            {words.again}
          </button>
        </p>
      )}
    </>
  );
}
