import type { Journal } from "@/lib/record/journal";
import { loadJournal } from "./load-journal";

/**
 * The journal of a record, as a part that comes once it is first asked for: a page shows what is saved without it.
 * Where it cannot be loaded the record does without.
 *
 * @param name of its database
 */
export function lateJournal(name: string): Journal {
  let part: Promise<Journal | null> | undefined;
  let here: Journal | undefined;
  /** How much waits for the part: what comes later must not be done before it. */
  let waiting = 0;
  const loaded = () => {
    part ??= loadJournal().then(
      ({ openJournal }) => {
        const journal = openJournal(
          name,
          () => window.indexedDB,
          () => Date.now(),
        );
        addEventListener("pagehide", journal.close);
        here = journal;
        return journal;
      },
      () => null,
    );
    return part;
  };
  /** At once where the part is here: a browser may be killed while what was answered is drawn. */
  const inOrder = (run: (journal: Journal) => void) => {
    if (here && waiting === 0) return run(here);
    waiting += 1;
    loaded().then((journal) => {
      waiting -= 1;
      if (journal) run(journal);
    });
  };
  return {
    add: (rows) => inOrder((journal) => journal.add(rows)),
    read: (drop) => loaded().then((journal) => journal?.read(drop) ?? []),
    clear(cleared) {
      try {
        if (!here) window.indexedDB?.deleteDatabase(name);
      } catch {
        // Blocked: then there is nothing.
      }
      inOrder((journal) => journal.clear(cleared));
    },
  };
}
