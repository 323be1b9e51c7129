import type { OwnerSurroundings } from "@/lib/box/owner";
import { cryptoSuite } from "../ui/crypto-suite";
import { siteRoot } from "./site-root";

/**
 * What this page asks a class box with.
 *
 * @throws where what it takes cannot be loaded, or the page comes from a disk
 */
export async function boxSurroundings(): Promise<OwnerSurroundings> {
  const root = siteRoot();
  if (root === null) throw new Error("no server");
  return {
    ask: (address, init) => fetch(address, init),
    root,
    suite: await cryptoSuite(),
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(bytes),
    sleep,
  };
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      removeEventListener("online", wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener("abort", wake, { once: true });
    // A second of waiting is for an eye on the stream, and not cut short.
    if (milliseconds > 1_000) addEventListener("online", wake);
  });
}
