// Takes an earlier visit's service worker away. `npm run dev` serves this file, so that no saved page hides what is
// being written, and so can a host that wants no worker. A build puts its own sw.js in its place.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  await self.registration.unregister();
  for (const name of await caches.keys()) {
    if (name === `unreasonable-criticism pages ${self.registration.scope}`) await caches.delete(name);
  }
}
