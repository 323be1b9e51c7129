/** What the routes of the box share: reading what is asked, and refusing it. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import * as v from "valibot";
import type { Refusal } from "@/lib/box/protocol";
import type { Bytes } from "@/lib/crypto/suite";
import { type Engine, Full, Unavailable } from "./engine";

export type Env = { Bindings: Partial<HttpBindings> };

/** `Cache-Control` of every answer: nothing on the way may keep it, pack it or hold it back. */
export const unchanged = "no-store, no-transform";

/** What a request was refused for. */
export class Refused extends Error {
  readonly why: Refusal;
  readonly after: number;
  constructor(why: Refusal, after = 0) {
    super(why);
    this.why = why;
    this.after = after;
  }
}

/** What an error refuses; null where it is a fault of ours. */
export function refusedOf(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof Full) return new Refused("full");
  return error instanceof Unavailable ? new Refused("unavailable") : null;
}

/** @throws Refused where it does not fit */
export function parsed<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const { success, output } = v.safeParse(schema, input);
  if (!success) throw new Refused("malformed");
  return output;
}

/** @throws Refused where it is no JSON */
export function jsonIn(body: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new Refused("malformed");
  }
}

/** The body, where it says beforehand that it is not too long: browsers always do. @throws Refused */
export async function bodyOf(c: Context<Env>, longest: number): Promise<Bytes> {
  const length = Number(c.req.header("content-length") ?? Number.NaN);
  if (!Number.isInteger(length)) throw new Refused("malformed");
  if (length > longest) throw new Refused("too-long");
  try {
    return new Uint8Array(await c.req.arrayBuffer());
  } catch {
    // Whoever sent it has left in the middle.
    throw new Refused("malformed");
  }
}

/** Waits until a box changes; a change between two calls is not missed. */
export function changesOf(engine: Pick<Engine, "watch">, name: string, over: AbortSignal) {
  let changed = false;
  let wake = () => {};
  const tell = () => {
    changed = true;
    wake();
  };
  engine.watch(name, tell, over);
  over.addEventListener("abort", () => wake(), { once: true });
  return {
    /** @returns false where nothing changed for so many milliseconds */
    async next(patience: number): Promise<boolean> {
      if (!changed && !over.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const was = changed;
      changed = false;
      return was;
    },
  };
}
