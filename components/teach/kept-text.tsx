import type { ReactNode } from "react";
import { useDraft } from "./use-draft";

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

/** A section with one large field whose text this browser keeps: after a pause, on leaving the field or the page. */
export function KeptText({ id, title, note, label, value, longest, alive, onText, children }: KeptTextProps) {
  const [shown, type] = useDraft(value, onText);
  return (
    <section aria-labelledby={id} className="report-section no-print">
      <h2 id={id}>{title}</h2>
      <p id={`${id}-note`}>{note}</p>
      <label htmlFor={`${id}-text`}>{label}</label>
      <textarea
        id={`${id}-text`}
        rows={5}
        value={shown}
        maxLength={longest}
        disabled={!alive}
        spellCheck="false"
        autoComplete="off"
        aria-describedby={`${id}-note`}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {children}
    </section>
  );
}
