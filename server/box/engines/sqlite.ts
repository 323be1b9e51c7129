import { close, fdatasync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { type Appended, type Engine, type Room, Unavailable } from "../engine";
import { createWatchers } from "../watchers";
import { cutTo } from "./cut-to";
import { openSql, type Sql } from "./sql";

/** How the tables are laid out; a later layout reads this one and goes on from it. */
const layout = 1;

/** Numbers are a box's own, so that a box's letters lie together, and a full store is as quick as an empty one. */
const tables = `
  create table if not exists box (
    key integer primary key, name text not null unique, open integer not null, expires integer not null,
    last integer not null, letters integer not null
  );
  create table if not exists letter (
    box integer not null, n integer not null, id text not null, bytes blob not null, primary key (box, n)
  ) without rowid;
  create unique index if not exists letter_id on letter (box, id);
  create index if not exists box_expires on box (expires);
  create table if not exists nonce (nonce text primary key, until integer not null) without rowid;
`;

const boxRow = v.object({
  key: v.number(),
  open: v.number(),
  expires: v.number(),
  last: v.number(),
  letters: v.number(),
});
const blob = v.union([
  v.pipe(
    v.instance(ArrayBuffer),
    v.transform((buffer) => new Uint8Array(buffer)),
  ),
  v.instance(Uint8Array),
]);
const letterRow = v.object({ n: v.number(), id: v.string(), bytes: blob });

type BoxRow = v.InferOutput<typeof boxRow>;

interface Waiting {
  /** @returns what tells whoever waits, once it is on the disk */
  work: () => () => void;
  failed: (error: unknown) => void;
}

/** Sees to it that all that was written to a file is on the disk. */
type Sync = (file: number) => Promise<void>;

/**
 * Pages of the log of changes, 4 kB each, after which they are put in their places, for which everyone waits. A start
 * after a crash reads the log.
 */
const logPages = 4_000;

/**
 * One machine's store: a file in a folder of its own, written ahead. Changes are committed to the log, then the log is
 * synced without anyone standing still, and only then is anyone answered. What arrives meanwhile is committed and
 * synced together, so that a thousand hand-ins cost a few dozen syncs.
 *
 * @param path of the file; its folder is made
 * @param sync for tests, which cannot cut the power
 */
export async function sqliteEngine(
  path: string,
  room: Room,
  sync: Sync = promisify(fdatasync),
): Promise<Engine> {
  mkdirSync(dirname(path), { recursive: true });
  const sql = await openSql(path);
  prepareStore(sql);
  // SQLite locks no part of this file, so a second handle of ours changes nothing. A store in memory has none.
  const log = path === ":memory:" ? null : openSync(`${path}-wal`, "r+");
  const watchers = createWatchers();
  const find = sql.prepare("select key, open, expires, last, letters from box where name = ?");
  const make = sql.prepare("insert into box (name, open, expires, last, letters) values (?, ?, ?, 0, 0)");
  const change = sql.prepare("update box set open = ?, expires = ? where key = ?");
  const findLetter = sql.prepare("select bytes from letter where box = ? and id = ?");
  const put = sql.prepare(
    "insert into letter (box, n, id, bytes) values (?, ?, ?, ?) on conflict (box, id) do nothing",
  );
  const count = sql.prepare("update box set last = ?, letters = ? where key = ?");
  const readLetters = sql.prepare(
    "select n, id, bytes from letter where box = ? and n > ? order by n limit ?",
  );
  const empty = sql.prepare("delete from letter where box = ?");
  const emptied = sql.prepare("update box set letters = 0 where key = ?");
  const removeBox = sql.prepare("delete from box where key = ?");
  const over = sql.prepare("select key from box where expires <= ? limit 100");
  const note = sql.prepare("insert or ignore into nonce (nonce, until) values (?, ?)");
  const forget = sql.prepare("delete from nonce where until <= ?");
  const pages = sql.prepare("pragma page_count");
  const free = sql.prepare("pragma freelist_count");
  const pageSize = numberIn(sql.prepare("pragma page_size").get());
  const begin = sql.prepare("begin immediate");
  const commit = sql.prepare("commit");

  const boxOf = (name: string) => {
    const row = find.get(name);
    return row === undefined ? null : v.parse(boxRow, row);
  };
  const bytesKept = () => (numberIn(pages.get()) - numberIn(free.get())) * pageSize;

  let queue: Waiting[] = [];
  let isFull = false;
  /** Why nothing is taken or read any more: the disk may have lost what was written before. */
  let broken: Unavailable | null = null;
  let syncing = Promise.resolve();
  let isFlushing = false;

  /** The boxes that letters come into in the transaction under way, each looked up and counted once. */
  const filling = new Map<string, BoxRow | null>();
  const counted = () => {
    for (const row of filling.values()) if (row !== null) count.run(row.last, row.letters, row.key);
    filling.clear();
  };

  const onDisk = async () => {
    if (log === null) return;
    try {
      await sync(log);
    } catch (error) {
      // What a failed sync has dropped, the next one does not miss: only a new start reads what is there.
      broken = new Unavailable(`the disk failed (${error instanceof Error ? codeOf(error) : "unknown"})`);
      throw broken;
    }
  };

  /** Everything that waits, in one transaction: nobody is answered before it is on the disk. */
  const flush = async () => {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      try {
        if (broken !== null) throw broken;
        const told = commitAll(batch);
        syncing = onDisk();
        await syncing;
        for (const tell of told) tell();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    isFlushing = false;
  };
  const commitAll = (batch: readonly Waiting[]) => {
    try {
      begin.run();
      isFull = bytesKept() >= room.bytes;
      const told = batch.map(({ work }) => work());
      counted();
      commit.run();
      return told;
    } catch (error) {
      filling.clear();
      rollBack(sql);
      throw error;
    }
  };
  const together = <T>(work: () => T): Promise<T> =>
    new Promise<T>((done, failed) => {
      queue.push({
        work: () => {
          const result = work();
          return () => done(result);
        },
        failed,
      });
      if (isFlushing) return;
      isFlushing = true;
      // What arrives in the same turn of the loop comes in as well.
      setImmediate(flush);
    });
  /** As `together`, for what looks at boxes itself. */
  const committed = <T>(work: () => T): Promise<T> =>
    together(() => {
      counted();
      return work();
    });

  const isSame = (key: number, id: string, bytes: Uint8Array): Appended | null => {
    const known = findLetter.get(key, id);
    if (known === undefined) return null;
    return Buffer.compare(v.parse(v.object({ bytes: blob }), known).bytes, bytes) === 0
      ? "same"
      : "different";
  };

  const append = (name: string, id: string, bytes: Uint8Array, now: number): Appended => {
    const box = filling.get(name) ?? boxOf(name);
    filling.set(name, box);
    if (box === null || box.expires <= now) return "no-box";
    const refused =
      box.open === 0 ? "closed" : box.letters >= room.letters ? "too-many" : isFull ? "full" : null;
    if (refused !== null) return isSame(box.key, id, bytes) ?? refused;
    const { changes } = put.run(box.key, box.last + 1, id, Buffer.from(bytes));
    if (changes === 0) return isSame(box.key, id, bytes) ?? "different";
    box.last += 1;
    box.letters += 1;
    return "stored";
  };

  return {
    async open(name, { open, expires }, now) {
      const opened = await committed(() => {
        const box = boxOf(name);
        if (box === null && isFull) return "full";
        if (box !== null && box.expires <= now) {
          empty.run(box.key);
          emptied.run(box.key);
        }
        if (box === null) make.run(name, Number(open), expires);
        else change.run(Number(open), expires, box.key);
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
        if (isDiskFull(error)) return "full";
        throw error;
      }
    },
    async read(name, after, most) {
      const box = boxOf(name);
      if (box === null) return { letters: [], more: false };
      const rows = readLetters.all(box.key, after, most.letters + 1);
      // Nobody sees what a power cut could still take away: its number would be given again.
      await syncing;
      if (broken !== null) throw broken;
      return cutTo(
        rows.map((row) => v.parse(letterRow, row)),
        most,
      );
    },
    async remove(name) {
      await committed(() => {
        const box = boxOf(name);
        if (box === null) return;
        empty.run(box.key);
        emptied.run(box.key);
      });
      // The letters stand in the log of changes too, until it is emptied.
      sql.exec("pragma wal_checkpoint(truncate)");
      watchers.tell(name);
    },
    watch: watchers.add,
    once: (nonce, until, now) =>
      committed(() => {
        forget.run(now);
        return note.run(nonce, until).changes === 1;
      }),
    async sweep(now) {
      let boxes = 0;
      for (;;) {
        const rows = await committed(() => {
          const found = over.all(now).map((row) => v.parse(v.object({ key: v.number() }), row));
          for (const { key } of found) {
            empty.run(key);
            removeBox.run(key);
          }
          return found.length;
        });
        boxes += rows;
        if (rows < 100) break;
      }
      if (boxes > 0) sql.exec("pragma wal_checkpoint(truncate)");
      return boxes;
    },
    size: async () => ({ bytes: bytesKept() }),
    async close() {
      // What waits is answered first.
      await committed(() => {}).catch(() => {});
      if (log !== null) await promisify(close)(log);
      sql.close();
    },
  };
}

/** @throws where a later version of this program made the store */
function prepareStore(sql: Sql): void {
  sql.exec("pragma journal_mode = wal");
  // What makes the store is synced by SQLite.
  sql.exec("pragma synchronous = full");
  // What is deleted is overwritten.
  sql.exec("pragma secure_delete = on");
  sql.exec("pragma busy_timeout = 5000");
  const found = numberIn(sql.prepare("pragma user_version").get());
  if (found > layout) throw new Error("This box was made by a newer version of the site. Update the site.");
  // A start that finds it made writes nothing.
  if (found < layout) {
    sql.exec(tables);
    sql.exec(`pragma user_version = ${layout}`);
  }
  // From here on the log is synced by us, and by SQLite before its pages are put in their places.
  sql.exec("pragma synchronous = normal");
  sql.exec(`pragma wal_autocheckpoint = ${logPages}`);
}

function rollBack(sql: Sql): void {
  try {
    sql.exec("rollback");
  } catch {
    // What failed has ended the transaction by itself.
  }
}

/** The one number in a row that a pragma answers with. */
function numberIn(row: unknown): number {
  const [value] = Object.values(v.parse(v.record(v.string(), v.unknown()), row));
  return v.parse(v.number(), value);
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    /SQLITE_FULL|disk is full|SQLITE_IOERR/i.test(`${codeOf(error)} ${error.message}`)
  );
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}
