import { words } from "@words/move";
import { useEffect, useState } from "react";
import { mostFrames, toFrames } from "@/lib/transfer/frames";
import { QrPicture } from "../ui/qr-picture";

/** How long each code stays when they are shown in turn, in milliseconds: long enough to be read. */
const turn = 2_000;

/** A record as codes on the screen, one at a time: turned by hand, or by themselves for as long as is wished. */
export function MoveCodes({ alive, code }: { alive: boolean; code: string }) {
  const [shown, show] = useState(false);
  const [playing, play] = useState(false);
  const [index, setIndex] = useState(0);
  const frames = shown ? toFrames(code) : [];
  const total = frames.length;
  useEffect(() => {
    if (!playing || total === 0) return;
    const timer = setInterval(() => setIndex((now) => (now + 1) % total), turn);
    return () => clearInterval(timer);
  }, [playing, total]);
  const at = Math.min(index, Math.max(0, total - 1));
  const frame = frames[at];
  const step = (by: number) => {
    play(false);
    setIndex((at + by + total) % total);
  };
  return (
    <div className="transfer-codes">
      <div className="ui-actions">
        <button type="button" disabled={!alive} aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? words.hideCodes : words.showCodes}
        </button>
      </div>
      {total > mostFrames && <p>{words.tooMany}</p>}
      {frame !== undefined && total <= mostFrames && (
        <>
          <QrPicture text={frame} label={words.picture(at + 1, total)} />
          <p>{words.picture(at + 1, total)}</p>
          {total > 1 && (
            <div className="ui-actions">
              <button type="button" onClick={() => step(-1)}>
                {words.previous}
              </button>
              <button type="button" onClick={() => step(1)}>
                {words.next}
              </button>
              <button type="button" onClick={() => play(!playing)}>
                {playing ? words.pause : words.play}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
