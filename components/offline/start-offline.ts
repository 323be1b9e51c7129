import { workerFile } from "./names";

/** Whether the reader's browser asks sites to load only what is asked for. */
export function savesData(): boolean {
  const { saveData } = Object("connection" in navigator && navigator.connection);
  return saveData === true;
}

/** The browser's service workers; null where it has none, where a page comes from a disk, or where the build made none. */
export function workers(): ServiceWorkerContainer | null {
  const { offline, root } = document.documentElement.dataset;
  if (offline === undefined || root === undefined || !location.protocol.startsWith("http")) return null;
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    // A frame that may keep nothing.
    return null;
  }
}

/** Saves the site on this device, or looks whether there is a newer version. Null where that cannot be begun. */
export async function saveSite(): Promise<ServiceWorkerRegistration | null> {
  try {
    const registration = await workers()?.register(`${document.documentElement.dataset.root}${workerFile}`);
    return registration ?? null;
  } catch {
    // Blocked, or no connection. The page works as before.
    return null;
  }
}

let started: Promise<ServiceWorkerRegistration | null> | undefined;

/**
 * Saves the site once the page has nothing better to do. A reader who saves data is asked first.
 *
 * @returns what watches over the saved site; null where nothing is saved. The same for all who ask
 */
export function startOffline(): Promise<ServiceWorkerRegistration | null> {
  started ??= begin();
  return started;
}

async function begin(): Promise<ServiceWorkerRegistration | null> {
  const container = workers();
  if (container === null) return null;
  if (savesData()) return (await container.getRegistration()) ?? null;
  if (document.readyState !== "complete") {
    await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  }
  await new Promise((passed) => setTimeout(passed, 1000));
  return saveSite();
}
