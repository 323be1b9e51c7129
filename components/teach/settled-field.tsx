import { useState } from "react";

interface SettledFieldProps {
  label: string;
  /** Of a field with its label above it; else the label is for a screen reader alone. */
  id?: string;
  value: string;
  /** UTF-16 units that it takes. */
  longest?: number;
  /** What is kept of a text; null where it is refused. */
  settle: (typed: string) => string | null;
  onValue: (value: string) => void;
  /** A code word is no word of a language. */
  isWord?: boolean;
}

/** A field whose text is kept as it is typed, in the form in which it is kept; what is refused stays to be mended. */
export function SettledField({ label, id, value, longest, settle, onValue, isWord }: SettledFieldProps) {
  const [typed, type] = useState<string | null>(null);
  const settled = typed === null ? value : settle(typed);
  const field = (
    <input
      id={id}
      type="text"
      dir="auto"
      maxLength={longest}
      aria-label={id === undefined ? label : undefined}
      aria-invalid={settled === null}
      value={typed !== null && (settled === null || settled === value) ? typed : value}
      spellCheck={isWord ? "false" : undefined}
      autoCapitalize={isWord ? "none" : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        type(text);
        const kept = settle(text);
        if (kept !== null && kept !== value) onValue(kept);
      }}
    />
  );
  if (id === undefined) return field;
  return (
    <>
      <label className="assignment-field" htmlFor={id}>
        {label}
      </label>
      {field}
    </>
  );
}
