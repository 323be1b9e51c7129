import type { Context, Hono } from "hono";
import { boxName, cursor, wait } from "@/lib/box/protocol";
import { boxOfRound, longestNews, newsSizes, roundLife } from "@/lib/box/rounds";
import type { Signed } from "@/lib/box/signing";
import { bytesOf } from "@/lib/codes/pack";
import type { Bytes } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import { endingWith } from "./ending-with";
import type { Guard } from "./guard";
import type { BoxOptions } from "./options";
import { bodyOf, type Env, parsed, Refused } from "./request";
import { type Hears, type RoundHub, roundHubs } from "./round-hubs";

export type RoundDeps = Pick<BoxOptions, "engine" | "now" | "ending"> &
  Pick<Guard, "signerOf" | "slowDown" | "enter">;

/** The letter in a round's box by which the round belongs to a key: the store takes it once. */
const holderId = "0".repeat(32);

/** After how much of its life a round's is begun anew. */
const renewal = 3_600_000;

/** Phones of one round. */
const mostPhones = 2_000;

const none: Bytes = new Uint8Array(0);

/**
 * What live rounds ask of a server: docs/box.md, "Live rounds". A round is a box of the same store; in it lies whose it
 * is, and after that everything the round says, sealed.
 */
export function roundRoutes(app: Hono<Env>, deps: RoundDeps): void {
  const { engine, now, ending, signerOf, slowDown, enter } = deps;
  const hubs = roundHubs(engine, holderId);

  /** The box of a round. */
  const boxOf = (c: Context<Env>) => boxOfRound(parsed(boxName, c.req.param("round")), webSuite);

  /** The box of the round that is asked for, where there is one: nobody finds one by trying. */
  const found = async (c: Context<Env>): Promise<string> => {
    slowDown(c, "miss", 0);
    const name = await boxOf(c);
    if ((await engine.state(name, now())) !== null) return name;
    slowDown(c, "miss");
    throw new Refused("no-box");
  };

  app.put("/box/rounds/:round", async (c) => {
    slowDown(c, "ask");
    const body = await bodyOf(c, longestNews);
    if (!newsSizes.includes(body.length)) throw new Refused("malformed");
    const name = await boxOf(c);
    const signed = await signerOf(c, body);
    const state = await engine.state(name, now());
    const begin = () => engine.open(name, { open: true, expires: now() + roundLife }, now());
    if (state === null) {
      slowDown(c, "make");
      if ((await begin()) === "full") throw new Refused("full");
    }
    const held = await engine.append(name, holderId, holderOf(signed), now());
    if (held !== "stored" && held !== "same") throw new Refused(held);
    if (state !== null && state.expires - now() < roundLife - renewal) await begin();
    const header = new TextEncoder().encode(`${c.req.header("authorization")}\n`);
    const said = await engine.append(name, signed.nonce, Uint8Array.of(...header, ...body), now());
    if (said !== "stored" && said !== "same") throw new Refused(said);
    return c.json({ said: true }, held === "stored" ? 201 : 200);
  });

  app.delete("/box/rounds/:round", async (c) => {
    slowDown(c, "ask");
    const name = await found(c);
    const signed = await signerOf(c, none);
    const [holder] = (await engine.read(name, 0, { letters: 1, bytes: 1 })).letters;
    if (holder === undefined || Buffer.compare(holder.bytes, holderOf(signed)) !== 0)
      throw new Refused("different");
    await engine.remove(name);
    await engine.open(name, { open: false, expires: now() }, now());
    return c.body(null, 204);
  });

  app.get("/box/rounds/:round", async (c) => {
    const name = await found(c);
    const after = parsed(cursor, c.req.query("after"));
    const patience = parsed(wait, c.req.query("wait")) * 1_000;
    const { hub, leave } = await hubs.enter(name);
    try {
      if (hub.latest()?.n === after && patience > 0) {
        const over = endingWith([c.req.raw.signal, ending]);
        await changeOf(hub, patience, over.signal);
        over.abort();
      }
      const latest = hub.latest();
      if (latest === null) throw new Refused("no-box");
      return c.json(latest.saying);
    } finally {
      leave();
    }
  });

  app.get("/box/rounds/:round/events", async (c) => {
    const name = await found(c);
    const leaveServer = enter(hubs.phonesOf(name) < mostPhones);
    const { hub, leave } = await hubs.enter(name).catch((error) => {
      leaveServer();
      throw error;
    });
    c.header("Content-Type", "text/event-stream");
    return c.body(
      streamOf(hub, ending, () => {
        leave();
        leaveServer();
      }),
    );
  });
}

const beat = new TextEncoder().encode(":\n\n");
const gone = new TextEncoder().encode("event: gone\ndata: {}\n\n");

/** How many events a phone may leave unread before it is let go: it comes back to what is said then. */
const mostUnread = 50;

/** An event stream without anything of its own but a place in the hub's list: there are thousands. */
function streamOf(hub: RoundHub, ending: AbortSignal, leave: () => void): ReadableStream {
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        stop();
        controller.close();
      };
      const hears: Hears = (what) => {
        if (what === null) {
          controller.enqueue(gone);
          return end();
        }
        controller.enqueue(what === "beat" ? beat : what.frame);
        if ((controller.desiredSize ?? 0) < -mostUnread) end();
      };
      const unhear = hub.hear(hears);
      ending.addEventListener("abort", end, { once: true });
      stop = () => {
        unhear();
        ending.removeEventListener("abort", end);
        leave();
      };
      hears(hub.latest());
      if (ending.aborted) end();
    },
    cancel: () => stop(),
  });
}

/** Waits until a round says something. */
function changeOf(hub: RoundHub, patience: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      unhear();
      over.removeEventListener("abort", done);
      resolve();
    };
    const unhear = hub.hear((what) => what !== "beat" && done());
    const timer = setTimeout(done, patience);
    over.addEventListener("abort", done, { once: true });
  });
}

function holderOf({ x, y }: Signed): Bytes {
  return Uint8Array.of(...bytesOf(BigInt(`0x${x}`), 32), ...bytesOf(BigInt(`0x${y}`), 32));
}
