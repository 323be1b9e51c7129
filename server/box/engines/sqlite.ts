import { close, fdatasync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { type Appended, type Engine, Full, type Room, Unavailable } from "../engine";
import { createWatchers } from "../watchers";
import { cutTo } from "./cut-to";
import { openSql } from "./sql";
import { codeOf, commitsOf } from "./sqlite-commits";
import { type BoxRow, blob, boxRow, letterRow, numberIn, prepareStore, statementsOf } from "./sqlite-tables";

/** Sees to it that all that was written to a file is on the disk. */
type Sync = (file: number) => Promise<void>;

/**
 * One machine's store: a file in a folder of its own, written ahead. Changes are committed to the log, then the log is
 * synced without anyone standing still, and only then is anyone answered. What arrives meanwhile is committed and
 * synced together, so that a thousand hand-ins cost a few dozen syncs.
 *
 * @param path of the file; its folder is made
 * @param sync for tests, which cannot cut the power
 * @param open for tests, which cannot fill the disk
 */
export async function sqliteEngine(
  path: string,
  room: Room,
  sync: Sync = promisify(fdatasync),
  open: typeof openSql = openSql,
): Promise<Engine> {
  mkdirSync(dirname(path), { recursive: true });
  const sql = await open(path);
  prepareStore(sql);
  // SQLite locks no part of this file, so a second handle of ours changes nothing. A store in memory has none.
  const log = path === ":memory:" ? null : openSync(`${path}-wal`, "r+");
  const watchers = createWatchers();
  const ask = statementsOf(sql);
  const pageSize = numberIn(sql.prepare("pragma page_size").get());
  const bytesKept = () => (numberIn(ask.pages.get()) - numberIn(ask.free.get())) * pageSize;
  let isClosed = false;
  const boxOf = (name: string) => {
    if (isClosed) throw new Unavailable("the store is closed");
    const row = ask.find.get(name);
    return row === undefined ? null : v.parse(boxRow, row);
  };
  const clear = (key: number) => {
    ask.empty.run(key);
    ask.emptied.run(key);
  };
  let isFull = false;

  /** The boxes that letters come into in the transaction under way, each looked up and counted once. */
  const filling = new Map<string, BoxRow | null>();
  const counted = () => {
    for (const row of filling.values()) if (row !== null) ask.count.run(row.last, row.letters, row.key);
    filling.clear();
  };

  /** Nonces for which the disk had no room: whoever has the key can read all the same. */
  const unwritten = new Map<string, number>();
  const commits = commitsOf(sql, {
    sync: async () => {
      if (log !== null) await sync(log);
    },
    begins: () => {
      isFull = bytesKept() >= room.bytes;
    },
    ends: counted,
    fails: () => filling.clear(),
  });
  const { settled, end } = commits;
  const together = async <T>(work: () => T): Promise<T> => {
    try {
      return await commits.together(work);
    } catch (error) {
      throw isDiskFull(error) ? new Full("the disk is full") : error;
    }
  };
  /** As `together`, for what looks at boxes itself. */
  const committed = <T>(work: () => T): Promise<T> =>
    together(() => {
      counted();
      return work();
    });

  const append = (name: string, id: string, bytes: Uint8Array, now: number): Appended => {
    const box = filling.get(name) ?? boxOf(name);
    filling.set(name, box);
    if (box === null || box.expires <= now) return "no-box";
    const refused =
      box.open === 0 ? "closed" : box.letters >= room.letters ? "too-many" : isFull ? "full" : null;
    if (refused !== null) return sameAs(ask.findLetter.get(box.key, id), bytes) ?? refused;
    const { changes } = ask.put.run(box.key, box.last + 1, id, Buffer.from(bytes));
    if (changes === 0) return sameAs(ask.findLetter.get(box.key, id), bytes) ?? "different";
    box.last += 1;
    box.letters += 1;
    return "stored";
  };

  return {
    async open(name, { open, expires }, now) {
      const opened = await committed(() => {
        const box = boxOf(name);
        if (box === null && isFull) return "full";
        if (box !== null && box.expires <= now) clear(box.key);
        if (box === null) ask.make.run(name, Number(open), expires);
        else ask.change.run(Number(open), expires, box.key);
        return box === null || box.expires <= now ? "made" : "kept";
      });
      watchers.tell(name);
      return opened;
    },
    async state(name, now) {
      const box = boxOf(name);
      return box === null || box.expires <= now ? null : { open: box.open === 1, expires: box.expires };
    },
    async append(name, id, bytes, now) {
      try {
        const appended = await together(() => append(name, id, bytes, now));
        if (appended === "stored") watchers.tell(name);
        return appended;
      } catch (error) {
        if (!(error instanceof Full)) throw error;
        // Whoever sends again what is there is told so.
        const box = boxOf(name);
        return sameAs(box === null ? undefined : ask.findLetter.get(box.key, id), bytes) ?? "full";
      }
    },
    async read(name, after, most) {
      const box = boxOf(name);
      if (box === null) return { letters: [], more: false };
      const rows = ask.readLetters.all(box.key, after, most.letters + 1);
      // Nobody sees what a power cut could still take away: its number would be given again.
      await settled();
      return cutTo(
        rows.map((row) => v.parse(letterRow, row)),
        most,
      );
    },
    async remove(name) {
      await committed(() => {
        const box = boxOf(name);
        if (box !== null) clear(box.key);
      });
      // The letters stand in the log of changes too, until it is emptied.
      sql.exec("pragma wal_checkpoint(truncate)");
      watchers.tell(name);
    },
    watch: watchers.add,
    async once(nonce, until, now) {
      for (const [one, end] of unwritten) if (end <= now) unwritten.delete(one);
      if (unwritten.has(nonce)) return false;
      try {
        return await committed(() => {
          ask.forget.run(now);
          return ask.note.run(nonce, until).changes === 1;
        });
      } catch (error) {
        if (!(error instanceof Full)) throw error;
        if (ask.noted.get(nonce) !== undefined) return false;
        unwritten.set(nonce, until);
        return true;
      }
    },
    async sweep(now) {
      let boxes = 0;
      for (;;) {
        const rows = await committed(() => {
          const found = ask.over.all(now).map((row) => v.parse(v.object({ key: v.number() }), row));
          for (const { key } of found) {
            ask.empty.run(key);
            ask.removeBox.run(key);
          }
          return found.length;
        });
        boxes += rows;
        if (rows < 100) break;
      }
      const forgotten = await committed(() => ask.forget.run(now).changes);
      if (boxes + forgotten > 0) sql.exec("pragma wal_checkpoint(truncate)");
      return boxes;
    },
    async size() {
      await settled();
      return { bytes: bytesKept() };
    },
    async close() {
      // What waits is answered first.
      await end();
      isClosed = true;
      if (log !== null) await promisify(close)(log);
      sql.close();
    },
  };
}

/** @returns null where no letter of that id was kept */
function sameAs(kept: unknown, bytes: Uint8Array): Appended | null {
  if (kept === undefined) return null;
  return Buffer.compare(v.parse(v.object({ bytes: blob }), kept).bytes, bytes) === 0 ? "same" : "different";
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_FULL|disk is full|SQLITE_IOERR/i.test(`${codeOf(error)} ${error.message}`)
  );
}
