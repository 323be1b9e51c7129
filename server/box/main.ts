import { setMaxListeners } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import * as v from "valibot";
import { boxApp } from "./app";
import type { Engine } from "./engine";
import { etcdEngine } from "./engines/etcd";
import { sqliteEngine } from "./engines/sqlite";
import { createMetrics } from "./metrics";
import { createRates } from "./rates";

const whole = (usual: string) =>
  v.pipe(v.optional(v.string(), usual), v.regex(/^\d{1,9}$/), v.transform(Number));

/** What the environment says: docs/hosting.md. */
export const boxSettings = v.object({
  BOX: v.optional(v.pipe(v.string(), v.regex(/^(?:sqlite:.+|etcd:https?:\/\/.+)$/)), "sqlite:.box/box.db"),
  /** Letters in a box. */
  BOX_LETTERS: whole("2000"),
  /** Of all boxes together. */
  BOX_TOTAL_MB: whole("500"),
  /** Letters that one address may put in, in a minute. */
  BOX_WRITES: whole("6000"),
  /** 1: a proxy of our own says in X-Forwarded-For whose request it is. */
  BOX_TRUST_PROXY: v.optional(v.picklist(["0", "1"]), "0"),
  /** A port of this machine alone for /healthz, /readyz and /metrics; 0: none. */
  BOX_METRICS: whole("0"),
});

export interface RunningBox {
  listener: RequestListener;
  /** Ends event streams and lets go of the store. */
  stop: () => Promise<void>;
}

const hour = 3_600_000;

/**
 * Starts the class box.
 *
 * @throws an Error with a plain sentence where a setting is none, or the store cannot be opened
 */
export async function startBox(env: Record<string, string | undefined>): Promise<RunningBox> {
  const read = v.safeParse(boxSettings, env);
  if (!read.success) {
    const wrong = read.issues.map((issue) => v.getDotPath(issue)).join(", ");
    throw new Error(`The class box cannot be started with this ${wrong}. See docs/hosting.md.`);
  }
  const settings = read.output;
  const room = { letters: settings.BOX_LETTERS, bytes: settings.BOX_TOTAL_MB * 1_000_000 };
  const [, kind = "", place = ""] = /^(\w+):(.*)$/.exec(settings.BOX) ?? [];
  const engine = await (kind === "etcd" ? etcdEngine(place.split(","), room) : sqliteEngine(place, room));
  const ending = new AbortController();
  // Everyone who listens hangs on it, and Node takes more than ten for a leak.
  setMaxListeners(0, ending.signal);
  const metrics = createMetrics();
  const app = boxApp({
    engine,
    letters: room.letters,
    rates: createRates(),
    limits: {
      put: { burst: Math.ceil(settings.BOX_WRITES / 2), minute: settings.BOX_WRITES },
      ask: { burst: 300, minute: 600 },
      make: { burst: 60, minute: 2 },
      miss: { burst: 300, minute: 300 },
    },
    behindProxy: settings.BOX_TRUST_PROXY === "1",
    metrics,
    now: Date.now,
    log,
    ending: ending.signal,
  });
  const sweep = () => engine.sweep(Date.now()).then(told, failed);
  const timer = setInterval(sweep, hour);
  timer.unref();
  sweep();
  const watching = settings.BOX_METRICS === 0 ? null : watched(settings.BOX_METRICS, engine, metrics.text);
  return {
    listener: getRequestListener(app.fetch),
    async stop() {
      clearInterval(timer);
      ending.abort();
      watching?.close();
      // Those who are being answered have their answer first.
      await new Promise((passed) => setTimeout(passed, 50));
      await engine.close();
    },
  };
}

/** For whoever runs the machine, and nobody else. */
function watched(port: number, engine: Engine, text: (bytes: number) => string) {
  const server = createServer((request, response) => {
    const say = (status: number, body: string) => {
      response.writeHead(status, { "Content-Type": "text/plain; version=0.0.4" });
      response.end(body);
    };
    if (request.url === "/healthz") return say(200, "ok\n");
    if (request.url !== "/readyz" && request.url !== "/metrics") return say(404, "");
    engine.size().then(
      ({ bytes }) => say(200, request.url === "/readyz" ? "ok\n" : text(bytes)),
      () => say(503, "the store does not answer\n"),
    );
  });
  server.on("error", (error) => log("metrics", error.message));
  return server.listen(port, "127.0.0.1");
}

function told(boxes: number): void {
  if (boxes > 0) log("swept", String(boxes));
}

function failed(error: unknown): void {
  log("sweep-failed", error instanceof Error ? error.message : "unknown");
}

/** One line of JSON: what happened, never to whom. */
function log(event: string, detail: string): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), box: event, detail }));
}
