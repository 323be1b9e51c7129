import { rosterHeadings } from "@words/classes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersIn } from "@/lib/class/letters";
import {
  firstDifference,
  longestName,
  mostStudents,
  readRoster,
  sharedWords,
  withReading,
} from "@/lib/class/read-roster";
import { withForeign } from "@/lib/class/table-headings";

const headings = {
  name: ["name", "first name", "last name"],
  word: ["code word"],
  email: ["email", "e-mail"],
  id: ["student id"],
};
const read = (text: string) => readRoster(text, headings);
const readAny = (text: string) => readRoster(text, withForeign(rosterHeadings));
/** The one reading of a text without doubt, each student as "name/word". */
const sure = (text: string) => {
  const [only, other] = read(text);
  if (only === undefined || other !== undefined) throw new Error(`${read(text).length} readings`);
  return only.students.map(({ name, word }) => `${name}/${word}`);
};

describe("a pasted roster", () => {
  it("has no signs in it that nobody sees and that turn the letters behind them", () => {
    expect(
      sure("\u200fأحمد محمد\u200f\tred-fox\n\u202bفاطمة\u202c\tblue-owl\nAna\u202e Ruiz\ttall-tree"),
    ).toEqual(["أحمد محمد/red-fox", "فاطمة/blue-owl", "Ana Ruiz/tall-tree"]);
    // Between two letters such a sign may be part of how a name is written.
    expect(sure("علی\u200cرضا\nBen")).toEqual(["علی\u200cرضا/", "Ben/"]);
  });

  it("is not asked about for a comma in a few of its names", () => {
    expect(sure("Maximiliane\nO’Neil, Ben\nAna\nKim, Su-Mi\nCem")).toEqual([
      "Maximiliane/",
      "O’Neil, Ben/",
      "Ana/",
      "Kim, Su-Mi/",
      "Cem/",
    ]);
    // A few who have a code word already are.
    expect(read("Maximiliane\nBen, red-fox\nAna\nCem")[0]?.students[1]).toMatchObject({ word: "red-fox" });
  });

  it("is asked about by the student in whom its readings differ", () => {
    const readings = read("Maximiliane\nRuiz, Ana\nO’Neil, Ben");
    expect(readings.length).toBeGreaterThan(1);
    expect(firstDifference(readings)).toBe(1);
    expect(firstDifference(read("Ruiz, Ana\nO’Neil, Ben"))).toBe(0);
    expect(firstDifference([])).toBe(0);
  });

  it("keeps days and phone numbers out of names and registers", () => {
    for (const column of [
      ["01.02.2010", "13.4.2010"],
      ["2010-02-01", "2010-04-13"],
      ["2/13/10", "4/3/10"],
      ["+49 170 1234567", "0170/765 43 21"],
      ["(030) 123-4567", "(030) 765-4321"],
    ])
      for (const table of [
        `Ana Ruiz\t${column[0]}\nBen Neil\t${column[1]}`,
        `${column[0]}\tAna Ruiz\n${column[1]}\tBen Neil`,
      ]) {
        const [only, other] = read(table);
        expect(other, table).toBeUndefined();
        expect(only?.students, table).toEqual([
          { name: "Ana Ruiz", word: "", email: "", id: "" },
          { name: "Ben Neil", word: "", email: "", id: "" },
        ]);
      }
    expect(read("Ana\t12-34-56\nBen\t12-35-57")[0]?.students[0]?.id).toBe("12-34-56");
  });

  it("takes an address for the name where there is no other, and out of a name where it stands in brackets", () => {
    expect(read("ana.ruiz@x.org\nben@x.org")[0]?.students).toEqual([
      { name: "ana.ruiz@x.org", word: "", email: "ana.ruiz@x.org", id: "" },
      { name: "ben@x.org", word: "", email: "ben@x.org", id: "" },
    ]);
    expect(read("Ana Ruiz (ana@x.org)\nBen (ben@x.org)")[0]?.students[0]).toMatchObject({
      name: "Ana Ruiz",
      email: "ana@x.org",
    });
  });

  it("takes no single letters for code words, as of a column that says who is a girl and who is a boy", () => {
    expect(read("Ruiz;Ana;w\nNeil;Ben;m\nKim;Su;w")[0]?.words).toBe("none");
  });

  it("reads a cell in quotation marks across its line break, and no list between two marks as one cell", () => {
    expect(sure('"Ruiz,\nAna",red-fox\nBen,blue-owl')).toEqual(["Ruiz, Ana/red-fox", "Ben/blue-owl"]);
    expect(sure('red-fox\t"Ruiz\r\nAna"\r\nblue-owl\tBen')).toEqual(["Ruiz Ana/red-fox", "Ben/blue-owl"]);
    expect(read('"Ana\nBen"')[0]?.students).toHaveLength(2);
  });

  it("is names alone, in any script and of any length", () => {
    expect(sure("Maximiliane-Friederike\n이지은\r\n أحمد \n\nO’Neil")).toEqual([
      "Maximiliane-Friederike/",
      "이지은/",
      "أحمد/",
      "O’Neil/",
    ]);
    expect(sure("1. Ana Lee\n2. Ben Cho\n• Cem")).toEqual(["Ana Lee/", "Ben Cho/", "Cem/"]);
  });

  it("is names and code words, whichever comes first and whatever parts them", () => {
    const both = ["Ana Lee/red-heron", "Ben/owl"];
    for (const sign of [", ", ",", ";", "; ", "\t"]) {
      expect(sure(`Ana Lee${sign}red-heron\nBen${sign}owl`)).toEqual(both);
      expect(sure(`red-heron${sign}Ana Lee\nowl${sign}Ben`)).toEqual(both);
    }
    expect(sure('"Lee, Ana",heron\n"Ben",owl')).toEqual(["Lee, Ana/heron", "Ben/owl"]);
    expect(sure("Lee, Ana, heron\nBen, owl")).toEqual(["Lee, Ana/heron", "Ben/owl"]);
    expect(sure("Ana\theron\nBen\t")).toEqual(["Ana/heron", "Ben/"]);
  });

  it("is what its heading says, in any order", () => {
    const text = "Student ID;Last name;Email;Code word;First name\n0071;Lee;ana@x.org;heron;Ana";
    expect(read(text)).toMatchObject([
      {
        words: "headed",
        students: [{ name: "Lee Ana", word: "heron", email: "ana@x.org", id: "0071" }],
      },
    ]);
    expect(sure("Name\nAna\nBen")).toEqual(["Ana/", "Ben/"]);
    expect(sure("Code word, who\nheron, Ana")).toEqual(["Ana/heron"]);
  });

  it("has numbers of lines, addresses and numbers of a register in columns of their own, also without a heading", () => {
    expect(read("1\tAna Lee\tana@x.org\t4711\n2\tBen\tben@x.org\t4712")).toMatchObject([
      {
        students: [
          { name: "Ana Lee", word: "", email: "ana@x.org", id: "4711" },
          { name: "Ben", word: "", email: "ben@x.org", id: "4712" },
        ],
      },
    ]);
  });

  it("may be read in more than one way, and then every way is given, the likeliest first", () => {
    const ways = (text: string) => read(text).map(({ words, students }) => [words, students[0]]);
    expect(ways("Lee, Ana\nCho, Ben")).toMatchObject([
      ["none", { name: "Lee, Ana", word: "" }],
      ["last", { name: "Lee", word: "ana" }],
      ["first", { name: "Ana", word: "lee" }],
    ]);
    expect(ways("ana\tlee\nben\tcho").map(([words]) => words)).toEqual(["last", "first", "none"]);
    expect(read("이지은\t김\n박\t최")).toHaveLength(3);
    // A column that says the same of everyone holds no code words by itself.
    expect(ways("Ana\t7b\nBen\t7b\nCem\t7b").map(([words]) => words)).toEqual(["none", "last", "first"]);
  });

  it("has a heading in any language that platforms speak, which is no student", () => {
    const named = { name: "López Ana", word: "", email: "a@x.org", id: "" };
    for (const heading of [
      "Nachname;Vorname;E-Mail-Adresse",
      "Nom;Prénom;Adresse de courriel",
      "Apellidos;Nombre;Correo electrónico",
      "Фамилия;Имя;Почта",
      "姓;名;メールアドレス",
      "성;이름;이메일",
      "اسم العائلة;الاسم الأول;البريد الإلكتروني",
    ])
      expect(readAny(`${heading}\nLópez;Ana;a@x.org`)).toMatchObject([
        { words: "headed", students: [named] },
      ]);
    expect(readAny("Name\tCodewort\nAna\tReiher")[0]?.students).toMatchObject([
      { name: "Ana", word: "reiher" },
    ]);
    expect(readAny("الاسم\nأحمد\nمحمد")[0]?.students).toMatchObject([{ name: "أحمد" }, { name: "محمد" }]);
  });

  it("has a heading where the first line alone has no number and no address", () => {
    expect(sure("Lfd\tWer\n1\tAna Lee\n2\tBen")).toEqual(["Ana Lee/", "Ben/"]);
    expect(read("Wer;Wohin\nAna;a@x.org\nBen;b@x.org")[0]?.students).toMatchObject([
      { name: "Ana", email: "a@x.org" },
      { name: "Ben", email: "b@x.org" },
    ]);
  });

  it("is asked about where a column that nobody named may hold the code words", () => {
    const ways = read("Name;Tier\nAna;heron\nBen;owl").map(({ words, students }) => [words, students[0]]);
    expect(ways).toMatchObject([
      ["last", { name: "Ana", word: "heron" }],
      ["headed", { name: "Ana", word: "" }],
    ]);
    expect(sure("Name;Group\nAna;a\nBen;a")).toEqual(["Ana/", "Ben/"]);
  });

  it("takes one number of each student where a gradebook has several, and no line of points", () => {
    const canvas =
      'Student,ID,SIS User ID,SIS Login ID,Section,Essay\n    Points Possible,,,,,10\n"López, Ana",55,1001,ana@x.org,8b,';
    expect(readAny(canvas)).toMatchObject([
      { students: [{ name: "López, Ana", id: "1001", email: "ana@x.org" }] },
    ]);
  });

  it("keeps quotation marks that are part of a name", () => {
    expect(sure('Ana "Nani" López\nBen')).toEqual(['Ana "Nani" López/', "Ben/"]);
    expect(sure('"Ana ""Nani"" López";heron\n"Ben";owl')).toEqual(['Ana "Nani" López/heron', "Ben/owl"]);
  });

  it("leaves out the numbers in front, with a point, a space or in a column of their own, wherever they begin", () => {
    const two = ["Ana Lee/", "Ben/"];
    for (const list of ["1. Ana Lee\n2. Ben", "1 Ana Lee\n2 Ben", "1) Ana Lee\n3) Ben", "7\tAna Lee\n9\tBen"])
      expect(sure(list)).toEqual(two);
    expect(sure("3 Musketeers\n3 Bears")).toEqual(["3 Musketeers/", "3 Bears/"]);
  });

  it("may be parted by the commas of other scripts, by a colon, a dash, or lines of a table in Markdown", () => {
    const both = ["Ana Lee/heron", "Ben/owl"];
    for (const sign of ["，", "، ", "；", ": ", " - ", " – "])
      expect(sure(`Ana Lee${sign}heron\nBen${sign}owl`)).toEqual(both);
    expect(sure("| Ana Lee | heron |\n|---|---|\n| Ben | owl |")).toEqual(both);
    expect(sure("Anne - Marie Lee\nBen")).toEqual(["Anne - Marie Lee/", "Ben/"]);
  });

  it("may be the addressees of a mail, or names in one line", () => {
    const mail = [
      { name: "Ruiz, Ana", email: "ana@x.org" },
      { name: "Ben", email: "ben@x.org" },
    ];
    expect(read('"Ruiz, Ana" <ana@x.org>; Ben <ben@x.org>')).toMatchObject([{ students: mail }]);
    expect(read("Ruiz, Ana <ana@x.org>\nBen <ben@x.org>")).toMatchObject([{ students: mail }]);
    expect(sure("Ana, Ben, Cem, Dora")).toEqual(["Ana/", "Ben/", "Cem/", "Dora/"]);
  });

  it("names the first line that is too many", () => {
    const [reading] = read(Array.from({ length: mostStudents + 2 }, (_, at) => `Student ${at}`).join("\n"));
    expect(reading?.students).toHaveLength(mostStudents);
    expect(reading?.faults).toEqual([{ line: mostStudents + 1, fault: "many" }]);
  });

  it("counts a name in letters, not in bytes, and names the line that is too long", () => {
    expect(lettersIn("👩🏽‍🏫각ä")).toBe(3);
    expect(read("각".repeat(longestName))[0]).toMatchObject({ faults: [] });
    expect(read(`Ana\n${"각".repeat(longestName + 1)}`)[0]).toMatchObject({
      students: [{ name: "Ana" }],
      faults: [{ line: 2, fault: "long-name" }],
    });
    expect(read("Ana,heron\nBen,a-word-of-many-letters-indeed")[0]).toMatchObject({
      faults: [{ line: 2, fault: "long-word" }],
    });
  });

  it("holds nobody where nothing is pasted, and never fails", () => {
    expect(read("")).toEqual([]);
    expect(read(" \n\t\n")).toEqual([]);
    expect(read("Name; Email")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("\n", ",", "\t", ";", '"'), (text, sign) => {
        for (const { students } of read(text.split("a").join(sign)))
          for (const { name } of students) expect(name).not.toBe("");
      }),
    );
  });
});

describe("a class that a list is pasted into", () => {
  const there = [{ name: "Ana", word: "heron", email: "", id: "" }];
  const wordsFor = (count: number) => Array.from({ length: count }, (_, at) => `new-${at}`);
  const line = (name: string, word = "", email = "") => ({ name, word, email, id: "" });

  it("keeps those who are there with their words, and gives words to those who are new", () => {
    const students = [line("Ana", "", "ana@x.org"), line("Ana"), line("Ben", "owl"), line("Cem")];
    expect(withReading(there, { students }, wordsFor)).toEqual([
      line("Ana", "heron", "ana@x.org"),
      line("Ana", "new-0"),
      line("Ben", "owl"),
      line("Cem", "new-1"),
    ]);
  });

  it("keeps two students of one code word apart, and names both", () => {
    const roster = withReading(there, { students: [line("Ben", "Heron"), line("Cem", "owl")] }, wordsFor);
    expect(roster.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cem"]);
    expect(sharedWords(roster)).toEqual([{ word: "heron", names: ["Ana", "Ben"] }]);
  });
});
