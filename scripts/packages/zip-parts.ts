import { manifestFile, zipOf } from "../../lib/packages/zip";

/** A file as it stands in a zip: pressed, with what the zip says of it. It is a zip of this one file. */
export type ZipPart = Uint8Array;

/** Presses a file for any number of zips. @throws RangeError as `zipOf` does */
export function zipPart(name: string, content: Uint8Array | string): ZipPart {
  return zipOf(new Map([[name, content]]));
}

/** The end of a zip: how many files it holds, and where their list stands (APPNOTE 4.3.16). */
const end = { bytes: 22, countHere: 8, count: 10, listBytes: 12, listStart: 16 };
/** In the list, where a file's own bytes begin (APPNOTE 4.3.12). */
const startInList = 42;

/**
 * One zip of many files, the same bytes as `zipOf` gives: nothing is pressed again.
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
  let inList = listStart;
  for (const [at, part] of taken.entries()) {
    const cut = cuts[at] ?? 0;
    whole.set(part.subarray(0, cut), place);
    whole.set(part.subarray(cut, part.length - end.bytes), inList);
    view.setUint32(inList + startInList, place, true);
    place += cut;
    inList += part.length - end.bytes - cut;
  }
  whole.set(taken[0]?.subarray(-end.bytes) ?? zipOf(new Map()), inList);
  view.setUint16(inList + end.countHere, taken.length, true);
  view.setUint16(inList + end.count, taken.length, true);
  view.setUint32(inList + end.listBytes, listBytes, true);
  view.setUint32(inList + end.listStart, listStart, true);
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
