/** Measures the class box over HTTP: `npm run bench:box`. One table; what cannot run says so in one line. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { Agent, get, request } from "node:http";
import { connect, type Socket } from "node:net";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { nameOfBox } from "@/lib/box/name";
import { type BoxOwner, boxOwner, type OwnerSurroundings } from "@/lib/box/owner";
import { boxPaths } from "@/lib/box/protocol";
import { roundHost } from "@/lib/box/round-host";
import { newRoundLetters, placeOfRound, roundPaths } from "@/lib/box/rounds";
import { hexOf } from "@/lib/codes/pack";
import type { KeyPair } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import type { Engine } from "@/server/box/engine";
import { sqliteEngine } from "@/server/box/engines/sqlite";
import { startCluster } from "./bench/etcd-cluster";
import { type BenchRow, keepRows } from "./bench/keep-rows";
import { mutatedRequest } from "./bench/mutated-request";
import { putMany } from "./bench/put-many";
import { sendEndless, sendRaw } from "./bench/send-raw";
import { hasEtcd } from "./etcd.mjs";
import { freePort } from "./free-port.mjs";
import { readFlags, root, step } from "./run.mjs";

const {
  puts = "10000",
  kills = "50",
  junk = "100000",
  slow = "10000",
  full = "1000000",
  only = "",
  write = false,
} = readFlags({
  puts: { type: "string" },
  kills: { type: "string" },
  junk: { type: "string" },
  slow: { type: "string" },
  full: { type: "string" },
  only: { type: "string" },
  write: { type: "boolean" },
});
/** Which parts are measured: all, or those named by `--only=live,kills`. */
const wants = (part: string) => only === "" || only.split(",").includes(part);
const rows: BenchRow[] = [];
const say = (what: string, measured: string, goal: string) => {
  const load = loadavg()[0]?.toFixed(0) ?? "";
  rows.push({ what, measured, load, goal });
  console.log(`${what}: ${measured} (load: ${load}, goal: ${goal})`);
};
const folder = mkdtempSync(join(tmpdir(), "bench-box-"));
/** A figure says as much of the disk as of the box. TMPDIR chooses the folder. */
const onWhat = folder.startsWith("/dev/shm/") ? "in memory" : "on a disk";
const agent = new Agent({ keepAlive: true, maxSockets: 250 });
const newId = () => hexOf(crypto.getRandomValues(new Uint8Array(16)));
const sleep = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

interface Server {
  child: ChildProcess;
  url: string;
}

async function startServer(box: string, port: number): Promise<Server> {
  const child = fork(join(root, "scripts", "bench", "box-server.mjs"), {
    // Without the loader that runs this file.
    execArgv: [],
    env: {
      ...process.env,
      BOX: box,
      PORT: String(port),
      BOX_WRITES: "99999999",
      BOX_LETTERS: "1000000",
      BOX_TOTAL_MB: "4000",
    },
  });
  process.once("exit", () => child.kill("SIGKILL"));
  await new Promise((ready) => child.once("message", ready));
  return { child, url: `http://127.0.0.1:${port}` };
}

async function end({ child }: Server, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((exit) => child.once("exit", exit));
  child.kill(signal);
  await gone;
}

/** @returns the status; 0 where there was no answer */
function put(url: string, name: string, id: string, body: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(
      url + boxPaths.letter(name, id),
      { method: "PUT", agent, headers: { "Content-Length": body.length } },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", () => resolve(0));
      },
    );
    sent.on("error", () => resolve(0));
    sent.end(body);
  });
}

function surroundings(url: string): OwnerSurroundings {
  return {
    ask: fetch,
    root: url,
    suite: webSuite,
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(bytes),
    sleep: async (milliseconds, signal) => {
      if (!signal.aborted) await sleep(Math.min(milliseconds, 500));
    },
  };
}

async function ownerOf(key: KeyPair, url: string): Promise<BoxOwner> {
  return boxOwner(key, surroundings(url));
}

async function newBox(url: string) {
  const key = await webSuite.createKeys();
  const owner = await ownerOf(key, url);
  await owner.set({ days: 90, open: true });
  return { key, owner, name: await nameOfBox(key.x, webSuite) };
}

/** Every letter a box has, by its id. */
async function idsIn(owner: BoxOwner): Promise<string[]> {
  const leaving = new AbortController();
  const ids: string[] = [];
  await owner.follow(
    ({ letters, more }) => {
      ids.push(...letters.map(({ id }) => id));
      if (!more) leaving.abort();
    },
    () => {},
    leaving.signal,
  );
  return ids;
}

const letter = () => Buffer.from(crypto.getRandomValues(new Uint8Array(600)).fill(2, 0, 1));

async function many(urls: string[], name: string, all: number, senders: number) {
  const { rate, times } = await putMany({ urls, name, all, senders, newId, letter });
  return { rate, text: `${rate}/s, p50 ${share(times, 0.5)} ms, p99 ${share(times, 0.99)} ms` };
}

/** What the disk does alone, for a second: what a put can be measured against. */
async function syncsASecond(): Promise<number> {
  const file = await open(join(folder, "syncs"), "w");
  const bytes = letter();
  const until = performance.now() + 1_000;
  let syncs = 0;
  for (; performance.now() < until; syncs += 1) {
    await file.write(bytes);
    await file.datasync();
  }
  await file.close();
  return syncs;
}

async function measurePuts(server: Server): Promise<void> {
  const { name, owner } = await newBox(server.url);
  await many([server.url], name, Math.ceil(Number(puts) / 5), 200);
  say(`600 bytes and fdatasync, one after the other, ${onWhat}`, `${await syncsASecond()}/s`, "");
  const before = processorOf(server.child);
  const { text } = await many([server.url], name, Number(puts), 200);
  const each = (processorOf(server.child) - before) / Number(puts);
  say(`the server's part of a put, ${onWhat}`, `${each.toFixed(2)} ms of a processor`, "");
  say(`${puts} durable puts of 600 bytes, 200 senders, SQLite ${onWhat}`, text, "≥ 4,000/s, p99 ≤ 100 ms");
  const began = performance.now();
  const found = await idsIn(owner);
  say(`reading a box of ${found.length}, ${onWhat}`, `${Math.round(performance.now() - began)} ms`, "");
}

/** A thousand hand-ins in ten seconds, instead of in sixty, while the teacher looks. */
async function measureClass(server: Server): Promise<void> {
  const { name, owner } = await newBox(server.url);
  const leaving = new AbortController();
  const seen: string[] = [];
  let last = 0;
  const following = owner.follow(
    ({ letters }) => {
      seen.push(...letters.map(({ id }) => id));
      last = performance.now();
    },
    () => {},
    leaving.signal,
  );
  let received = 0;
  const ids = await Promise.all(
    Array.from({ length: 1_000 }, async (_, at) => {
      await sleep(at * 10);
      const id = newId();
      if ((await put(server.url, name, id, letter())) === 201) received = performance.now();
      return id;
    }),
  );
  const until = Date.now() + 60_000;
  while (seen.length < 1_000 && Date.now() < until) await sleep(5);
  leaving.abort();
  await following;
  const lost = ids.filter((id) => !seen.includes(id)).length;
  say(
    "1,000 hand-ins in 10 s, the owner following",
    `${lost} lost, ${seen.length - new Set(seen).size} twice, last shown after ${Math.max(0, Math.round(last - received))} ms`,
    "0, 0, ≤ 2 s",
  );
}

/** A phone that follows a round, and tells when it hears something. */
function listen(url: string, round: string, heard: () => void): Promise<() => void> {
  return new Promise((begun, failed) => {
    const asked = get(url + roundPaths.events(round), { agent: false }, (answer) => {
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        begun(() => asked.destroy());
        if (text.includes("event: round")) heard();
      });
      answer.on("error", () => {});
    });
    asked.on("error", failed);
  });
}

const share = (times: number[], of: number) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * of)] ?? 0);

/** Resident memory of a process in MB, where /proc tells it. */
function memoryOf({ pid }: ChildProcess): string {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return `${Math.round(Number(kilobytes) / 1_024)} MB`;
  } catch {
    return "memory unknown";
  }
}

/** Milliseconds of a processor that a process has used, where /proc tells it: another machine's load does not change it. */
function processorOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return Number.NaN;
  }
}

/** A hall of a thousand phones: what the wall says to the last of them, and what they answer to the wall. */
async function measureLive(server: Server): Promise<void> {
  const { key, owner, name } = await newBox(server.url);
  const place = await placeOfRound(
    newRoundLetters((bytes) => crypto.getRandomValues(bytes)),
    webSuite,
  );
  const host = roundHost(key, place, surroundings(server.url));
  await host.say({ round: 1, now: "wait" });
  let said = 0;
  let waiting = 0;
  let all = () => {};
  const times: number[] = [];
  const phones: (() => void)[] = [];
  for (let at = 0; at < 1_000; at += 50)
    phones.push(
      ...(await Promise.all(
        Array.from({ length: 50 }, () =>
          listen(server.url, place.name, () => {
            if (said === 0) return;
            times.push(performance.now() - said);
            waiting -= 1;
            if (waiting === 0) all();
          }),
        ),
      )),
    );
  await sleep(500);
  const lasts: number[] = [];
  const before = processorOf(server.child);
  const asked = { module: "module", lesson: "lesson", question: "question", rev: 1 };
  for (let turn = 1; turn <= 20; turn += 1) {
    waiting = phones.length;
    const heard = new Promise<void>((done) => {
      all = done;
    });
    said = performance.now();
    await host.say({ round: 1, now: "ask", turn, asking: 1, asked });
    await heard;
    lasts.push(performance.now() - said);
    await sleep(100);
  }
  say(
    "live round, 1,000 phones: turn of the wall to a phone, 20 turns",
    `p50 ${share(times, 0.5)} ms, p99 ${share(times, 0.99)} ms, last phone p50 ${share(lasts, 0.5)} ms, worst ${share(lasts, 1 - 1e-9)} ms, server ${memoryOf(server.child)} and ${Math.round((processorOf(server.child) - before) / 20)} ms of a processor a turn`,
    "p99 ≤ 300 ms, ≤ 200 MB",
  );
  const leaving = new AbortController();
  const sentAt = new Map<string, number>();
  const arrived: number[] = [];
  const following = owner.follow(
    ({ letters: came }) => {
      for (const { id } of came) arrived.push(performance.now() - (sentAt.get(id) ?? 0));
    },
    () => {},
    leaving.signal,
  );
  await Promise.all(
    phones.map(async () => {
      await sleep(Math.random() * 10_000);
      const id = newId();
      sentAt.set(id, performance.now());
      await put(server.url, name, id, Buffer.from(crypto.getRandomValues(new Uint8Array(305)).fill(3, 0, 1)));
    }),
  );
  const until = Date.now() + 60_000;
  while (arrived.length < phones.length && Date.now() < until) await sleep(5);
  leaving.abort();
  await following;
  say(
    "the same: 1,000 answers in 10 s, from a phone to the wall, sealed",
    `${arrived.length} came, p50 ${share(arrived, 0.5)} ms, p99 ${share(arrived, 0.99)} ms, server ${memoryOf(server.child)}`,
    "1,000, p99 ≤ 300 ms",
  );
  for (const leave of phones) leave();
}

/** Asks until a server answers, each time over a connection of its own, and without waiting long for one. */
async function answers(url: string): Promise<void> {
  for (;;) {
    const isThere = await new Promise<boolean>((tell) => {
      const asked = get(url + boxPaths.all, { agent: false, timeout: 500 }, (answer) => {
        answer.resume();
        tell(answer.statusCode === 200);
      });
      asked.on("timeout", () => asked.destroy());
      asked.on("error", () => tell(false));
    });
    if (isThere) return;
    await sleep(5);
  }
}

/** What a start of Node takes at this moment. */
async function bareStart(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "exit");
  return performance.now() - began;
}

async function measureKills(port: number, box: string, server: Server): Promise<Server> {
  const { name, key } = await newBox(server.url);
  const acknowledged: string[] = [];
  let current = server;
  let over = false;
  const senders = Array.from({ length: 50 }, async () => {
    while (!over) {
      const id = newId();
      const body = letter();
      // The same again until it is answered, as a phone does.
      for (let status = 0; status === 0 && !over; ) {
        status = await put(server.url, name, id, body);
        if (status === 201 || status === 200) acknowledged.push(id);
        else await sleep(100);
      }
    }
  });
  const bare: number[] = [];
  const back: number[] = [];
  const used: number[] = [];
  for (let kill = 0; kill < Number(kills); kill += 1) {
    await sleep(400);
    const began = performance.now();
    await end(current, "SIGKILL");
    current = await startServer(box, port);
    await answers(current.url);
    back.push(Math.round(performance.now() - began));
    used.push(processorOf(current.child));
    bare.push(await bareStart());
  }
  over = true;
  await Promise.all(senders);
  const ids = await idsIn(await ownerOf(key, current.url));
  const there = new Set(ids);
  say(
    `kill -9 ${kills} times in mid-load`,
    `${acknowledged.length} acknowledged, ${acknowledged.filter((id) => !there.has(id)).length} lost, ${ids.length - there.size} twice, back after ${share(back, 0.5)} ms, ${Math.max(...back)} at most, for ${share(used, 0.5)} ms of a processor; Node with nothing to do (node -e 0) took ${share(bare, 0.5)} ms, ${Math.round(Math.max(...bare))} at most`,
    "0, 0, ≤ 1 s",
  );
  return current;
}

/** An honest sender while something else goes on. @returns what ends it */
async function honestSender(server: Server) {
  const { name } = await newBox(server.url);
  const times: number[] = [];
  let served = 0;
  let most = 0;
  const others: number[] = [];
  let over = false;
  const sending = (async () => {
    while (!over) {
      const began = performance.now();
      const status = await put(server.url, name, newId(), letter());
      if (status === 201) served += 1;
      else others.push(status);
      times.push(performance.now() - began);
      most = Math.max(most, Number.parseInt(memoryOf(server.child), 10));
      await sleep(50);
    }
  })();
  return async () => {
    over = true;
    await sending;
    return `${served} of ${times.length} honest ones served${others.length > 0 ? ` (else ${others.join()})` : ""}, p50 ${share(times, 0.5)} ms, p99 ${share(times, 0.99)} ms, server ${most} MB at most`;
  };
}

const portOf = (server: Server) => Number(new URL(server.url).port);

async function measureJunk(server: Server): Promise<void> {
  const all = Number(junk);
  const { name } = await newBox(server.url);
  const over = await honestSender(server);
  const began = performance.now();
  const counts = { answered: 0, closed: 0, silent: 0 };
  let next = 0;
  await Promise.all(
    Array.from({ length: 200 }, async () => {
      while (next < all) {
        next += 1;
        counts[await sendRaw(portOf(server), mutatedRequest(name, Math.random), 3_000)] += 1;
      }
    }),
  );
  const rate = Math.round((all * 1_000) / (performance.now() - began));
  say(
    `${all} mutated requests, each over a connection of its own, ${rate}/s`,
    `${counts.answered} answered, ${counts.closed} closed, ${counts.silent} waited for more; ${await over()}`,
    "no crash, memory bounded, all honest ones served",
  );
}

/** A gigabyte as a body, by each way there is to send one. */
async function measureBodies(server: Server): Promise<void> {
  const { name } = await newBox(server.url);
  const path = boxPaths.letter(name, newId());
  const over = await honestSender(server);
  const heads = {
    "with its length": `PUT ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n`,
    "without it": `PUT ${path} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3b9aca00\r\n`,
    "with a wrong one": `PUT ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 600\r\n\r\n`,
    "to a page": "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n",
  };
  const told: string[] = [];
  for (const [how, head] of Object.entries(heads)) {
    const { taken, status } = await sendEndless(portOf(server), head, 1_000_000_000);
    told.push(`${how} ${status} after ${(taken / 1e6).toFixed(1)} MB`);
  }
  say("a body of 1 GB", `${told.join(", ")}; ${await over()}`, "refused, memory bounded");
}

/** Thousands who open a connection and say almost nothing, and honest senders meanwhile. */
async function measureSlow(server: Server): Promise<void> {
  const { name } = await newBox(server.url);
  const over = await honestSender(server);
  const all = Number(slow);
  let cut = 0;
  const sockets: Socket[] = [];
  for (let at = 0; at < all; at += 500)
    sockets.push(
      ...(await Promise.all(
        Array.from(
          { length: Math.min(500, all - at) },
          () =>
            new Promise<Socket>((opened) => {
              const socket = connect(portOf(server), "127.0.0.1", () => {
                socket.write(`PUT /box/${name}/letters/${newId()} HTTP/1.1\r\nHost: a\r\n`);
                opened(socket);
              });
              socket.on("error", () => opened(socket));
              socket.on("close", () => {
                cut += 1;
              });
            }),
        ),
      )),
    );
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("X-A: 1\r\n");
  }, 2_000);
  const until = Date.now() + 60_000;
  while (cut < sockets.length && Date.now() < until) await sleep(100);
  clearInterval(drip);
  say(
    `${all} connections that send a line of a header every 2 s`,
    `${cut} cut off by themselves; ${await over()}`,
    "all cut off, memory bounded, all honest ones served",
  );
  for (const socket of sockets) socket.destroy();
}

/** A full store against an empty one: ten thousand boxes with a million letters. */
async function measureFull(): Promise<void> {
  const room = { letters: 1_000_000, bytes: 4e9 };
  const boxes = 10_000;
  const each = Math.round(Number(full) / boxes);
  const state = { open: true, expires: Date.now() + 9e8 };
  const tried = async (engine: Engine) => {
    const name = newId();
    await engine.open(name, state, Date.now());
    for (let at = 0; at < 100; at += 1) await engine.append(name, newId(), letter(), Date.now());
    const puts: number[] = [];
    const reads: number[] = [];
    for (let at = 0; at < 500; at += 1) {
      const began = performance.now();
      await engine.append(name, newId(), letter(), Date.now());
      puts.push(performance.now() - began);
      const read = performance.now();
      await engine.read(name, 0, { letters: 100, bytes: 1e6 });
      reads.push(performance.now() - read);
    }
    return { put: median(puts), read: median(reads) };
  };
  const empty = await sqliteEngine(join(folder, "empty.db"), room);
  const filled = await sqliteEngine(join(folder, "full.db"), room);
  for (let at = 0; at < boxes; at += 500)
    await Promise.all(
      Array.from({ length: 500 }, async () => {
        const name = newId();
        await filled.open(name, state, Date.now());
        await Promise.all(
          Array.from({ length: each }, () => filled.append(name, newId(), letter(), Date.now())),
        );
      }),
    );
  // By turns, so that what else the machine does falls on both.
  const runs = { empty: [await tried(empty)], full: [await tried(filled)] };
  for (let again = 0; again < 4; again += 1) {
    runs.empty.push(await tried(empty));
    runs.full.push(await tried(filled));
  }
  const of = (store: { put: number; read: number }[], what: "put" | "read") =>
    median(store.map((one) => one[what]));
  const ratio = (what: "put" | "read") =>
    `${what} ${of(runs.full, what).toFixed(2)} against ${of(runs.empty, what).toFixed(2)} ms, ${(of(runs.full, what) / of(runs.empty, what)).toFixed(2)} times`;
  say(
    `${boxes} boxes with ${boxes * each} letters, against an empty store (SQLite, one after the other)`,
    `${ratio("put")}; ${ratio("read")}`,
    "≤ 1.5 times",
  );
  await empty.close();
  await filled.close();
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

/** Three nodes and two servers; then a leader is killed, then another node, then one is cut off. */
async function measureEtcd(): Promise<void> {
  if (!hasEtcd()) {
    console.log("etcd is not installed (Debian: apt-get install etcd-server): nothing of it was measured.");
    return;
  }
  const cluster = await startCluster(join(folder, "etcd"));
  try {
    const servers = [
      await startServer(`etcd:${cluster.urls.join()}`, await freePort()),
      await startServer(`etcd:${cluster.urls.join()}`, await freePort()),
    ];
    const urls = servers.map(({ url }) => url);
    const { name, owner } = await newBox(urls[0] ?? "");
    await many(urls, name, Math.ceil(Number(puts) / 5), 200);
    const used = (children: ChildProcess[]) => children.reduce((sum, child) => sum + processorOf(child), 0);
    const children = servers.map(({ child }) => child);
    const before = { servers: used(children), etcd: used(cluster.nodes()) };
    const { text } = await many(urls, name, Number(puts), 200);
    const of = (now: number, then: number) => `${((now - then) / Number(puts)).toFixed(2)} ms`;
    say(
      `a put's part of a processor there, ${onWhat}`,
      `both servers ${of(used(children), before.servers)}, three nodes ${of(used(cluster.nodes()), before.etcd)}`,
      "",
    );
    say(`${puts} through two servers and an etcd of three nodes, ${onWhat}`, text, "≥ 1,200/s, p99 ≤ 700 ms");
    if (only === "etcd-puts") return;
    const acknowledged: string[] = [];
    let over = false;
    let silent = 0;
    let last = performance.now();
    const senders = Array.from({ length: 20 }, async (_, place) => {
      while (!over) {
        const id = newId();
        const body = letter();
        for (let status = 0; (status === 0 || status >= 500) && !over; ) {
          status = await put(urls[place % 2] ?? "", name, id, body);
          if (status === 200 || status === 201) {
            acknowledged.push(id);
            silent = Math.max(silent, performance.now() - last);
            last = performance.now();
          } else await sleep(20);
        }
      }
    });
    const silences: string[] = [];
    const during = async (what: string, work: () => Promise<void>) => {
      silent = 0;
      await work();
      silences.push(`${what} ${Math.round(Math.max(silent, performance.now() - last))} ms`);
    };
    for (const what of ["leader killed", "the next leader killed, the first back"])
      await during(what, async () => {
        await sleep(1_000);
        const node = await cluster.leader();
        cluster.kill(node);
        await sleep(7_000);
        await cluster.start(node);
        await sleep(2_000);
      });
    await during(`leader cut off (${cluster.cuts})`, async () => {
      const node = await cluster.leader();
      cluster.cut(node);
      await sleep(10_000);
      cluster.join(node);
      await sleep(3_000);
    });
    over = true;
    await Promise.all(senders);
    const there = await idsIn(owner);
    const found = new Set(there);
    say(
      "three nodes in mid-load, the longest without an acknowledgement",
      `${silences.join(", ")}; ${acknowledged.length} acknowledged, ${acknowledged.filter((id) => !found.has(id)).length} lost, ${there.length - found.size} twice`,
      "≤ 5 s each; 0, 0",
    );
    for (const server of servers) await end(server, "SIGTERM");
  } finally {
    cluster.stop();
  }
}

step("Class box", ["scripts/build-box.mjs"]);
// Whatever ends it, it leaves no server and no network behind.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
process.setMaxListeners(100);
const port = await freePort();
const box = `sqlite:${join(folder, "box.db")}`;
let server = await startServer(box, port);
try {
  if (wants("puts")) await measurePuts(server);
  if (wants("class")) await measureClass(server);
  if (wants("live")) await measureLive(server);
  if (wants("junk")) await measureJunk(server);
  if (wants("bodies")) await measureBodies(server);
  if (wants("slow")) await measureSlow(server);
  if (wants("kills")) server = await measureKills(port, box, server);
  const began = performance.now();
  await end(server, "SIGTERM");
  say("SIGTERM to the end", `${Math.round(performance.now() - began)} ms`, "clean");
  if (wants("full")) await measureFull();
  if (wants("etcd") || wants("etcd-puts")) await measureEtcd();
} finally {
  server.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
if (write) keepRows(join(root, "docs", "box.md"), rows, new Date().toISOString().slice(0, 10));
process.exit(0);
