/**
 * What a PDF (ISO 32000-1) says as text, and the photos in it. Enough of the format for what word processors, browsers
 * and scanners write: deflated streams, fonts that say which letters their signs stand for. The rest is not guessed.
 */
import { inflatedBytes } from "../transfer/inflated";
import { between, bytesOf, lettersOf, textOf } from "./text-of";

export interface ReadPdf {
  locked: boolean;
  text: string;
  /** JPEG files, as scanners put a page into one. */
  photos: Uint8Array[];
}

/** Letters of one stream, of all, and signs of one font: a file can be made to unpack without end. */
const longestStream = 8_000_000;
const longestAll = 40_000_000;
const mostSigns = 70_000;
const mostPhotos = 40;

interface PdfObject {
  dict: string;
  /** As it stands in the file; null where there is none. */
  stream: string | null;
}

type Signs = ReadonlyMap<string, string>;

/** Whether a file says of itself that it is a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return lettersOf(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** Never throws. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = lettersOf(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(file)) return { locked: true, text: "", photos: [] };
  const objects = new Map<string, PdfObject>();
  let unpacked = 0;
  const unpack = ({ dict, stream }: PdfObject): string => {
    if (stream === null || unpacked > longestAll) return "";
    const filter = /\/Filter\s*(?:\/(\w+)|\[\s*\/(\w+)\s*(\/\w+)?)/.exec(dict);
    if (filter === null) {
      unpacked += stream.length;
      return stream;
    }
    if ((filter[1] ?? filter[2]) !== "FlateDecode" || filter[3] !== undefined) return "";
    // Two bytes of zlib come first; what may follow the data is of no use.
    const text = inflatedBytes(bytesOf(stream.slice(2)), longestStream, 16_384);
    unpacked += text?.length ?? 0;
    return text === null ? "" : lettersOf(text);
  };
  for (const [number, object] of objectsOf(file)) objects.set(number, object);
  for (const object of [...objects.values()])
    if (/\/Type\s*\/ObjStm/.test(object.dict))
      for (const [number, dict] of packedObjects(object.dict, unpack(object)))
        objects.set(number, { dict, stream: null });

  const fonts = new Map<string, Signs>();
  const signsOf = (number: string): Signs => {
    const known = fonts.get(number);
    if (known !== undefined) return known;
    const map = /\/ToUnicode\s+(\d+)\s/.exec(objects.get(number)?.dict ?? "")?.[1];
    const object = map === undefined ? undefined : objects.get(map);
    const signs = object === undefined ? new Map<string, string>() : signsIn(unpack(object));
    fonts.set(number, signs);
    return signs;
  };
  /** What a name of a dictionary holds: its own text, or that of the object it points to. */
  const held = (dict: string, name: string): string => {
    const at = new RegExp(`/${name}\\s*(?:(\\d+)\\s+\\d+\\s+R|(<<))`).exec(dict);
    if (at === null) return "";
    return at[1] === undefined ? dict.slice(at.index) : (objects.get(at[1])?.dict ?? "");
  };
  const resourcesOf = (dict: string, depth = 0): string => {
    const own = held(dict, "Resources");
    const parent = /\/Parent\s+(\d+)\s/.exec(dict)?.[1];
    if (own !== "" || parent === undefined || depth > 8) return own;
    return resourcesOf(objects.get(parent)?.dict ?? "", depth + 1);
  };
  const said: string[] = [];
  for (const { dict } of objects.values()) {
    if (!/\/Type\s*\/Page(?![a-zA-Z])/.test(dict)) continue;
    const named = new Map<string, Signs>();
    for (const [, name = "", number = ""] of fontsIn(held(resourcesOf(dict), "Font")))
      named.set(name, signsOf(number));
    const contents = /\/Contents\s*(?:\[([^\]]*)\]|(\d+)\s+\d+\s+R)/.exec(dict);
    const numbers =
      contents?.[2] ?? [...(contents?.[1] ?? "").matchAll(/(\d+)\s+\d+\s+R/g)].map(([, one]) => one);
    const drawn = [numbers].flat().map((one) => {
      const object = objects.get(one ?? "");
      return object === undefined ? "" : unpack(object);
    });
    said.push(textDrawn(drawn.join("\n"), named));
  }
  const photos = [...objects.values()]
    .filter(({ dict, stream }) => stream !== null && /\/Filter\s*\[?\s*\/DCTDecode/.test(dict))
    .slice(0, mostPhotos)
    .map(({ stream }) => bytesOf(stream ?? ""));
  return { locked: false, text: said.join("\n"), photos };
}

function fontsIn(dict: string): IterableIterator<RegExpExecArray> {
  const end = dict.indexOf(">>");
  return (end < 0 ? dict : dict.slice(0, end)).matchAll(/\/([^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R/g);
}

/** Ends where an object does not: what follows it cannot be told apart. */
function* objectsOf(file: string): Generator<[string, PdfObject]> {
  const heads = /(?<![\d.])(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj\b/g;
  for (let head = heads.exec(file); head !== null; head = heads.exec(file)) {
    const from = heads.lastIndex;
    const end = file.indexOf("endobj", from);
    if (end < 0) return;
    const body = file.slice(from, end);
    const begins = /stream\r?\n/.exec(body);
    if (begins === null) {
      heads.lastIndex = end;
      yield [head[1] ?? "", { dict: body, stream: null }];
      continue;
    }
    const dict = body.slice(0, begins.index);
    const first = from + begins.index + begins[0].length;
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict)?.[1] ?? -1);
    const isThere = length >= 0 && /^\s*endstream/.test(file.slice(first + length, first + length + 12));
    const stop = isThere ? first + length : file.indexOf("endstream", first);
    if (stop < 0) return;
    heads.lastIndex = stop;
    yield [head[1] ?? "", { dict, stream: file.slice(first, stop) }];
  }
}

/** Objects that stand packed in a stream: their numbers and places first, then one after the other. */
function* packedObjects(dict: string, text: string): Generator<[string, string]> {
  const first = Number(/\/First\s+(\d+)/.exec(dict)?.[1] ?? 0);
  const places = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < places.length; at += 2)
    yield [
      String(places[at]),
      text.slice(first + (places[at + 1] ?? 0), first + (places[at + 3] ?? text.length)),
    ];
}

/** Which letters the signs of a font stand for (a "ToUnicode CMap"). Signs and letters stand as hexadecimal numbers. */
function signsIn(map: string): Signs {
  const signs = new Map<string, string>();
  let left = mostSigns;
  const put = (sign: string, letters: string) => {
    left -= 1;
    if (left > 0) signs.set(sign.toLowerCase(), letters);
  };
  for (const block of between(map, /beginbfchar/, "endbfchar"))
    for (const [, sign = "", to = ""] of block.matchAll(/<([0-9a-f]{1,8})>\s*<([0-9a-f\s]*)>/gi))
      put(sign, utf16(to));
  const range = /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*(?:<([0-9a-f]{1,8})>|\[([^[\]]*)\])/gi;
  for (const block of between(map, /beginbfrange/, "endbfrange"))
    for (const [, from = "", to = "", start, list] of block.matchAll(range)) {
      const each = list?.match(/[0-9a-f]+/gi) ?? [];
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(to, 16) - first;
      for (let at = 0; at <= last && left > 0; at += 1) {
        const sign = (first + at).toString(16).padStart(from.length, "0");
        const letters =
          start === undefined
            ? each[at]
            : (Number.parseInt(start, 16) + at).toString(16).padStart(start.length, "0");
        put(sign, utf16(letters ?? ""));
      }
    }
  return signs;
}

function utf16(hex: string): string {
  return (hex.replace(/\s/g, "").match(/.{4}/g) ?? [])
    .map((one) => String.fromCharCode(Number.parseInt(one, 16)))
    .join("");
}

/** The text that a page's instructions draw, in their order. What begins a line elsewhere begins one here. */
function textDrawn(drawing: string, fonts: ReadonlyMap<string, Signs>): string {
  let signs: Signs = new Map();
  let text = "";
  const parts =
    /\/([^\s/<>[\]()]+)\s+[-\d.]+\s+Tf|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]){0,999}\)){0,9999}\)|<([0-9a-fA-F\s]*)>|\[|\]|(-?[\d.]+)|(T\*|T[dDm]\b|'|")/g;
  let inArray = false;
  for (const [part, font, hex, number, move] of drawing.matchAll(parts)) {
    if (font !== undefined) signs = fonts.get(font) ?? new Map();
    else if (part === "[") inArray = true;
    else if (part === "]") inArray = false;
    else if (part.startsWith("(")) text += spelt(literal(part.slice(1, -1)), signs);
    else if (hex !== undefined) text += spelt(lettersOf(fromHex(hex)), signs);
    else if (number !== undefined && inArray && Number(number) < -180) text += " ";
    else if (move !== undefined && !/\s$/.test(text)) text += move === "Tm" || move === "T*" ? "\n" : " ";
  }
  return text;
}

function spelt(letters: string, signs: Signs): string {
  if (signs.size === 0) return textOf(bytesOf(letters), "windows-1252");
  const [one = ""] = signs.keys();
  const wide = Math.max(1, one.length / 2);
  let text = "";
  for (let at = 0; at < letters.length; at += wide) {
    const sign = [...letters.slice(at, at + wide)]
      .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0"))
      .join("");
    text += signs.get(sign) ?? "";
  }
  return text;
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "", "\r": "" };

function literal(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, letter = "") =>
    octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
  );
}

function fromHex(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, "");
  return Uint8Array.from(digits.match(/..?/g) ?? [], (pair) => Number.parseInt(pair.padEnd(2, "0"), 16));
}
