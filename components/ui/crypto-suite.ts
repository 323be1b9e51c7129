import type { CryptoSuite } from "@/lib/crypto/suite";
import { hasWebCrypto, webSuite } from "@/lib/crypto/web-suite";

/**
 * What this page seals, opens and signs with: the browser's own, or where it has none, over plain http, a library that
 * is loaded for it.
 *
 * @throws where that cannot be loaded
 */
export async function cryptoSuite(): Promise<CryptoSuite> {
  if (hasWebCrypto()) return webSuite;
  const { nobleSuite } = await import("@/lib/crypto/noble-suite");
  return nobleSuite;
}
