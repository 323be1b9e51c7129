import { awake, wanted } from "./mark-awake";

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
