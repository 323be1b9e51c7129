import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framed, writeHandIn } from "@/lib/assignment/hand-in";
import { sealHandIn } from "@/lib/assignment/seal";
import { findCodes, keptCode, openCode, searchCodes } from "@/lib/class/find-codes";
import { numberToLetters, toCodeText } from "@/lib/codes/code-text";
import { webSuite } from "@/lib/crypto/web-suite";
import { editions, handIn } from "./two-modules";

const code = writeHandIn(handIn("north"), editions);
const other = writeHandIn(handIn("south", { codeWord: "owl" }), editions);
const codesIn = (text: string) => findCodes(text).map((found) => found.code);
/** A code of the first format, with its length in three letters. */
const ofFormat1 = (letters: string) => `UCH1${numberToLetters(letters.length, 3)}${letters}`;
const letters = toCodeText(Uint8Array.from({ length: 20 }, (_, at) => at * 11));

describe("codes in a text", () => {
  it("are found one after the other, each with its line", () => {
    expect(findCodes(`Hello,\nmine: ${code}\n\nand ${other}.`)).toEqual([
      { line: 2, code, sealed: false, format: 2, letters: code.slice(8), problem: null },
      { line: 4, code: other, sealed: false, format: 2, letters: other.slice(8), problem: null },
    ]);
    expect(codesIn(code + other)).toEqual([code, other]);
    expect(codesIn("Hello, I have no code")).toEqual([]);
    expect(codesIn("")).toEqual([]);
  });

  it("are of either format, sealed or not", () => {
    const sealed = framed("UCS2", letters);
    expect(findCodes(`${ofFormat1(letters)} ${sealed}`)).toMatchObject([
      { code: ofFormat1(letters), format: 1, sealed: false, letters, problem: null },
      { code: sealed, format: 2, sealed: true, letters, problem: null },
    ]);
  });

  it("are kept with digits for the letters that are taken for them, in capitals", () => {
    const typed = code.replace(/0/g, "o").replace(/1/g, "l").toLowerCase();
    expect(codesIn(typed)).toEqual([code]);
    expect(codesIn(`UCHI${ofFormat1(letters).slice(4)}`)).toEqual([ofFormat1(letters)]);
    expect(keptCode("uch2oOiIlLz")).toBe("UCH2001111Z");
  });

  it("are said to be short where letters are missing at their end, and are no codes where they begin in the middle of a word", () => {
    const cut = code.slice(0, -3);
    expect(findCodes(cut)).toMatchObject([{ code: cut, letters: cut.slice(8), problem: "short" }]);
    expect(findCodes(`${cut} UCH`)).toMatchObject([{ code: cut, problem: "short" }]);
    expect(codesIn(`x${cut}`)).toEqual([]);
    expect(codesIn(`x${code}`)).toEqual([code]);
  });

  it("are whole only by their checksum where something stands in their first letters", () => {
    for (const at of [1, 2, 3]) {
      const apart = `${code.slice(0, at)}-${code.slice(at)}`;
      expect(codesIn(apart)).toEqual([code]);
      expect(codesIn(apart.slice(0, -1))).toEqual([]);
      const wrong = apart.slice(0, -1) + (apart.endsWith("Z") ? "Y" : "Z");
      expect(codesIn(wrong)).toEqual([]);
    }
  });

  it("of a later version are known by their first letters", () => {
    const later = `UCH3${"A".repeat(30)}`;
    expect(findCodes(later)).toEqual([
      {
        line: 1,
        code: later.slice(0, 24),
        sealed: false,
        format: 2,
        letters: "A".repeat(30),
        problem: "newer",
      },
    ]);
    expect(findCodes(`UCS9${"A".repeat(20)}`)).toMatchObject([{ sealed: true, problem: "newer" }]);
    for (const none of [
      `UCH3${"A".repeat(19)}`,
      `xUCH3${"A".repeat(30)}`,
      `U-CH3${"A".repeat(30)}`,
      `UCHA${"A".repeat(30)}`,
    ])
      expect(codesIn(none)).toEqual([]);
  });

  it("have twelve letters at least after what they begin with", () => {
    expect(codesIn(`UCH2${"0".repeat(12)}`)).toHaveLength(1);
    expect(codesIn(`UCH2${"0".repeat(11)}`)).toEqual([]);
  });

  it("do not go on where much stands between two letters", () => {
    const half = code.length - 4;
    const apart = (gap: number) => `${code.slice(0, half)}${" .".repeat(gap / 2)}${code.slice(half)}`;
    expect(codesIn(apart(398))).toEqual([code]);
    expect(findCodes(apart(402))).toMatchObject([{ problem: "short" }]);
  });

  it("are read in letters of either size, whatever signs stand between them", () => {
    const all = framed("UCH2", "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    expect(codesIn(all.toLowerCase())).toEqual([all]);
    for (const sign of ["@", "[", "`", "{", "/", ":"]) {
      const apart = code.slice(4).split("").join(sign);
      expect(codesIn(`UCH2${apart}`)).toEqual([code]);
    }
  });

  const lines = (text: string, width: number, joint: string) =>
    text.match(new RegExp(`.{1,${width}}`, "g"))?.join(joint) ?? "";
  const step = 16_384;

  it.each([
    ["base 64", lines(btoa(`Hello, here is what I hand in: ${code} and best wishes`), 40, "\n"), "\n\n"],
    [
      "base 64 of Windows",
      lines(btoa(`Hello, here is what I hand in: ${code} and best wishes`), 40, "\r\n"),
      "\r\n\r\n",
    ],
    ["quoted-printable", `Hello=3D ${lines(code, 30, "=\n")}`, "\n \n"],
    ["a tag", `<a style="color:#123456" href="https://school.example/a.html#${code}">`, " \n\n"],
    ["an address", `https://school.example/a.html%23${code}`, " "],
  ])("are found in %s that stands where a long text is taken apart", (_, hidden, apart) => {
    for (let ahead = 0; ahead < hidden.length; ahead += 9) {
      const word = apart === " " ? "word " : `a word.${apart}`;
      const before = word.repeat(Math.ceil((step - ahead) / word.length)).slice(-(step - ahead));
      const text = `${before.slice(0, -apart.length)}${apart}${hidden}${apart}${word.repeat(800)}`;
      expect(codesIn(text), `${ahead}`).toEqual([code]);
    }
  });

  it("are found wherever a long text is taken apart", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15_000, max: 18_000 }),
        fc.constantFrom("ab ", "ab cd\n\n", "."),
        (at, word) => {
          const before = word.repeat(Math.ceil(at / word.length)).slice(0, at);
          expect(codesIn(`${before}\n${code}\n${word.repeat(6_000)} ${other}`)).toEqual([code, other]);
        },
      ),
    );
  });

  it("have the line in which they stand, also far down", () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `line ${at}`);
    expect(findCodes([...lines, code].join("\n"))[0]?.line).toBe(5_001);
  });

  it("are looked for in steps", () => {
    const search = searchCodes(`${"word ".repeat(10_000)}${code}`);
    let steps = 0;
    let step = search.next();
    for (; !step.done; step = search.next()) steps += 1;
    expect(step.value).toHaveLength(1);
    expect(steps).toBeGreaterThan(5);
  });
});

describe("a code that was found", () => {
  const first = (text: string) => {
    const [found] = findCodes(text);
    if (found === undefined) throw new Error("no code");
    return found;
  };

  it("opens as what was handed in, sealed or not", async () => {
    const key = await webSuite.createKeys();
    expect(await openCode(first(code), [], editions)).toMatchObject({
      ok: true,
      handIn: { codeWord: "red-fox" },
    });
    const sealed = await sealHandIn(handIn("north"), key.x, editions);
    expect(await openCode(first(sealed ?? ""), [key], editions)).toMatchObject({
      ok: true,
      handIn: { codeWord: "red-fox" },
    });
  });

  it("says why it does not", async () => {
    const problem = async (text: string) => openCode(first(text), [], editions);
    expect(await problem(code.slice(0, -2))).toEqual({ ok: false, problem: "short" });
    expect(await problem(`UCH3${"A".repeat(30)}`)).toEqual({ ok: false, problem: "newer" });
  });
});
