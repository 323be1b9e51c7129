/**
 * The few operations that sealing and signing are made of, so that they run on the browser's WebCrypto and, where a
 * page was opened over plain http and has none, on a library that is loaded late. Both give the same bytes.
 */
import { bytesOf, numberOf } from "../codes/pack";

export type Bytes = Uint8Array<ArrayBuffer>;

/** A pair of keys on P-256: numbers as 64 hexadecimal digits. */
export interface KeyPair {
  /** Of the public point; it stands in the link. */
  x: string;
  y: string;
  /** The private part. */
  d: string;
}

export interface CryptoSuite {
  createKeys(): Promise<KeyPair>;
  /**
   * What ECDH agrees on (SP 800-56A, 5.7.1.2): the x of the product.
   *
   * @param x of the other's public point, 32 bytes
   * @returns null where x is of no point, or the pair of keys is none
   */
  agree(own: KeyPair, x: Bytes): Promise<Bytes | null>;
  /** HKDF with SHA-256 (RFC 5869): 16 bytes. */
  derive(secret: Bytes, salt: Bytes, info: Bytes): Promise<Bytes>;
  /** PBKDF2 with SHA-256 (RFC 8018): 32 bytes, at the price of so many rounds for whoever tries. */
  stretch(typed: Bytes, salt: Bytes, rounds: number): Promise<Bytes>;
  /** AES-GCM with a key of 16 bytes that is used once, a nonce of zeros and a tag of 16 bytes. */
  encrypt(key: Bytes, head: Bytes, plain: Bytes): Promise<Bytes>;
  /** Null where the tag does not fit. */
  decrypt(key: Bytes, head: Bytes, sealed: Bytes): Promise<Bytes | null>;
  /** SHA-256. */
  digest(bytes: Bytes): Promise<Bytes>;
  /** ECDSA with SHA-256 (FIPS 186-5): r and s, 64 bytes. */
  sign(own: KeyPair, bytes: Bytes): Promise<Bytes>;
  /** Never throws: false as well where the key is none. */
  verify(key: Pick<KeyPair, "x" | "y">, bytes: Bytes, signature: Bytes): Promise<boolean>;
}

/** NIST SP 800-186, section 3.2.1.3. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

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

/** One of the two points with this x, as 65 bytes; null where there is none. */
export function pointOf(x: Bytes): Bytes | null {
  const y = yOnCurve(numberOf(x));
  return y === null ? null : Uint8Array.of(4, ...x, ...bytesOf(y, 32));
}

/** A number of a key as its 32 bytes. */
export function fieldOf(hex: string): Bytes {
  return bytesOf(BigInt(`0x${hex}`), 32);
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
