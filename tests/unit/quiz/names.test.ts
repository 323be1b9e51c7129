import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";

const part = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes("/"));

describe("names", () => {
  it("are alike only where module and id are", () => {
    fc.assert(
      fc.property(part, part, part, part, (module, id, otherModule, otherId) => {
        const same = module === otherModule && id === otherId;
        expect(questionKey({ module, id }) === questionKey({ module: otherModule, id: otherId })).toBe(same);
        expect(lessonKey({ module, slug: id }) === lessonKey({ module: otherModule, slug: otherId })).toBe(
          same,
        );
      }),
    );
  });

  it("are refused where a part is empty or holds the sign between the parts", () => {
    expect(() => questionKey({ module: "m", id: "" })).toThrow(RangeError);
    expect(() => lessonKey({ module: "", slug: "veto" })).toThrow(RangeError);
    expect(() => questionKey({ module: "m", id: "a/b" })).toThrow(RangeError);
    expect(() => moduleId("a/b")).toThrow(RangeError);
    expect(moduleId("module")).toBe("module");
  });
});
