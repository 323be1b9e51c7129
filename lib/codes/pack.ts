/**
 * Small numbers of known ranges packed into as few bits as they need: each is a digit in a base of its own, so a choice
 * of three costs 1.6 bits and not two. What stands last weighs most, so zeros at the end cost nothing, and zero bytes
 * before the first one change nothing: what is sealed is padded with them.
 */
export interface Packer {
  /** @param value 0 or more, below `base` */
  add(value: number | bigint, base: number | bigint): void;
  /** So many bytes as they are: the reader has to know how many. */
  addBytes(bytes: Uint8Array): void;
  toBytes(): Uint8Array<ArrayBuffer>;
}

export interface Unpacker {
  /** The next number; to be asked for with the base it was added with. */
  next(base: number): number;
  nextLarge(base: bigint): bigint;
  /** The next bytes, in one step: reading a long text byte by byte would take a time that grows with its square. */
  nextBytes(length: number): Uint8Array<ArrayBuffer>;
  /** Whether everything was read. What is left over was never packed by `createPacker`. */
  isEmpty(): boolean;
}

/** Packs numbers into as few bytes as hold them. Adding one throws RangeError where it is not below its base. */
export function createPacker(): Packer {
  const digits: { value: bigint; base: bigint }[] = [];
  return {
    add(value, base) {
      const digit = { value: BigInt(value), base: BigInt(base) };
      if (digit.value < 0n || digit.value >= digit.base)
        throw new RangeError(`${value} is not below ${base}`);
      digits.push(digit);
    },
    addBytes(bytes) {
      // The first byte weighs least, as if each were a digit of base 256.
      digits.push({ value: numberOf(bytes.slice().reverse()), base: 1n << BigInt(8 * bytes.length) });
    },
    toBytes() {
      return bytesOf(digits.reduceRight((sum, { value, base }) => sum * base + value, 0n));
    },
  };
}

/** Reads numbers in the order in which they were packed; past the end there are zeros. */
export function createUnpacker(bytes: Uint8Array): Unpacker {
  let rest = numberOf(bytes);
  const nextLarge = (base: bigint) => {
    const value = rest % base;
    rest /= base;
    return value;
  };
  return {
    next: (base) => Number(nextLarge(BigInt(base))),
    nextLarge,
    nextBytes(length) {
      const low = BigInt.asUintN(8 * length, rest);
      rest >>= BigInt(8 * length);
      return bytesOf(low, length).reverse();
    },
    isEmpty: () => rest === 0n,
  };
}

/** Bytes as one number, the first weighing most. */
export function numberOf(bytes: Uint8Array): bigint {
  const hex = hexOf(bytes);
  return hex === "" ? 0n : BigInt(`0x${hex}`);
}

/** A number as bytes: as few as it needs, or `length` of them. */
export function bytesOf(number: bigint, length = 0): Uint8Array<ArrayBuffer> {
  const hex = number === 0n ? "" : number.toString(16);
  const even = hex.padStart(Math.max(length * 2, hex.length + (hex.length % 2)), "0");
  return Uint8Array.from(even.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Bytes as hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Adds a text as UTF-8, after its length in bytes. */
export function packText(packer: Packer, text: string, longest: number): void {
  const bytes = new TextEncoder().encode(text);
  packer.add(bytes.length, longest + 1);
  packer.addBytes(bytes);
}

/** The text that `packText` added, or null where the bytes are no text. */
export function unpackText(unpacker: Unpacker, longest: number): string | null {
  const bytes = unpacker.nextBytes(unpacker.next(longest + 1));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A number of the old 20 or 24 bits as decimal digits, or of 64 bits as 16 hexadecimal digits. */
export type Id = string;

/** Adds an id: one bit says which of the two it is. Sixteen decimal digits are no old one, so nothing is taken twice. */
export function packId(packer: Packer, id: Id, old: number): void {
  const isNew = /^[0-9a-f]{16}$/.test(id);
  packer.add(isNew ? 1 : 0, 2);
  if (isNew) packer.add(BigInt(`0x${id}`), 1n << 64n);
  else packer.add(Number(id), old);
}

/** The id that `packId` added. */
export function unpackId(unpacker: Unpacker, old: number): Id {
  return unpacker.next(2) === 1
    ? unpacker
        .nextLarge(1n << 64n)
        .toString(16)
        .padStart(16, "0")
    : String(unpacker.next(old));
}

/** More parts at the end than this no version will have; a made-up code may have thousands. */
const mostParts = 32;

/** Adds a part to the end: a version that does not know its tag passes over it. */
export function packPart(packer: Packer, tag: number, bytes: Uint8Array): void {
  packer.add(tag, 256);
  packer.add(bytes.length, 2 ** 16);
  packer.addBytes(bytes);
}

/**
 * What was added at the end by this version or a later one: parts of a tag, a length and so many bytes, then a zero.
 *
 * @returns the bytes by their tag
 */
export function readTail(unpacker: Unpacker): Map<number, Uint8Array<ArrayBuffer>> {
  const parts = new Map<number, Uint8Array<ArrayBuffer>>();
  for (let part = 0; part < mostParts; part += 1) {
    const tag = unpacker.next(256);
    if (tag === 0) break;
    parts.set(tag, unpacker.nextBytes(unpacker.next(2 ** 16)));
  }
  return parts;
}
