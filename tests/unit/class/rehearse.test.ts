import { describe, expect, it } from "vitest";
import { rehearse } from "@/lib/class/rehearse";
import { webSuite } from "@/lib/crypto/web-suite";
import { assignment, editions } from "../../components/small-assignment";

describe("a rehearsal", () => {
  it("opens a test hand-in with the key of the link, and with no other", async () => {
    const [own, other] = [await webSuite.createKeys(), await webSuite.createKeys()];
    const sealed = { ...assignment, key: own.x };
    expect(await rehearse(sealed, [other, own], editions)).toBe(true);
    expect(await rehearse(sealed, [other], editions)).toBe(false);
    expect(await rehearse(assignment, [own], editions)).toBe(false);
  });
});
