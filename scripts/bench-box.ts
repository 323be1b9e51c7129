/** Measures the class box over HTTP: `npm run bench:box`. One table; what cannot run says so in one line. */
import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get, request } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nameOfBox } from "@/lib/box/name";
import { type BoxOwner, boxOwner, type OwnerSurroundings } from "@/lib/box/owner";
import { boxPaths } from "@/lib/box/protocol";
import { roundHost } from "@/lib/box/round-host";
import { newRoundLetters, placeOfRound, roundPaths } from "@/lib/box/rounds";
import { hexOf } from "@/lib/codes/pack";
import type { KeyPair } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";
import { freePort } from "./free-port.mjs";
import { readFlags, root, step } from "./run.mjs";

const {
  puts = "10000",
  kills = "10",
  only = "",
} = readFlags({ puts: { type: "string" }, kills: { type: "string" }, only: { type: "string" } });
/** Which parts are measured: all, or those named by `--only=live,kills`. */
const wants = (part: string) => only === "" || only.split(",").includes(part);
const rows: { what: string; measured: string; goal: string }[] = [];
const say = (what: string, measured: string, goal: string) => {
  rows.push({ what, measured, goal });
  console.log(`${what}: ${measured} (goal: ${goal})`);
};
const folder = mkdtempSync(join(tmpdir(), "bench-box-"));
const agent = new Agent({ keepAlive: true, maxSockets: 250 });
const newId = () => hexOf(crypto.getRandomValues(new Uint8Array(16)));
const sleep = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds));

interface Server {
  child: ChildProcess;
  url: string;
}

async function startServer(box: string, port: number): Promise<Server> {
  const child = fork(join(root, "scripts", "bench", "box-server.mjs"), {
    env: {
      ...process.env,
      BOX: box,
      PORT: String(port),
      BOX_WRITES: "99999999",
      BOX_LETTERS: "1000000",
      BOX_TOTAL_MB: "4000",
    },
  });
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
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: senders }, async (_, at) => {
      const url = urls[at % urls.length] ?? "";
      while (next < all) {
        next += 1;
        const start = performance.now();
        const status = await put(url, name, newId(), letter());
        if (status !== 201 && status !== 200) throw new Error(`status ${status}`);
        times.push(performance.now() - start);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const of = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  const rate = Math.round((all / (performance.now() - began)) * 1_000);
  return { rate, text: `${rate}/s, p50 ${of(0.5)} ms, p99 ${of(0.99)} ms` };
}

async function measurePuts(server: Server): Promise<void> {
  const { name, owner } = await newBox(server.url);
  await many([server.url], name, Math.ceil(Number(puts) / 5), 200);
  const { text } = await many([server.url], name, Number(puts), 200);
  say(`${puts} durable puts of 600 bytes, 200 senders, SQLite`, text, "≥ 4,000/s, p99 ≤ 100 ms");
  const began = performance.now();
  const found = await idsIn(owner);
  say(`reading a box of ${found.length}`, `${Math.round(performance.now() - began)} ms`, "");
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
  const until = Date.now() + 5_000;
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
  const until = Date.now() + 5_000;
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
        else await sleep(20);
      }
    }
  });
  const back: number[] = [];
  for (let kill = 0; kill < Number(kills); kill += 1) {
    await sleep(400);
    const began = performance.now();
    await end(current, "SIGKILL");
    current = await startServer(box, port);
    back.push(Math.round(performance.now() - began));
  }
  over = true;
  await Promise.all(senders);
  const ids = await idsIn(await ownerOf(key, current.url));
  const there = new Set(ids);
  say(
    `kill -9 ${kills} times in mid-load`,
    `${acknowledged.length} acknowledged, ${acknowledged.filter((id) => !there.has(id)).length} lost, ${ids.length - there.size} twice, back after ${Math.max(...back)} ms at most`,
    "0, 0, ≤ 1 s",
  );
  return current;
}

async function measureJunk(server: Server): Promise<void> {
  const { name } = await newBox(server.url);
  const junk = ["GET", "PUT", "DELETE", "POST", "PATCH"].flatMap((method) =>
    [
      `/box/${name}`,
      `/box/${name}/letters?after=x`,
      `/box/${name}/letters/zz`,
      "/box/%ff",
      `/box/${"9".repeat(9_000)}`,
    ].map((path) => ({ method, path })),
  );
  let honest = 0;
  const began = performance.now();
  for (let round = 0; round < 100; round += 1) {
    await Promise.all(
      junk.map(({ method, path }) =>
        fetch(server.url + path, {
          method,
          headers: { Authorization: `Box ${"f".repeat(round * 7)}` },
          ...(method === "GET" ? {} : { body: crypto.getRandomValues(new Uint8Array(round * 11)) }),
        }).then(
          (answer) => answer.arrayBuffer(),
          () => null,
        ),
      ),
    );
    if ((await put(server.url, name, newId(), letter())) === 201) honest += 1;
  }
  say(
    `${100 * junk.length} junk requests, an honest one after each ${junk.length}`,
    `${honest} of 100 served, ${Math.round((100 * junk.length * 1_000) / (performance.now() - began))}/s`,
    "no crash, 100",
  );
}

/** Thousands who open a connection and say almost nothing, and honest senders meanwhile. */
async function measureSlow(server: Server): Promise<void> {
  const { name } = await newBox(server.url);
  const { port: at } = new URL(server.url);
  let cut = 0;
  const sockets = await Promise.all(
    Array.from(
      { length: 5_000 },
      () =>
        new Promise<Socket>((opened) => {
          const socket = connect(Number(at), "127.0.0.1", () => {
            socket.write(`PUT /box/${name}/letters/${newId()} HTTP/1.1\r\nHost: a\r\n`);
            opened(socket);
          });
          socket.on("error", () => opened(socket));
          socket.on("close", () => {
            cut += 1;
          });
        }),
    ),
  );
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("X-A: 1\r\n");
  }, 2_000);
  const times: number[] = [];
  const until = Date.now() + 25_000;
  let served = 0;
  while (Date.now() < until) {
    const began = performance.now();
    if ((await put(server.url, name, newId(), letter())) === 201) served += 1;
    times.push(performance.now() - began);
    await sleep(50);
  }
  clearInterval(drip);
  say(
    "5,000 connections that send a line of a header every 2 s, for 25 s, and an honest sender",
    `${served} of ${times.length} served, p99 ${share(times, 0.99)} ms, ${cut} cut off, server ${memoryOf(server.child)}`,
    "all served, all cut off, ≤ 200 MB",
  );
  for (const socket of sockets) socket.destroy();
}

/** Three nodes, two servers, and then one node less. */
async function measureEtcd(): Promise<void> {
  if (spawnSync("etcd", ["--version"]).status !== 0) {
    console.log("etcd is not installed (Debian: apt-get install etcd-server): nothing of it was measured.");
    return;
  }
  const ports = await Promise.all(Array.from({ length: 8 }, () => freePort()));
  const at = (place: number) => `http://127.0.0.1:${ports[place]}`;
  const cluster = [0, 1, 2].map((node) => `n${node}=${at(node + 3)}`).join(",");
  const nodes = [0, 1, 2].map((node) =>
    spawn(
      "etcd",
      [
        ...["--name", `n${node}`, "--data-dir", join(folder, `etcd-${node}`), "--log-level", "error"],
        ...["--listen-client-urls", at(node), "--advertise-client-urls", at(node)],
        ...["--listen-peer-urls", at(node + 3), "--initial-advertise-peer-urls", at(node + 3)],
        ...["--initial-cluster", cluster],
      ],
      { stdio: "ignore" },
    ),
  );
  try {
    const box = `etcd:${at(0)},${at(1)},${at(2)}`;
    const servers: Server[] = [];
    for (const port of [ports[6], ports[7]]) servers.push(await startServer(box, port ?? 0));
    const [first] = servers;
    if (first === undefined) return;
    const { name, owner } = await newBox(first.url);
    const urls = servers.map(({ url }) => url);
    const { text } = await many(urls, name, Math.ceil(Number(puts) / 2), 200);
    say("the same through two servers and a 3-node etcd", text, "≥ 1,200/s, p99 ≤ 700 ms");
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
    await sleep(1_000);
    nodes[0]?.kill("SIGKILL");
    await sleep(8_000);
    over = true;
    await Promise.all(senders);
    const there = await idsIn(owner);
    const found = new Set(there);
    say(
      "kill -9 of a node of three in mid-load",
      `${acknowledged.length} acknowledged, ${acknowledged.filter((id) => !found.has(id)).length} lost, ${there.length - found.size} twice, longest silence ${Math.round(silent)} ms`,
      "0, 0, ≤ 5 s",
    );
    for (const server of servers) await end(server, "SIGTERM");
  } finally {
    for (const node of nodes) node.kill("SIGKILL");
  }
}

step("Class box", ["scripts/build-box.mjs"]);
const port = await freePort();
const box = `sqlite:${join(folder, "box.db")}`;
let server = await startServer(box, port);
try {
  if (wants("puts")) await measurePuts(server);
  if (wants("class")) await measureClass(server);
  if (wants("live")) await measureLive(server);
  if (wants("junk")) await measureJunk(server);
  if (wants("slow")) await measureSlow(server);
  if (wants("kills")) server = await measureKills(port, box, server);
  const began = performance.now();
  await end(server, "SIGTERM");
  say("SIGTERM to the end", `${Math.round(performance.now() - began)} ms`, "clean");
  if (wants("etcd")) await measureEtcd();
} finally {
  server.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
process.exit(0);
