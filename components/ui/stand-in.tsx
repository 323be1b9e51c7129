import { type FunctionComponent, useSyncExternalStore } from "react";

/**
 * Stands in the first half of a lesson's script for a view that comes with the rest, and shows nothing until then. Written in
 * by scripts/islands/stand-ins.ts.
 *
 * @returns the stand-in, and what is told the view once it is there
 */
export function standInView<P extends object>(): [
  FunctionComponent<P>,
  (view: FunctionComponent<P>) => void,
] {
  let View: FunctionComponent<P> | null = null;
  const shown = new Set<() => void>();
  const subscribe = (draw: () => void) => {
    shown.add(draw);
    return () => {
      shown.delete(draw);
    };
  };
  const read = () => View;
  const StandIn: FunctionComponent<P> = (props) => {
    const Shown = useSyncExternalStore(subscribe, read, read);
    return Shown === null ? null : <Shown {...props} />;
  };
  const come = (view: FunctionComponent<P>) => {
    View = view;
    for (const draw of shown) draw();
  };
  return [StandIn, come];
}

/** The same for something to be done: what is told before it is there is done when it comes. */
export function standInCall<P extends unknown[]>(): [
  (...told: P) => void,
  (run: (...told: P) => void) => void,
] {
  let waiting: P[] = [];
  let call: (...told: P) => void = (...told) => waiting.push(told);
  const come = (run: (...told: P) => void) => {
    call = run;
    for (const told of waiting) run(...told);
    waiting = [];
  };
  return [(...told) => call(...told), come];
}
