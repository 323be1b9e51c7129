/**
 * Sealing to a key: ECDH with a new pair for each message, HKDF, AES-GCM. What was sealed begins with the x of that
 * pair. lib/assignment/seal.ts says why it is so.
 */
import { type Bytes, type CryptoSuite, fieldOf, type KeyPair } from "./suite";

/**
 * @param x of the key it is for, 64 hexadecimal digits
 * @param info what the secret is derived for
 * @param head what is authenticated and not sealed
 * @returns 32 bytes of x, what is sealed, and a tag of 16 bytes; null where x is of no point
 */
export async function sealTo(
  x: string,
  info: Bytes,
  head: Bytes,
  plain: Bytes,
  suite: CryptoSuite,
): Promise<Bytes | null> {
  const own = await suite.createKeys();
  const agreed = await suite.agree(own, fieldOf(x));
  if (agreed === null) return null;
  const point = fieldOf(own.x);
  const secret = await suite.derive(agreed, point, info);
  return Uint8Array.of(...point, ...(await suite.encrypt(secret, head, plain)));
}

/** What `sealTo` sealed to this key; null where it was sealed to another, for something else, or changed. Never throws. */
export async function openSealedTo(
  key: KeyPair,
  info: Bytes,
  head: Bytes,
  bytes: Bytes,
  suite: CryptoSuite,
): Promise<Bytes | null> {
  const point = bytes.slice(0, 32);
  const agreed = await suite.agree(key, point);
  if (agreed === null) return null;
  return suite.decrypt(await suite.derive(agreed, point, info), head, bytes.slice(32));
}

/** Without the zero bytes in front. */
export function unpadded(bytes: Bytes): Bytes {
  return bytes.slice(bytes.findIndex((byte) => byte > 0));
}

/** With zero bytes in front, up to the next step, so that the length tells little. */
export function padTo(steps: readonly number[], bytes: Bytes): Bytes {
  const padded = new Uint8Array(steps.find((step) => step >= bytes.length) ?? bytes.length);
  padded.set(bytes, padded.length - bytes.length);
  return padded;
}
