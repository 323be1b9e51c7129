/** Requests that no browser sends, thousands of readers at once, and readers who leave: each time the server stays up. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { serve } from "../../server/serve.mjs";
import { type Outcome, type Section, seededChance, type Torment } from "./section";

const secret = "not for readers";
const page = `<!DOCTYPE html><title>A page</title>${"<p>Some text, again and again.".repeat(400)}`;

export const server: Section = {
  name: "server",
  async run(torment) {
    const folder = smallSite();
    const usual = await serve({ folder, port: 0 });
    // What is cut off after a quarter of a minute there is cut off at once here.
    const hasty = await serve({
      folder,
      port: 0,
      limits: { head: 300, request: 600, idle: 500, still: 500 },
    });
    try {
      return [
        await strangeRequests(usual, torment),
        await readersWhoLeave(usual, torment),
        await slowReaders(hasty, torment),
        await manyAtOnce(usual, torment),
      ];
    } finally {
      for (const running of [usual, hasty]) {
        running.closeAllConnections();
        running.close();
      }
      rmSync(folder, { recursive: true });
    }
  },
};

/** A built site, with what must never be served, inside and beside it. */
function smallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "torture-"));
  mkdirSync(join(folder, "learn"));
  for (const [name, text] of [
    ["index.html", page],
    ["404.html", page],
    ["learn/lesson.html", page],
    ["_headers", secret],
    [".built-from", secret],
  ] as const)
    writeFileSync(join(folder, name), text);
  return folder;
}

/** Head lines put together by chance from what is known to upset servers. */
async function strangeRequests(running: Server, { seed, effort }: Torment): Promise<Outcome> {
  const chance = seededChance(seed);
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(chance() * from.length)] ?? otherwise;
  const bytes = () => Array.from({ length: 1 + chance() * 40 }, () => Math.floor(chance() * 256));
  const junk = () => String.fromCharCode(...bytes());
  const number = () => pick(["", "0", "1", "-1", "11999", "1e3", "0x10", "9".repeat(1 + chance() * 40)], "");
  const paths = [
    "/",
    "/learn/lesson",
    "/learn/lesson/",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f_headers",
  ];
  const more = [
    "/.built-from",
    "/_headers",
    "/_HEADERS",
    "/%5f%68eaders",
    "/%",
    "/%ff",
    "/%00",
    "//",
    "*",
    "\\",
    `/${"a".repeat(9_000)}`,
  ];
  const header = () =>
    pick(
      [
        () => `Range: bytes=${number()}-${number()}`,
        () => `Range: bytes=${number()}-${number()}, ${number()}-${number()}`,
        () => `Range: ${junk().replace(/[\r\n]/g, " ")}`,
        () =>
          `Accept-Encoding: ${pick(["br", "gzip;q=0", "*;q=0", "identity;q=0", "x".repeat(5_000), ",,;q=;"], "br")}`,
        () => `If-None-Match: ${pick(["*", '"', 'W/"x", ""', junk().replace(/[\r\n]/g, " ")], "*")}`,
        () => `If-Range: ${pick(['"x"', "Sat, 29 Nov 2025", ""], "")}`,
        () => `Content-Length: ${number()}`,
        () =>
          pick(
            [
              "Transfer-Encoding: chunked",
              "Connection: upgrade\r\nUpgrade: websocket",
              "Expect: 100-continue",
            ],
            "",
          ),
        () => junk(),
      ],
      junk,
    )();
  const faults: string[] = [];
  const tries = Math.ceil(150 * effort);
  for (let tried = 0; tried < tries; tried++) {
    const method = pick(
      ["GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "CONNECT", "TRACE", "", junk()],
      "GET",
    );
    const path = pick([...paths, ...more, `/${encodeURIComponent(junk())}`, `/${junk()}`], "/");
    const headers = Array.from({ length: Math.floor(chance() * 4) }, header);
    const request = `${method} ${path} HTTP/1.1\r\n${["Host: a", "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
    const answer = await exchange(running, Buffer.from(request, "latin1"));
    if (answer.includes(secret)) faults.push(`${JSON.stringify(request)} was given what is not for readers`);
    if (/^HTTP\/1\.1 5/.test(answer))
      faults.push(`${JSON.stringify(request)} was answered ${answer.slice(9, 12)}`);
    if (tried % 50 === 49 && !(await serves(running))) {
      faults.push(`after ${JSON.stringify(request)} pages are not served any more`);
      break;
    }
  }
  return { what: "requests of chance, from what is known to upset servers", tries, faults };
}

/** The connection is torn down before, in and after the answer. */
async function readersWhoLeave(running: Server, { seed, effort }: Torment): Promise<Outcome> {
  const chance = seededChance(seed + 1);
  const tries = Math.ceil(100 * effort);
  for (let tried = 0; tried < tries; tried++) {
    const socket = open(running);
    socket.write("GET /learn/lesson HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1 + Math.floor(chance() * 20)));
    if (chance() < 0.5) await wait(chance() * 3);
    if (chance() < 0.5) socket.resetAndDestroy();
    else socket.destroy();
  }
  const faults = (await serves(running)) ? [] : ["pages are not served any more"];
  return { what: "readers who leave before, in and after the answer", tries, faults };
}

/** Connections that send a letter at a time, or nothing, while others read: they are cut off, and nobody else is. */
async function slowReaders(running: Server, { effort }: Torment): Promise<Outcome> {
  const tries = Math.min(2_000, Math.ceil(50 * effort));
  // Read, too: an end that is not read is not noticed.
  const sockets = Array.from({ length: tries }, () => open(running).resume());
  const closed = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  const head = `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(1_000)}`;
  let sent = 0;
  const dripping = setInterval(() => {
    for (const [index, socket] of sockets.entries())
      if (index % 2 === 0 && socket.writable) socket.write(head.charAt(sent));
    sent++;
  }, 100);
  const faults: string[] = [];
  if (!(await serves(running))) faults.push("a reader waits behind slow ones");
  const late = wait(10_000).then(() => "late");
  if ((await Promise.race([Promise.all(closed), late])) === "late")
    faults.push("slow ones are never cut off");
  clearInterval(dripping);
  for (const socket of sockets) socket.destroy();
  return { what: "connections that send a letter at a time, or nothing", tries, faults };
}

/** A whole school in the same second. */
async function manyAtOnce(running: Server, { effort }: Torment): Promise<Outcome> {
  const tries = effort < 1 ? 200 : 1_000;
  const rounds = Math.ceil(effort / 10);
  const faults: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(Array.from({ length: tries }, () => fetched(running, "/learn/lesson")));
    const dropped = answers.filter((length) => length !== page.length).length;
    if (dropped > 0) faults.push(`${dropped} of ${tries} at once did not get the page`);
  }
  return { what: "readers at once", tries: tries * rounds, faults };
}

function open(running: Server): Socket {
  const socket = connect(portOf(running), "127.0.0.1");
  // Being cut off is what these connections are for.
  socket.on("error", () => socket.destroy());
  return socket;
}

/** What comes back until the server, or half a second, ends it. */
function exchange(running: Server, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = open(running);
    let answer = "";
    socket.on("data", (data) => {
      answer += data.toString("latin1");
    });
    socket.once("close", () => resolve(answer));
    socket.setTimeout(500, () => socket.destroy());
    socket.write(request);
  });
}

/** Whether a reader like any other gets the page. */
async function serves(running: Server): Promise<boolean> {
  return (await fetched(running, "/")) === page.length;
}

/** How many bytes come; 0 where the connection breaks. */
function fetched(running: Server, path: string): Promise<number> {
  return new Promise((resolve) => {
    const request = get({ port: portOf(running), host: "127.0.0.1", path, agent: false }, (response) => {
      let length = 0;
      response.on("data", (data) => {
        length += data.length;
      });
      response.on("error", () => resolve(0));
      response.on("end", () => resolve(length));
    });
    request.on("error", () => resolve(0));
  });
}

function portOf(running: Server): number {
  const address = running.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}
