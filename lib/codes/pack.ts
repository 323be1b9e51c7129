/**
 * Small numbers of known ranges packed into as few bits as they need: each is a digit in a base of its own, so a choice
 * of three costs 1.6 bits and not two. What stands last weighs most, so zeros at the end cost nothing.
 */
export interface Packer {
  /** @param value 0 or more, below `base` */
  add(value: number | bigint, base: number | bigint): void;
  toBytes(): Uint8Array<ArrayBuffer>;
}

export interface Unpacker {
  /** The next number; to be asked for with the base it was added with. */
  next(base: number): number;
  nextLarge(base: bigint): bigint;
  /** Whether everything was read. What is left over was never packed by `createPacker`. */
  isEmpty(): boolean;
}

export function createPacker(): Packer {
  const digits: { value: bigint; base: bigint }[] = [];
  return {
    add(value, base) {
      const digit = { value: BigInt(value), base: BigInt(base) };
      if (digit.value < 0n || digit.value >= digit.base)
        throw new RangeError(`${value} is not below ${base}`);
      digits.push(digit);
    },
    toBytes() {
      return bytesOf(digits.reduceRight((sum, { value, base }) => sum * base + value, 0n));
    },
  };
}

export function createUnpacker(bytes: Uint8Array): Unpacker {
  let rest = numberOf(bytes);
  const nextLarge = (base: bigint) => {
    const value = rest % base;
    rest /= base;
    return value;
  };
  return { next: (base) => Number(nextLarge(BigInt(base))), nextLarge, isEmpty: () => rest === 0n };
}

/** Bytes as one number, the first weighing most. */
export function numberOf(bytes: Uint8Array): bigint {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex === "" ? 0n : BigInt(`0x${hex}`);
}

/** A number as bytes: as few as it needs, or `length` of them. */
export function bytesOf(number: bigint, length = 0): Uint8Array<ArrayBuffer> {
  const hex = number === 0n ? "" : number.toString(16);
  const even = hex.padStart(Math.max(length * 2, hex.length + (hex.length % 2)), "0");
  return Uint8Array.from(even.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Adds a text as UTF-8, after its length in bytes. */
export function packText(packer: Packer, text: string, longest: number): void {
  const bytes = new TextEncoder().encode(text);
  packer.add(bytes.length, longest + 1);
  for (const byte of bytes) packer.add(byte, 256);
}

/** The text that `packText` added, or null where the bytes are no text. */
export function unpackText(unpacker: Unpacker, longest: number): string | null {
  const bytes = Uint8Array.from({ length: unpacker.next(longest + 1) }, () => unpacker.next(256));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
