import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytesOf,
  createPacker,
  createUnpacker,
  hexOf,
  numberOf,
  packId,
  packPart,
  packText,
  readTail,
  unpackId,
  unpackText,
} from "@/lib/codes/pack";

const packed = (pack: (packer: ReturnType<typeof createPacker>) => void) => {
  const packer = createPacker();
  pack(packer);
  return packer.toBytes();
};

describe("numbers of known ranges", () => {
  const digit = fc
    .integer({ min: 1, max: 1000 })
    .chain((base) => fc.record({ value: fc.nat({ max: base - 1 }), base: fc.constant(base) }));

  it("come back in the order in which they went in, among bytes as they are", () => {
    const one = fc.oneof(digit, fc.uint8Array({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (all) => {
        const unpacker = createUnpacker(
          packed((packer) => {
            for (const part of all) {
              if (part instanceof Uint8Array) packer.addBytes(part);
              else packer.add(part.value, part.base);
            }
          }),
        );
        const read = all.map((part) =>
          part instanceof Uint8Array
            ? [...unpacker.nextBytes(part.length)]
            : { value: unpacker.next(part.base), base: part.base },
        );
        expect(read).toEqual(all.map((part) => (part instanceof Uint8Array ? [...part] : part)));
        expect(unpacker.isEmpty()).toBe(true);
      }),
    );
  });

  it("take as few bytes as their ranges need, and zeros at the end none", () => {
    const choices = (...values: number[]) =>
      packed((packer) => {
        for (const one of values) packer.add(one, 3);
      });
    expect([...choices(1, 2)]).toEqual([1 + 3 * 2]);
    expect([...choices(1, 2, 0, 0, 0, 0, 0, 0, 0, 0)]).toEqual([7]);
    expect(choices(2, 2, 2, 2, 2)).toHaveLength(1);
    expect(choices(2, 2, 2, 2, 2, 2)).toHaveLength(2);
    expect(choices()).toHaveLength(0);
  });

  it("read the same behind zero bytes, which fill what is sealed", () => {
    const unpacker = createUnpacker(Uint8Array.of(0, 0, ...packed((packer) => packer.add(5, 7))));
    expect(unpacker.next(7)).toBe(5);
    expect(unpacker.isEmpty()).toBe(true);
  });

  it("say where something is left over", () => {
    const unpacker = createUnpacker(Uint8Array.of(9));
    unpacker.next(4);
    expect(unpacker.isEmpty()).toBe(false);
  });

  it.each([
    [3, 3],
    [4, 3],
    [-1, 3],
  ])("refuse %s in a range of %s", (value, base) => {
    expect(() => createPacker().add(value, base)).toThrow(new RangeError(`${value} is not below ${base}`));
  });
});

describe("bytes as a number", () => {
  it("weigh the first most, and are as many as are asked for", () => {
    expect(numberOf(Uint8Array.of(1, 0))).toBe(256n);
    expect(numberOf(new Uint8Array())).toBe(0n);
    expect([...bytesOf(256n)]).toEqual([1, 0]);
    expect([...bytesOf(0x123n)]).toEqual([1, 0x23]);
    expect([...bytesOf(0n)]).toEqual([]);
    expect([...bytesOf(0n, 2)]).toEqual([0, 0]);
    expect([...bytesOf(5n, 3)]).toEqual([0, 0, 5]);
    expect(hexOf(Uint8Array.of(0, 10, 255))).toBe("000aff");
  });
});

describe("a text", () => {
  const longest = 200;
  // Any code point that UTF-8 has. "binary" of fast-check says the same, and takes seconds to be made.
  const unit = fc
    .integer({ min: 0, max: 0x10ffff - 0x800 })
    .map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));
  const again = (bytes: Uint8Array) => unpackText(createUnpacker(bytes), longest);

  it("comes back as it was, with a mark of its order too, and what follows it stays where it is", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const bytes = packed((packer) => {
          packText(packer, `\ufeff${text}`, longest);
          packer.add(2, 3);
        });
        const unpacker = createUnpacker(bytes);
        expect(unpackText(unpacker, longest)).toBe(`\ufeff${text}`);
        expect(unpacker.next(3)).toBe(2);
      }),
    );
  });

  it("may be as long as it may, and no longer", () => {
    expect(again(packed((packer) => packText(packer, "a".repeat(longest), longest)))).toHaveLength(longest);
    expect(() => packText(createPacker(), "a".repeat(longest + 1), longest)).toThrow(RangeError);
  });

  it("is none where the bytes are not UTF-8", () => {
    const bytes = packed((packer) => {
      packer.add(1, longest + 1);
      packer.addBytes(Uint8Array.of(255));
    });
    expect(again(bytes)).toBeNull();
  });
});

describe("an id", () => {
  const old = 2 ** 20;
  const again = (id: string) => {
    const unpacker = createUnpacker(
      packed((packer) => {
        packId(packer, id, old);
        packer.add(1, 2);
      }),
    );
    return [unpackId(unpacker, old), unpacker.next(2)];
  };

  it.each([
    "0",
    "7",
    "1048575",
    "0000000000000000",
    "000000000000000f",
    "ffffffffffffffff",
    "1234567890123456",
  ])("comes back as it was, old or new: %s", (id) => expect(again(id)).toEqual([id, 1]));

  it.each(["0123456789abcdef0", "x0123456789abcdef"])("is none of either where it is longer: %s", (id) => {
    expect(() => again(id)).toThrow();
  });
});

describe("what a later version adds at the end", () => {
  const part = (packer: ReturnType<typeof createPacker>, length: number) => {
    packer.add(3, 256);
    packer.add(length, 2 ** 16);
    packer.addBytes(new Uint8Array(length).fill(7));
  };
  const leftAfter = (parts: number) => {
    const unpacker = createUnpacker(
      packed((packer) => {
        for (let at = 0; at < parts; at += 1) part(packer, at);
        packer.add(0, 256);
        packer.add(1, 2);
      }),
    );
    readTail(unpacker);
    return unpacker.next(2);
  };

  it("is passed over up to its zero, and no further", () => {
    expect(leftAfter(0)).toBe(1);
    expect(leftAfter(1)).toBe(1);
    expect(leftAfter(31)).toBe(1);
  });

  it("comes back by its tag, the last of two with one tag", () => {
    const bytes = packed((packer) => {
      packPart(packer, 255, Uint8Array.of(1, 0));
      packPart(packer, 1, Uint8Array.of());
      packPart(packer, 2, Uint8Array.of(7));
      packPart(packer, 2, new Uint8Array(65_535).fill(1));
    });
    expect(readTail(createUnpacker(bytes))).toEqual(
      new Map([
        [255, Uint8Array.of(1, 0)],
        [1, Uint8Array.of()],
        [2, new Uint8Array(65_535).fill(1)],
      ]),
    );
    expect(() => packPart(createPacker(), 1, new Uint8Array(65_536))).toThrow(RangeError);
  });

  it("is given up after 32 parts, which no version has", () => {
    const unpacker = createUnpacker(
      packed((packer) => {
        for (let at = 0; at < 40; at += 1) part(packer, 0);
      }),
    );
    readTail(unpacker);
    let left = 0;
    while (unpacker.next(256) !== 0) {
      unpacker.next(2 ** 16);
      left += 1;
    }
    expect(left).toBe(8);
  });
});
