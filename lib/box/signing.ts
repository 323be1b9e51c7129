/**
 * How the owner of a box says who they are: by signing method, path, body, time and a nonce with the key that the box is
 * named after. A server that keeps the nonces for as long as the time counts refuses to be told the same thing twice.
 */
import { bytesOf, hexOf } from "../codes/pack";
import type { Bytes, CryptoSuite, KeyPair } from "../crypto/suite";

/** What is asked for. */
export interface Asked {
  method: string;
  /** From "/box" on, with what follows a "?". */
  path: string;
  body: Bytes;
}

/** What an `Authorization` header says. */
export interface Signed {
  x: string;
  y: string;
  /** Milliseconds since 1970, by the signer's clock. */
  time: number;
  nonce: string;
  signature: Bytes;
}

/**
 * The header that proves who asks.
 *
 * @param time milliseconds since 1970
 * @param nonce 16 bytes by chance, never used before
 */
export async function writeAuthorization(
  asked: Asked,
  key: KeyPair,
  time: number,
  nonce: Bytes,
  suite: CryptoSuite,
): Promise<string> {
  const said = { x: key.x, y: key.y, time, nonce: hexOf(nonce) };
  const signature = await suite.sign(key, await signedBytes(asked, said, suite));
  return `Box ${said.x}.${said.y}.${time}.${said.nonce}.${hexOf(signature)}`;
}

const form = /^Box ([0-9a-f]{64})\.([0-9a-f]{64})\.(\d{1,15})\.([0-9a-f]{32})\.([0-9a-f]{128})$/;

/** Reads the header; null where it is none of ours. */
export function readAuthorization(header: string | undefined): Signed | null {
  const [, x, y, time, nonce, signature] = form.exec(header ?? "") ?? [];
  if (x === undefined || y === undefined || nonce === undefined || signature === undefined) return null;
  return { x, y, time: Number(time), nonce, signature: bytesOf(BigInt(`0x${signature}`), 64) };
}

/** Whether the key that is named signed exactly this. Never throws. */
export async function isSigned(asked: Asked, signed: Signed, suite: CryptoSuite): Promise<boolean> {
  return suite.verify(signed, await signedBytes(asked, signed, suite), signed.signature);
}

/** What is signed: lines that begin with a word no hand-in begins with, so that a signature is good for nothing else. */
async function signedBytes(
  { method, path, body }: Asked,
  { time, nonce }: Pick<Signed, "time" | "nonce">,
  { digest }: Pick<CryptoSuite, "digest">,
): Promise<Bytes> {
  const lines = ["uc box 1", method, path, String(time), nonce, hexOf(await digest(body))];
  return new TextEncoder().encode(lines.join("\n"));
}
