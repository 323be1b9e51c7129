import { Inflate, strFromU8 } from "fflate";

/** The longest record that is unpacked, and how much of it a byte may hold. A few letters can be made to unpack to any length. */
const longestRecord = 8_000_000;
const mostPerByte = 40;
const always = 100_000;

/** Bytes at a time: each unpacks to about a thousand times as much at most, and the sum is looked at after each. */
const step = 256;

/** Deflated bytes as text; null where they are none, or were made to grow without end. */
export function inflated(bytes: Uint8Array, dictionary?: Uint8Array): string | null {
  const most = Math.min(longestRecord, always + mostPerByte * bytes.length);
  const all = inflatedBytes(bytes, most, step, dictionary);
  return all === null ? null : strFromU8(all);
}

/**
 * Deflated bytes as they were; null where they are none, or are more than `most`.
 *
 * @param stepBytes how many are unpacked before the sum is looked at: at most a thousand times as many are unpacked in vain
 */
export function inflatedBytes(
  bytes: Uint8Array,
  most: number,
  stepBytes: number,
  dictionary?: Uint8Array,
): Uint8Array | null {
  const { all, isWhole } = unpacked(bytes, most, stepBytes, dictionary);
  return isWhole ? all : null;
}

/** Bytes at a time where they may be cut anywhere: what a step has unpacked before it fails is lost. */
const smallStep = 8;

/** As much of deflated bytes as can be read from their beginning, where they were cut or damaged on the way. */
export function inflatedStart(bytes: Uint8Array, dictionary?: Uint8Array): string {
  const { all } = unpacked(bytes, always + mostPerByte * bytes.length, smallStep, dictionary);
  return strFromU8(all);
}

function unpacked(
  bytes: Uint8Array,
  most: number,
  stepBytes: number,
  dictionary?: Uint8Array,
): { all: Uint8Array; isWhole: boolean } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = true;
  const inflate = new Inflate(dictionary === undefined ? {} : { dictionary }, (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; isWhole && at < bytes.length; at += stepBytes) {
      inflate.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
      isWhole = size <= most;
    }
  } catch {
    isWhole = false;
  }
  const all = new Uint8Array(size);
  let end = 0;
  for (const chunk of chunks) {
    all.set(chunk, end);
    end += chunk.length;
  }
  return { all, isWhole };
}
