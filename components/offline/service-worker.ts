/**
 * The service worker: saves every file of the site on the device and answers from there, so that all pages work
 * without a connection. `scripts/offline/save-for-offline.ts` bundles it into out/sw.js with the list of files.
 *
 * A version is one list. Its files are read whole before it is used, each checked against its hash, and a page is
 * always answered from one version: a new one waits until no page of the site is open, or until a reader asks for it.
 * Nothing of a learner's is ever saved here.
 */
import { linksFrom, savedFile } from "@/lib/offline/saved-file";
import { cacheName, takeOver } from "./names";
import { takenAway } from "./taken-away";

// TypeScript's own types of a worker cannot be loaded beside those of a page, so what is used stands here.
interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lifetime {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
declare const self: {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", run: (event: Lifetime) => void): void;
  addEventListener(type: "message", run: (event: { data: unknown }) => void): void;
  addEventListener(type: "fetch", run: (event: Asked) => void): void;
};
/** Every file of this version with its hash, as `integrity` of a request takes it. Filled in by the build. */
declare const FILES: Record<string, string>;

const scope = self.registration.scope;
const folder = new URL(scope).pathname;
const name = cacheName(scope);
const has = (file: string) => Object.hasOwn(FILES, file);

/** How many files are fetched at a time: few, so that a page the reader opens meanwhile is not kept waiting. */
const atOnce = 4;

self.addEventListener("install", (event) => event.waitUntil(saveAll()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", ({ data }) => {
  if (data === takeOver) self.skipWaiting();
});
/** What is asked for from then on goes to the host: an answer from here would open the thrown away pages anew. */
let leaving = false;

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (leaving || request.method !== "GET" || !request.url.startsWith(scope)) return;
  event.respondWith(answer(request));
  if (request.mode === "navigate") event.waitUntil(leaveWhereTakenAway());
});

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

async function saveAll(): Promise<void> {
  const cache = await caches.open(name);
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.keys(FILES).filter((file) => !saved.has(new URL(keyOf(file)).href));
  const next = async (): Promise<void> => {
    const file = missing.shift();
    if (file === undefined) return;
    await save(cache, file);
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
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

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const file = savedFile(request.url, scope, has);
  if (file !== null) return (await cache.match(keyOf(file))) ?? fetch(request);
  // A script or style of the version before, whose page is still open.
  if (request.mode !== "navigate") {
    return (await cache.match(request.url, { ignoreSearch: true })) ?? fetch(request);
  }
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
