import type { Hono } from "hono";
import { type SSEStreamingApi, streamSSE } from "hono/streaming";
import {
  type BoxState,
  boxWish,
  cursor,
  heartbeat,
  type LetterPage,
  letterId,
  longestLetter,
  page,
  wait,
} from "@/lib/box/protocol";
import { endingWith } from "./ending-with";
import type { Appended, Engine } from "./engine";
import { boxIn, type Guard } from "./guard";
import type { BoxOptions } from "./options";
import { bodyOf, changesOf, type Env, jsonIn, parsed, Refused, unchanged } from "./request";

/** Event streams of one box: more tabs than a teacher has. */
const mostStreams = 40;

/** What is asked of a box and its letters: docs/box.md. */
export function boxRoutes(app: Hono<Env>, options: BoxOptions, { slowDown, owned, enter }: Guard): void {
  const { engine, metrics, now, ending } = options;
  const streams = new Map<string, number>();

  app.get("/box/:box", async (c) => {
    slowDown(c, "ask");
    return c.json(await stateOf(engine, boxIn(c), now()));
  });

  app.put("/box/:box", async (c) => {
    const body = await bodyOf(c, 1_000);
    const name = await owned(c, body);
    const { days, open } = parsed(boxWish, jsonIn(body));
    const known = await engine.state(name, now());
    const expires = days === undefined ? known?.expires : now() + days * 86_400_000;
    if (expires === undefined) throw new Refused("no-box");
    if (known === null) slowDown(c, "make");
    const state: BoxState = { open, expires };
    const opened = await engine.open(name, state, now());
    if (opened === "full") throw new Refused("full");
    return c.json(state, opened === "made" ? 201 : 200);
  });

  app.put("/box/:box/letters/:id", async (c) => {
    slowDown(c, "put", kilobytesOf(c.req.header("content-length")));
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
    let found = await pageOf(engine, name, after);
    if (found.letters.length === 0 && patience > 0) {
      const over = endingWith([c.req.raw.signal, ending]);
      await changesOf(engine, name, over.signal).next(patience * 1_000);
      over.abort();
      found = await pageOf(engine, name, after);
    }
    return c.json(found);
  });

  app.get("/box/:box/events", async (c) => {
    const name = await owned(c, new Uint8Array(0));
    const after = parsed(cursor, c.req.header("last-event-id") ?? c.req.query("after"));
    await stateOf(engine, name, now());
    const mine = streams.get(name) ?? 0;
    const leave = enter(mine < mostStreams);
    streams.set(name, mine + 1);
    c.header("Content-Type", "text/event-stream");
    const answer = streamSSE(c, async (stream) => {
      await sendLetters(stream, options, name, after);
      streams.set(name, (streams.get(name) ?? 1) - 1);
      if (streams.get(name) === 0) streams.delete(name);
      leave();
    });
    // Hono says less of streams.
    answer.headers.set("Cache-Control", unchanged);
    return answer;
  });

  app.delete("/box/:box/letters", async (c) => {
    const name = await owned(c, new Uint8Array(0));
    await stateOf(engine, name, now());
    await engine.remove(name);
    return c.body(null, 204);
  });
}

/** Sends the letters of a box as they come, until nobody listens, the box is gone, or it is time to end. Never fails. */
async function sendLetters(
  stream: SSEStreamingApi,
  { engine, now, ending, log }: BoxOptions,
  name: string,
  from: number,
): Promise<void> {
  let after = from;
  const left = endingWith([ending]);
  stream.onAbort(() => left.abort());
  const over = left.signal;
  const changes = changesOf(engine, name, over);
  try {
    let said = "";
    while (!over.aborted) {
      const state = await engine.state(name, now());
      if (state === null) {
        await stream.writeSSE({ event: "gone", data: "{}" });
        break;
      }
      const found = await pageOf(engine, name, after);
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
  }
}

async function pageOf(engine: Engine, name: string, after: number): Promise<LetterPage> {
  const { letters: found, more } = await engine.read(name, after, page);
  return {
    letters: found.map(({ n, id, bytes }) => ({ n, id, bytes: Buffer.from(bytes).toString("base64") })),
    next: found.at(-1)?.n ?? after,
    more,
  };
}

/** What a letter counts for whoever sends it: one for each kB that it has, or says it has as far as any may. */
function kilobytesOf(length: string | undefined): number {
  return Math.ceil(Math.min(Number(length), longestLetter) / 1_024) || 1;
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
