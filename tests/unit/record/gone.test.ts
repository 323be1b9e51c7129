import fc from "fast-check";
import { expect, it } from "vitest";
import { goneName } from "@/lib/record/gone";

// Such names stand in journals: another one would bring back what was deleted.
it.each([
  ["", "743cb6322846218c"],
  ["a", "0f1631b85ed8dd84"],
  ["code UCH1", "1e788d33b1b17efd"],
  ["link 1ABC – é 😀", "956bd291209be4bf"],
  ["class ".repeat(20), "de26b64a5061d954"],
])("a row called %j goes on under the same name for ever", (key, name) => {
  expect(goneName(key)).toBe(name);
});

it("has sixteen digits and holds nothing of the row's name", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3 }), (key) => {
      expect(goneName(key)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
});

it("is another one for each of a hundred thousand rows", () => {
  const names = new Set(Array.from({ length: 100_000 }, (_, at) => goneName(`code UCH2${at}`)));
  expect(names.size).toBe(100_000);
});
