/** The suite where a page has no WebCrypto. About 17 kB: to be loaded late. */
import { gcm } from "@noble/ciphers/aes";
import { p256 } from "@noble/curves/nist";
import { hkdf } from "@noble/hashes/hkdf";
import { pbkdf2Async } from "@noble/hashes/pbkdf2";
import { sha256 } from "@noble/hashes/sha2";
import { hexOf } from "../codes/pack";
import { type Bytes, type CryptoSuite, fieldOf, pointOf } from "./suite";

const nonce = new Uint8Array(12);

export const nobleSuite: CryptoSuite = {
  async createKeys() {
    const d = p256.utils.randomPrivateKey();
    const point = p256.getPublicKey(d, false);
    return { x: hexOf(point.slice(1, 33)), y: hexOf(point.slice(33)), d: hexOf(d) };
  },

  async agree(own, x) {
    const point = pointOf(x);
    if (point === null) return null;
    try {
      // WebCrypto refuses a pair whose parts do not belong together; so does this.
      const mine = p256.getPublicKey(fieldOf(own.d), false);
      if (hexOf(mine.slice(1)) !== own.x + own.y) return null;
      return copied(p256.getSharedSecret(fieldOf(own.d), point, true).slice(1));
    } catch {
      return null;
    }
  },

  derive: async (secret, salt, info) => copied(hkdf(sha256, secret, salt, info, 16)),

  stretch: async (typed, salt, rounds) =>
    copied(await pbkdf2Async(sha256, typed, salt, { c: rounds, dkLen: 32 })),

  encrypt: async (key, head, plain) => copied(gcm(key, nonce, head).encrypt(plain)),

  async decrypt(key, head, sealed) {
    try {
      return copied(gcm(key, nonce, head).decrypt(sealed));
    } catch {
      return null;
    }
  },

  digest: async (bytes) => copied(sha256(bytes)),

  sign: async (own, bytes) =>
    copied(p256.sign(sha256(bytes), fieldOf(own.d), { lowS: false }).toCompactRawBytes()),

  async verify({ x, y }, bytes, signature) {
    try {
      const point = Uint8Array.of(4, ...fieldOf(x), ...fieldOf(y));
      return p256.verify(signature, sha256(bytes), point, { lowS: false });
    } catch {
      return false;
    }
  },
};

/** The library does not say in its types that nobody shares its memory. */
function copied(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}
