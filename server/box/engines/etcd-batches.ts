/** Letters on their way into etcd: those that wait for a transaction under way go together in the next. */
import type * as v from "valibot";
import { type Appended, Full, Unavailable } from "../engine";
import type { EtcdClient } from "./etcd-client";
import { createCounts } from "./etcd-counts";
import { type Ask, askerOf, b64, keys, mostTime, nested, padded, prefix, stateIn, txn } from "./etcd-keys";

/** Letters that go into one transaction; etcd takes 128 operations and 1.5 MB. */
export const batchMost = { operations: 120, bytes: 700_000 };
/** Transactions under way: what waits for one of them goes together. */
const lanes = 2;

/** What came of a batch. */
interface Sent {
  /** Of each letter; null where it is to be asked again. */
  said: (Appended | null)[];
  /** How many letters a box has, where that was asked. */
  counted: ReadonlyMap<string, number>;
}

interface Waiting {
  box: string;
  id: string;
  bytes: Uint8Array;
  now: number;
  done: (appended: Appended) => void;
  failed: (error: unknown) => void;
}

/**
 * @param most letters that a box takes
 * @param isFull whether the store takes no more
 * @returns what puts a letter in; throws what the client throws
 */
export function createPost(
  client: EtcdClient,
  most: number,
  isFull: () => boolean,
): (letter: Pick<Waiting, "box" | "id" | "bytes" | "now">) => Promise<Appended> {
  const ask = askerOf(client);
  const counts = createCounts(most);
  const queue: Waiting[] = [];
  let busy = 0;
  const pump = () => {
    while (busy < lanes && queue.length > 0) {
      busy += 1;
      send(takeBatch(queue)).finally(() => {
        busy -= 1;
        pump();
      });
    }
  };

  const send = async (batch: Waiting[]): Promise<void> => {
    try {
      const full = isFull();
      const toCount = [...new Set(batch.map(({ box }) => box))].filter(counts.isToBeCounted);
      const { said, counted } =
        (full ? null : await putAll(ask, batch, toCount)) ?? (await putEach(ask, batch, toCount, full));
      const stored = batch.filter((_, at) => said[at] === "stored");
      for (const { box } of stored) counts.note(box, counted.get(box));
      const over = overfull(stored, counted, most);
      if (over.size > 0)
        await client.ask("/v3/kv/txn", {
          success: [...over].map(({ box, id }) => ({
            request_delete_range: { key: b64(keys.letter(box, id)) },
          })),
        });
      for (const [at, one] of batch.entries()) {
        const appended = over.has(one) ? "too-many" : (said[at] ?? null);
        if (appended === null) queue.push(one);
        else one.done(appended);
      }
    } catch (error) {
      for (const one of batch) {
        if (error instanceof Full) one.done("full");
        else one.failed(error);
      }
    }
  };

  return (letter) =>
    new Promise((done, failed) => {
      if (queue.length === 0) setImmediate(pump);
      queue.push({ ...letter, done, failed });
    });
}

/** As almost always: every letter is new, every box is open. @returns null where it is not so; nothing was put then */
async function putAll(ask: Ask, batch: readonly Waiting[], toCount: readonly string[]): Promise<Sent | null> {
  const opens = new Map(batch.map(({ box, now }) => [box, now]));
  const { succeeded, responses } = await ask(
    "/v3/kv/txn",
    {
      compare: [
        ...[...opens].map(([box, now]) => isOpen(box, now)),
        ...batch.map(({ box, id }) => isNew(b64(keys.letter(box, id)))),
      ],
      success: [
        ...batch.map(({ box, id, bytes }) => putOf(b64(keys.letter(box, id)), bytes)),
        ...toCount.map(counting),
      ],
    },
    txn,
  );
  if (!succeeded) return null;
  return {
    said: batch.map(() => "stored"),
    counted: new Map(
      toCount.map((box, at) => [box, responses[batch.length + at]?.response_range?.count ?? 0]),
    ),
  };
}

/** Each letter for itself, with what there is instead where it could not be put. */
async function putEach(
  ask: Ask,
  batch: readonly Waiting[],
  toCount: readonly string[],
  full: boolean,
): Promise<Sent> {
  const { responses } = await ask(
    "/v3/kv/txn",
    {
      success: [
        ...batch.map((one) => ({ request_txn: putting(one, full) })),
        ...toCount.map((box) => ({ request_txn: { success: [counting(box)] } })),
      ],
    },
    nested,
  );
  return {
    said: batch.map((one, at) => appendedOf(responses[at]?.response_txn, one, full)),
    counted: new Map(
      toCount.map((box, at) => [
        box,
        responses[batch.length + at]?.response_txn.responses[0]?.response_range?.count ?? 0,
      ]),
    ),
  };
}

/** The next letters, each id once: etcd takes a key once in a transaction. */
function takeBatch(queue: Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  const later: Waiting[] = [];
  const known = new Set<string>();
  // A box is compared, and may be counted.
  const boxes = new Set<string>();
  let bytes = 0;
  while (queue.length > 0 && batch.length + boxes.size < batchMost.operations) {
    const [next] = queue;
    if (next === undefined || (batch.length > 0 && bytes + next.bytes.length > batchMost.bytes)) break;
    queue.shift();
    const key = keys.letter(next.box, next.id);
    if (known.has(key)) later.push(next);
    else {
      known.add(key);
      boxes.add(next.box);
      bytes += next.bytes.length;
      batch.push(next);
    }
  }
  queue.unshift(...later);
  return batch;
}

/** Puts a letter where its box is open and no letter of that id is there, else tells what is. */
function putting({ box, id, bytes, now }: Waiting, full: boolean) {
  const key = b64(keys.letter(box, id));
  return {
    compare: [isOpen(box, full ? mostTime : now), isNew(key)],
    success: [putOf(key, bytes)],
    failure: [{ request_range: { key } }, { request_range: { key: b64(keys.box(box)) } }],
  };
}

function isOpen(box: string, now: number) {
  return { key: b64(keys.open(box)), target: "VALUE", result: "GREATER", value: b64(padded(now)) };
}

function isNew(key: string) {
  return { key, target: "CREATE", result: "EQUAL", create_revision: "0" };
}

function putOf(key: string, bytes: Uint8Array) {
  return { request_put: { key, value: Buffer.from(bytes).toString("base64") } };
}

function counting(box: string) {
  return { request_range: { ...prefix(keys.letters(box)), count_only: true } };
}

/** @returns null where it is to be asked again: the box was opened a moment ago */
function appendedOf(
  response: v.InferOutput<typeof txn> | undefined,
  { bytes, now }: Waiting,
  full: boolean,
): Appended | null {
  if (response === undefined) throw new Unavailable("the store answered something else");
  if (response.succeeded) return "stored";
  const [letter, box] = response.responses.map(({ response_range }) => response_range?.kvs[0]);
  const state = box === undefined ? null : stateIn(box.value);
  if (state === null || state.expires <= now) return "no-box";
  if (letter !== undefined) return Buffer.from(letter.value, "base64").equals(bytes) ? "same" : "different";
  if (!state.open) return "closed";
  return full ? "full" : null;
}

/** Those of the letters just put that their box has no room for: they are taken out again before anyone is told. */
function overfull(
  stored: readonly Waiting[],
  counted: ReadonlyMap<string, number>,
  most: number,
): Set<Waiting> {
  const over = new Set<Waiting>();
  for (const [box, count] of counted) {
    const excess = count - most;
    if (excess > 0) for (const one of stored.filter((one) => one.box === box).slice(-excess)) over.add(one);
  }
  return over;
}
