import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordKey } from "@/lib/class/code-words";
import {
  cellsOf,
  listOf,
  readNameList,
  signIn,
  unlisted,
  withNames,
  withWordsFrom,
} from "@/lib/class/name-list";
import { isNoStudent } from "@/lib/class/no-student";

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

  it("sets aside rows that are no student's, and says which; one with a code word beside it is a student", () => {
    const readAll = (text: string, ...handedIn: string[]) =>
      readNameList(text, handedIn, { ...headings, isNoStudent });
    const list = readAll("Class 7b\nred-fox, Ana\nowl, Ben\nTotal, 2");
    expect(list.students.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
    expect(list.aside).toEqual(["Class 7b", "Total, 2"]);
    expect(readAll("red-fox, Ana\nelk, Total: 2").students[1]).toEqual({ codeWord: "elk", name: "Total: 2" });
    // A number that was handed in as a code word is one.
    expect(readAll("red-fox, Ana\n17", "17")).toMatchObject({
      students: [{ name: "Ana" }, { name: "17" }],
      aside: [],
    });
    expect(readAll("Total: 2")).toMatchObject({ students: [{ name: "Total: 2" }], aside: [] });
  });

  it("warns of a word that is listed twice, and gives all its names", () => {
    const list = read("red-fox, Ana\nRed Fox., Ben\nowl, Cem\nowl, Cem");
    expect(list.twice).toEqual(["red-fox", "owl"]);
    expect(list.students).toEqual([
      { codeWord: "red-fox", name: "Ana / Ben" },
      { codeWord: "owl", name: "Cem" },
    ]);
  });

  it("takes the first of two columns in which as many words are found, and none that a heading gives to names", () => {
    expect(pairs("owl, elk\nfox, bat", "owl", "bat")).toEqual(["owl: elk", "fox: bat"]);
    expect(pairs("Name, Word\nowl, elk", "owl")).toEqual(["elk: owl"]);
    expect(pairs("Word, Name\nred-fox, owl", "owl")).toEqual(["red-fox: owl"]);
  });

  it("goes by headings in any order, and leaves out lines without a code word", () => {
    expect(pairs("First name;Code word;Surname;Class\nAna;owl;Kim;8a\nBen;;Lee;8a\nCem;elk;;8a")).toEqual([
      "owl: Ana Kim",
      "elk: Cem",
    ]);
    expect(pairs("Code word:\nowl")).toEqual(["owl: owl"]);
    expect(read("Code word;Name").students).toEqual([]);
  });

  it("gives the widest line as an example", () => {
    expect(read("Ana\nKim, Su, 8a\nLee, Jo, 8b", "owl").example).toEqual(["Kim", "Su", "8a"]);
    expect(read("", "owl").example).toEqual([]);
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

describe("the cells of a line", () => {
  it.each([
    ["Ana", ["Ana"]],
    [" Ana , owl ", ["Ana", "owl"]],
    ["Ana,", ["Ana", ""]],
    [",", ["", ""]],
    ["", [""]],
    ["Kim, Su; owl", ["Kim, Su", "owl"]],
    ["Kim; Su\towl", ["Kim; Su", "owl"]],
    ['"Kim, Su", owl', ["Kim, Su", "owl"]],
    ['"Kim; Su", owl', ["Kim; Su", "owl"]],
    ['  "Ana ""Nani"" Ruiz" ,owl', ['Ana "Nani" Ruiz', "owl"]],
    ['Ana "Nani, the Great" Ruiz, owl', ['Ana "Nani', 'the Great" Ruiz', "owl"]],
    ['"Ana" Ruiz, owl', ['"Ana" Ruiz', "owl"]],
    ['"Ana, owl', ['"Ana', "owl"]],
    ['"" , owl', ["", "owl"]],
    ['" Ana " ,owl', ["Ana", "owl"]],
    ["Ana，owl", ["Ana", "owl"]],
    ["Ana、owl", ["Ana", "owl"]],
    ["أنا، owl", ["أنا", "owl"]],
    ["Ana；owl", ["Ana", "owl"]],
  ])("of %j are %j", (line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });

  it("are parted by the sign of the whole list, where that is known", () => {
    expect(cellsOf("Kim, Su; owl", ",")).toEqual(["Kim", "Su; owl"]);
    expect(cellsOf("Kim -- owl", " -- ")).toEqual(["Kim", "owl"]);
  });

  it("are parted by no sign that stands in quotation marks, but by one beside a single mark", () => {
    expect(signIn('"a;b",c')).toBe(",");
    expect(signIn('a";b')).toBe(";");
    expect(signIn("a b")).toBe(",");
  });
});

describe("students put at the end of a list", () => {
  const students = [
    { codeWord: "owl", name: "Ana" },
    { codeWord: "red-fox", name: "Park, Su" },
  ];

  it("stand as its columns stand", () => {
    expect(withNames("elk, Ben", students, ["elk"], headings)).toBe(
      'elk, Ben\nowl, Ana\nred-fox, "Park, Su"',
    );
    expect(withNames("Ben, elk\n\n", students, ["elk"], headings)).toBe(
      'Ben, elk\nAna, owl\n"Park, Su", red-fox',
    );
    expect(withNames("Name, Code word", students, [], headings)).toBe(
      'Name, Code word\nAna, owl\n"Park, Su", red-fox',
    );
  });

  it("are a list of their own where there was none", () => {
    expect(withNames(" \n", students, [], headings)).toBe('owl, Ana\nred-fox, "Park, Su"');
    expect(withNames("", [{ codeWord: 'a"b', name: "c\td" }], [], headings)).toBe('"a""b", "c\td"');
  });

  it("are those that it does not hold yet, each word once", () => {
    expect(
      unlisted([...students, { codeWord: "Red Fox", name: "Cem" }], [{ codeWord: "OWL", name: "" }]),
    ).toEqual(students.slice(1));
    expect(unlisted([], students)).toEqual([]);
  });

  it("are listed once for each code word, with all its names", () => {
    expect(listOf([...students, { codeWord: "OWL", name: "Ben" }, { codeWord: "owl", name: "Ana" }])).toEqual(
      {
        students: [{ codeWord: "owl", name: "Ana / Ben" }, students[1]],
        sure: true,
        example: [],
        twice: ["owl"],
        aside: [],
      },
    );
  });
});
