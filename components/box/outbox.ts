/**
 * Sealed hand-ins on their way to a class box. Each is kept on the device with its id until the box has it: a page, a
 * browser or a phone may be closed meanwhile, and a letter that was received without our learning of it is sent again
 * and changes nothing. Loaded when a student hands in, and by the service worker.
 */
import type { Refusal } from "@/lib/box/protocol";
import { type Ask, type PutResult, putLetter } from "@/lib/box/put-letter";
import { outboxName, waitingFlag } from "./box-names";
import { showRefused } from "./refused-note";

/** A sealed hand-in, by chance named, for a box. Nothing here says whose it is. */
export interface Letter {
  id: string;
  box: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Why the box did not take it, where no page was there to say so. It is kept until somebody has read of it. */
  refused?: Refusal;
}

/** "waiting": kept on the device. "held": kept by this page alone, since the browser keeps nothing for it. */
export type Sending = PutResult | { put: "waiting" | "held" };

const store = "letters";

/** Milliseconds until a page tries again by itself. */
const tryAgain = 15_000;

/** Where nothing can be kept, a page holds what it sends until it is closed. */
const held = new Map<string, Letter>();

/**
 * Keeps a letter, sends it, and goes on trying while this page is open.
 *
 * @param onSending told of every change of its standing; "kept" and "refused" are the last
 */
export async function handInto(
  root: string,
  letter: Letter,
  onSending: (sending: Sending) => void,
): Promise<void> {
  const isThere = await withStore("readwrite", (letters) => letters.put(letter)).then(
    () => true,
    () => false,
  );
  if (!isThere) held.set(letter.id, letter);
  // What no later page looks for, and no worker sends, goes only while this page is open.
  const isKept = isThere && [setFlag(true), await askForSync()].includes(true);
  watchers.set(letter.id, (result) =>
    onSending(result.put === "away" ? { put: isKept ? "waiting" : "held" } : result),
  );
  await keepSending(root);
}

const watchers = new Map<string, (result: PutResult) => void>();
let trying: ReturnType<typeof setTimeout> | undefined;
let listens = false;

/** Sends what waits, and again whenever that may help, while this page is open. Says so where something was refused. */
export async function keepSending(root: string): Promise<void> {
  clearTimeout(trying);
  if (!listens) {
    listens = true;
    addEventListener("online", () => keepSending(root));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) keepSending(root);
    });
  }
  const { left, after, refused } = await sendAll(root, (address, init) => fetch(address, init));
  if (refused.length > 0) showRefused(refused, drop);
  clearTimeout(trying);
  if (left > 0) trying = setTimeout(() => keepSending(root), Math.max(tryAgain, after * 1_000));
}

/** Forgets letters that were refused. */
async function drop(letters: readonly Letter[]): Promise<void> {
  await alone(async () => {
    for (const { id } of letters) await forget(id);
    setFlag((await keptLetters()).length + held.size > 0);
  });
}

/**
 * Sends every letter once, while no other page of this browser does.
 *
 * @returns how many still wait, after how many seconds a server wants to be asked again, and which were refused
 *   without anybody having been told
 */
export async function sendAll(
  root: string,
  ask: Ask,
): Promise<{ left: number; after: number; refused: Letter[] }> {
  return alone(async () => {
    const kept = await keptLetters();
    const refused = kept.filter((letter) => letter.refused !== undefined);
    const waiting = [...kept.filter((letter) => letter.refused === undefined), ...held.values()];
    const untold = await tellOfOthers(refused, new Set(waiting.map(({ id }) => id)));
    let left = 0;
    let after = 0;
    for (const letter of waiting) {
      const result = await putLetter(ask, root, letter);
      const tell = watchers.get(letter.id);
      tell?.(result);
      if (result.put === "away") {
        left += 1;
        after = Math.max(after, result.after);
        continue;
      }
      watchers.delete(letter.id);
      if (result.put === "refused" && tell === undefined) {
        const refusedNow = { ...letter, refused: result.why };
        untold.push(refusedNow);
        held.delete(letter.id);
        await withStore("readwrite", (letters) => letters.put(refusedNow)).catch(() => {});
      } else await forget(letter.id);
    }
    setFlag(left + untold.length > 0);
    return { left, after, refused: untold };
  });
}

/** Another page, or the worker, has sent what this one waits for. @returns the refused that nobody was told of */
async function tellOfOthers(refused: readonly Letter[], waiting: ReadonlySet<string>): Promise<Letter[]> {
  const untold = new Map(refused.map((letter) => [letter.id, letter]));
  for (const [id, tell] of watchers) {
    const why = untold.get(id)?.refused;
    if (why === undefined && waiting.has(id)) continue;
    tell(why === undefined ? { put: "kept" } : { put: "refused", why });
    watchers.delete(id);
    if (untold.delete(id)) await forget(id);
  }
  return [...untold.values()];
}

async function forget(id: string): Promise<void> {
  held.delete(id);
  await withStore("readwrite", (letters) => letters.delete(id)).catch(() => {});
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: in this page, and where the browser has locks, in all of its pages and its worker. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(() => (navigator.locks ? navigator.locks.request(outboxName, work) : work()));
  last = next.catch(() => {});
  return next;
}

async function keptLetters(): Promise<Letter[]> {
  const kept = await withStore("readonly", (letters) => letters.getAll()).catch(() => []);
  return kept.filter(isLetter);
}

function isLetter(row: unknown): row is Letter {
  return (
    typeof row === "object" &&
    row !== null &&
    "bytes" in row &&
    row.bytes instanceof Uint8Array &&
    "box" in row
  );
}

/**
 * A worker has no such storage: there the flag stays, and the next page finds nothing to send.
 *
 * @returns false where there is no room for it, or none at all
 */
function setFlag(waits: boolean): boolean {
  try {
    if (waits) localStorage.setItem(waitingFlag, "1");
    else localStorage.removeItem(waitingFlag);
    return true;
  } catch {
    return false;
  }
}

/**
 * Browsers that have Background Sync wake the service worker once there is a connection, with no page open.
 *
 * @returns whether this one will
 */
async function askForSync(): Promise<boolean> {
  try {
    const registration: unknown = await navigator.serviceWorker?.getRegistration();
    if (typeof registration !== "object" || registration === null || !("sync" in registration)) return false;
    const { sync } = registration;
    if (
      typeof sync !== "object" ||
      sync === null ||
      !("register" in sync) ||
      typeof sync.register !== "function"
    )
      return false;
    await sync.register.call(sync, outboxName);
    return true;
  } catch {
    // The pages send it themselves.
    return false;
  }
}

/** Does one thing in the store, in a transaction of its own. */
async function withStore<T>(
  mode: IDBTransactionMode,
  work: (letters: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const asked = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(outboxName, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error("blocked"));
  });
}
