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

/** The same for something to be done, or to be asked for: it waits until what does it is there. */
export function standInCall<P extends unknown[], R>(): [
  (...told: P) => Promise<R>,
  (run: (...told: P) => R | Promise<R>) => void,
] {
  let come: (run: (...told: P) => R | Promise<R>) => void = () => {};
  const there = new Promise<(...told: P) => R | Promise<R>>((resolve) => {
    come = resolve;
  });
  return [async (...told) => (await there)(...told), come];
}

/** The same for what makes an object: it makes an empty one, which is filled once the part is there. Nobody may ask it before. */
export function standInObject<P extends unknown[], O extends object>(): [
  (...told: P) => O,
  (make: (...told: P) => O) => void,
] {
  const made: [O, P][] = [];
  const makeEmpty = (...told: P) => {
    const empty: O = Object.create(null);
    made.push([empty, told]);
    return empty;
  };
  const come = (make: (...told: P) => O) => {
    for (const [empty, told] of made) Object.assign(empty, make(...told));
  };
  return [makeEmpty, come];
}
