import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { letterOf } from "@/lib/box/letter";
import { nameOfBox } from "@/lib/box/name";
import { type BoxNews, boxOwner, type OwnerSurroundings } from "@/lib/box/owner";
import { boxPaths, longestLetter } from "@/lib/box/protocol";
import { putLetter } from "@/lib/box/put-letter";
import { roundHost } from "@/lib/box/round-host";
import { followRound } from "@/lib/box/round-listener";
import {
  boxOfRound,
  type HeardNews,
  longestNews,
  newsLength,
  type RoundNews,
  roundPaths,
} from "@/lib/box/rounds";
import { writeAuthorization } from "@/lib/box/signing";
import { hexOf } from "@/lib/codes/pack";
import type { Bytes, KeyPair } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import { longestOwnCode } from "@/lib/quiz/only";
import { boxApp } from "@/server/box/app";
import type { Engine } from "@/server/box/engine";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { createMetrics } from "@/server/box/metrics";
import type { BoxOptions } from "@/server/box/options";
import { createRates } from "@/server/box/rates";

const random = (bytes: Bytes) => crypto.getRandomValues(bytes);
const newId = () => hexOf(random(new Uint8Array(16)));
const none = new Uint8Array(0);

let engine: Engine;
let server: Server;
let root: string;
let key: KeyPair;
let name: string;
let logged: string[];
let ending: AbortController;

const start = async (changed: Partial<BoxOptions> = {}) => {
  const rate = { burst: 10_000, minute: 10_000 };
  const app = boxApp({
    engine,
    letters: 2_000,
    rates: createRates(),
    limits: { put: rate, ask: rate, make: rate, miss: rate },
    behindProxy: false,
    metrics: createMetrics(),
    now: Date.now,
    log: (event, detail) => logged.push(`${event} ${detail}`),
    ending: ending.signal,
    ...changed,
  });
  server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  root = `http://127.0.0.1:${port}`;
};
const restart = async (changed: Partial<BoxOptions>) => {
  await new Promise((closed) => server.close(closed));
  await start(changed);
};

beforeEach(async () => {
  logged = [];
  ending = new AbortController();
  engine = await sqliteEngine(":memory:", { letters: 2_000, bytes: 50_000_000 });
  key = await webSuite.createKeys();
  name = await nameOfBox(key.x, webSuite);
  await start();
});
afterEach(async () => {
  ending.abort();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await engine.close();
});

const surroundings = (changed: Partial<OwnerSurroundings> = {}): OwnerSurroundings => ({
  ask: fetch,
  root,
  suite: webSuite,
  now: Date.now,
  random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  ...changed,
});
const place = { name: "0123456789abcdef".repeat(2), secret: new Uint8Array(16).fill(7) };
const open = { days: 90, open: true };
const letter = (...bytes: number[]) => ({ box: name, id: newId(), bytes: letterOf(Uint8Array.from(bytes)) });

describe("a box on a server", () => {
  it("is told of with its limits", async () => {
    const answer = await fetch(`${root}${boxPaths.all}`);
    expect(await answer.json()).toMatchObject({ box: 1, days: { usual: 90, least: 7, most: 365 } });
    expect(answer.headers.get("cache-control")).toBe("no-store, no-transform");
  });

  it("says which methods an address has to whoever comes with another one", async () => {
    const id = newId();
    for (const [path, allow] of [
      [boxPaths.all, "GET, HEAD"],
      [boxPaths.one(name), "GET, HEAD, PUT"],
      [boxPaths.letter(name, id), "PUT"],
      [boxPaths.allLetters(name), "DELETE, GET, HEAD"],
    ] as const)
      for (const method of ["POST", "PATCH", "OPTIONS"]) {
        const answer = await fetch(root + path, { method });
        expect([path, answer.status, answer.headers.get("allow")]).toEqual([path, 405, allow]);
      }
    expect((await fetch(`${root}/box/a/b/c/d`)).status).toBe(404);
  });

  it("takes letters from anyone with the link, and gives them to the owner alone", async () => {
    const owner = await boxOwner(key, surroundings());
    expect(await putLetter(fetch, root, letter(1))).toEqual({ put: "refused", why: "no-box" });
    await owner.set(open);
    const one = letter(1, 2, 3);
    expect(await putLetter(fetch, root, one)).toEqual({ put: "kept" });
    expect(await putLetter(fetch, root, one)).toEqual({ put: "kept" });
    expect(await putLetter(fetch, root, { ...one, bytes: letterOf(Uint8Array.of(9)) })).toEqual({
      put: "refused",
      why: "different",
    });
    expect((await fetch(`${root}${boxPaths.letters(name, 0)}`)).status).toBe(401);
    const other = await boxOwner(await webSuite.createKeys(), surroundings());
    await expect(other.clear()).rejects.toMatchObject({ why: "no-box" });
    await owner.set({ days: 7, open: false });
    expect(await putLetter(fetch, root, letter(4))).toEqual({ put: "refused", why: "closed" });
    await owner.clear();
  });

  it("refuses a signature for another method, path, body or box, a late one, and one that was used", async () => {
    const owner = await boxOwner(key, surroundings());
    await owner.set(open);
    const ask = async (changes: {
      method?: string;
      path?: string;
      body?: string;
      time?: number;
      key?: KeyPair;
    }) => {
      const signed = { method: "DELETE", path: boxPaths.allLetters(name), body: none };
      const authorization = await writeAuthorization(
        signed,
        changes.key ?? key,
        changes.time ?? Date.now(),
        random(new Uint8Array(16)),
        webSuite,
      );
      const send = async () => {
        const answer = await fetch(root + (changes.path ?? signed.path), {
          method: changes.method ?? signed.method,
          headers: { Authorization: authorization },
          ...(changes.body === undefined ? {} : { body: changes.body }),
        });
        return answer.status === 204 ? "done" : (await answer.json()).refused;
      };
      return [await send(), await send()];
    };
    expect(await ask({})).toEqual(["done", "replayed"]);
    expect(await ask({ method: "GET" })).toEqual(["unsigned", "unsigned"]);
    expect(await ask({ path: boxPaths.one(name), method: "PUT", body: '{"days":7,"open":true}' })).toEqual([
      "unsigned",
      "unsigned",
    ]);
    expect(await ask({ path: `${boxPaths.allLetters(name)}?after=1` })).toEqual(["unsigned", "unsigned"]);
    expect(await ask({ time: Date.now() - 301_000 })).toEqual(["late", "late"]);
    expect(await ask({ time: Date.now() + 301_000 })).toEqual(["late", "late"]);
    expect(await ask({ key: await webSuite.createKeys() })).toEqual(["unsigned", "unsigned"]);
  });

  it("is closed and opened again without another date, where none is asked for", async () => {
    const owner = await boxOwner(key, surroundings());
    await expect(owner.set({ open: false })).rejects.toMatchObject({ why: "no-box" });
    const { expires } = await owner.set({ days: 7, open: true });
    await restart({ now: () => Date.now() + 5 * 86_400_000 });
    const later = await boxOwner(key, surroundings({ now: () => Date.now() + 5 * 86_400_000 }));
    expect(await later.set({ open: false })).toEqual({ open: false, expires });
    expect(await putLetter(fetch, root, letter(1))).toEqual({ put: "refused", why: "closed" });
    expect(await later.set({ open: true })).toEqual({ open: true, expires });
  });

  it("serves an owner whose clock goes wrong, by the server's", async () => {
    const owner = await boxOwner(key, surroundings({ now: () => Date.now() - 7_200_000 }));
    expect(await owner.set(open)).toMatchObject({ open: true });
  });

  it("refuses what is too long by its length, before it is sent", async () => {
    await (await boxOwner(key, surroundings())).set(open);
    const tooLong = await putLetter(fetch, root, {
      ...letter(1),
      bytes: new Uint8Array(longestLetter + 1),
    });
    expect(tooLong).toEqual({ put: "refused", why: "too-long" });
    const status = await new Promise((resolve) => {
      const sent = httpRequest(
        `${root}${boxPaths.letter(name, newId())}`,
        { method: "PUT", headers: { "Content-Length": 1_000_000_000 } },
        (answer) => resolve(answer.statusCode),
      );
      sent.on("error", () => {});
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it("says when to come back to whoever asks too often, and counts others apart", async () => {
    await (await boxOwner(key, surroundings())).set(open);
    const rate = { burst: 10_000, minute: 10_000 };
    await restart({
      limits: { put: { burst: 2, minute: 1 }, ask: rate, make: rate, miss: rate },
      behindProxy: true,
    });
    const put = (from: string) =>
      fetch(root + boxPaths.letter(name, newId()), {
        method: "PUT",
        body: Uint8Array.of(2, 1),
        headers: { "X-Forwarded-For": `1.1.1.1, ${from}` },
      });
    expect((await put("10.0.0.1")).status).toBe(201);
    expect((await put("10.0.0.1")).status).toBe(201);
    const third = await put("10.0.0.1");
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(30);
    expect((await put("10.0.0.2")).status).toBe(201);
    expect((await put("2001:db8::1")).status).toBe(201);
    expect((await put("2001:db8::2")).status).toBe(201);
    expect((await put("2001:db8:0:0:5::3")).status).toBe(429);
  });

  it("counts a letter by its size, so that nobody fills the store in a minute", async () => {
    await (await boxOwner(key, surroundings())).set(open);
    const rate = { burst: 10_000, minute: 10_000 };
    await restart({ limits: { put: { burst: 70, minute: 1 }, ask: rate, make: rate, miss: rate } });
    const status = async (bytes: number) =>
      (
        await fetch(root + boxPaths.letter(name, newId()), {
          method: "PUT",
          body: new Uint8Array(bytes).fill(2),
        })
      ).status;
    expect(await status(longestLetter)).toBe(201);
    for (let small = 0; small < 5; small += 1) expect(await status(600)).toBe(201);
    expect(await status(longestLetter)).toBe(201);
    expect(await status(600)).toBe(429);
  });

  it.each([
    ["GET", "/box/"],
    ["GET", "/box/xyz"],
    ["PUT", `/box/${"a".repeat(32)}/letters/1`],
    ["POST", "/box"],
    ["GET", `/box/${"a".repeat(32)}/letters?after=-1`],
    ["PUT", `/box/${"a".repeat(32)}`],
    ["GET", "/box/%00"],
    ["DELETE", `/box/${"A".repeat(32)}/letters`],
  ])("says no to %s %s, and goes on", async (method, path) => {
    const answer = await fetch(root + path, { method });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await fetch(`${root}/box`)).status).toBe(200);
    expect(logged).toEqual([]);
  });

  it("tells its owner live of what was there and of what comes, each once, and of its closing", async () => {
    const owner = await boxOwner(key, surroundings());
    await owner.set(open);
    await putLetter(fetch, root, letter(1));
    const leaving = new AbortController();
    const ids: string[] = [];
    let last: BoxNews | null = null;
    const following = owner.follow(
      (news) => {
        last = news;
        ids.push(...news.letters.map(({ id }) => id));
      },
      () => {},
      leaving.signal,
    );
    await expect.poll(() => ids.length).toBe(1);
    await Promise.all(Array.from({ length: 30 }, (_, at) => putLetter(fetch, root, letter(at))));
    await expect.poll(() => new Set(ids).size).toBe(31);
    // The connection breaks; what comes meanwhile is not missed, and nothing comes twice.
    server.closeAllConnections();
    for (const one of [1, 2, 3, 4, 5].map((at) => letter(at)))
      await expect.poll(() => putLetter(fetch, root, one)).toEqual({ put: "kept" });
    await expect.poll(() => ids.length, { timeout: 5_000 }).toBe(36);
    expect(new Set(ids).size).toBe(36);
    await owner.set({ days: 7, open: false });
    await expect.poll(() => last?.open).toBe(false);
    leaving.abort();
    await following;
  });

  it("answers a question that waits as soon as something comes, for those whose streams are held back", async () => {
    const held: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      // A proxy that gives a stream only when it is over.
      return String(address).includes("/events") ? new Response(new ReadableStream()) : answer;
    };
    let time = Date.now();
    const owner = await boxOwner(
      key,
      surroundings({
        ask: held,
        now: () => time,
        sleep: () => new Promise((passed) => setTimeout(passed, 20)),
      }),
    );
    await owner.set(open);
    const leaving = new AbortController();
    let seen = 0;
    const following = owner.follow(
      ({ letters }) => {
        seen += letters.length;
      },
      () => {},
      leaving.signal,
    );
    await new Promise((passed) => setTimeout(passed, 100));
    time += 11_000;
    await new Promise((passed) => setTimeout(passed, 100));
    time = Date.now();
    await putLetter(fetch, root, letter(1));
    await expect.poll(() => seen, { timeout: 3_000 }).toBe(1);
    leaving.abort();
    await following;
  });

  it("says of every answer, streams too, that nothing on the way may keep or change it", async () => {
    await (await boxOwner(key, surroundings())).set(open);
    await roundHost(key, place, surroundings()).say({ round: 1, now: "wait" });
    const path = boxPaths.events(name, 0);
    const asked = { method: "GET", path, body: none };
    const authorization = await writeAuthorization(
      asked,
      key,
      Date.now(),
      random(new Uint8Array(16)),
      webSuite,
    );
    for (const [at, headers] of [
      [boxPaths.all, {}],
      [boxPaths.one(name), {}],
      [boxPaths.one("a".repeat(32)), {}],
      [path, { Authorization: authorization }],
      [path, {}],
      [roundPaths.one(place.name), {}],
      [roundPaths.events(place.name), {}],
    ] as const) {
      const leaving = new AbortController();
      const answer = await fetch(root + at, { headers, signal: leaving.signal });
      expect([at, answer.headers.get("cache-control")]).toEqual([at, "no-store, no-transform"]);
      leaving.abort();
    }
  });

  it("ends its streams when it is stopped", async () => {
    const owner = await boxOwner(key, surroundings());
    await owner.set(open);
    let live = false;
    const leaving = new AbortController();
    const following = owner.follow(
      () => {
        live = true;
      },
      () => {},
      leaving.signal,
    );
    await expect.poll(() => live).toBe(true);
    ending.abort();
    const closed = new Promise((done) => server.close(done));
    await new Promise((passed) => setTimeout(passed, 100));
    server.closeIdleConnections();
    await closed;
    leaving.abort();
    await following;
  });

  it("says 503 while the store is away, and tells the log no more than that", async () => {
    const { Unavailable } = await import("@/server/box/engine");
    const away = async () => {
      throw new Unavailable("the store does not answer");
    };
    await restart({ engine: { ...engine, append: away, state: away } });
    expect(await putLetter(fetch, root, letter(1))).toEqual({ put: "away", after: 2 });
    expect(logged).toEqual(["unavailable the store does not answer"]);
  });
});

describe("a live round on a server", () => {
  const wait: RoundNews = { round: 1, now: "wait" };
  const asked = { module: "veto", lesson: "who", question: "who-can", rev: 1 };
  const ask = (turn: number): RoundNews => ({ round: 1, now: "ask", turn, asking: 1, asked });

  /** A phone that writes down what it hears. */
  const listen = (x: string | null = null, changed: Partial<OwnerSurroundings> = {}) => {
    const heard: HeardNews[] = [];
    const leaving = new AbortController();
    const over = followRound(
      place,
      x,
      surroundings(changed),
      (news) => heard.push(news),
      () => {},
      leaving.signal,
    ).then(
      () => "left",
      ({ why }) => why,
    );
    return { heard, news: () => heard.map(({ news }) => news), over, leave: () => leaving.abort() };
  };

  it("tells every phone what it says, and a late one what it says now", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(wait);
    const early = listen();
    const known = listen(key.x);
    await expect.poll(early.news).toEqual([wait]);
    await host.say(ask(1));
    await expect.poll(early.news).toEqual([wait, ask(1)]);
    await expect.poll(known.news).toEqual([wait, ask(1)]);
    const late = listen();
    await expect.poll(late.news).toEqual([ask(1)]);
    expect(late.heard[0]?.x).toBe(key.x);
    await host.end();
    for (const phone of [early, known, late]) expect(await phone.over).toBe("no-box");
    expect(await listen().over).toBe("no-box");
  });

  it("goes on where the teacher's clock is put right, back or forward, and says whether it is there", async () => {
    let clock = Date.now() + 200_000;
    const host = roundHost(key, place, surroundings({ now: () => clock }));
    expect(await host.isThere()).toBe(false);
    const phone = listen();
    expect(await phone.over).toBe("no-box");
    await host.say(ask(1));
    const joined = listen();
    await expect.poll(joined.news).toEqual([ask(1)]);
    const said = [ask(1)];
    for (const [at, wrong] of [0, 86_400_000, -86_400_000, -1_000].entries()) {
      clock = Date.now() + wrong;
      said.push(ask(2 + at));
      await host.say(ask(2 + at));
      await expect.poll(joined.news).toEqual(said);
    }
    expect(await host.isThere()).toBe(true);
    joined.leave();
    await host.end();
    expect(await host.isThere()).toBe(false);
  });

  it("brings a question along that the site does not have, also the longest", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(wait);
    const phone = listen();
    for (const letters of [1, 700, longestOwnCode - "UCL1".length]) {
      const name = "n".repeat(100);
      const own = `UCL1${"0".repeat(letters)}`;
      const news: RoundNews = {
        round: 1,
        now: "reasons",
        turn: Number.MAX_SAFE_INTEGER,
        asking: 1,
        asked: { module: name, lesson: name, question: name, rev: Number.MAX_SAFE_INTEGER, own },
      };
      await host.say(news);
      await expect.poll(() => phone.news().at(-1)).toEqual(news);
    }
    // What the site has is said as before, in as many bytes as ever.
    await host.say(ask(1));
    const saying = await (await fetch(root + roundPaths.one(place.name))).json();
    expect(Buffer.from(saying.body, "base64")).toHaveLength(newsLength + 32);
    phone.leave();
  });

  it("gives its letters to nobody else while it goes on", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(wait);
    const stranger = roundHost(await webSuite.createKeys(), place, surroundings());
    await expect(stranger.say(ask(1))).rejects.toMatchObject({ why: "different" });
    await expect(stranger.end()).rejects.toMatchObject({ why: "different" });
    const phone = listen();
    await expect.poll(phone.news).toEqual([wait]);
    await host.end();
    expect(await phone.over).toBe("no-box");
    await stranger.say(ask(1));
    await host.say(wait).catch(() => {});
    const next = listen();
    await expect.poll(next.news).toEqual([ask(1)]);
    next.leave();
    // Whoever knows the key from the picture on the wall is not led on by another's.
    const knows = listen(key.x);
    await new Promise((passed) => setTimeout(passed, 50));
    expect(knows.heard).toEqual([]);
    knows.leave();
  });

  it("takes letters by one of two keys that ask for them at once", async () => {
    const keys = await Promise.all([webSuite.createKeys(), webSuite.createKeys(), webSuite.createKeys()]);
    const said = await Promise.allSettled(keys.map((one) => roundHost(one, place, surroundings()).say(wait)));
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("goes on over a server that is started anew, and comes to phones behind what holds streams back", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(ask(1));
    await restart({});
    await host.say(ask(2)).catch(() => {});
    const asks: string[] = [];
    const held = listen(null, {
      ask: (address, init) => {
        asks.push(String(address));
        if (!String(address).includes("/events")) return fetch(address, init);
        return new Promise((_, fail) =>
          init?.signal?.addEventListener("abort", () => fail(new DOMException("given up", "AbortError"))),
        );
      },
      // Ten seconds pass at once.
      now: (() => {
        let clock = 0;
        return () => (clock += 6_000);
      })(),
      sleep: () => new Promise((passed) => setTimeout(passed, 5)),
    });
    const again = roundHost(key, place, surroundings());
    await again.say(ask(3));
    await expect.poll(held.news).toContainEqual(ask(3));
    await again.say(ask(4));
    await expect.poll(held.news).toContainEqual(ask(4));
    expect(asks.some((one) => one.includes("wait="))).toBe(true);
    held.leave();
  });

  it("lets go of each that listened and leaves", async () => {
    const hanging = new Set<unknown>();
    const { signal } = ending;
    const { addEventListener, removeEventListener } = signal;
    vi.spyOn(signal, "addEventListener").mockImplementation((...given) => {
      hanging.add(given[1]);
      addEventListener.apply(signal, given);
    });
    vi.spyOn(signal, "removeEventListener").mockImplementation((...given) => {
      hanging.delete(given[1]);
      removeEventListener.apply(signal, given);
    });
    await roundHost(key, place, surroundings()).say(wait);
    const owner = await boxOwner(key, surroundings());
    await owner.set(open);
    const phones = Array.from({ length: 3 }, () => listen());
    for (const phone of phones) await expect.poll(phone.news).toEqual([wait]);
    const following = Array.from({ length: 3 }, () => new AbortController());
    const owners = following.map(({ signal: given }) =>
      owner.follow(
        () => {},
        () => {},
        given,
      ),
    );
    const { n } = await (await fetch(root + roundPaths.one(place.name))).json();
    const leaving = new AbortController();
    const waiting = Array.from({ length: 3 }, () =>
      fetch(root + roundPaths.wait(place.name, n, 20), { signal: leaving.signal }).catch(() => {}),
    );
    await expect.poll(() => hanging.size).toBe(9);
    leaving.abort();
    for (const one of following) one.abort();
    for (const phone of phones) phone.leave();
    await Promise.all([...waiting, ...owners, ...phones.map(({ over }) => over)]);
    await expect.poll(() => hanging.size).toBe(0);
  });

  it("is heard by asking where a server takes no more streams", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(wait);
    const asks: string[] = [];
    const phone = listen(null, {
      ask: async (address, init) => {
        asks.push(String(address).includes("/events") ? "stream" : "poll");
        return String(address).includes("/events")
          ? Response.json({ refused: "too-fast" }, { status: 429, headers: { "Retry-After": "5" } })
          : fetch(address, init);
      },
    });
    await expect.poll(phone.news).toEqual([wait]);
    await host.say(ask(1));
    await expect.poll(phone.news).toEqual([wait, ask(1)]);
    expect(asks.slice(0, 2)).toEqual(["stream", "poll"]);
    phone.leave();
  });

  it("keeps no stream open for who asks for its head alone", async () => {
    await roundHost(key, place, surroundings()).say(wait);
    const metrics = createMetrics();
    await restart({ metrics });
    for (let times = 0; times < 5; times += 1) {
      const { status } = await fetch(root + roundPaths.events(place.name), { method: "HEAD" });
      expect(status).toBe(200);
    }
    await expect.poll(() => metrics.text(0)).toContain("box_streams 0\n");
  });

  it("is said in by its teacher alone: nobody in the room puts a letter where it is kept, or looks there", async () => {
    const host = roundHost(key, place, surroundings());
    await host.say(ask(1));
    const kept = await boxOfRound(place.name, webSuite);
    for (const box of [kept, kept.slice(-32)]) {
      const put = await putLetter(fetch, root, { box, id: newId(), bytes: letterOf(Uint8Array.of(1)) });
      expect(put).toMatchObject({ put: "refused" });
      expect((await fetch(root + boxPaths.one(box))).ok).toBe(false);
    }
    const late = listen();
    await expect.poll(late.news).toEqual([ask(1)]);
    late.leave();
  });

  it("slows down whoever tries letters, and not who has a round's", async () => {
    await roundHost(key, place, surroundings()).say(wait);
    const rate = { burst: 10_000, minute: 10_000 };
    await restart({ limits: { put: rate, ask: rate, make: rate, miss: { burst: 2, minute: 1 } } });
    const statusOf = async (of: string) => (await fetch(root + roundPaths.one(of))).status;
    for (let times = 0; times < 5; times += 1) expect(await statusOf(place.name)).toBe(200);
    expect(await statusOf("b".repeat(32))).toBe(404);
    expect(await statusOf("c".repeat(32))).toBe(404);
    expect(await statusOf("d".repeat(32))).toBe(429);
    // Nor does it learn that it has found one.
    expect(await statusOf(place.name)).toBe(429);
  });

  it.each([
    ["a name that is none", "KTMRBX", longestNews, 400],
    ["too short a saying", place.name, longestNews - 1, 400],
    ["too long a saying", place.name, longestNews + 1, 413],
  ])("refuses %s", async (_, of, length, status) => {
    const body = new Uint8Array(length);
    const path = roundPaths.one(of);
    const authorization = await writeAuthorization(
      { method: "PUT", path, body },
      key,
      Date.now(),
      random(new Uint8Array(16)),
      webSuite,
    );
    const answer = await fetch(root + path, {
      method: "PUT",
      body,
      headers: { Authorization: authorization },
    });
    expect(answer.status).toBe(status);
    expect((await fetch(root + roundPaths.one(place.name))).status).toBe(404);
  });
});
