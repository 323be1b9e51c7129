import * as v from "valibot";
import { type Engine, Full, type Letter, type LettersRead, type Room } from "../engine";
import { createWatchers, type Watchers } from "../watchers";
import { cutTo } from "./cut-to";
import { batchMost, createPost } from "./etcd-batches";
import { type EtcdClient, EtcdRefusal, etcdClient } from "./etcd-client";
import {
  type Ask,
  askerOf,
  b64,
  keys,
  number,
  padded,
  prefix,
  range,
  stateIn,
  status,
  text,
  txn,
  watched,
} from "./etcd-keys";

/** Milliseconds after which the size is asked for anew. */
const sizeAge = 5_000;

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

  const ask = askerOf(client);

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

  const put = createPost(client, room.letters, isFull);
  const follow = followerOf(client, watchers, ending.signal);

  const find = async (box: string) => {
    const { kvs } = await ask("/v3/kv/range", { key: b64(keys.box(box)) }, range);
    return kvs[0] === undefined ? null : { state: stateIn(kvs[0].value), value: kvs[0].value };
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
        if (error instanceof Full) return "full";
        throw error;
      }
      return known === null || isOver ? "made" : "kept";
    },
    async state(box, now) {
      const known = await find(box);
      return known === null || known.state.expires <= now ? null : known.state;
    },
    append: (box, id, bytes, now) => put({ box, id, bytes, now }),
    read: (box, after, most) => readLetters(ask, box, after, most),
    async remove(box) {
      await client.ask("/v3/kv/txn", { success: [removeLetters(box)] });
      await compact(client);
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
      const boxes = await removeExpired(ask, now);
      await compact(client);
      return boxes;
    },
    async size() {
      // Every node knows its size; only most of them together know what is stored.
      await ask("/v3/kv/range", { key: b64("uc/") }, range);
      await measure();
      return { bytes: size.bytes };
    },
    async close() {
      ending.abort();
      client.close();
    },
  };
}

function removeLetters(box: string) {
  return { request_delete_range: prefix(keys.letters(box)) };
}

async function readLetters(
  ask: Ask,
  box: string,
  after: number,
  most: { letters: number; bytes: number },
): Promise<LettersRead> {
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
}

/** @returns what begins to watch, once, and tells the watchers until the signal ends it */
function followerOf(client: EtcdClient, watchers: Watchers, ending: AbortSignal): () => Promise<void> {
  let following = false;
  const follow = async () => {
    if (following) return;
    following = true;
    while (!ending.aborted) {
      try {
        await client.follow("/v3/watch", { create_request: prefix("uc/") }, tellOf, ending);
      } catch {
        // The node is gone: another one is asked.
      }
      if (ending.aborted) return;
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
  return follow;
}

/** Removes the boxes that are over, with their letters. @returns how many those were */
async function removeExpired(ask: Ask, now: number): Promise<number> {
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
  return boxes;
}

/** What was deleted is kept as an earlier revision until then. */
async function compact(client: EtcdClient): Promise<void> {
  const { header } = await askerOf(client)(
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
