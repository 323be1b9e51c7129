import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordKey } from "@/lib/class/code-words";
import { readNameList, withWordsFrom } from "@/lib/class/name-list";

const headings = { codeWord: ["code word"], name: ["name", "surname", "first name"] };
const heading = "Code word, Name";
const read = (text: string, ...handedIn: string[]) => readNameList(text, handedIn, headings);
const pairs = (text: string, ...handedIn: string[]) =>
  read(text, ...handedIn).students.map(({ codeWord, name }) => `${codeWord}: ${name}`);

describe("wordKey", () => {
  it.each([
    "blue–heron–17.",
    "Blue-Heron-17",
    "BLUE HERON 17",
    "blue_heron_17",
    "blue — heron — 17!",
    "“blue-heron-17”",
    "blue\u00adheron\u200b17",
    "ＢＬＵＥ－ｈｅｒｏｎ－１７",
    " blue‑heron‑17 ,",
    "blueheron17",
    "blüe-héron-17",
    "blue-heron-١٧",
  ])("knows blue-heron-17 in %j", (word) => {
    expect(wordKey(word)).toBe(wordKey("blue-heron-17"));
  });

  it("tells code words of other scripts and of signs alone apart", () => {
    const words = ["파란-왜가리", "синяя-цапля", "青い鷺", "🦊", "🦉", "–", "blue-heron-18"];
    expect(new Set(words.map(wordKey)).size).toBe(words.length);
    expect(wordKey("파란–왜가리.")).toBe(wordKey("파란 왜가리"));
  });
});

describe("readNameList", () => {
  it("reads code word and name, parted by a comma, semicolon or tab", () => {
    expect(pairs("Blue Heron 17, Ana\nred-fox; Ben\r\n\n파란-왜가리\t지우\nelk, Park, Ji-woo\nowl")).toEqual([
      "blue-heron-17: Ana",
      "red-fox: Ben",
      "파란-왜가리: 지우",
      "elk: Park Ji-woo",
      "owl: owl",
    ]);
  });

  it("finds the code words in whatever column most of those handed in stand", () => {
    expect(pairs("Ana, blue–heron–17.\nBen, red-fox", "Blue-Heron-17")).toEqual([
      "blue-heron-17: Ana",
      "red-fox: Ben",
    ]);
    expect(pairs("Kim;Ana;8a;red-fox\nLee;Ben;8a;owl", "owl", "red-fox")).toEqual([
      "red-fox: Kim Ana 8a",
      "owl: Lee Ben 8a",
    ]);
    expect(pairs('"Park, Ji-woo",red-fox\nAna,owl', "owl")).toEqual(["red-fox: Park, Ji-woo", "owl: Ana"]);
    expect(pairs("Park, Ji-woo, red-fox\nAna, owl", "owl", "red-fox")).toEqual([
      "red-fox: Park Ji-woo",
      "owl: Ana",
    ]);
  });

  it("goes by a heading, which is no student", () => {
    expect(pairs("Surname\tFirst name\tClass\tCode word\nKim\tAna\t8a\tred-fox", "nobody")).toEqual([
      "red-fox: Kim Ana",
    ]);
    expect(pairs("Name,Word\nAna,red-fox", "red-fox")).toEqual(["red-fox: Ana"]);
    expect(read("Name;Code word\nAna;red-fox", "owl").sure).toBe(true);
  });

  it("is not sure where none of the words handed in stands in the list", () => {
    expect(read("Ana, red-fox\nBen, elk", "owl")).toMatchObject({ sure: false, example: ["Ana", "red-fox"] });
    expect(read("Ana\nBen", "owl")).toMatchObject({ sure: false, example: [] });
    expect(read("Ana, red-fox", "red-fox").sure).toBe(true);
    expect(read("Ana, red-fox").sure).toBe(true);
    expect(read("", "owl").sure).toBe(true);
  });

  it("is sure once the teacher has said where the words stand, and changes no pair", () => {
    const text = 'Ana, red-fox\n"Park, Ji-woo", elk';
    const told = withWordsFrom(text, 1, headings, heading);
    expect(told).toBe('Code word, Name\nred-fox, Ana\nelk, "Park, Ji-woo"');
    expect(read(told, "owl").sure).toBe(true);
    expect(pairs(told, "owl")).toEqual(pairs(text, "red-fox"));
    expect(withWordsFrom(told, 0, headings, heading)).toBe(told);
  });

  it("warns of a word that is listed twice, and gives all its names", () => {
    const list = read("red-fox, Ana\nRed Fox., Ben\nowl, Cem\nowl, Cem");
    expect(list.twice).toEqual(["red-fox", "owl"]);
    expect(list.students).toEqual([
      { codeWord: "red-fox", name: "Ana / Ben" },
      { codeWord: "owl", name: "Cem" },
    ]);
  });

  it("never fails, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string(), (text, word) => {
        const { students } = read(text, word);
        for (const { codeWord } of students) expect(codeWord).not.toBe("");
      }),
    );
  });
});
