import { describe, expect, it } from "vitest";
import { nobleSuite } from "@/lib/crypto/noble-suite";
import { type CryptoSuite, fieldOf } from "@/lib/crypto/suite";
import { webSuite } from "@/lib/crypto/web-suite";

const bytes = (text: string) => new TextEncoder().encode(text);
const suites: [string, CryptoSuite, CryptoSuite][] = [
  ["WebCrypto", webSuite, nobleSuite],
  ["the library", nobleSuite, webSuite],
];

describe.each(suites)("a pair of keys made by %s", (_, one, other) => {
  it("agrees with the other suite on the same secret, from either end", async () => {
    const [a, b] = [await one.createKeys(), await other.createKeys()];
    expect(await one.agree(a, fieldOf(b.x))).toEqual(await other.agree(b, fieldOf(a.x)));
    expect(await other.agree(a, fieldOf(b.x))).toEqual(await one.agree(a, fieldOf(b.x)));
  });

  it("signs what the other suite verifies, and nothing else", async () => {
    const pair = await one.createKeys();
    const signed = await one.sign(pair, bytes("a"));
    expect(signed).toHaveLength(64);
    expect(await other.verify(pair, bytes("a"), signed)).toBe(true);
    expect(await other.verify(pair, bytes("b"), signed)).toBe(false);
    expect(await other.verify(await one.createKeys(), bytes("a"), signed)).toBe(false);
    expect(await one.verify({ x: "0".repeat(64), y: pair.y }, bytes("a"), signed)).toBe(false);
  });

  it("seals what the other suite opens, whose head alone opens it", async () => {
    const secret = await one.derive(bytes("secret"), bytes("salt"), bytes("info"));
    expect(secret).toEqual(await other.derive(bytes("secret"), bytes("salt"), bytes("info")));
    const sealed = await one.encrypt(secret, bytes("head"), bytes("plain"));
    expect(await other.decrypt(secret, bytes("head"), sealed)).toEqual(bytes("plain"));
    expect(await other.decrypt(secret, bytes("hand"), sealed)).toBeNull();
  });

  it("agrees with nobody on what is no point, and not with a pair that was changed by hand", async () => {
    const pair = await one.createKeys();
    expect(await one.agree(pair, fieldOf("f".repeat(64)))).toBeNull();
    const other = await one.createKeys();
    expect(await one.agree({ ...pair, d: other.d }, fieldOf(other.x))).toBeNull();
  });
});

it("digests the same by both", async () => {
  expect(await nobleSuite.digest(bytes("abc"))).toEqual(await webSuite.digest(bytes("abc")));
});
