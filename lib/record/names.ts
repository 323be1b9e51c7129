/** The names of records: something random, and when each was begun. A record gets a new one after each clearing. */

/** @param id something random, never given twice */
export function nameOf(id: string, now: number): string {
  return `${id}@${now}`;
}

/** In milliseconds: longer than a browser takes to show a tab what another one wrote. */
const birth = 10_000;

/** Whether two records were begun at the same time. Names of earlier versions do not say when. */
export function sameBirth(one: string, other: string): boolean {
  return Math.abs(birthOf(one) - birthOf(other)) < birth;
}

function birthOf(name: string): number {
  return Number(name.split("@")[1]);
}
