/**
 * The service worker: saves what a learner needs on the device at once, every other page when it is opened or asked for,
 * and answers from there. `scripts/offline/save-for-offline.ts` bundles it into out/sw.js with the list of files.
 *
 * A version is one list. Its files are read whole before it is used, each checked against its hash, and a page is
 * always answered from one version: a new one waits until no page of the site is open, or until a reader asks for it.
 * Nothing of a learner's is ever saved here.
 */
import { linksFrom, moduleOfFile, savedFile } from "@/lib/offline/saved-file";
import { outboxName } from "../box/box-names";
import { sendAll } from "../box/outbox";
import { type AskMore, cacheName, type KeptMore, takeOver } from "./names";
import { takenAway } from "./taken-away";

// TypeScript's own types of a worker cannot be loaded beside those of a page, so what is used stands here.
interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lifetime {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Message extends Lifetime {
  data: unknown;
  ports: readonly MessagePort[];
}
declare const self: {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: {
    claim(): Promise<void>;
    matchAll(of: { includeUncontrolled: true; type: "window" }): Promise<readonly { url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", run: (event: Lifetime) => void): void;
  addEventListener(type: "message", run: (event: Message) => void): void;
  addEventListener(type: "sync", run: (event: Lifetime & { tag: string }) => void): void;
  addEventListener(type: "fetch", run: (event: Asked) => void): void;
};
/** Every file of this version with its hash, as `integrity` of a request takes it. Filled in by the build. */
declare const FILES: Record<string, string>;
/** Those of them that are saved only when they are opened or asked for. Filled in by the build. */
declare const MORE: string[];
/** Every module with what it weighs in kB, in the order of the home page. Filled in by the build. */
declare const MODULES: Record<string, number>;

const scope = self.registration.scope;
const folder = new URL(scope).pathname;
const name = cacheName(scope);
const has = (file: string) => Object.hasOwn(FILES, file);

/** How many files are fetched at a time: few, so that a page the reader opens meanwhile is not kept waiting. */
const atOnce = 4;

self.addEventListener("install", (event) => event.waitUntil(saveAll()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", (event) => {
  const { data, ports } = event;
  if (data === takeOver) self.skipWaiting();
  const [port] = ports;
  if (port !== undefined && asksForMore(data)) event.waitUntil(keepMore(data, port));
});
/** A browser has a connection again, and perhaps no page: hand-ins that wait for it are sent. */
self.addEventListener("sync", (event) => {
  if (event.tag === outboxName) event.waitUntil(sendWaiting());
});

async function sendWaiting(): Promise<void> {
  const { left } = await sendAll(scope.replace(/\/$/, ""), (address, init) => fetch(address, init));
  // The browser asks again later.
  if (left > 0) throw new Error("hand-ins still wait");
}

/** What is asked for from then on goes to the host: an answer from here would open the thrown away pages anew. */
let leaving = false;

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (leaving || request.method !== "GET" || !request.url.startsWith(scope)) return;
  // The class box is a server's, and its answers may go on for hours.
  if (/^box(?:[/?]|$)/.test(request.url.slice(scope.length))) return;
  event.respondWith(answer(request, event));
  if (request.mode !== "navigate") return;
  event.waitUntil(leaveWhereTakenAway());
  event.waitUntil(keepModule(request.url));
});

/** The module of this site that a file is of; undefined for all others. */
function moduleOf(file: string): string | undefined {
  const slug = moduleOfFile(file);
  return slug !== undefined && Object.hasOwn(MODULES, slug) ? slug : undefined;
}

function filesOf(modules: ReadonlySet<string>): string[] {
  return Object.keys(FILES).filter((file) => modules.has(moduleOf(file) ?? ""));
}

/** The modules of which these addresses are pages. */
function modulesAt(addresses: readonly string[]): Set<string> {
  return new Set(addresses.flatMap((address) => moduleOf(savedFile(address, scope, has) ?? "") ?? []));
}

/** Who opens a page of a module has the whole module on the device soon after; who saves data has what was opened. */
async function keepModule(address: string): Promise<void> {
  const modules = modulesAt([address]);
  if (modules.size === 0 || Object("connection" in navigator && navigator.connection).saveData === true)
    return;
  // Where one cannot be saved, it is tried again at the next page.
  await saveMissing(await caches.open(name), filesOf(modules)).catch(() => undefined);
}

/** When this was last looked for, in milliseconds since 1970. */
let looked = 0;

/** In milliseconds: a host is not asked at every page. */
const between = 3_600_000;

async function leaveWhereTakenAway(): Promise<void> {
  const now = Date.now();
  if (Math.abs(now - looked) < between) return;
  looked = now;
  const cache = await caches.open(name);
  const ask = (address: string) => fetch(address, { method: "HEAD", cache: "no-store", priority: "low" });
  if (!(await takenAway(cache, scope, now, ask))) return;
  leaving = true;
  await self.registration.unregister();
  await caches.delete(name);
}

/** The name under which a file is saved. Two versions of a page have two names, so an update saves what changed. */
function keyOf(file: string): string {
  return `${scope}${file}?${FILES[file]}`;
}

/**
 * What a learner needs: what is of no module, the modules of which a page is open or one was saved of the version before,
 * and at a first visit that opens no module the first one. Of the rest what was saved of the version before.
 */
async function saveAll(): Promise<void> {
  const cache = await caches.open(name);
  const had = new Set((await cache.keys()).map(({ url }) => url.split("?")[0] ?? ""));
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const modules = modulesAt([...had, ...open.map(({ url }) => url)]);
  const [first] = Object.keys(MODULES);
  if (modules.size === 0 && first !== undefined) modules.add(first);
  const later = new Set(MORE);
  // What is being read comes first: where a visit ends before all is here, the next one goes on with the rest.
  const inOrder = new Set([...filesOf(modules), ...Object.keys(FILES)]);
  const wanted = [...inOrder].filter((file) => {
    if (later.has(file)) return had.has(new URL(scope + file).href);
    const slug = moduleOf(file);
    return slug === undefined || modules.has(slug);
  });
  await saveMissing(cache, wanted);
}

async function saveMissing(cache: Cache, files: string[], each?: () => void): Promise<void> {
  const missing = await missingOf(cache, files);
  const next = async (): Promise<void> => {
    const file = missing.shift();
    if (file === undefined) return;
    await save(cache, file);
    each?.();
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

async function missingOf(cache: Cache, files: string[]): Promise<string[]> {
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter((file) => !saved.has(new URL(keyOf(file)).href));
}

function asksForMore(data: unknown): data is AskMore {
  return typeof data === "object" && data !== null && "more" in data;
}

async function keepMore({ more, module }: AskMore, port: MessagePort): Promise<void> {
  const cache = await caches.open(name);
  const files = module === undefined ? MORE : filesOf(new Set([module]));
  const kilobytes = module === undefined ? undefined : MODULES[module];
  let kept = files.length - (await missingOf(cache, files)).length;
  const tell = (failed: boolean) => {
    const standing: KeptMore = { kept, of: files.length, failed, kilobytes };
    port.postMessage(standing);
  };
  tell(false);
  if (more === "count") return;
  try {
    await saveMissing(cache, files, () => {
      kept += 1;
      tell(false);
    });
  } catch {
    tell(true);
  }
}

async function save(cache: Cache, file: string): Promise<void> {
  // The hash refuses a file of another version, which a host may still be sending while it is being updated.
  const response = await fetch(scope + file, {
    integrity: FILES[file],
    cache: "no-cache",
    priority: "low",
  });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // Made anew: browsers refuse a page that came by way of a redirect, and "Vary" would hide it from later requests.
  const headers = new Headers(response.headers);
  headers.delete("Vary");
  await cache.put(keyOf(file), new Response(response.body, { headers }));
}

/** Keeps the files of this version and of the one before: a page of that one may still be loading its script. */
async function begin(): Promise<void> {
  const cache = await caches.open(name);
  const list = `${scope}?files`;
  const before: unknown = await (await cache.match(list))?.json();
  const mine = Object.keys(FILES).map((file) => new URL(keyOf(file)).href);
  const kept = new Set<unknown>([...mine, ...(Array.isArray(before) ? before : []), list]);
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
  await cache.put(list, new Response(JSON.stringify(mine)));
  await self.clients.claim();
}

async function answer(request: Request, event: Lifetime): Promise<Response> {
  const cache = await caches.open(name);
  const file = savedFile(request.url, scope, has);
  if (file !== null) {
    const saved = await cache.match(keyOf(file));
    if (saved !== undefined) return saved;
    // Not kept waiting for its hash: it is shown as it comes, and saved after, which asks the host for nothing but
    // whether it is still the same. Where it cannot be saved, it is only not there without a connection.
    const response = await asked(request, cache);
    if (response.ok) event.waitUntil(save(cache, file).catch(() => undefined));
    return response;
  }
  // A script or style of the version before, whose page is still open.
  if (request.mode !== "navigate") {
    return (await cache.match(request.url, { ignoreSearch: true })) ?? fetch(request);
  }
  return asked(request, cache);
}

/** From the host; without a connection a page is answered by the one that leads back to what is saved. */
async function asked(request: Request, cache: Cache): Promise<Response> {
  if (request.mode !== "navigate") return fetch(request);
  try {
    return await fetch(request);
  } catch {
    return noSuchPage(cache);
  }
}

async function noSuchPage(cache: Cache): Promise<Response> {
  const page = await cache.match(keyOf("404.html"));
  if (page === undefined) return Response.error();
  return new Response(linksFrom(folder, await page.text()), { status: 404, headers: page.headers });
}
