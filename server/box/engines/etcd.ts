import * as v from "valibot";
import { type BoxState, boxState } from "@/lib/box/protocol";
import { type Appended, type Engine, type Letter, type Room, Unavailable } from "../engine";
import { createWatchers } from "../watchers";
import { cutTo } from "./cut-to";
import { EtcdRefusal, etcdClient } from "./etcd-client";

/** Letters that go into one transaction; etcd takes 128 operations and 1.5 MB. */
const batchMost = { operations: 120, bytes: 700_000 };
/** Transactions under way: what waits for one of them goes together. */
const lanes = 2;
/**
 * A box is counted after so many letters of ours, since each node of etcd walks over all there are; and with every
 * transaction once there may be room for no more than `near`: other servers put letters in too, each so many unseen.
 */
const countAfter = { letters: 100, near: 1_000 };
/** Milliseconds after which the size is asked for anew. */
const sizeAge = 5_000;

const keys = {
  /** What a box is like. */
  box: (name: string) => `uc/box/${name}`,
  /** There while a box is open; holds when it expires, so that one comparison tells both. */
  open: (name: string) => `uc/open/${name}`,
  letters: (name: string) => `uc/letter/${name}/`,
  letter: (name: string, id: string) => `uc/letter/${name}/${id}`,
  /** Sorted by the time until which they count. */
  nonce: (until: number, nonce: string) => `uc/nonce/${padded(until)}/${nonce}`,
};

const number = v.pipe(v.optional(v.union([v.string(), v.number()]), 0), v.transform(Number));
const kv = v.object({ key: v.string(), value: v.optional(v.string(), ""), create_revision: number });
const range = v.object({
  kvs: v.optional(v.array(kv), []),
  more: v.optional(v.boolean(), false),
  count: number,
});
const operation = v.object({ response_range: v.optional(range) });
const txn = v.object({
  succeeded: v.optional(v.boolean(), false),
  responses: v.optional(v.array(operation), []),
});
const nested = v.object({ responses: v.array(v.object({ response_txn: txn })) });
const status = v.object({ dbSizeInUse: number });
const watched = v.object({
  result: v.optional(
    v.object({ events: v.optional(v.array(v.object({ kv: v.object({ key: v.string() }) })), []) }),
  ),
});

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
 * A store on several machines that is there while most of them are: etcd answers once most have it on their disks. The
 * servers before it keep nothing, so there may be any number.
 *
 * A letter's number is the store's revision at which it was created: whoever reads at a later one sees it.
 *
 * @param urls of the nodes: "http://10.0.0.1:2379"
 */
export async function etcdEngine(urls: readonly string[], room: Room): Promise<Engine> {
  const client = etcdClient(urls);
  const watchers = createWatchers();
  const ending = new AbortController();
  let size = { bytes: 0, at: 0 };

  const ask = async <S extends v.GenericSchema>(path: string, body: unknown, schema: S) =>
    v.parse(schema, await client.ask(path, body));

  const measure = async () => {
    const { dbSizeInUse } = await ask("/v3/maintenance/status", {}, status);
    size = { bytes: dbSizeInUse, at: performance.now() };
  };
  await measure();
  const isFull = () => {
    if (performance.now() - size.at > sizeAge) {
      size.at = performance.now();
      measure().catch(() => {});
    }
    return size.bytes >= room.bytes;
  };

  /** How many letters a box had when it was last counted, and how many of ours came since; never many boxes. */
  const counts = new Map<string, { counted: number; since: number }>();
  const isToBeCounted = (box: string) => {
    const { counted, since } = counts.get(box) ?? { counted: 0, since: countAfter.letters };
    return since >= countAfter.letters || counted + since + countAfter.near >= room.letters;
  };
  const noteCount = (box: string, counted: number | undefined) => {
    if (counts.size > 10_000) counts.clear();
    const known = counts.get(box) ?? { counted: 0, since: countAfter.letters };
    counts.set(box, counted === undefined ? { ...known, since: known.since + 1 } : { counted, since: 0 });
  };

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
      const toCount = [...new Set(batch.map(({ box }) => box))].filter(isToBeCounted);
      const { said, counted } =
        (full ? null : await putAll(batch, toCount)) ?? (await putEach(batch, toCount, full));
      const stored = batch.filter((_, at) => said[at] === "stored");
      for (const { box } of stored) noteCount(box, counted.get(box));
      const over = overfull(stored, counted, room.letters);
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
        if (isNoSpace(error)) one.done("full");
        else one.failed(error);
      }
    }
  };

  /** As almost always: every letter is new, every box is open. @returns null where it is not so; nothing was put then */
  const putAll = async (batch: readonly Waiting[], toCount: readonly string[]): Promise<Sent | null> => {
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
  };

  /** Each letter for itself, with what there is instead where it could not be put. */
  const putEach = async (
    batch: readonly Waiting[],
    toCount: readonly string[],
    full: boolean,
  ): Promise<Sent> => {
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
  };

  const find = async (box: string) => {
    const { kvs } = await ask("/v3/kv/range", { key: b64(keys.box(box)) }, range);
    return kvs[0] === undefined ? null : { state: stateIn(kvs[0].value), value: kvs[0].value };
  };

  const removeLetters = (box: string) => ({ request_delete_range: prefix(keys.letters(box)) });

  let following = false;
  const follow = async () => {
    if (following) return;
    following = true;
    while (!ending.signal.aborted) {
      try {
        await client.follow("/v3/watch", { create_request: prefix("uc/") }, tellOf, ending.signal);
      } catch {
        // The node is gone: another one is asked.
      }
      if (ending.signal.aborted) return;
      await new Promise((passed) => setTimeout(passed, 200));
      // Something may have come while nobody watched.
      watchers.tellAll();
    }
  };
  const tellOf = (line: unknown) => {
    const { result } = v.parse(watched, line);
    const boxes = new Set((result?.events ?? []).map((event) => text(event.kv.key).split("/")[2] ?? ""));
    // The first line says that the watch has begun.
    if (boxes.size === 0) watchers.tellAll();
    for (const box of boxes) watchers.tell(box);
  };

  return {
    async open(box, state, now) {
      const known = await find(box);
      if (known === null && isFull()) return "full";
      const isOver = known !== null && known.state.expires <= now;
      const opening = state.open
        ? { request_put: { key: b64(keys.open(box)), value: b64(padded(state.expires)) } }
        : { request_delete_range: { key: b64(keys.open(box)) } };
      try {
        await client.ask("/v3/kv/txn", {
          success: [
            { request_put: { key: b64(keys.box(box)), value: b64(JSON.stringify(state)) } },
            opening,
            ...(isOver ? [removeLetters(box)] : []),
          ],
        });
      } catch (error) {
        if (isNoSpace(error)) return "full";
        throw error;
      }
      return known === null || isOver ? "made" : "kept";
    },
    async state(box, now) {
      const known = await find(box);
      return known === null || known.state.expires <= now ? null : known.state;
    },
    append: (box, id, bytes, now) =>
      new Promise((done, failed) => {
        if (queue.length === 0) setImmediate(pump);
        queue.push({ box, id, bytes, now, done, failed });
      }),
    async read(box, after, most) {
      const found = await ask(
        "/v3/kv/range",
        {
          ...prefix(keys.letters(box)),
          min_create_revision: String(after + 1),
          sort_target: "CREATE",
          sort_order: "ASCEND",
          limit: String(most.letters + batchMost.operations),
        },
        range,
      );
      const letters = found.kvs.map(
        ({ key, value, create_revision }): Letter => ({
          n: create_revision,
          id: text(key).slice(keys.letters(box).length),
          bytes: new Uint8Array(Buffer.from(value, "base64")),
        }),
      );
      // The last ones may have others of their number behind them.
      const whole = found.more ? letters.filter(({ n }) => n !== letters.at(-1)?.n) : letters;
      const cut = cutTo(whole, most);
      return { letters: cut.letters, more: cut.more || found.more };
    },
    async remove(box) {
      await client.ask("/v3/kv/txn", { success: [removeLetters(box)] });
      await compact();
    },
    watch(box, changed, signal) {
      watchers.add(box, changed, signal);
      follow();
    },
    async once(nonce, until) {
      const key = b64(keys.nonce(until, nonce));
      const { succeeded } = await ask(
        "/v3/kv/txn",
        {
          compare: [{ key, target: "CREATE", result: "EQUAL", create_revision: "0" }],
          success: [{ request_put: { key, value: "" } }],
        },
        txn,
      );
      return succeeded;
    },
    async sweep(now) {
      await client.ask("/v3/kv/deleterange", {
        key: b64("uc/nonce/"),
        range_end: b64(`uc/nonce/${padded(now)}`),
      });
      let boxes = 0;
      let key = b64("uc/box/");
      for (;;) {
        const { kvs, more } = await ask(
          "/v3/kv/range",
          { key, range_end: prefix("uc/box/").range_end, limit: "1000" },
          range,
        );
        for (const one of kvs) {
          if (stateIn(one.value).expires > now) continue;
          const name = text(one.key).slice("uc/box/".length);
          // Only as it was read: it may have been given more time meanwhile.
          const { succeeded } = await ask(
            "/v3/kv/txn",
            {
              compare: [{ key: one.key, target: "VALUE", result: "EQUAL", value: one.value }],
              success: [
                { request_delete_range: { key: one.key } },
                { request_delete_range: { key: b64(keys.open(name)) } },
                removeLetters(name),
              ],
            },
            txn,
          );
          if (succeeded) boxes += 1;
        }
        const last = kvs.at(-1);
        if (!more || last === undefined) break;
        key = b64(`${text(last.key)}\0`);
      }
      await compact();
      return boxes;
    },
    async size() {
      await measure();
      return { bytes: size.bytes };
    },
    async close() {
      ending.abort();
      client.close();
    },
  };

  /** What was deleted is kept as an earlier revision until then. */
  async function compact(): Promise<void> {
    const { header } = await ask(
      "/v3/kv/range",
      { key: b64("uc/") },
      v.object({ header: v.object({ revision: number }) }),
    );
    await client
      .ask("/v3/kv/compaction", { revision: String(header.revision), physical: true })
      .catch((error) => {
        // Another server did it a moment ago.
        if (!(error instanceof EtcdRefusal)) throw error;
      });
  }
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

function stateIn(value: string): BoxState {
  return v.parse(boxState, JSON.parse(text(value)));
}

function isNoSpace(error: unknown): boolean {
  return error instanceof EtcdRefusal && error.message.includes("space exceeded");
}

const mostTime = 10 ** 15 - 1;

/** So that times sort as text. */
function padded(time: number): string {
  return String(time).padStart(15, "0");
}

function b64(plain: string): string {
  return Buffer.from(plain).toString("base64");
}

function text(coded: string): string {
  return Buffer.from(coded, "base64").toString();
}

/** All keys that begin with a text that ends in "/": "0" comes next. */
function prefix(start: string): { key: string; range_end: string } {
  return { key: b64(start), range_end: b64(`${start.slice(0, -1)}0`) };
}
