import { boxReportWords as words } from "@words/box";
import { useState } from "react";
import type { TeacherKey } from "@/lib/assignment/seal";
import { boxDays } from "@/lib/box/days";
import { formatDay } from "@/words/format";
import { useClassBox } from "./use-class-box";

interface ClassBoxPanelProps {
  teacherKey: TeacherKey;
  /** Titles of the other assignments whose hand-ins come into the same box. */
  others: string[];
  alive: boolean;
  /** Told of hand-ins as they come, as codes. */
  onCodes: (codes: string[]) => void;
}

/** The class box of an assignment: what has come, until when it is there, and what its owner can do. */
export function ClassBoxPanel({ teacherKey, others, alive, onCodes }: ClassBoxPanelProps) {
  const box = useClassBox(teacherKey, alive, onCodes);
  const [days, setDays] = useState(String(boxDays.usual));
  const [asks, ask] = useState(false);
  const [said, say] = useState("");
  const { state } = box;
  const number = Number(days);
  const fits = Number.isInteger(number) && number >= boxDays.least && number <= boxDays.most;
  const doing = (work: () => Promise<void>, done = "") => {
    ask(false);
    work().then(
      () => say(done),
      () => say(words.failed),
    );
  };
  const isOpen = state !== null && state !== "none" && state.open;
  return (
    <section aria-labelledby="class-box" className="report-section no-print">
      <h2 id="class-box">{words.title}</h2>
      <div role="status">
        <p key={String(state === null || state === "none" ? state : state.expires + String(state.open))}>
          {state === null
            ? words.reading
            : state === "none"
              ? words.none
              : (state.open ? words.open : words.closed)(formatDay(state.expires))}
        </p>
        {state !== null && state !== "none" && (
          <p key={`${box.came} ${box.live}`}>
            {box.live === "elsewhere" ? (
              words.elsewhere
            ) : (
              <>
                {words.came(box.came)} {box.live ? isOpen && words.live : words.away}
              </>
            )}
          </p>
        )}
        {box.foreign > 0 && <p className="ui-note">{words.foreign(box.foreign)}</p>}
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
      {others.length > 0 && state !== "none" && <p className="ui-note">{words.shared(others)}</p>}
      {state !== null && (
        <>
          <label className="assignment-field" htmlFor="box-days">
            {words.days}
          </label>
          <input
            id="box-days"
            type="number"
            inputMode="numeric"
            min={boxDays.least}
            max={boxDays.most}
            value={days}
            aria-invalid={!fits}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
          <div className="ui-actions">
            {isOpen && (
              <button type="button" onClick={() => doing(() => box.set(false))}>
                {words.close}
              </button>
            )}
            <button type="button" disabled={!fits} onClick={() => doing(() => box.set(true, number))}>
              {isOpen ? words.change : words.openAgain}
            </button>
            {state !== "none" && (
              <button type="button" aria-expanded={asks} onClick={() => ask(!asks)}>
                {words.clear}
              </button>
            )}
          </div>
          {asks && (
            <div className="ui-note">
              <p>{words.clearAsk}</p>
              <div className="ui-actions">
                <button type="button" onClick={() => doing(box.clear, words.cleared)}>
                  {words.clearSure}
                </button>
                <button type="button" onClick={() => ask(false)}>
                  {words.cancel}
                </button>
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}
