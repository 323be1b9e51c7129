import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { Lesson, Media, MediaFiles, MediaKind } from "./module";
import { type Problem, Report } from "./problem";
import { readEach } from "./read-each";
import { wordsOfCaptions } from "./web-vtt";

/** The folder of a module that holds its sound, its films and the words to both. */
export const mediaFolder = "media";

/** Bytes of a file: hosts of plain files take no more than 25 MiB of one, and a reader has to load it. */
const heaviest = 20_000_000;

/** The forms that every browser of the last years plays, by their endings, with how such a file begins. */
const forms: Readonly<Record<string, { kind: MediaKind; type: string; begins: (bytes: Buffer) => boolean }>> =
  {
    // ID3v2.4, 3.1; or a frame (ISO/IEC 11172-3, 2.4.1.3).
    ".mp3": {
      kind: "sound",
      type: "audio/mpeg",
      begins: (bytes) =>
        textAt(bytes, 0, 3) === "ID3" || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
    },
    // ISO/IEC 14496-12, 4.3.
    ".m4a": { kind: "sound", type: "audio/mp4", begins: (bytes) => textAt(bytes, 4, 4) === "ftyp" },
    ".mp4": { kind: "film", type: "video/mp4", begins: (bytes) => textAt(bytes, 4, 4) === "ftyp" },
    // RFC 8794, 11.2.1: the id of EBML.
    ".webm": { kind: "film", type: "video/webm", begins: (bytes) => bytes.readUIntBE(0, 4) === 0x1a45dfa3 },
    ".vtt": { kind: "captions", type: "text/vtt", begins: () => true },
  };

/**
 * Reads what sound and films a module brings, and the words to them.
 *
 * @returns by their files; one that cannot be played or read is a problem and is not among them
 */
export function readMedia(root: string, slug: string): { media: MediaFiles; problems: Problem[] } {
  const { found, problems } = readEach(root, slug, mediaFolder, mediaOf);
  return { media: found, problems };
}

/** Reports files that no lesson plays or shows the words of. */
export function checkMediaUsed(slug: string, media: MediaFiles, lessons: readonly Lesson[]): Problem[] {
  return Object.entries(media).flatMap(([file, { kind }]) => {
    const name = kind === "captions" ? "captions" : "file";
    if (lessons.some(({ source }) => source.includes(`${name}="${file}"`))) return [];
    const report = new Report(`lessons/${slug}/${mediaFolder}/${file}`);
    const mend = {
      sound: "play it with <Audio>, or take it out",
      film: "play it with <Video>, or take it out",
      captions: 'name it with captions="…" of <Audio> or <Video>, or take it out',
    };
    report.add(undefined, "no lesson uses this file", mend[kind]);
    return report.problems;
  });
}

function mediaOf(slug: string, file: string, content: Buffer, report: Report): Media | null {
  const ending = extname(file);
  const form = forms[ending.toLowerCase()];
  if (form === undefined || content.length < 12 || !form.begins(content)) {
    const mend = "save it as MP3 or M4A (sound), MP4 or WebM (film), or WebVTT (.vtt, the words to both)";
    report.add(undefined, "no sound, film or captions that every browser knows", mend);
    return null;
  }
  if (!/^[a-z0-9-]+\.[a-z0-9]+$/.test(file)) {
    report.add(undefined, "the file's name cannot be an address", "name it like hearing-2013.mp3");
    return null;
  }
  if (content.length > heaviest) {
    const wrong = `the file has ${Math.round(content.length / 1_000_000)} MB`;
    const mend = "cut it or save it smaller, under 20 MB, or link to a page that plays it";
    report.add(undefined, wrong, mend);
    return null;
  }
  const words = form.kind === "captions" ? wordsOfCaptions(content.toString("utf8")) : [];
  if (words === null) {
    const mend =
      "begin with a line WEBVTT; then, after an empty line, 00:01.000 --> 00:04.000 and below it what is said";
    report.add(undefined, "no captions that a browser can read", mend);
    return null;
  }
  // What is in a file is in its name, so that hosts and browsers may keep it for ever.
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return {
    kind: form.kind,
    path: `/learn/${slug}/${mediaFolder}/${basename(file, ending)}-${hash}${ending}`,
    words,
    ...(process.env.NODE_ENV === "development"
      ? { original: `data:${form.type};base64,${content.toString("base64")}` }
      : {}),
  };
}

function textAt(bytes: Buffer, at: number, length: number): string {
  return bytes.subarray(at, at + length).toString("latin1");
}
