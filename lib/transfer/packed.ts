/** A whole record as one code of letters and digits: for a link, and cut up for pictures that a camera reads. */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { fromCodeText, toCodeText } from "../codes/code-text";

/** What every code begins with; the number is raised when an older site could no longer read it. */
export const movePrefix = "UCP1";

/** The longest code that is read: many times what a learner of this module can have. */
export const longestMove = 400_000;

/** The longest record that is unpacked. A few letters can be made to unpack to any length. */
const longestRecord = 8_000_000;

export type MoveProblem = "foreign" | "newer" | "damaged";

export type Unpacked = { ok: true; text: string } | { ok: false; problem: MoveProblem };

/** @param text a record as `exportText` gives it */
export function packProgress(text: string): string {
  return movePrefix + toCodeText(deflateSync(strToU8(text), { level: 9 }));
}

/**
 * The record that `packProgress` took, whatever stands before the code (a whole link may be given) and however it was
 * broken into lines. Never throws, and takes no longer for a made-up code than for a real one.
 */
export function unpackProgress(code: string): Unpacked {
  const start = code.search(/UCP\d/i);
  if (start < 0 || code.length > longestMove) return { ok: false, problem: "foreign" };
  const found = code.slice(start).trim();
  if (found.slice(0, movePrefix.length).toUpperCase() !== movePrefix) return { ok: false, problem: "newer" };
  const bytes = fromCodeText(found.slice(movePrefix.length), longestMove);
  const text = bytes === null ? null : inflated(bytes);
  return text === null ? { ok: false, problem: "damaged" } : { ok: true, text };
}

/** Bytes at a time: each unpacks to about a thousand times as much at most, and the sum is looked at after each. */
const step = 2048;

function inflated(bytes: Uint8Array): string | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length; at += step) {
      inflate.push(bytes.subarray(at, at + step), at + step >= bytes.length);
      if (size > longestRecord) return null;
    }
    const all = new Uint8Array(size);
    let end = 0;
    for (const chunk of chunks) {
      all.set(chunk, end);
      end += chunk.length;
    }
    return strFromU8(all);
  } catch {
    return null;
  }
}
