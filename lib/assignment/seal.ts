/**
 * Sealing: a hand-in that is posted in a class chat can be read by the teacher alone.
 *
 * ECDH on P-256 with a new key for every hand-in, HKDF with SHA-256, AES-GCM with a 128-bit key, all by the browser's
 * WebCrypto. Of a public key only x is sent, 32 bytes: the two points that share it are each other's negatives, and so
 * are their products with a private key, which share their x too; and x is what ECDH agrees on. So either point will do.
 * Sealing adds 1 byte that names the key, 32 of x and 16 of GCM's tag, 49 bytes or 79 letters, to what is handed in.
 * The key encrypts one message only, so the nonce of GCM is zero and is not sent.
 *
 * Format 2 derives its key from the teacher's public key too, authenticates everything that stands before what is
 * sealed (prefix, length, name of the key), and pads to steps, so that the length tells little of what was written.
 * Why this and not HPKE: docs/decisions.md. Format 1 is opened for ever.
 */
import { fromCodeText, numberToLetters, toCodeText } from "../codes/code-text";
import { bytesOf, hexOf, numberOf } from "../codes/pack";
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

/** A teacher's pair of keys, as a backup file holds it: numbers as 64 hexadecimal digits. */
export interface TeacherKey {
  /** Stands in the link. */
  x: string;
  y: string;
  /** The private part. */
  d: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const curve = { name: "ECDH", namedCurve: "P-256" };
/** NIST SP 800-186, section 3.2.1.3. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** Whether this page can seal: WebCrypto is missing where a page is served without https. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** A new pair of keys. To be called where `canSeal`. */
export async function createKeys(): Promise<TeacherKey> {
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const { x = "", y = "", d = "" } = await crypto.subtle.exportKey("jwk", privateKey);
  return { x: hexOf(fromBase64Url(x)), y: hexOf(fromBase64Url(y)), d: hexOf(fromBase64Url(d)) };
}

/**
 * A hand-in as a sealed code. To be called where `canSeal`.
 *
 * @param key the x of the teacher's key, from the link
 * @returns null where x is no point of the curve: then the link was made by something else
 */
export async function sealHandIn(handIn: HandIn, key: string, editions: Editions): Promise<string | null> {
  const teacher = await importPublic(bytesOf(BigInt(`0x${key}`), 32));
  if (teacher === null) return null;
  const own = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", own.publicKey)).slice(1, 33);
  const padded = pad(packHandIn(handIn, editions));
  const name = nameOf(key);
  const text = framedLength(overhead + padded.length);
  const secret = await secretOf(own.privateKey, teacher, infoOf(2, key), point);
  const sealed = await crypto.subtle.encrypt({ ...gcm, additionalData: headOf(text, name) }, secret, padded);
  return framed(sealedPrefix, toCodeText(Uint8Array.of(name, ...point, ...new Uint8Array(sealed))));
}

/** Bytes that sealing adds: the name of the key, x, and GCM's tag. */
const overhead = 49;

/** A hand-in of answers alone has up to 256 bytes; own words make it longer, and show by little how much. */
const steps = [...Array.from({ length: 8 }, (_, at) => 32 * (at + 1)), 1_024, 4_096, 16_384, longestHandIn];

/** With zero bytes in front, which a packed hand-in is read the same with, up to the next step. */
function pad(bytes: Bytes): Bytes {
  const padded = new Uint8Array(steps.find((step) => step >= bytes.length) ?? bytes.length);
  padded.set(bytes, padded.length - bytes.length);
  return padded;
}

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
 */
export async function openSealed(
  letters: string,
  keys: readonly TeacherKey[],
  editions: Editions,
  format: HandInFormat,
): Promise<OpenedHandIn> {
  const bytes = fromCodeText(letters);
  if (bytes === null || bytes.length < overhead) return { ok: false, problem: "damaged" };
  if (!canSeal()) return { ok: false, problem: "sealed" };
  // Finding the point takes a while, and a text may hold thousands of codes for other keys.
  const named = keys.filter(({ x }) => nameOf(x) === bytes[0]);
  if (named.length === 0) return { ok: false, problem: "other-key" };
  const ephemeral = await importPublic(bytes.slice(1, 33));
  if (ephemeral === null) return { ok: false, problem: "damaged" };
  for (const key of named) {
    const opened = await openWith(key, ephemeral, bytes, format);
    if (opened === null) continue;
    const handIn = unpackHandIn(opened, editions, format);
    return handIn === null ? { ok: false, problem: "foreign" } : { ok: true, handIn };
  }
  return { ok: false, problem: "other-key" };
}

const gcm = { name: "AES-GCM", iv: new Uint8Array(12) };

async function openWith(
  key: TeacherKey,
  ephemeral: CryptoKey,
  bytes: Bytes,
  format: HandInFormat,
): Promise<Bytes | null> {
  const head = headOf(framedLength(bytes.length), nameOf(key.x));
  const how = format === 1 ? gcm : { ...gcm, additionalData: head };
  try {
    const own = await privateKey(key);
    const secret = await secretOf(own, ephemeral, infoOf(format, key.x), bytes.slice(1, 33));
    return new Uint8Array(await crypto.subtle.decrypt(how, secret, bytes.slice(33)));
  } catch {
    // Another teacher's key, or one that was edited by hand.
    return null;
  }
}

const imported = new Map<string, Promise<CryptoKey>>();

/** Imported once for a class, not once for a hand-in. */
function privateKey({ x, y, d }: TeacherKey): Promise<CryptoKey> {
  const known = imported.get(d + x + y);
  if (known !== undefined) return known;
  const field = (hex: string) => toBase64Url(bytesOf(BigInt(`0x${hex}`), 32));
  const jwk = { kty: "EC", crv: "P-256", x: field(x), y: field(y), d: field(d) };
  const key = crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]);
  imported.set(d + x + y, key);
  return key;
}

/** @param point the x of the hand-in's own key, which makes the secret this hand-in's alone */
async function secretOf(own: CryptoKey, other: CryptoKey, info: Bytes, point: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: other }, own, 256);
  const material = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: point, info },
    material,
    { name: "AES-GCM", length: 128 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** One of the two points with this x; null where there is none. */
async function importPublic(x: Bytes): Promise<CryptoKey | null> {
  const y = yOnCurve(numberOf(x));
  if (y === null) return null;
  return crypto.subtle.importKey("raw", Uint8Array.of(4, ...x, ...bytesOf(y, 32)), curve, false, []);
}

/** y² = x³ − 3x + b. p is 3 modulo 4, so a root, where there is one, is a power (SEC 1, section 2.3.4). */
export function yOnCurve(x: bigint): bigint | null {
  if (x >= p) return null;
  const square = (((x * x * x - 3n * x + b) % p) + p) % p;
  const root = power(square, (p + 1n) / 4n);
  return (root * root) % p === square ? root : null;
}

/** The y of one of the two points with this x: the odd or the even one. Null where there is none. */
export function yOfPoint(x: bigint, odd: boolean): bigint | null {
  const y = yOnCurve(x);
  return y === null || (y % 2n === 1n) === odd ? y : p - y;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
