/** The event when every island is alive, and the one that asks for it. */
export const awake = "awake";
export const wanted = "awake-wanted";

/** Says that every island of a built page is alive and shows what was saved. */
export function markAwake(): void {
  document.documentElement.dataset.awake = "";
  document.dispatchEvent(new Event(awake));
}

/** Runs when something on a built page waits for all of its islands. */
export function whenAwakeIsWanted(run: () => void): void {
  document.addEventListener(wanted, run, { once: true });
}
