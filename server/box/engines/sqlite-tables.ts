/** The tables of a box in SQLite, and what is asked of them. */
import * as v from "valibot";
import type { Sql, Statement } from "./sql";

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

/** A row of `box`. */
export const boxRow = v.object({
  key: v.number(),
  open: v.number(),
  expires: v.number(),
  last: v.number(),
  letters: v.number(),
});
export const blob = v.union([
  v.pipe(
    v.instance(ArrayBuffer),
    v.transform((buffer) => new Uint8Array(buffer)),
  ),
  v.instance(Uint8Array),
]);
export const letterRow = v.object({ n: v.number(), id: v.string(), bytes: blob });

export type BoxRow = v.InferOutput<typeof boxRow>;

/**
 * Pages of the log of changes, 4 kB each, after which they are put in their places, for which everyone waits. A start
 * after a crash reads the log.
 */
const logPages = 4_000;

/** Makes the tables where they are not there. @throws where a later version of this program made the store */
export function prepareStore(sql: Sql): void {
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

/** Everything that is asked of the tables, made ready once. */
export function statementsOf(sql: Sql) {
  return {
    find: sql.prepare("select key, open, expires, last, letters from box where name = ?"),
    make: sql.prepare("insert into box (name, open, expires, last, letters) values (?, ?, ?, 0, 0)"),
    change: sql.prepare("update box set open = ?, expires = ? where key = ?"),
    findLetter: sql.prepare("select bytes from letter where box = ? and id = ?"),
    put: sql.prepare(
      "insert into letter (box, n, id, bytes) values (?, ?, ?, ?) on conflict (box, id) do nothing",
    ),
    count: sql.prepare("update box set last = ?, letters = ? where key = ?"),
    readLetters: sql.prepare("select n, id, bytes from letter where box = ? and n > ? order by n limit ?"),
    empty: sql.prepare("delete from letter where box = ?"),
    emptied: sql.prepare("update box set letters = 0 where key = ?"),
    removeBox: sql.prepare("delete from box where key = ?"),
    over: sql.prepare("select key from box where expires <= ? limit 100"),
    note: sql.prepare("insert or ignore into nonce (nonce, until) values (?, ?)"),
    noted: sql.prepare("select 1 from nonce where nonce = ?"),
    forget: sql.prepare("delete from nonce where until <= ?"),
    pages: sql.prepare("pragma page_count"),
    free: sql.prepare("pragma freelist_count"),
  } satisfies Record<string, Statement>;
}

/** The one number in a row that a pragma answers with. */
export function numberIn(row: unknown): number {
  const [value] = Object.values(v.parse(v.record(v.string(), v.unknown()), row));
  return v.parse(v.number(), value);
}
