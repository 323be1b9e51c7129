import type { BoxOwner } from "@/lib/box/owner";
import type { KeyPair } from "@/lib/crypto/suite";
import { siteRoot } from "./site-root";
import { boxSurroundings } from "./surroundings";

/**
 * The teacher's side of the box of a key; what it takes is loaded for it.
 *
 * @throws where that cannot be loaded, or the page comes from a disk
 */
export async function ownerOf(key: KeyPair): Promise<BoxOwner> {
  const [{ boxOwner }, surroundings] = await Promise.all([import("@/lib/box/owner"), boxSurroundings()]);
  return boxOwner(key, surroundings);
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
