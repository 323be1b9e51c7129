/** What happens to codes on their way to somebody, as functions on text, by chance that comes in. */

import { seededChance } from "../../../scripts/torture/section";

/** A number from 0 up to `below`. */
export type Chance = (below: number) => number;

type Change = (text: string, chance: Chance) => string;

/** Chance that can be had again. */
export function seeded(seed: number): Chance {
  const chance = seededChance(seed);
  return (below) => Math.floor(chance() * below);
}

const one = <T>(list: readonly [T, ...T[]], chance: Chance): T => list[chance(list.length)] ?? list[0];
const put = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);
const into =
  (what: (chance: Chance) => string): Change =>
  (text, chance) =>
    put(text, 1 + chance(text.length - 1), what(chance));
const folded = (text: string, width: number, joint: string) =>
  text.match(new RegExp(`[^]{1,${width}}`, "g"))?.join(joint) ?? text;
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (letter: string) =>
  Array.from({ length: letter.length }, (_, at) => letter.charCodeAt(at)).flatMap((unit) => [
    unit & 255,
    unit >> 8,
  ]);
const base64 = (text: string) => btoa(String.fromCharCode(...utf8(text)));
const invisible = [..."\u200b\u200c\u200d\u200e\u200f\u00ad\u2060\ufeff\u202a\u202c\u2066\u2069\ufe0f"];

/** Changes of the code itself that keep what it means. */
const inside: Record<string, Change> = {
  nothing: (text) => text,
  "small letters": (text) => text.toLowerCase(),
  "mixed letters": (text, chance) =>
    [...text].map((letter) => (chance(2) ? letter.toLowerCase() : letter)).join(""),
  "wide letters": (text) =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "letters for digits": (text, chance) =>
    text
      .replace(/0/g, () => one(["O", "o", "0"], chance))
      .replace(/1/g, () => one(["I", "l", "1", "i"], chance)),
  "marks that nobody sees": (text, chance) =>
    [...text].map((letter) => (chance(5) ? letter : invisible[chance(invisible.length)] + letter)).join(""),
  "lines of a quoted mail": (text, chance) =>
    `> ${folded(text, 20 + chance(60), `\r\n${one(["> ", ">> ", "> > ", "| "], chance)}`)}`,
  "soft breaks": (text, chance) => folded(text, 20 + chance(56), one(["=\n", "=\r\n"], chance)),
  "broken lines": (text, chance) =>
    folded(text, 4 + chance(70), one(["\n", "\r\n", " ", "\n\t", " \n "], chance)),
  "digits of another script": (text, chance) => {
    const zero = one([0x660, 0x6f0, 0x966, 0xe50], chance);
    return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  },
  dashes: (text, chance) => folded(text, 4, one(["-", "–", "—", "‑", "−", "‐", " - "], chance)),
  "a styled tag": into(
    () => '<span style="font-family: Calibri, sans-serif; font-size: 11pt; color: #1f1f1f">',
  ),
  "a break of a page": into((chance) =>
    one(["<wbr>", "<br>", "<br/>\n", "</p>\n<p class='MsoNormal'>"], chance),
  ),
  "an entity": into((chance) =>
    one(["&nbsp;", "&shy;", "&#8203;", "&#x200b;", "&amp;nbsp;", "&zwnj;"], chance),
  ),
  stars: (text) => `**${text}**`,
};

/** What stands around it. */
const around: Record<string, Change> = {
  nothing: (text) => text,
  "a full stop": (text, chance) => text + one([".", ")", ",", ";", "!", "”.", "…", "]"], chance),
  "words after it": (text, chance) =>
    text + one([" by Friday", " thanks, Ana", "\n\nBest wishes\nMia", " 17"], chance),
  "words before it": (text, chance) =>
    one(["My code: ", "here it is\n", "Hand in (", "Ana, 10b – ", "“", "Re: FW: "], chance) + text,
  "a word glued before it": (text, chance) =>
    one(["Code:", "code=", "Link", "mein.Code", "→"], chance) + text,
  "brackets of an address": (text) => `<${text}>`,
  "a row of a table": (text) => `"Ana Müller";"2026-11-26";"${text}";"10b"`,
  "a web page": (text) => `<html><body style="margin:0"><div dir="ltr">Hello<br>${text}</div></body></html>`,
};

const address = (text: string) => `https://school.example.org/unit/a.html#${text}`;

/** Links as filters and mail programs rewrite them. */
const links: Record<string, Change> = {
  "a link": (text, chance) =>
    address(text) + one(["", "&utm_source=mail", "?fbclid=1a2b3c", ".", ")"], chance),
  "an encoded link": (text, chance) => address(text).replace("#", one(["%23", "%2523", "%252523"], chance)),
  SafeLinks: (text) =>
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(address(text))}&data=05%7C02%7Cana%40example.org&sdata=x%3D&reserved=0`,
  "SafeLinks twice": (text) =>
    `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(encodeURIComponent(address(text)))}&data=05`,
  Google: (text) =>
    `https://www.google.com/url?q=${encodeURIComponent(address(text))}&sa=D&source=editors&ust=1764000000000000&usg=AOvVaw3`,
  "Proofpoint 2": (text) =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(address(text)).replace(/-/g, "%2D").replace(/%2F/g, "_").replace(/%/g, "-")}&d=DwMFaQ&c=abc&r=def`,
  "Proofpoint 3": (text) =>
    `https://urldefense.com/v3/__${address(text).replace("#", "*")}__;Iw!!Abc123!xyz$`,
  Sophos: (text) =>
    `https://eu-west-1.protection.sophos.com?d=example.org&u=${btoa(address(text))}&p=bQ==&i=NjE2`,
  Barracuda: (text) =>
    `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(address(text))}&c=E,1,x&typo=1`,
  Facebook: (text) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address(text))}&h=AT0`,
  "a link in a page": (text) => `<a style="color:#06c" href="${address(text)}" target="_blank">Open</a>`,
};

/** What a whole message goes through. */
const messages: Record<string, Change> = {
  nothing: (text) => text,
  "quoted-printable": (text) =>
    `Content-Transfer-Encoding: quoted-printable\n\n${folded(
      text.replace(/[=\u0080-\uffff]/g, (letter) =>
        utf8(letter)
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
          .join(""),
      ),
      70,
      "=\r\n",
    )}`,
  "base 64": (text) =>
    `Content-Transfer-Encoding: base64\r\n\r\n${folded(base64(`Hello, here is my hand-in for you:\r\n${text}\r\n`), 76, "\r\n")}\r\n`,
  "base 64 of Western letters": (text) =>
    // Letters of other scripts are not written so.
    /[^\0-\xff]/.test(text)
      ? text
      : `Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n${folded(
          btoa(`Gr\u00fc\u00dfe, hier ist es:\r\n${text}\r\n`),
          76,
          "\r\n",
        )}\r\n`,
  "base 64 of UTF-16": (text) =>
    /[^\0-\xff]/.test(text)
      ? text
      : folded(btoa(String.fromCharCode(...[...`Hello:\r\n${text}`].flatMap(utf16))), 76, "\r\n"),
  "UTF-16": (text) => `\ufffd\ufffd${[...text].map((letter) => `${letter}\u0000`).join("")}`,
  windows: (text) => text.replace(/\r?\n/g, "\r\n"),
};

function pick(changes: Record<string, Change>, chance: Chance): [string, Change] {
  const all = Object.entries(changes);
  const [first] = all;
  if (first === undefined) throw new Error("no change");
  return one([first, ...all.slice(1)], chance);
}

export interface Changed {
  text: string;
  /** The names of what was done. */
  how: string;
}

/** Up to four changes that keep what a code says. */
export function keepMeaning(code: string, chance: Chance): Changed {
  const [a, change] = pick(inside, chance);
  // A page's own marks inside an address would not be followed by anybody: links are rewritten whole.
  const isLink = chance(3) === 0;
  const [b, wrap] = pick(isLink ? links : around, chance);
  const [c, send] = pick(messages, chance);
  // Half of a pair of UTF-16, or a styled mark outside Latin, is not what these write.
  const how = `${isLink ? "" : `${a}, `}${b}, ${c}`;
  return { text: send(wrap(isLink ? code : change(code, chance), chance), chance), how };
}

/** One change that makes another code of it: a letter changed, swapped with its neighbour, left out or put in. */
export function loseMeaning(code: string, chance: Chance): Changed {
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const at = 5 + chance(code.length - 6);
  const other = () => {
    const rest = letters.replace(code.charAt(at), "");
    return rest.charAt(chance(rest.length));
  };
  const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
  const changes: [string, string][] = [
    ["a letter changed", code.slice(0, at) + other() + code.slice(at + 1)],
    ["two letters swapped", swapped === code ? code.slice(0, -1) : swapped],
    ["a letter left out", code.slice(0, at) + code.slice(at + 1)],
    ["a letter put in", put(code, at, other())],
    ["cut short", code.slice(0, at)],
    ["two halves changed round", code.slice(0, 4) + code.slice(at) + code.slice(4, at)],
    ["a stretch written twice", code.slice(0, at) + code.slice(Math.max(4, at - 8))],
  ];
  const [how = "", text = ""] = changes[chance(changes.length)] ?? [];
  return { text, how };
}
