/** For a page on which nothing else is alive: what is due, from the record as it is saved. Loaded only where there is one. */

import { parse } from "@/lib/progress/format";
import { openYears } from "../progress/sums-part";
import { dueText } from "./coming-back";

/**
 * Says in the header how many questions are due. A record that cannot be read leaves it as it is.
 *
 * @param saved the record's text in the storage
 * @throws when what can be asked cannot be loaded
 */
export async function showSavedDue(saved: string, now: number): Promise<void> {
  const read = parse(saved);
  if (!read.ok) return;
  const { progress } = read;
  const years = await openYears(progress).then(
    (reading) => reading(progress),
    () => null,
  );
  // Where the history cannot be read, what can be says more than nothing.
  await dueText(years ?? { progress }, now);
}
