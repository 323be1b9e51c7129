/** For a page on which nothing else is alive: what is due, from the record as it is saved. Loaded only where there is one. */

import { parse } from "@/lib/progress/format";
import { withHistory } from "@/lib/progress/whole";
import { savedHistory } from "../progress/saved-history";
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
  // Where the history cannot be read, what can be says more than nothing.
  const sealed = await savedHistory().catch(() => []);
  await dueText(withHistory(read.progress, sealed), now);
}
