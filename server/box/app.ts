import { Hono } from "hono";
import { boxDays } from "@/lib/box/days";
import { type BoxOffer, longestLetter, type Refusal } from "@/lib/box/protocol";
import { boxRoutes } from "./box-routes";
import { guardOf } from "./guard";
import type { BoxOptions } from "./options";
import { type Env, refusedOf, unchanged } from "./request";
import { roundRoutes } from "./round-routes";

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

/**
 * The routes of docs/box.md. It keeps nothing of whoever asks, and tells the log nothing of what was asked.
 */
export function boxApp(options: BoxOptions): Hono<Env> {
  const { engine, letters, metrics, now, log, ending } = options;
  const app = new Hono<Env>();
  const guard = guardOf(options);
  /** When the log was last told that the store is away: once a second is enough. */
  let lastAway = 0;

  app.use(async (c, next) => {
    // Said beforehand: an answer that is there would be made anew for each of them.
    c.header("Cache-Control", unchanged);
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

  // Before those of boxes, whose addresses would take in these.
  roundRoutes(app, { engine, now, ending, ...guard });
  boxRoutes(app, options, guard);

  return app;
}

/** The methods that an address has, as Allow names them; empty where it has none. */
function methodsAt({ routes }: Hono<Env>, path: string): string {
  const found = routes
    .filter(({ path: of }) => new RegExp(`^${of.replace(/:[^/]+/g, "[^/]+")}$`).test(path))
    .flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : method === "ALL" ? [] : [method]));
  return [...new Set(found)].sort().join(", ");
}
