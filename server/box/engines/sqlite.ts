import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import type { Appended, Engine, Room } from "../engine";
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

interface Waiting {
  /** @returns what tells whoever waits, once it is on the disk */
  work: () => () => void;
  failed: (error: unknown) => void;
}

/**
 * One machine's store: a file in a folder of its own, written ahead and synced at every commit. What arrives while the
 * disk is busy is committed together, so that a thousand hand-ins cost a few dozen syncs.
 *
 * @param path of the file; its folder is made
 */
export async function sqliteEngine(path: string, room: Room): Promise<Engine> {
  mkdirSync(dirname(path), { recursive: true });
  const sql = await openSql(path);
  prepareStore(sql);
  const watchers = createWatchers();
  const find = sql.prepare("select key, open, expires, last, letters from box where name = ?");
  const make = sql.prepare("insert into box (name, open, expires, last, letters) values (?, ?, ?, 0, 0)");
  const change = sql.prepare("update box set open = ?, expires = ? where key = ?");
  const findLetter = sql.prepare("select bytes from letter where box = ? and id = ?");
  const put = sql.prepare("insert into letter (box, n, id, bytes) values (?, ?, ?, ?)");
  const count = sql.prepare("update box set last = ?, letters = letters + 1 where key = ?");
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
  /** Everything that waits, in one transaction: nobody is answered before it is on the disk. */
  const flush = () => {
    const batch = queue;
    queue = [];
    try {
      begin.run();
      isFull = bytesKept() >= room.bytes;
      const told = batch.map(({ work }) => work());
      commit.run();
      for (const tell of told) tell();
    } catch (error) {
      rollBack(sql);
      for (const { failed } of batch) failed(error);
    }
  };
  const committed = <T>(work: () => T): Promise<T> =>
    new Promise<T>((done, failed) => {
      // What arrives in the same turn of the loop comes in as well.
      if (queue.length === 0) setImmediate(flush);
      queue.push({
        work: () => {
          const result = work();
          return () => done(result);
        },
        failed,
      });
    });

  const append = (name: string, id: string, bytes: Uint8Array, now: number): Appended => {
    const box = boxOf(name);
    if (box === null || box.expires <= now) return "no-box";
    const known = findLetter.get(box.key, id);
    if (known !== undefined)
      return Buffer.compare(v.parse(v.object({ bytes: blob }), known).bytes, bytes) === 0
        ? "same"
        : "different";
    if (box.open === 0) return "closed";
    if (box.letters >= room.letters) return "too-many";
    if (isFull) return "full";
    put.run(box.key, box.last + 1, id, Buffer.from(bytes));
    count.run(box.last + 1, box.key);
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
        const appended = await committed(() => append(name, id, bytes, now));
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
      if (queue.length > 0) flush();
      sql.close();
    },
  };
}

/** @throws where a later version of this program made the store */
function prepareStore(sql: Sql): void {
  sql.exec("pragma journal_mode = wal");
  // A commit is answered once the disk has it; what is deleted is overwritten.
  sql.exec("pragma synchronous = full");
  sql.exec("pragma secure_delete = on");
  sql.exec("pragma busy_timeout = 5000");
  const found = numberIn(sql.prepare("pragma user_version").get());
  if (found > layout) throw new Error("This box was made by a newer version of the site. Update the site.");
  sql.exec(tables);
  sql.exec(`pragma user_version = ${layout}`);
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
