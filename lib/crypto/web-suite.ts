import { hexOf } from "../codes/pack";
import { type Bytes, type CryptoSuite, fieldOf, type KeyPair, pointOf } from "./suite";

const curve = { name: "ECDH", namedCurve: "P-256" };
const signing = { name: "ECDSA", namedCurve: "P-256" };
const signature = { name: "ECDSA", hash: "SHA-256" };
const gcm = (head: Bytes) => ({ name: "AES-GCM", iv: new Uint8Array(12), additionalData: head });

/** Whether this page has WebCrypto: browsers leave it out where a page is served without https. */
export function hasWebCrypto(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** The suite on the browser's WebCrypto. To be used where `hasWebCrypto`. */
export const webSuite: CryptoSuite = {
  async createKeys() {
    const { privateKey } = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
    const { x = "", y = "", d = "" } = await crypto.subtle.exportKey("jwk", privateKey);
    return { x: hexOf(fromBase64Url(x)), y: hexOf(fromBase64Url(y)), d: hexOf(fromBase64Url(d)) };
  },

  async agree(own, x) {
    const point = pointOf(x);
    if (point === null) return null;
    try {
      const other = await crypto.subtle.importKey("raw", point, curve, false, []);
      const key = await privateKey(own);
      return new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: other }, key, 256));
    } catch {
      // A pair that was edited by hand.
      return null;
    }
  },

  async derive(secret, salt, info) {
    const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
    return new Uint8Array(
      await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, material, 128),
    );
  },

  async stretch(typed, salt, iterations) {
    const material = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
    return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256));
  },

  async encrypt(key, head, plain) {
    const secret = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
    return new Uint8Array(await crypto.subtle.encrypt(gcm(head), secret, plain));
  },

  async decrypt(key, head, sealed) {
    const secret = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
    try {
      return new Uint8Array(await crypto.subtle.decrypt(gcm(head), secret, sealed));
    } catch {
      return null;
    }
  },

  async digest(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  },

  async sign(own, bytes) {
    const key = await crypto.subtle.importKey("jwk", jwkOf(own), signing, false, ["sign"]);
    return new Uint8Array(await crypto.subtle.sign(signature, key, bytes));
  },

  async verify({ x, y }, bytes, signed) {
    try {
      const point = Uint8Array.of(4, ...fieldOf(x), ...fieldOf(y));
      const key = await crypto.subtle.importKey("raw", point, signing, false, ["verify"]);
      return await crypto.subtle.verify(signature, key, signed, bytes);
    } catch {
      return false;
    }
  },
};

const imported = new Map<string, Promise<CryptoKey>>();

/** Imported once for a class, not once for a hand-in. */
function privateKey(pair: KeyPair): Promise<CryptoKey> {
  const name = pair.d + pair.x + pair.y;
  const known = imported.get(name);
  if (known !== undefined) return known;
  const key = crypto.subtle.importKey("jwk", jwkOf(pair), curve, false, ["deriveBits"]);
  imported.set(name, key);
  return key;
}

function jwkOf({ x, y, d }: KeyPair) {
  const field = (hex: string) => toBase64Url(fieldOf(hex));
  return { kty: "EC", crv: "P-256", x: field(x), y: field(y), d: field(d) };
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
