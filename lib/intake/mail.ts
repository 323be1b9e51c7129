/** Mails as files (RFC 5322, RFC 2045–2047): who wrote one, its texts, and what is attached. */
import { bytesOf, lettersOf, textOf } from "./text-of";

export interface MailPart {
  /** Null where the part is a text of the mail itself. */
  file: string | null;
  bytes: Uint8Array;
  charset: string | undefined;
}

export interface Mail {
  /** The name before the address, else the address; null where nobody says. */
  from: string | null;
  parts: MailPart[];
}

/** Mails hold mails, and parts hold parts: deeper ones are left out. */
const deepest = 6;
const mostParts = 200;

/** Whether a file begins like a mail: headers, one of which only a mail has. */
export function isMail(head: string): boolean {
  return (
    /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}/.test(head) &&
    /^(?:from|received|return-path|message-id|mime-version):/im.test(head)
  );
}

/** The mails of a mailbox (RFC 4155): each begins with a line "From somebody at some time". */
export function mailsOf(bytes: Uint8Array): Uint8Array[] {
  return lettersOf(bytes)
    .split(/^From \S.{0,200}\d{4}.{0,100}\r?\n/m)
    .filter((mail) => mail.trim() !== "")
    .map(bytesOf);
}

/** A mail in its parts. Never throws. */
export function readMail(bytes: Uint8Array): Mail {
  const mail: Mail = { from: null, parts: [] };
  const text = lettersOf(bytes);
  const from = headersOf(text).get("from");
  if (from !== undefined) mail.from = senderOf(from);
  collect(text, mail.parts, 0);
  return mail;
}

function collect(text: string, parts: MailPart[], depth: number): void {
  if (depth > deepest || parts.length >= mostParts) return;
  const headers = headersOf(text);
  const body = text.slice(/\r?\n\r?\n/.exec(text)?.index ?? text.length);
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = setting(type, "boundary");
  if (/^multipart\//i.test(type) && boundary !== null) {
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (part.startsWith("--")) break;
      const inside = part.replace(/^[ \t]*\r?\n/, "");
      // A part without headers is plain text (RFC 2046, section 5.1).
      collect(/^\r?\n/.test(inside) ? `Content-Type: text/plain\n${inside}` : inside, parts, depth + 1);
    }
    return;
  }
  const bytes = decoded(body, headers.get("content-transfer-encoding") ?? "");
  if (/^message\/rfc822/i.test(type)) {
    collect(lettersOf(bytes).replace(/^\s+/, ""), parts, depth + 1);
    return;
  }
  const name = setting(headers.get("content-disposition") ?? "", "filename") ?? setting(type, "name");
  const isText = /^text\//i.test(type);
  if (name === null && !isText && !/^image\//i.test(type)) return;
  parts.push({
    file: name ?? (isText ? null : `1.${/^image\/(\w+)/i.exec(type)?.[1] ?? ""}`),
    bytes,
    charset: isText ? (setting(type, "charset") ?? undefined) : undefined,
  });
}

/** By name in small letters; a header may go on in lines that begin with a space. */
function headersOf(text: string): Map<string, string> {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A setting of a header, as name="a b" or name*=utf-8''a%20b (RFC 2231). */
function setting(header: string, name: string): string | null {
  const coded = new RegExp(`;\\s*${name}\\*=([\\w-]*)'[^']*'([^;\\s]+)`, "i").exec(header);
  if (coded !== null) {
    const bytes = bytesOf((coded[2] ?? "").replace(/%([0-9a-f]{2})/gi, (_, hex) => letterOf(hex)));
    return textOf(bytes, coded[1] || undefined);
  }
  const bare = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header);
  return bare === null ? null : words(bare[1] ?? bare[2] ?? "");
}

function decoded(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) {
    const letters = body.replace(/[^A-Za-z0-9+/]/g, "");
    return bytesOf(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
  }
  return bytesOf(/quoted-printable/i.test(encoding) ? unquoted(body.replace(/=[ \t]*\r?\n/g, "")) : body);
}

function unquoted(text: string): string {
  return text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => letterOf(hex));
}

function letterOf(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/** A header's words in other scripts: =?utf-8?B?…?= and =?iso-8859-1?Q?…?= (RFC 2047). */
function words(header: string): string {
  return textOf(bytesOf(header))
    .replace(/(=\?[^?\s]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, "$1")
    .replace(/=\?([^?\s*]+)[^?]*\?([bq])\?([^?]*)\?=/gi, (_, charset: string, how: string, text: string) =>
      textOf(
        how.toLowerCase() === "b" ? decoded(text, "base64") : bytesOf(unquoted(text.replaceAll("_", " "))),
        charset,
      ),
    );
}

function senderOf(from: string): string | null {
  const name = words(from.replace(/<[^<>]*>/, ""))
    .replace(/["\s]+/g, " ")
    .trim();
  return name || /<([^<>]+)>/.exec(from)?.[1] || null;
}
