import { rosterHeadings, classWords as words } from "@words/classes";
import { useEffect, useState } from "react";
import { firstDifference, type RosterReading } from "@/lib/class/roster";
import { longestShown, onLongPaste } from "../ui/long-paste";

/** A list that a teacher pasted, and what they said of it. */
export interface PastedList {
  text: string;
  /** How it is to be read; null: not said yet. */
  chosen: RosterReading["words"] | null;
  /** Lines that are students' although they do not look like it. */
  taken: readonly number[];
}

/** A list of which nothing was said yet. */
export const pastedList = (text: string): PastedList => ({ text, chosen: null, taken: [] });

interface RosterPasteProps {
  list: PastedList;
  onList: (list: PastedList) => void;
  /** Whether it was to be taken before it was said how it is to be read. */
  faulty: boolean;
}

/** Gives every way to understand a pasted list. */
export type ListReader = (list: PastedList) => RosterReading[];

/** @throws where the reader of lists cannot be loaded */
export async function loadReader(): Promise<ListReader> {
  const { readRoster, withForeign } = await import("./read-list");
  return ({ text, taken }) => readRoster(text, withForeign(rosterHeadings), taken);
}

/** The reading that counts: the only one, or the one that was chosen. */
export function countedOf(readings: readonly RosterReading[], { chosen }: PastedList): RosterReading | null {
  const [only, other] = readings;
  if (only !== undefined && other === undefined) return only;
  return readings.find(({ words }) => words === chosen) ?? null;
}

/**
 * The field for a list of names, what was understood of it, the question where it may be read in more than one way, and
 * the lines that were left out, each with the way to take it in.
 */
export function RosterPaste({ list, onList, faulty }: RosterPasteProps) {
  const { text, chosen } = list;
  const reader = useReader();
  const readings = typeof reader === "function" ? reader(list) : [];
  const reading = countedOf(readings, list);
  const aside = readings[0]?.aside ?? [];
  const example = firstDifference(readings);
  return (
    <>
      <label className="assignment-field" htmlFor="roster-text">
        {words.roster}
      </label>
      <p className="ui-quiet" id="roster-note">
        {words.rosterNote}
      </p>
      <textarea
        id="roster-text"
        rows={6}
        value={text}
        spellCheck="false"
        autoComplete="off"
        dir="auto"
        aria-describedby="roster-note"
        onChange={(event) => onList(pastedList(event.currentTarget.value))}
        onPaste={onLongPaste((pasted) => onList(pastedList(pasted.slice(0, longestShown))))}
      />
      {readings.length > 1 && (
        <fieldset aria-describedby={faulty ? "roster-fault" : undefined}>
          <legend>{words.whichReading}</legend>
          <p className="ui-quiet">{words.readingNote}</p>
          {readings.map(({ words: way, students }, at) => (
            <label key={way} className="assignment-option">
              <input
                id={at === 0 ? "roster-reading" : undefined}
                type="radio"
                name="roster-reading"
                checked={way === chosen}
                onChange={() => onList({ ...list, chosen: way })}
              />
              {students[example] === undefined ? words.foundNobody : words.reading(students[example])}
            </label>
          ))}
          {faulty && (
            <p className="ui-error" id="roster-fault">
              {words.chooseReading}
            </p>
          )}
        </fieldset>
      )}
      <div role="status">
        {reader === "not-loaded" && <p className="ui-note">{words.readerNotLoaded}</p>}
        {text.trim() !== "" && typeof reader === "function" && readings.length === 0 && (
          <p>{words.foundNobody}</p>
        )}
        {reading !== null && (
          <>
            <p>
              {words.found(
                reading.students.length,
                reading.students.filter(({ word }) => word !== "").length,
              )}{" "}
              {reading.aside.some(({ taken }) => !taken) &&
                words.leftOut(reading.aside.filter(({ taken }) => !taken).length)}{" "}
              {reading.students.length > 1 && (
                <span dir="auto">
                  {words.foundFrom(reading.students[0]?.name ?? "", reading.students.at(-1)?.name ?? "")}
                </span>
              )}
            </p>
            {reading.faults.length > 0 && (
              <ul className="problem-list">
                {reading.faults.map((fault) => (
                  <li key={fault.line}>{words.fault(fault)}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {aside.length > 0 && (
        <fieldset>
          <legend>{words.asideTitle}</legend>
          <p className="ui-quiet">{words.asideNote}</p>
          {aside.map(({ line, text: said, taken }) => (
            <label key={line} className="assignment-option">
              <input
                type="checkbox"
                checked={taken}
                onChange={() => onList({ ...list, taken: withOrWithout(list.taken, line) })}
              />
              <bdi>{words.aside(line, said)}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The reader of lists, null while it is being loaded. */
function useReader(): ListReader | "not-loaded" | null {
  const [reader, set] = useState<ListReader | "not-loaded" | null>(null);
  useEffect(() => {
    let stays = true;
    loadReader().then(
      (loaded) => stays && set(() => loaded),
      () => stays && set("not-loaded"),
    );
    return () => {
      stays = false;
    };
  }, []);
  return reader;
}

function withOrWithout(lines: readonly number[], line: number): readonly number[] {
  return lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line];
}
