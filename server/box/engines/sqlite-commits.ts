/** What waits to be written to SQLite, committed together, and answered once it is on the disk. */
import { Unavailable } from "../engine";
import type { Sql } from "./sql";

interface Waiting {
  /** @returns what tells whoever waits, once it is on the disk */
  work: () => () => void;
  failed: (error: unknown) => void;
}

export interface Commits {
  /** Does work in the next transaction. @returns what it gave, once it is on the disk; throws where it is not */
  together: <T>(work: () => T) => Promise<T>;
  /** Waits until what was committed is on the disk. @throws Unavailable where the disk failed, or the store is closed */
  settled: () => Promise<void>;
  /** Waits until all that waits is on the disk or refused, and takes nothing more. Never throws. */
  end: () => Promise<void>;
}

export interface CommitParts {
  /** Sees to it that all that was written is on the disk. */
  sync: () => Promise<void>;
  /** Called in each transaction: as it begins, before it is committed, and where it failed. */
  begins: () => void;
  ends: () => void;
  fails: () => void;
}

/** One transaction after the other, each with all that came meanwhile. */
export function commitsOf(sql: Sql, { sync, begins, ends, fails }: CommitParts): Commits {
  const begin = sql.prepare("begin immediate");
  const commit = sql.prepare("commit");
  let queue: Waiting[] = [];
  /** Why nothing is taken or read any more: the disk may have lost what was written before. */
  let broken: Unavailable | null = null;
  let ended: Unavailable | null = null;
  let syncing = Promise.resolve();
  let isFlushing = false;

  const onDisk = async () => {
    try {
      await sync();
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
      begins();
      const told = batch.map(({ work }) => work());
      ends();
      commit.run();
      return told;
    } catch (error) {
      fails();
      rollBack(sql);
      throw error;
    }
  };
  const together = <T>(work: () => T): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (ended !== null) return failed(ended);
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

  return {
    together,
    async settled() {
      await syncing;
      const why = broken ?? ended;
      if (why !== null) throw why;
    },
    async end() {
      const last = together(() => {});
      ended = new Unavailable("the store is closed");
      await last.catch(() => {});
    },
  };
}

function rollBack(sql: Sql): void {
  try {
    sql.exec("rollback");
  } catch {
    // What failed has ended the transaction by itself.
  }
}

/** What a failure is called; empty where it has no name. */
export function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}
