import { type RefObject, useEffect, useState } from "react";

/** Is told how much of something is done, from 0 to 1. */
export type Tell = (share: number) => void;

/**
 * How far something long is. It is told through a reference and drawn by itself, so that nothing around it is drawn anew.
 * What is done before anything is told shows nothing.
 */
export function WorkShare({ label, tell }: { label: string; tell: RefObject<Tell> }) {
  const [percent, show] = useState(0);
  useEffect(() => {
    tell.current = (share) => show(Math.round(Math.min(share, 1) * 100));
    return () => {
      tell.current = () => {};
    };
  }, [tell]);
  if (percent === 0) return null;
  return (
    <p>
      <label htmlFor="work-share">{label}</label> <progress id="work-share" max={100} value={percent} />
    </p>
  );
}
