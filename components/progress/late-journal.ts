import type { Journal } from "@/lib/record/journal";

/**
 * The journal of a record, as a part that comes once it is first asked for: a page shows what is saved without it.
 * Where it cannot be loaded the record does without.
 *
 * @param name of its database
 */
export function lateJournal(name: string): Journal {
  let part: Promise<Journal | null> | undefined;
  let isHere = false;
  const loaded = () => {
    part ??= import("./journal-part").then(
      ({ openJournal }) => {
        const journal = openJournal(
          name,
          () => window.indexedDB,
          () => Date.now(),
        );
        addEventListener("pagehide", journal.close);
        isHere = true;
        return journal;
      },
      () => null,
    );
    return part;
  };
  return {
    add: (rows) => loaded().then((journal) => journal?.add(rows)),
    read: (drop) => loaded().then((journal) => journal?.read(drop) ?? []),
    clear(cleared) {
      try {
        if (!isHere) window.indexedDB?.deleteDatabase(name);
      } catch {
        // Blocked: then there is nothing.
      }
      // After what still waits to be written.
      loaded().then((journal) => journal?.clear(cleared));
    },
  };
}
