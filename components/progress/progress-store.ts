import { createProgressStore } from "@/lib/progress/store";

/** Something never given twice. `crypto.randomUUID` is missing where a page is served without https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes));
}

/** The record of this page: the one store every island reads. */
export const progressStore = createProgressStore({
  storage: () => window.localStorage,
  now: () => Date.now(),
  newId,
});

let started = false;

/** Reads what is saved and follows other tabs. Once a page, and never inside an island that may start late. */
export function startProgress(): void {
  if (started) return;
  started = true;
  progressStore.load();
  addEventListener("storage", (event) => progressStore.changedElsewhere(event));
  // A page that comes back from the back/forward cache missed every storage event.
  addEventListener("pageshow", (event) => {
    if (event.persisted) progressStore.load();
  });
}

export { newId };
