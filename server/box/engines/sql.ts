/**
 * The two ways into SQLite, as one: `libsql`, which brings its own, and Node's own module where it is there without a
 * flag. Statements are given strings, numbers and buffers, nothing else: a boolean ends libsql's process.
 */
export type Value = string | number | Buffer;

export interface Statement {
  run(...values: Value[]): { changes: number };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
}

export interface Sql {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

interface Module {
  open(path: string): Sql;
}

/** @throws an Error with a plain sentence where this Node has neither */
export async function openSql(path: string): Promise<Sql> {
  const found = (await withLibsql()) ?? (await withNode());
  if (found === null)
    throw new Error("The class box needs the optional package libsql, or Node 22.13 or newer: npm install");
  return found.open(path);
}

async function withLibsql(): Promise<Module | null> {
  try {
    const { default: Database } = await import("libsql");
    return { open: (path) => new Database(path) };
  } catch {
    return null;
  }
}

async function withNode(): Promise<Module | null> {
  try {
    // Not a name that the types of the oldest Node know.
    const name = "node:sqlite";
    const { DatabaseSync } = await import(name);
    return { open: (path) => new DatabaseSync(path) };
  } catch {
    return null;
  }
}
