import { workerFile } from "./names";

/** Whether the reader's browser asks sites to load only what is asked for. */
export function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : null;
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
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

/** Saves the site once the page has nothing better to do. A reader who saves data is asked first. */
export function startOffline(): void {
  if (workers() === null || savesData()) return;
  const save = () => setTimeout(saveSite, 1000);
  if (document.readyState === "complete") save();
  else addEventListener("load", save, { once: true });
}
