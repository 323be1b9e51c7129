import { type RefObject, useEffect, useState } from "react";

/** Is told how much of something is done, and of how much. */
export type Tell = (done: number, all: number) => void;

interface WorkShareProps {
  /** What is being done, in words. */
  label: (done: number, all: number) => string;
  tell: RefObject<Tell>;
}

/**
 * How far something long is. It is told through a reference and drawn by itself, so that nothing around it is drawn anew.
 * What is done before anything is told shows nothing.
 */
export function WorkShare({ label, tell }: WorkShareProps) {
  const [{ done, all }, show] = useState({ done: 0, all: 0 });
  useEffect(() => {
    tell.current = (done, all) => show({ done, all });
    return () => {
      tell.current = () => {};
    };
  }, [tell]);
  if (all === 0) return null;
  return (
    <p>
      <label htmlFor="work-share">{label(done, all)}</label>{" "}
      <progress id="work-share" max={all} value={done} />
    </p>
  );
}
