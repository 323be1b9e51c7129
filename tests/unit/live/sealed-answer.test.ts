import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nobleSuite } from "@/lib/crypto/noble-suite";
import { webSuite } from "@/lib/crypto/web-suite";
import { openAnswer, sealAnswer } from "@/lib/live/sealed-answer";

const phone = "a".repeat(32);

describe("a sealed answer", () => {
  it.each([
    ["WebCrypto", webSuite, nobleSuite],
    ["the library", nobleSuite, webSuite],
  ])("sealed by %s opens with the round's key alone", async (_, seals, opens) => {
    const key = await seals.createKeys();
    const answer = { turn: 3, phone, response: { choice: "veto" } };
    const letter = await sealAnswer(answer, key.x, seals);
    if (letter === null) throw new Error("not sealed");
    expect(await openAnswer(letter, key, opens)).toEqual(answer);
    expect(await openAnswer(letter, await opens.createKeys(), opens)).toBeNull();
  });

  it("is as long whatever was answered, and nothing of it can be read or changed", async () => {
    const key = await webSuite.createKeys();
    const seal = (choice: string) => sealAnswer({ turn: 1, phone, response: { choice } }, key.x, webSuite);
    const [one, other] = [await seal("a"), await seal("a-much-longer-name-of-a-choice")];
    if (one === null || other === null) throw new Error("not sealed");
    expect(one.length).toBe(other.length);
    expect(Buffer.from(other).toString("latin1")).not.toContain("longer");
    await fc.assert(
      fc.asyncProperty(fc.nat(one.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = one.map((byte, place) => (place === at ? byte ^ by : byte));
        // The sign of a point's y is not sent: no other byte says the same.
        expect(await openAnswer(new Uint8Array(changed), key, webSuite)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it("takes rubbish for none, and seals nothing too long", async () => {
    const key = await webSuite.createKeys();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), async (bytes) => {
        expect(await openAnswer(new Uint8Array([3, ...bytes]), key, webSuite)).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(await sealAnswer({ turn: 1, phone, response: "x".repeat(20_000) }, key.x, webSuite)).toBeNull();
  });
});
