import { hexOf } from "../codes/pack";
import type { CryptoSuite } from "../crypto/suite";

/**
 * The name of the box of a key.
 *
 * @param x of the teacher's public key, 64 hexadecimal digits, as it stands in the link
 * @returns 32 hexadecimal digits
 */
export async function nameOfBox(x: string, suite: Pick<CryptoSuite, "digest">): Promise<string> {
  const hash = await suite.digest(new TextEncoder().encode(`uc box 1 ${x}`));
  return hexOf(hash.slice(0, 16));
}
