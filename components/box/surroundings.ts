import type { OwnerSurroundings } from "@/lib/box/owner";
import { cryptoSuite } from "../ui/crypto-suite";
import { siteRoot } from "./site-root";
import { sleep } from "./sleep";

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
