import { rosterHeadings, classWords as words } from "@words/classes";
import { firstDifference, type RosterReading, readRoster } from "@/lib/class/read-roster";
import { withForeign } from "@/lib/class/table-headings";
import { longestShown, onLongPaste } from "../ui/long-paste";

interface RosterPasteProps {
  text: string;
  onText: (text: string) => void;
  /** How the teacher says that the list is to be read; null: not yet. */
  chosen: RosterReading["words"] | null;
  onChoose: (words: RosterReading["words"]) => void;
  /** Whether it was to be taken before that was said. */
  faulty: boolean;
}

/** Every way to understand a pasted list. */
export function readingsOf(text: string): RosterReading[] {
  return readRoster(text, withForeign(rosterHeadings));
}

/** The reading that counts: the only one, or the one that was chosen. */
export function readingOf(text: string, chosen: RosterReading["words"] | null): RosterReading | null {
  const readings = readingsOf(text);
  return readings.length === 1
    ? (readings[0] ?? null)
    : (readings.find((reading) => reading.words === chosen) ?? null);
}

/** The field for a list of names, what was understood of it, and the question where it may be read in more than one way. */
export function RosterPaste({ text, onText, chosen, onChoose, faulty }: RosterPasteProps) {
  const readings = readingsOf(text);
  const reading = readingOf(text, chosen);
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
        onChange={(event) => onText(event.currentTarget.value)}
        onPaste={onLongPaste((pasted) => onText(pasted.slice(0, longestShown)))}
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
                onChange={() => onChoose(way)}
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
        {text.trim() !== "" && readings.length === 0 && <p>{words.foundNobody}</p>}
        {reading !== null && (
          <>
            <p>
              {words.found(
                reading.students.length,
                reading.students.filter(({ word }) => word !== "").length,
              )}{" "}
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
    </>
  );
}
