/**
 * A teacher's key as letters, short enough for a QR code on paper: "UCK1", then which of the two points it is, x, and the
 * private number, in base 32 with a checksum. The camera of any device brings it back.
 */
import { fromCodeText, toCodeText } from "../codes/code-text";
import { bytesOf, hexOf, numberOf } from "../codes/pack";
import { yOfPoint } from "../crypto/suite";
import type { TeacherKey } from "./seal";

const prefix = "UCK1";
/** 65 bytes and 3 of the checksum. */
const letters = 109;

/** A teacher's key as letters to be printed and typed. `readKey` reads them. */
export function writeKey({ x, y, d }: TeacherKey): string {
  const bytes = [x, d].flatMap((number) => [...bytesOf(BigInt(`0x${number}`), 32)]);
  return prefix + toCodeText(Uint8Array.of(isOdd(BigInt(`0x${y}`)) ? 1 : 0, ...bytes));
}

/** The key in a text that somebody typed or scanned; null where there is none, or a letter is wrong. Never throws. */
export function readKey(text: string): TeacherKey | null {
  const bare = text.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const start = bare.search(/UCK[1IL]/);
  const bytes =
    start < 0 ? null : fromCodeText(bare.slice(start + prefix.length, start + prefix.length + letters));
  if (bytes === null || bytes.length !== 65) return null;
  const x = bytes.slice(1, 33);
  const y = yOfPoint(numberOf(x), bytes[0] === 1);
  return y === null ? null : { x: hexOf(x), y: hexOf(bytesOf(y, 32)), d: hexOf(bytes.slice(33)) };
}

function isOdd(number: bigint): boolean {
  return number % 2n === 1n;
}
