import fc from "fast-check";
import { expect, it } from "vitest";
import { bytesOfBase64 } from "@/lib/codes/base64";

it("gives back any bytes that were written in base 64", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
    }),
  );
});
