/** One code over several pictures: each says which it is, of how many, and of which code. */
import { crc24, numberToLetters } from "../codes/code-text";

/** Letters in one picture: a QR code of version 19 at its lowest correction, which a phone reads off another phone. */
const lettersEach = 1_120;

/** More pictures than this nobody shows one by one; a link or a file carries any record. */
export const mostFrames = 40;

const shape = /^UCF1\/([0-9A-Z]{5})\/(\d{1,3})\/(\d{1,3})\/([0-9A-Z]+)$/;

/** The texts of the pictures, in order. Capitals, digits and strokes only, which a QR code packs closest. */
export function toFrames(code: string): string[] {
  const total = Math.max(1, Math.ceil(code.length / lettersEach));
  const each = Math.ceil(code.length / total);
  return Array.from(
    { length: total },
    (_, index) => `UCF1/${sumOf(code)}/${index + 1}/${total}/${code.slice(index * each, (index + 1) * each)}`,
  );
}

/** The pictures of one code that were read so far. */
export interface ReadFrames {
  sum: string;
  total: number;
  /** By number, from 1. */
  parts: ReadonlyMap<number, string>;
}

/**
 * Takes in what a camera read. A picture of another code begins that one: somebody has started over.
 *
 * @returns what is known now; the same as before where the text is none of these pictures
 */
export function addFrame(read: ReadFrames | null, text: string): ReadFrames | null {
  const [, sum = "", number = "", total = "", part = ""] = shape.exec(text.trim().toUpperCase()) ?? [];
  const [at, all] = [Number(number), Number(total)];
  if (sum === "" || at < 1 || at > all || all > mostFrames) return read;
  const known =
    read !== null && read.sum === sum && read.total === all ? read.parts : new Map<number, string>();
  if (known.get(at) === part && read !== null) return read;
  return { sum, total: all, parts: new Map(known).set(at, part) };
}

/** The whole code once every picture was read; null before, and where the pictures do not belong together. */
export function joinFrames({ sum, total, parts }: ReadFrames): string | null {
  if (parts.size < total) return null;
  const code = Array.from({ length: total }, (_, index) => parts.get(index + 1) ?? "").join("");
  return sumOf(code) === sum ? code : null;
}

/** The numbers of the pictures that are still to be read. */
export function missingFrames({ total, parts }: ReadFrames): number[] {
  return Array.from({ length: total }, (_, index) => index + 1).filter((number) => !parts.has(number));
}

function sumOf(code: string): string {
  return numberToLetters(crc24(new TextEncoder().encode(code)), 5);
}
