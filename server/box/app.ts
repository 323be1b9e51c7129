import { type Context, Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { boxDays } from "@/lib/box/days";
import { nameOfBox } from "@/lib/box/name";
import {
  type BoxOffer,
  type BoxState,
  boxName,
  boxWish,
  cursor,
  heartbeat,
  type LetterPage,
  letterId,
  longestLetter,
  mostSkew,
  page,
  type Refusal,
  wait,
} from "@/lib/box/protocol";
import { isSigned, readAuthorization, type Signed } from "@/lib/box/signing";
import type { Bytes } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import type { Appended, Engine } from "./engine";
import type { Metrics } from "./metrics";
import type { Rate, Rates } from "./rates";
import { bodyOf, changesOf, type Env, jsonIn, parsed, Refused, refusedOf } from "./request";
import { roundRoutes } from "./round-routes";

export interface BoxOptions {
  engine: Engine;
  /** Letters in a box. */
  letters: number;
  rates: Rates;
  /** What one address may do. */
  limits: { put: Rate; ask: Rate; make: Rate; miss: Rate };
  /** Whether a proxy of our own stands before, which says whose request it is. */
  behindProxy: boolean;
  metrics: Metrics;
  now: () => number;
  /** Told of what went wrong, in words that hold nothing of a request. */
  log: (event: string, detail: string) => void;
  /** Ends what would go on for ever. */
  ending: AbortSignal;
}

const statusOf = {
  "no-box": 404,
  closed: 410,
  different: 409,
  "too-long": 413,
  "too-many": 507,
  full: 507,
  "too-fast": 429,
  unsigned: 401,
  late: 401,
  replayed: 401,
  malformed: 400,
  unavailable: 503,
} as const satisfies Record<Refusal, number>;

/** Event streams of one box, and of all: more tabs than a teacher has, and memory that does not run out. */
const mostStreams = { box: 40, all: 8_000 };

/**
 * The routes of docs/box.md. It keeps nothing of whoever asks, and tells the log nothing of what was asked.
 */
export function boxApp(options: BoxOptions): Hono<Env> {
  const { engine, letters, rates, limits, behindProxy, metrics, now, log, ending } = options;
  const app = new Hono<Env>();
  const streams = new Map<string, number>();
  let allStreams = 0;
  /** When the log was last told that the store is away: once a second is enough. */
  let lastAway = 0;

  /** @param count 0 to look whether there is one left */
  const slowDown = (c: Context<Env>, kind: keyof typeof limits, count = 1) => {
    const after = rates.take(kind, addressOf(c, behindProxy), limits[kind], now(), count);
    if (after > 0) throw new Refused("too-fast", after);
  };

  /** Who signed a request; each signature counts once. */
  const signerOf = async (c: Context<Env>, body: Bytes): Promise<Signed> => {
    const signed = readAuthorization(c.req.header("authorization"));
    if (signed === null) throw new Refused("unsigned");
    if (Math.abs(now() - signed.time) > mostSkew) throw new Refused("late");
    const { pathname, search } = new URL(c.req.url);
    const asked = { method: c.req.method, path: pathname + search, body };
    if (!(await isSigned(asked, signed, webSuite))) throw new Refused("unsigned");
    if (!(await engine.once(signed.nonce, signed.time + 2 * mostSkew, now()))) throw new Refused("replayed");
    return signed;
  };

  /** Lets the owner of the box through. */
  const owned = async (c: Context<Env>, body: Bytes): Promise<string> => {
    slowDown(c, "ask");
    const name = boxIn(c);
    const signed = readAuthorization(c.req.header("authorization"));
    if (signed === null || (await nameOfBox(signed.x, webSuite)) !== name) throw new Refused("unsigned");
    await signerOf(c, body);
    return name;
  };

  /** Begins one more event stream. @returns what to call at its end */
  const enter = (there: boolean): (() => void) => {
    if (!there || allStreams >= mostStreams.all) throw new Refused("too-fast", 5);
    allStreams += 1;
    metrics.streams(1);
    return () => {
      allStreams -= 1;
      metrics.streams(-1);
    };
  };

  const pageOf = async (name: string, after: number): Promise<LetterPage> => {
    const { letters: found, more } = await engine.read(name, after, page);
    return {
      letters: found.map(({ n, id, bytes }) => ({ n, id, bytes: Buffer.from(bytes).toString("base64") })),
      next: found.at(-1)?.n ?? after,
      more,
    };
  };

  app.use(async (c, next) => {
    // Nothing on the way may keep an answer, pack it or hold it back. Said beforehand: an answer that is there would be
    // made anew for each of them.
    c.header("Cache-Control", "no-store, no-transform");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("X-Accel-Buffering", "no");
    await next();
    // A stream that nobody reads would never end.
    if (c.req.raw.method === "HEAD") await c.res.body?.cancel();
    metrics.count("box_requests_total", String(c.res.status));
  });

  app.onError((error, c) => {
    const refused = refusedOf(error);
    if (refused === null) {
      log("failed", error instanceof Error ? error.message : "unknown");
      return c.json({ refused: "unavailable" }, 500);
    }
    if (refused.why === "unavailable" && now() - lastAway > 1_000) {
      lastAway = now();
      log("unavailable", error.message);
    }
    const after = refused.why === "unavailable" ? 2 : refused.after;
    if (after > 0) c.header("Retry-After", String(after));
    const time = refused.why === "late" ? { time: now() } : {};
    return c.json({ refused: refused.why, ...time }, statusOf[refused.why]);
  });
  app.notFound((c) => {
    const allowed = methodsAt(app, c.req.path);
    if (allowed === "") return c.json({ refused: "malformed" }, 404);
    c.header("Allow", allowed);
    return c.json({ refused: "malformed" }, 405);
  });

  app.get("/box", (c) => {
    const offer: BoxOffer = { box: 1, days: boxDays, letter: longestLetter, letters };
    return c.json(offer);
  });

  roundRoutes(app, {
    engine,
    now,
    ending,
    signerOf,
    slowDown,
    enter,
  });

  app.get("/box/:box", async (c) => {
    slowDown(c, "ask");
    return c.json(await stateOf(engine, boxIn(c), now()));
  });

  app.put("/box/:box", async (c) => {
    const body = await bodyOf(c, 1_000);
    const name = await owned(c, body);
    const { days, open } = parsed(boxWish, jsonIn(body));
    if ((await engine.state(name, now())) === null) slowDown(c, "make");
    const state: BoxState = { open, expires: now() + days * 86_400_000 };
    const opened = await engine.open(name, state, now());
    if (opened === "full") throw new Refused("full");
    return c.json(state, opened === "made" ? 201 : 200);
  });

  app.put("/box/:box/letters/:id", async (c) => {
    slowDown(c, "put");
    const began = performance.now();
    const name = boxIn(c);
    const id = parsed(letterId, c.req.param("id"));
    const body = await bodyOf(c, longestLetter);
    if (body.length === 0) throw new Refused("malformed");
    const appended = await engine.append(name, id, body, now());
    metrics.took(performance.now() - began);
    if (!isKept(appended)) throw new Refused(appended);
    return c.json({ kept: true }, appended === "stored" ? 201 : 200);
  });

  app.get("/box/:box/letters", async (c) => {
    const name = await owned(c, new Uint8Array(0));
    const after = parsed(cursor, c.req.query("after"));
    const patience = parsed(wait, c.req.query("wait"));
    await stateOf(engine, name, now());
    let found = await pageOf(name, after);
    if (found.letters.length === 0 && patience > 0) {
      await changeOf(engine, name, patience * 1_000, AbortSignal.any([c.req.raw.signal, ending]));
      found = await pageOf(name, after);
    }
    return c.json(found);
  });

  app.get("/box/:box/events", async (c) => {
    const name = await owned(c, new Uint8Array(0));
    let after = parsed(cursor, c.req.header("last-event-id") ?? c.req.query("after"));
    await stateOf(engine, name, now());
    const mine = streams.get(name) ?? 0;
    const leave = enter(mine < mostStreams.box);
    streams.set(name, mine + 1);
    c.header("Content-Type", "text/event-stream");
    return streamSSE(c, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      const over = AbortSignal.any([left.signal, ending]);
      const changes = changesOf(engine, name, over);
      try {
        let said = "";
        while (!over.aborted) {
          const state = await engine.state(name, now());
          if (state === null) {
            await stream.writeSSE({ event: "gone", data: "{}" });
            break;
          }
          const found = await pageOf(name, after);
          after = found.next;
          const news = JSON.stringify(state);
          if (found.letters.length > 0 || news !== said)
            await stream.writeSSE({
              event: "letters",
              id: String(after),
              data: JSON.stringify({ ...found, ...state }),
            });
          said = news;
          if (found.more) continue;
          if (!(await changes.next(heartbeat)) && !over.aborted) await stream.write(":\n\n");
        }
      } catch (error) {
        // The stream ends, and its reader comes back.
        log("stream", error instanceof Error ? error.message : "unknown");
      } finally {
        left.abort();
        streams.set(name, (streams.get(name) ?? 1) - 1);
        if (streams.get(name) === 0) streams.delete(name);
        leave();
      }
    });
  });

  app.delete("/box/:box/letters", async (c) => {
    const name = await owned(c, new Uint8Array(0));
    await stateOf(engine, name, now());
    await engine.remove(name);
    return c.body(null, 204);
  });

  return app;
}

/** The methods that an address has, as Allow names them; empty where it has none. */
function methodsAt({ routes }: Hono<Env>, path: string): string {
  const found = routes
    .filter(({ path: of }) => new RegExp(`^${of.replace(/:[^/]+/g, "[^/]+")}$`).test(path))
    .flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : method === "ALL" ? [] : [method]));
  return [...new Set(found)].sort().join(", ");
}

function isKept(appended: Appended): appended is "stored" | "same" {
  return appended === "stored" || appended === "same";
}

/** @throws Refused where there is no such box */
async function stateOf(engine: Engine, name: string, now: number): Promise<BoxState> {
  const state = await engine.state(name, now);
  if (state === null) throw new Refused("no-box");
  return state;
}

function boxIn(c: Context<Env>): string {
  return parsed(boxName, c.req.param("box"));
}

/** Whose request it is: what the last proxy saw, where it is ours. */
function addressOf(c: Context<Env>, behindProxy: boolean): string {
  const told = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return told ?? c.env.incoming?.socket.remoteAddress ?? "";
}

async function changeOf(engine: Engine, name: string, patience: number, signal: AbortSignal): Promise<void> {
  const left = new AbortController();
  await changesOf(engine, name, AbortSignal.any([signal, left.signal])).next(patience);
  left.abort();
}
