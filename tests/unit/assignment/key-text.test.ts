import { describe, expect, it } from "vitest";
import { readKey, writeKey } from "@/lib/assignment/key-text";
import { webSuite } from "@/lib/crypto/web-suite";

describe("a key as letters", () => {
  it("is the same key again, whichever point it is and whatever stands around it", async () => {
    for (let tries = 0; tries < 6; tries += 1) {
      const key = await webSuite.createKeys();
      const text = writeKey(key);
      expect(text).toMatch(/^UCK1[0-9A-Z]{109}$/);
      expect(readKey(text)).toEqual(key);
      const typed = `My key: ${text.toLowerCase().replace(/.{4}/g, "$& ")}.`;
      expect(readKey(typed)).toEqual(key);
    }
  });

  it("is none where a letter is wrong or missing", async () => {
    const text = writeKey(await webSuite.createKeys());
    expect(readKey(text.slice(0, -1))).toBeNull();
    expect(readKey(text.replace(/.$/, (last) => (last === "0" ? "1" : "0")))).toBeNull();
    expect(readKey("")).toBeNull();
    expect(readKey("UCK1")).toBeNull();
  });
});
