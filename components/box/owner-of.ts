import type { BoxOwner } from "@/lib/box/owner";
import type { KeyPair } from "@/lib/crypto/suite";
import { cryptoSuite } from "../ui/crypto-suite";
import { siteRoot } from "./site-root";

/**
 * The teacher's side of the box of a key; what it takes is loaded for it.
 *
 * @throws where that cannot be loaded, or the page comes from a disk
 */
export async function ownerOf(key: KeyPair): Promise<BoxOwner> {
  const root = siteRoot();
  if (root === null) throw new Error("no server");
  const [{ boxOwner }, suite] = await Promise.all([import("@/lib/box/owner"), cryptoSuite()]);
  return boxOwner(key, {
    ask: (address, init) => fetch(address, init),
    root,
    suite,
    now: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(bytes),
    sleep,
  });
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

/** Whether this site has a class box. Asked for on the teacher's page alone. */
export async function hasBox(): Promise<boolean> {
  const root = siteRoot();
  if (root === null) return false;
  try {
    const answer = await fetch(`${root}/box`, { cache: "no-store" });
    return answer.ok && Object(await answer.json()).box === 1;
  } catch {
    return false;
  }
}
