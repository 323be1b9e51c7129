import { p256 } from "@noble/curves/p256";
import { describe, expect, it } from "vitest";
import { numberOf } from "@/lib/codes/pack";
import { yOnCurve } from "@/lib/crypto/suite";

const order = p256.CURVE.Fp.ORDER;

describe("the y of a public key", () => {
  it("is one of the two that a kept library finds, for every key", () => {
    for (let round = 0; round < 100; round += 1) {
      const { x, y } = p256.ProjectivePoint.fromPrivateKey(p256.utils.randomPrivateKey()).toAffine();
      expect([y, order - y]).toContain(yOnCurve(x));
    }
  });

  it("is missing exactly where the library finds no point", () => {
    for (let round = 0; round < 100; round += 1) {
      const x = numberOf(crypto.getRandomValues(new Uint8Array(32)));
      const hex = x.toString(16).padStart(64, "0");
      const found = () => p256.ProjectivePoint.fromHex(`02${hex}`).toAffine().y;
      const y = yOnCurve(x);
      if (y === null) expect(found).toThrow();
      else expect([y, order - y]).toContain(found());
    }
  });
});
