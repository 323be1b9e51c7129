import { type ReactNode, useEffect, useRef, useState } from "react";

interface KeptTextProps {
  /** The id of the section; its parts have ids that begin with it. */
  id: string;
  title: string;
  note: string;
  label: string;
  value: string;
  /** In letters: what is kept can be read again. */
  longest: number;
  alive: boolean;
  onText: (text: string) => void;
  /** What is said of the text, below it. */
  children?: ReactNode;
}

/** Milliseconds without a key after which a text is kept, and all that follows from it computed. */
const pause = 400;

/** A section with one large field whose text this browser keeps: after a pause, on leaving the field or the page. */
export function KeptText({ id, title, note, label, value, longest, alive, onText, children }: KeptTextProps) {
  const [typed, type] = useState<string | null>(null);
  const keep = useRef(() => {});
  keep.current = () => {
    if (typed === null) return;
    type(null);
    if (typed !== value) onText(typed);
  };
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => keep.current(), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => keep.current();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return (
    <section aria-labelledby={id} className="report-section no-print">
      <h2 id={id}>{title}</h2>
      <p id={`${id}-note`}>{note}</p>
      <label htmlFor={`${id}-text`}>{label}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        value={typed ?? value}
        maxLength={longest}
        disabled={!alive}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-note`}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => keep.current()}
      />
      {children}
    </section>
  );
}
