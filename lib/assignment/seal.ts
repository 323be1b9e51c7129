/**
 * Sealing: a hand-in that is posted in a class chat can be read by the teacher alone.
 *
 * ECDH on P-256 with a new key for every hand-in, HKDF with SHA-256, AES-GCM with a 128-bit key, by the browser's
 * WebCrypto or what stands in for it (lib/crypto). Of a public key only x is sent, 32 bytes: the two points that share it are each other's negatives, and so
 * are their products with a private key, which share their x too; and x is what ECDH agrees on. So either point will do.
 * Sealing adds 1 byte that names the key, 32 of x and 16 of GCM's tag, 49 bytes or 79 letters, to what is handed in.
 * The key encrypts one message only, so the nonce of GCM is zero and is not sent.
 *
 * Format 2 derives its key from the teacher's public key too, authenticates everything that stands before what is
 * sealed (prefix, length, name of the key), and pads to steps, so that the length tells little of what was written.
 * Why this and not HPKE: docs/decisions.md. Format 1 is opened for ever.
 */
import { fromCodeText, numberToLetters, toCodeText } from "../codes/code-text";
import { openSealedTo, padTo, sealTo } from "../crypto/seal-to";
import { type Bytes, type CryptoSuite, type KeyPair, pointOf } from "../crypto/suite";
import { hasWebCrypto, webSuite } from "../crypto/web-suite";
import type { Editions } from "./edition";
import {
  framed,
  type HandIn,
  type HandInFormat,
  lengthLetters,
  longestHandIn,
  type OpenedHandIn,
  packHandIn,
  unpackHandIn,
} from "./hand-in";

export const sealedPrefix = "UCS2";

/** A teacher's pair of keys, as a backup file holds it. */
export type TeacherKey = KeyPair;

/**
 * A hand-in as a sealed code.
 *
 * @param key the x of the teacher's key, from the link
 * @param suite what to seal with where the page has no WebCrypto
 * @returns null where x is no point of the curve: then the link was made by something else
 */
export async function sealHandIn(
  handIn: HandIn,
  key: string,
  editions: Editions,
  suite: CryptoSuite = webSuite,
): Promise<string | null> {
  const padded = padTo(steps, packHandIn(handIn, editions));
  const name = nameOf(key);
  const text = framedLength(overhead + padded.length);
  const bytes = await sealTo(key, infoOf(2, key), headOf(text, name), padded, suite);
  return bytes === null ? null : framed(sealedPrefix, toCodeText(Uint8Array.of(name, ...bytes)));
}

/** Bytes that sealing adds: the name of the key, x, and GCM's tag. */
const overhead = 49;

/** A hand-in of answers alone has up to 256 bytes; own words make it longer, and show by little how much. */
const steps = [...Array.from({ length: 8 }, (_, at) => 32 * (at + 1)), 1_024, 4_096, 16_384, longestHandIn];

/** One byte of a key by which its owner finds it; the code is opened with no other. */
function nameOf(key: string): number {
  return Number.parseInt(key.slice(-2), 16);
}

/** What says in the code how many letters follow, for so many bytes. */
function framedLength(bytes: number): string {
  const checksum = 3;
  return numberToLetters(Math.ceil(((bytes + checksum) * 8) / 5), lengthLetters[2]);
}

/** Everything before what is sealed, as it stands in the code: no part can be changed or come from another code. */
function headOf(length: string, name: number): Bytes {
  return new TextEncoder().encode(`${sealedPrefix}${length} ${name}`);
}

/** What a key is derived for. In format 2 it is for one teacher's key: no other key gives the same secret. */
function infoOf(format: HandInFormat, key: string): Bytes {
  const label = `unreasonable-criticism hand-in ${format}`;
  return new TextEncoder().encode(format === 1 ? label : `${label} ${key}`);
}

/**
 * Opens a sealed code. Never throws.
 *
 * @param letters what follows the prefix and the length
 * @param keys every key this browser holds
 * @param suite what to open with; null where the page has nothing to open with
 */
export async function openSealed(
  letters: string,
  keys: readonly TeacherKey[],
  editions: Editions,
  format: HandInFormat,
  suite: CryptoSuite | null = hasWebCrypto() ? webSuite : null,
): Promise<OpenedHandIn> {
  const bytes = fromCodeText(letters);
  if (bytes === null || bytes.length < overhead) return { ok: false, problem: "damaged" };
  if (suite === null) return { ok: false, problem: "sealed" };
  const named = keys.filter(({ x }) => nameOf(x) === bytes[0]);
  for (const key of named) {
    const opened = await openWith(key, bytes, format, suite);
    if (opened === null) continue;
    const handIn = unpackHandIn(opened, editions, format);
    return handIn === null ? { ok: false, problem: "foreign" } : { ok: true, handIn };
  }
  // Finding the point takes a while, and a text may hold thousands of codes for other keys.
  const isDamaged = named.length > 0 && pointOf(bytes.slice(1, 33)) === null;
  return { ok: false, problem: isDamaged ? "damaged" : "other-key" };
}

async function openWith(
  key: TeacherKey,
  bytes: Bytes,
  format: HandInFormat,
  suite: CryptoSuite,
): Promise<Bytes | null> {
  const head = headOf(framedLength(bytes.length), nameOf(key.x));
  return openSealedTo(
    key,
    infoOf(format, key.x),
    format === 1 ? new Uint8Array(0) : head,
    bytes.slice(1),
    suite,
  );
}
