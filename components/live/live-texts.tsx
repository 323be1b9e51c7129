import { liveWallWords as words } from "@words/live";
import type { RoomText } from "@/lib/live/round";

interface LiveTextsProps {
  /** What the teacher let through. */
  shown: readonly RoomText[];
  /** The askings of the question, in their order. */
  turns: readonly number[];
}

/** What of a room's own words its teacher lets stand on the wall. */
export function LiveTexts({ shown, turns }: LiveTextsProps) {
  return (
    <section className="live-texts" aria-labelledby="live-texts">
      <h2 id="live-texts">{words.textsTitle}</h2>
      {shown.length === 0 && <p>{words.noTexts}</p>}
      {turns.map((turn, at) => {
        const texts = shown.filter((one) => one.turn === turn);
        if (texts.length === 0) return null;
        return (
          <div key={turn}>
            {turns.length > 1 && <h3>{words.asking(at + 1, turns.length)}</h3>}
            <ul>
              {texts.map(({ phone, text }) => (
                <li key={phone}>
                  <blockquote className="live-text" dir="auto">
                    {text}
                  </blockquote>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
