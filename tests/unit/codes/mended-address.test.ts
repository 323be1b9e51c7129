import { expect, it } from "vitest";
import { mendedAddress } from "@/lib/codes/mended-address";

it("finds the page that was meant, however often the # was encoded", () => {
  expect(mendedAddress("/a%23UC1-ABCD")).toBe("/a#UC1-ABCD");
  expect(mendedAddress("/a.html%2523UC1-ABCD")).toBe("/a.html#UC1-ABCD");
  expect(mendedAddress("/site/progress/move%2323")).toBe("/site/progress/move#23");
  expect(mendedAddress("/%23a%20b", "#c")).toBe("/#a b#c");
  expect(mendedAddress("%23a")).toBe("/#a");
});

it("leaves every other address alone, and does not fail at one that is broken", () => {
  for (const path of ["/", "/a", "/no-such-page", "/23", "/%2", "/%24"])
    expect(mendedAddress(path)).toBeNull();
  expect(mendedAddress("/a%23%")).toBe("/a#%");
});

it("comes to an end: what was mended is not mended again", () => {
  expect(mendedAddress((mendedAddress("/a%23b%23c") ?? "").split("#")[0] ?? "")).toBeNull();
});
