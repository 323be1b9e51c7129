import { deflateRawSync } from "node:zlib";
import { manifestFile, zipOf } from "../../lib/packages/zip";

/** A file as it stands in a zip: pressed, with what the zip says of it. It is a zip of this one file. */
export type ZipPart = Uint8Array;

/** A package that need not be made where one that was made of the same stands already. */
export interface Pack {
  /** All that it is made of, in one line. */
  of: string;
  make: () => Uint8Array;
}

/** The end of a zip: how many files it holds, and where their list stands (APPNOTE 4.3.16). */
const end = { bytes: 22, countHere: 8, count: 10, listBytes: 12, listStart: 16 };
/** Where a file's own head says how it was pressed, to how many bytes, and where its name ends (APPNOTE 4.3.7). */
const head = { method: 8, bytes: 18, name: 30 };
/** The same in the list. */
const inList = { method: 10, bytes: 20 };
const deflated = 8;

/**
 * Presses a file for any number of zips, by Node's own zlib: `zipOf` would take five times as long.
 *
 * @throws RangeError as `zipOf` does
 */
export function zipPart(name: string, content: Uint8Array | string): ZipPart {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const whole = zipOf(new Map([[name, bytes]]), 0);
  const pressed = deflateRawSync(bytes, { level: 9 });
  if (pressed.length >= bytes.length) return whole;
  // A name is plain letters, one byte each.
  const start = head.name + name.length;
  const part = new Uint8Array(whole.length - bytes.length + pressed.length);
  part.set(whole.subarray(0, start));
  part.set(pressed, start);
  part.set(whole.subarray(start + bytes.length), start + pressed.length);
  const view = viewOf(part);
  const list = start + pressed.length;
  view.setUint16(head.method, deflated, true);
  view.setUint32(head.bytes, pressed.length, true);
  view.setUint16(list + inList.method, deflated, true);
  view.setUint32(list + inList.bytes, pressed.length, true);
  view.setUint32(part.length - end.bytes + end.listStart, list, true);
  return part;
}

/** In the list, where a file's own bytes begin (APPNOTE 4.3.12). */
const startInList = 42;

/**
 * One zip of many files, in the order of `zipOf`: nothing is pressed again.
 *
 * @param parts by the names of their files
 */
export function joinParts(parts: ReadonlyMap<string, ZipPart>): Uint8Array<ArrayBuffer> {
  const taken = inOrder([...parts.keys()]).map((name) => parts.get(name) ?? new Uint8Array());
  const cuts = taken.map((part) => viewOf(part).getUint32(part.length - end.bytes + end.listStart, true));
  const listStart = cuts.reduce((sum, cut) => sum + cut, 0);
  const listBytes = taken.reduce((sum, part, at) => sum + part.length - end.bytes - (cuts[at] ?? 0), 0);
  const whole = new Uint8Array(listStart + listBytes + end.bytes);
  const view = viewOf(whole);
  let place = 0;
  let listAt = listStart;
  for (const [at, part] of taken.entries()) {
    const cut = cuts[at] ?? 0;
    whole.set(part.subarray(0, cut), place);
    whole.set(part.subarray(cut, part.length - end.bytes), listAt);
    view.setUint32(listAt + startInList, place, true);
    place += cut;
    listAt += part.length - end.bytes - cut;
  }
  whole.set(taken[0]?.subarray(-end.bytes) ?? zipOf(new Map()), listAt);
  view.setUint16(listAt + end.countHere, taken.length, true);
  view.setUint16(listAt + end.count, taken.length, true);
  view.setUint32(listAt + end.listBytes, listBytes, true);
  view.setUint32(listAt + end.listStart, listStart, true);
  return whole;
}

/** As `zipOf` has them. */
function inOrder(names: readonly string[]): string[] {
  const rank = (name: string) => (name === manifestFile ? 0 : 1);
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
