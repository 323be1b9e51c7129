import { useEffect, useRef, useState } from "react";
import { type Decode, loadDecoder, readVideo } from "./read-picture";

/** How often a picture of the camera is read, in milliseconds. */
const pause = 300;

/** What the scanner says; what is held before it is the page's to name. */
export interface ScannerWords {
  start: string;
  stop: string;
  on: string;
  none: string;
  notLoaded: string;
  label: string;
}

/** Reads QR codes with the camera for as long as it is on. The pictures stay in the page. */
export function CameraScanner({
  alive,
  words,
  onText,
}: {
  alive: boolean;
  words: ScannerWords;
  onText: (text: string) => void;
}) {
  const [scanning, scan] = useState<{ stream: MediaStream; decode: Decode } | null>(null);
  const [said, say] = useState("");
  const video = useRef<HTMLVideoElement>(null);
  const give = useRef(onText);
  give.current = onText;
  useEffect(() => {
    if (scanning === null || video.current === null) return;
    const { stream, decode } = scanning;
    const shown = video.current;
    shown.srcObject = stream;
    // A browser that refuses to play shows nothing, and nothing is read.
    shown.play().catch(() => {});
    let last = "";
    const timer = setInterval(() => {
      const text = readVideo(shown, decode);
      if (text === null || text === last) return;
      last = text;
      give.current(text);
    }, pause);
    return () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    };
  }, [scanning]);

  const start = async () => {
    const decode = await loadDecoder().catch(() => null);
    if (decode === null) return say(words.notLoaded);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      scan({ stream, decode });
      say(words.on);
    } catch {
      say(words.none);
    }
  };
  return (
    <>
      {scanning === null ? (
        <button type="button" disabled={!alive} onClick={start}>
          {words.start}
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            scan(null);
            say("");
          }}
        >
          {words.stop}
        </button>
      )}
      <div role="status" className="camera-picture">
        {said !== "" && <p className="ui-note">{said}</p>}
      </div>
      {scanning !== null && (
        <video ref={video} className="camera-picture" muted playsInline aria-label={words.label} />
      )}
    </>
  );
}
