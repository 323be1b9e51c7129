const awake = "awake";
const wanted = "awake-wanted";

/** Says that every island of a built page is alive and shows what was saved. */
export function markAwake(): void {
  document.documentElement.dataset.awake = "";
  document.dispatchEvent(new Event(awake));
}

/** Runs when something on a built page waits for all of its islands. */
export function whenAwakeIsWanted(run: () => void): void {
  document.addEventListener(wanted, run, { once: true });
}

/**
 * Runs once the page has its final height: on a built page when the last island is alive, which it hastens; elsewhere
 * at once.
 *
 * @returns undoes it, as long as it has not run
 */
export function whenAwake(run: () => void): () => void {
  const { root, awake: isAwake } = document.documentElement.dataset;
  if (root === undefined || isAwake !== undefined) {
    run();
    return () => {};
  }
  document.addEventListener(awake, run, { once: true });
  document.dispatchEvent(new Event(wanted));
  return () => document.removeEventListener(awake, run);
}
