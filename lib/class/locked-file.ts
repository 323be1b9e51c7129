/**
 * A text locked with a passphrase, for a backup that lies where others may find it: PBKDF2 with SHA-256 and 600,000 rounds
 * (OWASP Password Storage Cheat Sheet, 2023) makes a key of 256 bits for AES-GCM, all by the browser's WebCrypto. Salt and
 * nonce are new for each file; what says how it was made is authenticated with it. A digest of what is locked tells a
 * damaged file from a wrong passphrase. Without the passphrase nobody opens it, and nobody can restore it.
 */
import * as v from "valibot";
import { hexOf } from "../codes/pack";

/** By what a locked file is known. */
export const lockedFormat = "unreasonable-criticism-locked";
const version = 1;
export const rounds = 600_000;
/** A file that asks for more would hold a page up for minutes. */
const mostRounds = 5_000_000;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const headSchema = v.object({ format: v.literal(lockedFormat), version: v.number() });
const fileSchema = v.object({
  rounds: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(mostRounds)),
  salt: hex(16),
  nonce: hex(12),
  digest: hex(32),
  data: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export type OpenedFile =
  | { ok: true; text: string }
  /** "foreign": it is no locked file. "newer": a later version made it. */
  | { ok: false; problem: "foreign" | "newer" | "damaged" | "passphrase" };

/** Locks a text. To be called where the page has WebCrypto. */
export async function lockText(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, rounds);
  const locked = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: headOf(rounds) },
    key,
    new TextEncoder().encode(text),
  );
  const bytes = new Uint8Array(locked);
  return JSON.stringify({
    format: lockedFormat,
    version,
    rounds,
    salt: hexOf(salt),
    nonce: hexOf(nonce),
    digest: await digestOf(bytes),
    data: toBase64(bytes),
  });
}

type LockedFile = Omit<v.InferOutput<typeof fileSchema>, "data" | "digest"> & { bytes: Bytes };

/** What can be known of a locked file without its passphrase. @throws where the page has no WebCrypto */
async function readLocked(
  file: string,
): Promise<({ ok: true } & LockedFile) | Extract<OpenedFile, { ok: false }>> {
  const whole = jsonOf(file);
  const head = v.safeParse(headSchema, whole);
  // A file that was cut short is no JSON, but says what it was.
  if (!head.success)
    return { ok: false, problem: file.includes(`"${lockedFormat}"`) ? "damaged" : "foreign" };
  if (head.output.version > version) return { ok: false, problem: "newer" };
  const read = v.safeParse(fileSchema, whole);
  if (!read.success) return { ok: false, problem: "damaged" };
  const { digest, data, ...made } = read.output;
  const bytes = fromBase64(data);
  if (bytes === null || (await digestOf(bytes)) !== digest) return { ok: false, problem: "damaged" };
  return { ok: true, ...made, bytes };
}

/**
 * Whether a locked file came whole, so that its passphrase is worth typing.
 *
 * @throws where the page has no WebCrypto
 */
export async function isWhole(file: string): Promise<boolean> {
  return (await readLocked(file)).ok;
}

/** Opens what `lockText` locked. To be called where the page has WebCrypto; does not throw there. */
export async function openLocked(file: string, passphrase: string): Promise<OpenedFile> {
  const read = await readLocked(file);
  if (!read.ok) return read;
  try {
    const key = await keyFrom(passphrase, fromHex(read.salt), read.rounds);
    const text = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: fromHex(read.nonce), additionalData: headOf(read.rounds) },
      key,
      read.bytes,
    );
    return { ok: true, text: new TextDecoder().decode(text) };
  } catch {
    return { ok: false, problem: "passphrase" };
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Spaces at the ends and the way letters are composed make no difference: another keyboard types them otherwise. */
async function keyFrom(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC").trim());
  const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function headOf(made: number): Bytes {
  return new TextEncoder().encode(`${lockedFormat} ${version} ${made}`);
}

async function digestOf(bytes: Bytes): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function fromHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Null where the text has lost letters. */
function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function toBase64(bytes: Bytes): string {
  let text = "";
  // A whole record at once would be more arguments than a call may have.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
