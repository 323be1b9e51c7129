import { describe, expect, it } from "vitest";
import { tidyLetters, tidyPasted } from "@/lib/codes/tidy";
import { tally } from "./many-changes";

const link = "https://school.example/a.html#UCH2ABCD";
/** Bytes in base 64, in one line. */
const inBase64 = (bytes: Iterable<number>) => btoa(String.fromCharCode(...bytes));
const utf8 = (text: string) => new TextEncoder().encode(text);
const western = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, [high, low]: readonly [number, number]) =>
  [...text].flatMap((letter) => {
    const pair = [0, 0];
    pair[high] = letter.charCodeAt(0) >> 8;
    pair[low] = letter.charCodeAt(0) & 255;
    return pair;
  });
const stays = (text: string) => expect(tidyPasted(text)).toBe(text);

describe("letters", () => {
  it("lose marks that nobody sees, and become plain ones with one sort of hyphen", () => {
    expect(tidyLetters("U\u200bC\u00adH\ufeff2\u3164")).toBe("UCH2");
    expect(tidyLetters("ＵＣＨ２ 𝐀𝐁 ٣ ½")).toBe("UCH2 AB 3 1⁄2");
    expect(tidyLetters("a–b—c‑d−e-f")).toBe("a-b-c-d-e-f");
  });

  it("stay together in signs that are whole words, which would be many letters", () => {
    expect(tidyLetters("㌀ ㏿ ﷺ")).toBe("㌀ ㏿ ﷺ");
  });
});

describe("what was pasted", () => {
  it.each([
    "Ana - 5 < 6 & 7 > 3, a = b, 100 % sure, f(x)=y",
    "ACHTUNG ACHTUNG ACHTUNG ACHTUNG ACHTUNG",
    "Line one\nLine two\n\nLine four",
    "Line one\r\nLine two\r\n",
    "\ufffd stands for a letter that could not be read",
  ])("is given back as it was where nothing changed it: %j", stays);

  it("loses the NULs and the first marks of UTF-16 that was read as UTF-8, and no mark within", () => {
    const beside = (text: string) => [...text].map((letter) => `${letter}\0`).join("");
    expect(tidyPasted(`\ufffd\ufffd${beside("UCH2 \ufffd.")}`)).toBe("UCH2 \ufffd.");
    expect(tidyPasted(beside("UC\ufffd."))).toBe("UC\ufffd.");
  });
});

describe("base 64", () => {
  it("is text where a line of it has 24 letters or more, with the shorter ones after it", () => {
    const said = "Größe 조선: here is the code";
    const letters = inBase64(utf8(said));
    expect(tidyPasted(`A: b\n\n${letters}\n\nEnd`)).toBe(`A: b\n\n${said}\n\nEnd`);
    expect(tidyPasted(`A: b\r\n${letters.slice(0, 24)}\r\n${letters.slice(24)}\r\nThe end`)).toBe(
      `A: b\n${said}\nThe end`,
    );
    expect(tidyPasted(inBase64(utf8("Hello to all of us")))).toBe("Hello to all of us");
  });

  it("stays as it was where its line is shorter", () => {
    const short = inBase64(utf8("Hello to all of u")).replace("=", "");
    expect(short).toHaveLength(23);
    stays(`${"A".repeat(24)} and so on\n\n${short}\n`);
  });

  it.each([
    ["UTF-16, the low byte first", utf16("Hello: größer 조선", [1, 0]), "Hello: größer 조선"],
    ["UTF-16, the high byte first", utf16("Hello: größer 조선", [0, 1]), "Hello: größer 조선"],
    ["Western letters", western("Grüße an alle in der Klasse"), "Grüße an alle in der Klasse"],
    ["breaks and tabs", utf8("One\ttwo\r\nthree\ffour, five"), "One\ttwo\r\nthree\ffour, five"],
    ["85 plain letters of a hundred", western(`${"ab".repeat(17)}äöüäöü`), `${"ab".repeat(17)}äöüäöü`],
  ])("may hold %s", (_, bytes, text) => {
    expect(tidyPasted(inBase64(bytes))).toBe(text);
  });

  it.each([
    ["fewer than 85 plain letters of a hundred", western(`${"ab".repeat(16)}äöüäöü`)],
    ["signs that steer a printer", utf8("Hello to all of you, \u0007 and the rest")],
    ["a NUL in eight bytes", utf8("seven..\0".repeat(3))],
  ])("is no text with %s, and stays as it was", (_, bytes) => {
    const letters = inBase64(bytes);
    expect(letters).toMatch(/^[A-Za-z0-9+/]{24,}=*$/);
    stays(letters);
  });

  it("is no text with letters of one size only: it may be a code", () => {
    const capitals = "IEFCIEFC".repeat(4);
    const small = "aici".repeat(8);
    expect(atob(capitals)).toBe(" AB".repeat(8));
    stays(`${capitals}\n${capitals}`);
    expect(atob(small)).toBe("j'\"".repeat(8));
    stays(small);
  });
});

describe("quoted-printable", () => {
  it.each([
    ["a letter of two bytes", "Gr=C3=B6=C3=9Fe", "Größe"],
    ["an equals sign", "a=3Db =41", "a=b A"],
    ["a space at the end of a line", "a=20\nb=41", "a \nbA"],
    ["a space at the end of a line of Windows", "a=20\r\nb=41", "a \r\nbA"],
    [
      "its name",
      "Content-Transfer-Encoding: quoted-printable\n\n=41",
      "Content-Transfer-Encoding: quoted-printable\n\nA",
    ],
  ])("is told by %s", (_, written, read) => {
    expect(tidyPasted(written)).toBe(read);
  });

  it("is joined at soft breaks, with blanks before them or not", () => {
    expect(tidyPasted("UC=\nH2=\r\nAB= \t\r\nCD")).toBe("UCH2ABCD");
  });

  it.each(["x=41", "x=A3=84", "x=C3=41", "x=CG=84", "x=20 y", "x=a\nb"])("is not seen in %j", stays);
});

describe("a page", () => {
  it.each([
    ["a<b>b</b>c", "abc"],
    ["a<h1>b</h1><br><br/><BR />c", "abc"],
    ["a<o:p>b</o:p><st1:place>c", "abc"],
    ['a<p style="margin:0">b<hr\tsize=1>c', "abc"],
    ["a<!-- a remark -->b<!---->c", "abc"],
  ])("loses its tags and remarks: %s", (page, text) => {
    expect(tidyPasted(page)).toBe(text);
  });

  it.each(["<https://school.example/a>", "1 <3> 2", "a < b > c", "<b", "<!-- a", "<a.b>", "<a: b>"])(
    "has no tag in %s",
    stays,
  );

  it.each([
    ["a&amp;b &amp;amp; c", "a&b & c"],
    ["a&amp;amp;amp;nbsp;b", "a b"],
    ["&#65;&#x42;&#X43;&#0000068;", "ABCD"],
    ["&lt;a&GT; &quot;b&quot;&num;", '<a> "b"#'],
    ["a&nbsp;b&hellip;c&zwnj;d", "a b c d"],
    ["&#x10ffff;", "\u{10ffff}"],
  ])("has its signs read: %s", (page, text) => {
    expect(tidyPasted(page)).toBe(text);
  });

  it.each(["&#x110000;", "&#1114112;", "&;", "&x;", "&12;", "R&D; a & b"])("has no sign in %s", (text) => {
    expect(tidyPasted(text)).toBe(text);
  });

  it.each([
    [`<a href="${link}">`, `<a href="${link}">`],
    ['<a style="color:#1f1f1f" href="#UCS2AB" class=\'UCH\'>', '<a  href="#UCS2AB" >'],
    ['<a href="#UC\u00adHIAB">', '<a href="#UCHIAB">'],
    ['<a href="/a#1ABCDEFGHJKMNPQ">', '<a href="/a#1ABCDEFGHJKMNPQ">'],
    ['<a href="/a%232ABCDEFGHJKMNPQ">', '<a href="/a#2ABCDEFGHJKMNPQ">'],
    ["<UCH2ABCD>", "<UCH2ABCD>"],
    ["<LABCD-EFGHJKMNPQ>", "<LABCD-EFGHJKMNPQ>"],
    ["<IABCDEFGHJKMNPQ>", "<IABCDEFGHJKMNPQ>"],
  ])("keeps a tag with a code in it, without its looks: %s", (page, text) => {
    expect(tidyPasted(page)).toBe(text);
  });

  it.each(["<ucx2>", "<uch>", "<a b=1ABCD>", '<a b="x1ABCDEFGHJKMNPQ">', '<a b="#3ABCDEFGHJKMNPQ">'])(
    "keeps no tag without one: %s",
    (page) => {
      expect(tidyPasted(page)).toBe("");
    },
  );
});

describe("an address", () => {
  it.each([
    ["https://school.example/a.html%23UCH2ABCD", link],
    ["https://school.example/a.html%252523UCH2ABCD", link],
    [
      `https://eur02.safelinks.example/?url=${encodeURIComponent(link)}&data=05`,
      `https://eur02.safelinks.example/?url=${link}&data=05`,
    ],
    [
      "https://urldefense.proofpoint.com/v2/url?u=https-3A__school.example_a.html-23UCH2ABCD&d=DwM",
      `https://${link}&d=DwM`,
    ],
    ["https://urldefense.com/v2/url?u= and", "https:// and"],
    ["https://urldefense.com/v2/url?u=https-3A__a.example_b-5", "https://https://a.example/b-5"],
    [
      "https://urldefense.com/v3/__https://school.example/a.html*UCH2*AB__;Iw!!A and 2*3",
      "https://urldefense.com/v3/__https://school.example/a.html#UCH2#AB__;Iw!!A and 2*3",
    ],
    [
      `https://sophos.example?u=${btoa(link).replace(/=+$/, "")}&p=bQ`,
      `https://sophos.example?u=${link}&p=bQ`,
    ],
    [
      `u=${btoa("http://a.ex/?a=>>>>&b=???#UCH2").replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`,
      "u=http://a.ex/?a=>>>>&b=???#UCH2",
    ],
  ])("is what it was before a filter wrote it anew: %s", (written, address) => {
    expect(tidyPasted(written)).toBe(address);
  });

  it.each(["aHR0cDovL2EuY", "aHR0c and aHR0cX", "100 %, 5%-6% or %zz"])("is none in %s", stays);

  it("has a mark where bytes are no text, and the letters around it", () => {
    expect(tidyPasted("a%C3%B6%FF%41b%20c%FF")).toBe("aö\ufffdAb c\ufffd");
  });
});

describe("a code on its way", () => {
  it("opens as what it is after every change that keeps its meaning", async () => {
    const { opened, wrong, lost, tries } = await tally("keeps", 500, 1);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(opened).toBe(tries);
  });

  it("never opens as something else after a change that does not", async () => {
    const { wrong } = await tally("loses", 500, 2);
    expect(wrong).toEqual([]);
  });
});
