import { drawn } from "./drawn";

/** In milliseconds: a frame of a screen takes 16, and the page has to draw as well. */
const atOnce = 5;

/** Runs work that comes in steps, and lets the page draw and answer whenever some time has passed. */
export async function runInSteps<T>(work: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const begun = beginSteps(work);
    if (begun.done) return begun.value;
    await drawn();
  }
}

/** Work that is done, or has to go on. */
export type Begun<T> = { done: true; value: T } | { done: false; work: Generator<undefined, T> };

/**
 * Runs as many steps as a page can at once.
 *
 * @param time in milliseconds
 */
export function beginSteps<T>(work: Generator<undefined, T>, time = atOnce): Begun<T> {
  const since = performance.now();
  do {
    const step = work.next();
    if (step.done) return { done: true, value: step.value };
  } while (performance.now() - since < time);
  return { done: false, work };
}

/** Runs all steps at once. */
export function endSteps<T>(work: Generator<undefined, T>): Begun<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return { done: true, value: step.value };
  }
}
