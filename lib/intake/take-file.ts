/**
 * Takes apart what a learning platform or a mail program hands over, down to texts and pictures in which hand-ins may
 * stand. One thing at a time, so that a page can draw between them, and within bounds: a small file can be made to unpack
 * without end.
 */

import { isMail, mailsOf, readMail } from "./mail";
import { rowsOfSheet, sharedTexts, textOfXml } from "./office";
import { isPdf, readPdf } from "./pdf";
import { foldersOf, studentOf } from "./student-of";
import type { Taken, Untaken, Whence } from "./taken";
import { lettersOf, textOf } from "./text-of";
import { isZip, type ZipEntry, zipEntries } from "./zip";

/** How much is taken out of one file. */
export interface TakeLimits {
  /** Bytes: of one file inside another, and of all that is unpacked from it. */
  largestInside: number;
  largestSum: number;
  mostInside: number;
}

const usual: TakeLimits = { largestInside: 60_000_000, largestSum: 600_000_000, mostInside: 5000 };
/** An archive in an archive in an archive, and a mail around them. */
const deepest = 4;

/** The limits, and what was taken so far. */
interface Bounds extends TakeLimits {
  files: number;
  bytes: number;
}

/** What tables call the column of names, in small letters. */
export type NameHeadings = readonly string[];

/**
 * @param name as the file is called
 * @param headings by which the names in a table are known
 * @returns in the file's order what could be taken and what could not; never throws
 */
export function takeFile(
  name: string,
  bytes: Uint8Array,
  headings: NameHeadings,
  limits: TakeLimits = usual,
): Generator<Taken, undefined> {
  return take({ source: name, student: studentOf(name) }, name, bytes, headings, 0, {
    ...limits,
    files: 0,
    bytes: 0,
  });
}

function* take(
  whence: Whence,
  path: string,
  bytes: Uint8Array,
  headings: NameHeadings,
  depth: number,
  bounds: Bounds,
): Generator<Taken, undefined> {
  const kind = kindOf(path);
  const refuse = (problem: Untaken): Taken => ({ what: "untaken", problem, kind, ...whence });
  const text = (said: string, line = 1): Taken => ({ what: "text", text: said, line, ...whence });
  bounds.files += 1;
  bounds.bytes += bytes.length;
  if (depth > deepest) return void (yield refuse("deep"));
  if (bounds.files > bounds.mostInside) return void (yield refuse("many"));
  if (bounds.bytes > bounds.largestSum) return void (yield refuse("large"));
  const picture = pictureType(bytes);
  if (picture !== null) return void (yield { what: "picture", bytes, type: picture, ...whence });
  if (isZip(bytes)) {
    const entries = zipEntries(bytes);
    if (entries === null) return void (yield refuse("damaged"));
    const office = officeParts(entries);
    if (office === null) return yield* takeArchive(whence, entries, headings, depth, bounds);
    if (entries.some(({ path: part }) => part.startsWith("Index/"))) return void (yield refuse("pages"));
    return yield* takeOffice(whence, kind, entries, office, headings, bounds);
  }
  if (bytes.length > bounds.largestInside) return void (yield refuse("large"));
  if (isPdf(bytes)) {
    const { locked, text: said, photos } = readPdf(bytes);
    if (locked) return void (yield refuse("locked"));
    if (said.trim() === "" && photos.length === 0) return void (yield refuse("no-text"));
    if (said.trim() !== "") yield text(said);
    for (const photo of photos) yield { what: "picture", bytes: photo, type: "image/jpeg", ...whence };
    return;
  }
  const problem = bytes.every(isBlank) ? "empty" : signOf(bytes, kind);
  if (problem !== null) return void (yield refuse(problem));
  const head = lettersOf(bytes.subarray(0, 4096));
  if (/^From \S/.test(head) || kind === "mbox") {
    for (const mail of mailsOf(bytes)) {
      yield { what: "step", source: whence.source };
      yield* takeMail(whence, mail, headings, depth, bounds);
    }
    return;
  }
  if (kind === "eml" || isMail(head)) return yield* takeMail(whence, bytes, headings, depth, bounds);
  const said = textOf(bytes);
  if (kind === "csv" || kind === "tsv") return yield* takeTable(whence, rowsOf(said), said, headings);
  yield text(kind === "rtf" || said.startsWith("{\\rtf") ? withoutRtf(said) : said);
}

function* takeArchive(
  whence: Whence,
  entries: readonly ZipEntry[],
  headings: NameHeadings,
  depth: number,
  bounds: Bounds,
): Generator<Taken, undefined> {
  // What a Mac puts beside each file, and what systems keep in folders.
  const files = entries.filter(
    ({ path }) => !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(path),
  );
  if (files.every(({ path }) => path.endsWith("/")))
    return void (yield { what: "untaken", problem: "empty", kind: "zip", ...whence });
  const folders = foldersOf(files.map(({ path }) => path));
  for (const { path, read } of files) {
    const inside: Whence = {
      source: `${whence.source}: ${path}`,
      student: studentOf(path, folders) ?? whence.student,
    };
    yield { what: "step", source: inside.source };
    const kind = kindOf(path);
    const bytes = bounds.files > bounds.mostInside ? "many" : read(bounds.largestInside);
    if (typeof bytes !== "string") yield* take(inside, path, bytes, headings, depth + 1, bounds);
    else yield { what: "untaken", problem: bytes, kind, ...inside };
    // Thousands more would be refused one by one.
    if (bytes === "many" || bounds.bytes > bounds.largestSum) return;
  }
}

/** The parts of an office file that hold text; null where an archive is none. */
function officeParts(entries: readonly ZipEntry[]): RegExp | null {
  const has = (part: string) => entries.some(({ path }) => path === part);
  if (has("word/document.xml"))
    return /^word\/(?:(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|_rels\/document\.xml\.rels)$/;
  if (has("ppt/presentation.xml")) return /^ppt\/slides\/(?:slide\d+\.xml|_rels\/slide\d+\.xml\.rels)$/;
  if (has("xl/workbook.xml")) return /^xl\/worksheets\/[^/]+\.xml$/;
  if (has("content.xml") && has("META-INF/manifest.xml")) return /^content\.xml$/;
  return entries.some(({ path }) => /^Index\/.*\.(?:iwa|zip)$/.test(path)) ? /^$/ : null;
}

function* takeOffice(
  whence: Whence,
  kind: string,
  entries: readonly ZipEntry[],
  parts: RegExp,
  headings: NameHeadings,
  bounds: Bounds,
): Generator<Taken, undefined> {
  const xmlOf = (entry: ZipEntry | undefined): string | null => {
    const bytes = entry?.read(bounds.largestInside) ?? "damaged";
    if (typeof bytes === "string") return null;
    bounds.bytes += bytes.length;
    return bounds.bytes > bounds.largestSum ? null : textOf(bytes);
  };
  const strings = entries.find(({ path }) => path === "xl/sharedStrings.xml");
  const shared = strings === undefined ? [] : sharedTexts(xmlOf(strings) ?? "");
  for (const entry of entries) {
    const isPicture = /^(?:word\/media|ppt\/media|xl\/media|Pictures)\//.test(entry.path);
    if (!isPicture && !parts.test(entry.path)) continue;
    yield { what: "step", source: whence.source };
    if (isPicture) {
      const bytes = entry.read(bounds.largestInside);
      const type = typeof bytes === "string" ? null : pictureType(bytes);
      if (typeof bytes !== "string" && type !== null) {
        bounds.bytes += bytes.length;
        yield { what: "picture", bytes, type, ...whence };
      }
      continue;
    }
    const xml = xmlOf(entry);
    if (xml === null) yield { what: "untaken", problem: "damaged", kind, ...whence };
    else if (!entry.path.startsWith("xl/")) yield { what: "text", text: textOfXml(xml), line: 1, ...whence };
    else {
      const rows = rowsOfSheet(xml, shared);
      yield* takeTable(whence, rows, rows.map((row) => row.join("\t")).join("\n"), headings);
    }
  }
}

function* takeMail(
  whence: Whence,
  bytes: Uint8Array,
  headings: NameHeadings,
  depth: number,
  bounds: Bounds,
): Generator<Taken, undefined> {
  const { from, parts } = readMail(bytes);
  // A name says more than the address of a sender without one.
  const named = from === null || (from.includes("@") && whence.student !== null) ? whence.student : from;
  const sender: Whence = { ...whence, student: named };
  for (const { file, bytes: inside, charset } of parts) {
    if (file === null) yield { what: "text", text: textOf(inside, charset), line: 1, ...sender };
    else
      yield* take(
        { ...sender, source: `${whence.source}: ${file}` },
        file,
        inside,
        headings,
        depth + 1,
        bounds,
      );
  }
}

/** Row by row where a heading says which columns hold the names, else as one text. */
function* takeTable(
  whence: Whence,
  rows: readonly (readonly string[])[],
  whole: string,
  headings: NameHeadings,
): Generator<Taken, undefined> {
  const at = rows.slice(0, 10).findIndex((row) => row.some((cell) => isHeading(cell, headings)));
  if (at < 0) return void (yield { what: "text", text: whole, line: 1, ...whence });
  const columns = (rows[at] ?? []).flatMap((cell, column) => (isHeading(cell, headings) ? [column] : []));
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue;
    const name = columns.map((column) => (row[column] ?? "").trim()).filter((part) => part !== "");
    yield {
      what: "text",
      text: row.join("\t"),
      line: index + 1,
      source: whence.source,
      student: name.join(" ") || whence.student,
    };
  }
}

function isHeading(cell: string, headings: NameHeadings): boolean {
  return headings.includes(cell.trim().toLowerCase().replace(/[:.]$/, ""));
}

/** The rows of a table as text (RFC 4180), parted by the sign that its first line has most of. */
function rowsOf(text: string): string[][] {
  const first = text.slice(0, text.search(/\r?\n|$/));
  const sign = ["\t", ";", ","].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const rows: string[][] = [[]];
  let cell = "";
  let inside = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const plain = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain.charAt(at);
    if (letter === '"' && inside && plain[at + 1] === '"') {
      // Two of them stand for one.
      cell += letter;
      at += 1;
    } else if (letter === '"' && (inside || cell === "")) inside = !inside;
    else if (letter === sign && !inside) end();
    else if (letter === "\n" && !inside) {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows;
}

/** The end of a file's name in small letters; empty where it has none. */
function kindOf(path: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

function pictureType(bytes: Uint8Array): string | null {
  const head = lettersOf(bytes.subarray(0, 16));
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG")) return "image/png";
  if (head.startsWith("GIF8")) return "image/gif";
  if (head.startsWith("BM") && bytes.length > 54 && bytes[14] === 40) return "image/bmp";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.slice(4, 8) !== "ftyp") return null;
  if (head.slice(8, 12) === "avif") return "image/avif";
  return /^(?:hei[cmsx]|hev[cx]|mif1|msf1)$/.test(head.slice(8, 12)) ? "image/heic" : null;
}

/** RAR, 7-Zip, gzip, bzip2, xz. */
const archiveSigns = ["Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ"];

/** Files called so begin as `pictureType` knows them, where they are whole. */
const pictureKinds = /^(?:png|jpe?g|gif|webp|avif|hei[cf]|tiff?)$/;

/** A space, or the end of a line. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte > 8 && byte < 0x0e);
}

/** What a file that is no text is by its first bytes; null where it may be text. */
function signOf(bytes: Uint8Array, kind: string): Untaken | null {
  const head = lettersOf(bytes.subarray(0, 300));
  if (head.startsWith("\xd0\xcf\x11\xe0")) return "old-office";
  if (archiveSigns.some((sign) => head.startsWith(sign)) || head.slice(257, 262) === "ustar")
    return "archive";
  if (/^(?:II\*\0|MM\0\*)/.test(head)) return "photo";
  if (pictureKinds.test(kind)) return "damaged";
  if (/^(?:gdoc|gsheet|gslides|gdraw)$/.test(kind)) return "google";
  if (kind === "pages" || kind === "numbers") return "pages";
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(head) || looksWide(bytes);
  return !isWide && head.includes("\0") ? "unknown" : null;
}

/** UTF-16 without a mark: every other byte of plain letters is none. */
function looksWide(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 400);
  const empty = [0, 1].map((odd) => some.filter((byte, at) => at % 2 === odd && byte === 0).length);
  return Math.max(...empty) > some.length * 0.4 && Math.min(...empty) < some.length * 0.05;
}

function withoutRtf(text: string): string {
  return text
    .replace(/\\(?:par|line|row)\b ?/g, "\n")
    .replace(/\\(?:tab|cell)\b ?/g, "\t")
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[a-z]+-?\d* ?|[{}]|\r?\n/g, (part) => (part === "\n" || part === "\r\n" ? "\n" : ""));
}
