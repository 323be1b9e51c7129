/**
 * What happens to a code on its way: mail programs fold, quote and encode it, filters wrap its link, chats style it,
 * phones put in dashes and marks that nobody sees. Everything that is read from a person goes through here: hand-ins,
 * links, typed codes, move links, code words. Every step takes linear time and gives other text back as it was.
 */

import { plainDigits } from "../quiz/plain-digits";

/** Marks that are not seen: directions, joiners, soft hyphens, byte order marks, fillers. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Signs that are whole words and stay one: some have eighteen letters, and a megabyte of them would be many. */
const notWords = /[^\u3300-\u33ff\ufdf0-\ufdfd]+/g;

/** Text without marks that nobody sees, with plain letters and digits for wide, styled and foreign ones, and one sort of hyphen. */
export function tidyLetters(text: string): string {
  return plainDigits(
    text
      .replace(unseen, "")
      .replace(notWords, (part) => part.normalize("NFKC"))
      .replace(/[^\P{Pd}-]|\u2212/gu, "-"),
  );
}

/**
 * What somebody pasted, as it was before mails, filters and chats changed it. Which letters follow each other in a code
 * is not changed by what is left: marks, tags and breaks are passed over by those who read it.
 */
export function tidyPasted(text: string): string {
  return tidySteps.reduce((tidied, step) => step(tidied), text);
}

/** The steps of `tidyPasted`, for a page that wants to draw between them. */
export const tidySteps: readonly ((text: string) => string)[] = [
  withoutNulls,
  fromBase64,
  fromQuotedPrintable,
  fromMarkup,
  fromFilters,
  tidyLetters,
];

/** A file in UTF-16 that was read as UTF-8 has a NUL beside every letter. */
function withoutNulls(text: string): string {
  return text.includes("\0") ? text.replaceAll("\0", "").replace(/^\ufffd+/, "") : text;
}

/** Blocks of base 64, as mails with letters of other scripts have them, where they are text inside. */
function fromBase64(text: string): string {
  if (!/[A-Za-z0-9+/]{24}/.test(text)) return text;
  const read: string[] = [];
  let block: string[] = [];
  const end = () => {
    if (block.length > 0) read.push(decodedBlock(block));
    block = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const isLong = line.length >= 24 && base64Line.test(line);
    if (isLong || (block.length > 0 && base64Line.test(line))) block.push(line);
    else {
      end();
      read.push(line);
    }
  }
  end();
  return read.join("\n");
}

const base64Line = /^[A-Za-z0-9+/]+={0,2}$/;

/** A block as text; as it was where it is none. A code of capitals is no text when it is read as base 64. */
function decodedBlock(lines: string[]): string {
  const asWas = lines.join("\n");
  const letters = lines.join("").replace(/=+$/, "");
  // Text has letters of both sizes in base 64; what has one size only is a code, or no text.
  if (!/[a-z]/.test(letters) || !/[A-Z]/.test(letters)) return asWas;
  try {
    const bytes = atob(letters);
    const codes = new Uint8Array(bytes.length);
    for (let at = 0; at < codes.length; at += 1) codes[at] = bytes.charCodeAt(at);
    const text = textOf(codes);
    return /(?![\t\n\f\r])\p{Cc}/u.test(text) ? asWas : text;
  } catch {
    return asWas;
  }
}

/** @throws where the bytes are no text */
function textOf(bytes: Uint8Array): string {
  const nulls = bytes.filter((byte) => byte === 0).length;
  if (8 * nulls > bytes.length)
    return new TextDecoder(bytes[0] === 0 ? "utf-16be" : "utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // A Western text is nearly all of plain letters; bytes of chance are not.
    const plain = bytes.filter((byte) => byte < 0x7f).length;
    if (plain < 0.85 * bytes.length) throw new Error("no text");
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Quoted-printable (RFC 2045, section 6.7): soft breaks, and bytes as "=3D" where there is a sign of it. */
function fromQuotedPrintable(text: string): string {
  if (!text.includes("=")) return text;
  const isQuoted = /=(?:3D|20\r?\n|[C-F][0-9A-F]=[89AB])|quoted-printable/i.test(text);
  const unbroken = text.replace(/=[ \t]*\r?\n/g, "");
  return isQuoted
    ? unbroken.replace(/(?:=[0-9A-F]{2})+/g, (run) => fromHex(run.replace(/=/g, "%")))
    : unbroken;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", num: "#" };

/** Tags and entities of a web page. What stands between angle brackets and is no tag, such as a link, stays. */
function fromMarkup(text: string): string {
  const plain = text.includes("<")
    ? text.replace(/<!--[^<>]*-->|<\/?[a-z][a-z0-9]*(?::[a-z]+)?(?:[\s/][^<>]*)?>/gi, withoutTag)
    : text;
  if (!plain.includes("&")) return plain;
  return plain
    .replace(/&(?:amp;)+/gi, "&")
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (all, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/&([a-z]{2,8});/gi, (_, name: string) => named[name.toLowerCase()] ?? " ");
}

/** A link stands in its tag too, and perhaps nowhere else; and "<UCH2…>" looks like a tag. */
function withoutTag(tag: string): string {
  return /UC[HS][0-9IL]|(?:[<#=/]|%23)[12IL][0-9A-Z-]{14}/i.test(tag.replace(unseen, ""))
    ? tag.replace(/\b(?:style|color|class)=(?:"[^"]*"|'[^']*')/gi, "")
    : "";
}

/**
 * Addresses as filters of mail rewrite them: encoded once or more often (SafeLinks, Google), with "-" for "%" and "_"
 * for "/" (Proofpoint 2), with "*" for "#" (Proofpoint 3), in base 64 (Sophos).
 */
function fromFilters(text: string): string {
  const opened = text
    .replace(/urldefense[a-z.]{0,40}\/v2\/url\?u=([^&\s]*)/gi, (_, address: string) =>
      address.replace(/-([0-9A-F]{2})/gi, "%$1").replace(/_/g, "/"),
    )
    .replace(/urldefense[a-z.]{0,40}\/v3\/\S*/gi, (address) => address.replace(/\*/g, "#"))
    .replace(/aHR0c(?:DovL|HM6L)[\w+/-]*/g, fromBase64Address);
  if (!opened.includes("%")) return opened;
  return opened.replace(/%(?:25)+/g, "%").replace(/(?:%[0-9A-F]{2})+/gi, fromHex);
}

function fromBase64Address(letters: string): string {
  try {
    return atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return letters;
  }
}

/** Bytes as "%C3%A9"; those that are no text become marks that stand for none. */
function fromHex(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    const bytes = new Uint8Array(run.length / 3);
    for (let at = 0; at < bytes.length; at += 1)
      bytes[at] = Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16);
    return new TextDecoder().decode(bytes);
  }
}
