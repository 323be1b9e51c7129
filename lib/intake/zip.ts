/** The files of a zip archive (PKWARE, APPNOTE.TXT 4.3), read one at a time: what nobody asks for is not unpacked. */
import { inflatedBytes } from "../transfer/inflated";
import { textOf } from "./text-of";

export interface ZipEntry {
  /** With its folders, parted by "/", without a way out of the archive. */
  path: string;
  /** The same as the archive has it. */
  named: string;
  /** The bytes of the file; why not, where it is locked, too large, or damaged. */
  read: (most: number) => Uint8Array | "locked" | "large" | "damaged";
}

const signs = { entry: 0x02014b50, end: 0x06054b50, file: 0x04034b50 };
/** Bytes of an archive's end, and the longest remark after it. */
const endSize = 22;
const longestRemark = 65_535;

/** Whether a file begins as a zip does, also an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The entries of an archive without its folders; null where it has no readable list of them. Never throws. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endSize;
  const first = Math.max(0, end - longestRemark);
  while (end >= first && view.getUint32(end, true) !== signs.end) end -= 1;
  if (end < first) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signs.entry) return null;
    const locked = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const start = view.getUint32(at + 42, true);
    const begins = at + 46;
    at = begins + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
    const named = textOf(bytes.subarray(begins, begins + (name ?? 0)));
    const path = cleanPath(named);
    if (path.endsWith("/") || path === "") continue;
    entries.push({
      path,
      named,
      read: (most) => {
        if (locked) return "locked";
        if (start + 30 > bytes.length || view.getUint32(start, true) !== signs.file) return "damaged";
        const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
        const body = bytes.subarray(from, from + packed);
        if (body.length < packed) return "damaged";
        if (method === 0) return body.length > most ? "large" : body;
        if (method !== 8) return "damaged";
        if (size > most) return "large";
        // What the archive says of its size may be a lie: the sum is looked at while it is unpacked.
        return inflatedBytes(body, most, unpackStep) ?? "damaged";
      },
    });
  }
  return entries;
}

/** Unpacks to 4 MB at most. */
const unpackStep = 4096;

/** Nothing is written anywhere, so a path is only shown: without ways up, drives and signs that cannot be seen. */
function cleanPath(path: string): string {
  return path
    .replace(/\p{Cc}/gu, "")
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .split("/")
    .filter((part, at, all) => part !== "." && part !== ".." && (part !== "" || at === all.length - 1))
    .join("/");
}
