/** How boxes, letters and nonces stand in etcd, and what it answers. */
import * as v from "valibot";
import { type BoxState, boxState } from "@/lib/box/protocol";
import type { EtcdClient } from "./etcd-client";

export const keys = {
  /** What a box is like. */
  box: (name: string) => `uc/box/${name}`,
  /** There while a box is open; holds when it expires, so that one comparison tells both. */
  open: (name: string) => `uc/open/${name}`,
  letters: (name: string) => `uc/letter/${name}/`,
  letter: (name: string, id: string) => `uc/letter/${name}/${id}`,
  /** Sorted by the time until which they count. */
  nonce: (until: number, nonce: string) => `uc/nonce/${padded(until)}/${nonce}`,
};

/** etcd writes long numbers as text. */
export const number = v.pipe(v.optional(v.union([v.string(), v.number()]), 0), v.transform(Number));
const kv = v.object({ key: v.string(), value: v.optional(v.string(), ""), create_revision: number });
/** Rows of a range of keys, and how many there are. */
export const range = v.object({
  kvs: v.optional(v.array(kv), []),
  more: v.optional(v.boolean(), false),
  count: number,
});
const operation = v.object({ response_range: v.optional(range) });
/** What came of a transaction. */
export const txn = v.object({
  succeeded: v.optional(v.boolean(), false),
  responses: v.optional(v.array(operation), []),
});
/** What came of transactions in one. */
export const nested = v.object({ responses: v.array(v.object({ response_txn: txn })) });
export const status = v.object({ dbSizeInUse: number });
/** A line of what is watched. */
export const watched = v.object({
  result: v.optional(
    v.object({ events: v.optional(v.array(v.object({ kv: v.object({ key: v.string() }) })), []) }),
  ),
});

/** Asks, and checks what is answered. */
export type Ask = <S extends v.GenericSchema>(
  path: string,
  body: unknown,
  schema: S,
) => Promise<v.InferOutput<S>>;

/** @returns what asks a client; throws what the client throws, and ValiError where the answer is of another form */
export function askerOf(client: EtcdClient): Ask {
  return async (path, body, schema) => v.parse(schema, await client.ask(path, body));
}

/** @throws where the value is no box */
export function stateIn(value: string): BoxState {
  return v.parse(boxState, JSON.parse(text(value)));
}

/** After every time there is. */
export const mostTime = 10 ** 15 - 1;

/** So that times sort as text. */
export function padded(time: number): string {
  return String(time).padStart(15, "0");
}

/** As etcd wants keys and values. */
export function b64(plain: string): string {
  return Buffer.from(plain).toString("base64");
}

/** @returns what `b64` was given */
export function text(coded: string): string {
  return Buffer.from(coded, "base64").toString();
}

/** All keys that begin with a text that ends in "/": "0" comes next. */
export function prefix(start: string): { key: string; range_end: string } {
  return { key: b64(start), range_end: b64(`${start.slice(0, -1)}0`) };
}
