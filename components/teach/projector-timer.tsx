import { projectorTools as words } from "@words/projector";
import { useEffect, useState } from "react";

const choices = [1, 2, 5];
const minute = 60_000;

/**
 * Minutes to think: a small clock that makes no sound, stops nothing and can be ignored. Putting the device's clock right
 * neither ends nor lengthens them.
 */
export function ProjectorTimer() {
  const [end, setEnd] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (end === null) return;
    const ticking = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(ticking);
  }, [end]);
  if (end === null) {
    return (
      <>
        <span>{words.timer}</span>
        {choices.map((minutes) => (
          <button
            key={minutes}
            type="button"
            onClick={() => {
              // Read once: a millisecond between two readings would show a second too many.
              const begun = performance.now();
              setNow(begun);
              setEnd(begun + minutes * minute);
            }}
          >
            {words.minutes(minutes)}
          </button>
        ))}
      </>
    );
  }
  const left = Math.max(0, Math.ceil((end - now) / 1000));
  return (
    <>
      <span role="timer">{left === 0 ? words.over : words.left(Math.floor(left / 60), left % 60)}</span>
      <button type="button" onClick={() => setEnd(null)}>
        {words.stop}
      </button>
    </>
  );
}
