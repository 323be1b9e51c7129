import { describe, expect, it } from "vitest";
import { findApi, type WindowLike } from "@/lib/scorm/find-api";

const api = { LMSInitialize: () => "true" };

/** A window of another site: only its place among the windows can be asked for. */
function foreign(open: WindowLike): WindowLike {
  return new Proxy(open, {
    get(target, name) {
      if (name === "parent" || name === "opener" || name === "top") return Reflect.get(target, name);
      throw new DOMException("blocked", "SecurityError");
    },
  });
}

describe("the platform's object", () => {
  it("is found in a frame above, beyond one of another site, in the opener, and in the opener of the top", () => {
    const top: WindowLike & { API: object } = { API: api };
    top.parent = top;
    const plain: WindowLike = {};
    plain.parent = plain;
    expect(findApi({ parent: { parent: top } }, "API")).toBe(api);
    expect(findApi({ parent: foreign({ parent: top }) }, "API")).toBe(api);
    expect(findApi({ ...plain, opener: { parent: top } }, "API")).toBe(api);
    expect(findApi({ parent: plain, top: { opener: top } }, "API")).toBe(api);
  });

  it("is not looked for without end, nor found where there is none", () => {
    const ring: WindowLike = {};
    ring.parent = { parent: ring };
    expect(findApi(ring, "API")).toBeNull();
    expect(findApi({}, "API")).toBeNull();
    const blocked = new Proxy<WindowLike>(
      {},
      {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      },
    );
    expect(findApi(blocked, "API")).toBeNull();
  });
});
