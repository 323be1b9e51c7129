import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedAmong, askedOf, inOrder, movedTo, packAsked, unpackAsked } from "@/lib/assignment/asked";

const all = ["a", "b", "c", "d", "e", "f", "g"];
const some = fc.shuffledSubarray(all);

describe("the questions of an assignment", () => {
  it("come out of their bytes as they went in, in their order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (asked) => {
        expect(unpackAsked(packAsked(asked, all), all)).toEqual(asked);
      }),
    );
  });

  it("are none, or ids of the list each once, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        const asked = unpackAsked(bytes, all);
        if (asked === null) return;
        expect(new Set(asked).size).toBe(asked.length);
        expect(all).toEqual(expect.arrayContaining(asked));
      }),
    );
    expect(unpackAsked(new Uint8Array(), all)).toEqual([]);
  });

  it("take a byte for eight of them as long as they keep their order", () => {
    expect(packAsked(["b", "g"], all)).toHaveLength(1);
    expect(packAsked(["g", "b"], all)).toHaveLength(1);
    expect(packAsked([...all].reverse(), all).length).toBeLessThanOrEqual(3);
  });

  it("are all there once in a teacher's order, with what came since at the end", () => {
    fc.assert(
      fc.property(some, (order) => {
        expect([...inOrder(all, order)].sort()).toEqual(all);
        expect(inOrder(all, order).slice(0, order.length)).toEqual(order);
        expect(inOrder(["a", "b"], order)).toHaveLength(2);
      }),
    );
  });

  it("keep the order of the others when one is put in another place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat({ max: 6 }), (id, place) => {
        const moved = movedTo(all, id, place);
        expect(moved[place]).toBe(id);
        expect(moved.filter((one) => one !== id)).toEqual(all.filter((one) => one !== id));
      }),
    );
    expect(movedTo(all, "gone", 2)).toEqual(all);
  });

  it("are not spoken of where all are asked as they stand", () => {
    fc.assert(
      fc.property(some, some, (order, leftOut) => {
        const asked = askedOf(all, order, leftOut);
        const said = askedAmong(
          asked === undefined ? {} : { asked },
          all.map((id) => ({ id })),
        ).map(({ id }) => id);
        expect(said).toEqual(inOrder(all, order).filter((id) => !leftOut.includes(id)));
      }),
    );
    expect(askedOf(all, [], [])).toBeUndefined();
  });

  it("leave out what no lesson has any more", () => {
    expect(askedAmong({ asked: ["c", "gone", "a"] }, [{ id: "a" }, { id: "b" }, { id: "c" }])).toEqual([
      { id: "c" },
      { id: "a" },
    ]);
  });
});
