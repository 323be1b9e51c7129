import { rosterHeadings } from "@words/classes";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersIn } from "@/lib/class/letters";
import { mostStudents, readRoster } from "@/lib/class/read-roster";
import {
  firstDifference,
  longestName,
  nameFits,
  sharedWords,
  withReading,
  withWords,
} from "@/lib/class/roster";
import { withForeign } from "@/lib/class/table-headings";

// Any code point. "binary" of fast-check says the same, and takes seconds to be made.
const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
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

  it("takes what says who is a girl or a boy, or of which class, neither for a code word nor for a part of the name", () => {
    for (const column of ["wmw", "MFM", ["7b", "7b", "7b"], ["7a", "7b", "7a"], ["K3", "K3", "K4"]]) {
      const [a, b, c] = column;
      const [first] = read(`Ruiz;Ana;${a}\nNeil;Ben;${b}\nKim;Su;${c}`);
      expect(first?.words, String(column)).toBe("none");
      expect(first?.students.map(({ name }) => name)).toEqual(["Ruiz Ana", "Neil Ben", "Kim Su"]);
      expect(sure(`Ana\t${a}\nBen\t${b}\nSu\t${c}`)).toEqual(["Ana/", "Ben/", "Su/"]);
    }
    // Initials of surnames are many, and may be words of one letter.
    expect(read("Ana\tR\nBen\tN\nSu\tK")[0]?.students[0]?.name).toBe("Ana R");
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
    expect(ways("Ana\tRuiz\nBen\tRuiz\nCem\tRuiz").map(([words]) => words)).toEqual([
      "none",
      "last",
      "first",
    ]);
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
      "Vezetéknév;Keresztnév;E-mail cím",
      "Nume;Prenume;Adresă de email",
      "Prezime;Ime;E-pošta",
      "Perekonnanimi;Eesnimi;E-posti aadress",
      "नाम;उपनाम;ईमेल",
      "ชื่อ;นามสกุล;อีเมล",
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

  it("sets aside what is no student's row, says which, and takes it where the teacher says that it is one", () => {
    const text = "Klassenliste 7b\nRuiz Ana\nMax\nTotal: 2";
    const aside = [
      { line: 1, text: "Klassenliste 7b", taken: false },
      { line: 4, text: "Total: 2", taken: false },
    ];
    expect(read(text)).toMatchObject([{ students: [{ name: "Ruiz Ana" }, { name: "Max" }], aside }]);
    const [taken] = readRoster(text, headings, [4]);
    expect(taken?.students.map(({ name }) => name)).toEqual(["Ruiz Ana", "Max", "Total: 2"]);
    expect(taken?.aside.map(({ taken }) => taken)).toEqual([false, true]);
    // Every reading of a list that may be read in more than one way says the same.
    for (const reading of read("Lee, Ana\nCho, Ben\nTotal, 2"))
      expect(reading.aside).toMatchObject([{ line: 3, text: "Total, 2" }]);
  });

  it("finds its columns by its students alone", () => {
    expect(read("1\tAna Lee\tana@x.org\n2\tBen\tben@x.org\n\tTotal\t2")).toMatchObject([
      { students: [{ name: "Ana Lee", email: "ana@x.org" }, { name: "Ben" }], aside: [{ line: 3 }] },
    ]);
  });

  it("has its heading below the lines that say of what class it is, and again on every page", () => {
    const text =
      "Albert School\n7b, Ms Gray\n\nName;First name;Email\nRuiz;Ana;a@x.org\nName;First name;Email\nLee;Ben;b@x.org\nPage 1";
    expect(read(text)).toMatchObject([
      {
        students: [
          { name: "Ruiz Ana", email: "a@x.org" },
          { name: "Lee Ben", email: "b@x.org" },
        ],
        aside: [{ text: "Albert School" }, { text: "7b, Ms Gray" }, { line: 6 }, { text: "Page 1" }],
      },
    ]);
    expect(sure("Class 7b\nName\nAna\nBen")).toEqual(["Ana/", "Ben/"]);
    expect(readRoster(text, headings, [1])[0]?.students[0]).toMatchObject({ name: "Albert School" });
  });

  it("is what it is where nothing but such rows was pasted", () => {
    expect(sure("Total: 2")).toEqual(["Total: 2/"]);
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

  it("has in one line two names where a word for “and” joins the last ones", () => {
    for (const [text, names] of [
      ["Ana, Ben, Cem and Dora", "Ana|Ben|Cem|Dora"],
      ["Ana, Ben, Cem, and Dora", "Ana|Ben|Cem|Dora"],
      ["Ana, Ben and Cem", "Ana|Ben|Cem"],
      ["Ana, Ben & Cem, 3 students", "Ana|Ben|Cem"],
      ["Ana Ruiz; Ben Gil; Cem Paz und Dora", "Ana Ruiz|Ben Gil|Cem Paz|Dora"],
      ["Ana, Ben, Cem y Dora", "Ana|Ben|Cem|Dora"],
      ["Ana, Ben, Cem, y Dora", "Ana|Ben|Cem|Dora"],
      ["Аня, Боря и Вова", "Аня|Боря|Вова"],
      ["آنا، سارا، مریم و زهرا", "آنا|سارا|مریم|زهرا"],
      ["Ana,Ben&Cem", "Ana|Ben|Cem"],
      ["Ana, Ben And Cem", "Ana|Ben|Cem"],
      ["ANA, BEN AND CEM", "ANA|BEN|CEM"],
      ["Ana, Ben as well as Cem", "Ana|Ben|Cem"],
      ["Ana, Ben u. Cem", "Ana|Ben|Cem"],
      ["Ana Ruiz and Ben Gil and Cem Paz", "Ana Ruiz|Ben Gil|Cem Paz"],
      ["이지은, 김민수 그리고 박서준", "이지은|김민수|박서준"],
      // Written together with a name.
      ["张伟、李静、王芳和刘洋", "张伟|李静|王芳|刘洋"],
      ["佐藤花子、田中健、鈴木一郎と高橋健", "佐藤花子|田中健|鈴木一郎|高橋健"],
      ["이지은, 최유나, 김민수와 박서준", "이지은|최유나|김민수|박서준"],
      ["أحمد، سارة، ليلى، وعلي", "أحمد|سارة|ليلى|علي"],
      ["دانا، سارة، أحمد علي، وليد", "دانا|سارة|أحمد علي|وليد"],
      ["דנה, יעל, יוסי ורון", "דנה|יעל|יוסי|רון"],
      // A sentence ends; an initial goes on.
      ["Ana, Ben and Cem.", "Ana|Ben|Cem"],
      ["Ana R., Ben G., Cem P., Dora Ruiz.", "Ana R.|Ben G.|Cem P.|Dora Ruiz."],
      ["ana li, ben lee, cem ito, dan lee", "ana li|ben lee|cem ito|dan lee"],
      // Surnames of one person.
      ["Ana Ruiz, Ben Gil, Cem Paz, José Ortega y Gasset", "Ana Ruiz|Ben Gil|Cem Paz|José Ortega y Gasset"],
      ["Andy, Anders, Sandy, Brand", "Andy|Anders|Sandy|Brand"],
      ["An Li, En Yu, Ve Ha, Et Al", "An Li|En Yu|Ve Ha|Et Al"],
    ] as const)
      expect(sure(text).join("|").replaceAll("/", ""), text).toBe(names);
    const ways = (text: string) => read(text).map(({ students }) => students.length);
    // A pair may be one entry, and "y" may join surnames.
    expect(ways("Ana and Ben")).toEqual([2, 1]);
    expect(ways("Ruiz, Ortega y Gasset")).toContain(3);
    expect(ways("Ortega y Gasset")).toContain(1);
    expect(sure("Ana and Ben\nCem")).toEqual(["Ana and Ben/", "Cem/"]);
    // One of its ways is right where it is asked about.
    const names = (text: string) =>
      read(text).map(({ students }) => students.map(({ name }) => name).join("|"));
    expect(names("张伟、王芳和李娜")).toContain("张伟|王芳|李娜");
    expect(names("张伟、王和平")).toContain("张伟|王和平");
    expect(names("Ana, Ben and Cem\nDan, Eve and Fay")).toContain("Ana|Ben|Cem|Dan|Eve|Fay");
    expect(sure("Ana\nBen\nand Cem")).toEqual(["Ana/", "Ben/", "Cem/"]);
    expect(sure("ana\nben\ndan lee")).toEqual(["ana/", "ben/", "dan lee/"]);
  });

  it("has in one line names between other signs, or behind numbers that count them", () => {
    const names = (text: string) => read(text)[0]?.students.map(({ name }) => name);
    for (const text of [
      "Ana Ruiz / Ben Gil / Cem Paz",
      "Ana Ruiz/Ben Gil/Cem Paz",
      "Ana Ruiz + Ben Gil + Cem Paz",
      "Ana Ruiz – Ben Gil – Cem Paz",
      "Ana Ruiz | Ben Gil | Cem Paz",
      "• Ana Ruiz • Ben Gil • Cem Paz",
      "1. Ana Ruiz 2. Ben Gil 3. Cem Paz",
    ])
      expect(names(text), text).toEqual(["Ana Ruiz", "Ben Gil", "Cem Paz"]);
    expect(names("Ana/Ben")).toEqual(["Ana/Ben"]);
  });

  it("has its code words behind a bar, an arrow, an equals sign, in brackets, or in columns of spaces", () => {
    for (const parted of [
      ["Ana Lee | heron", "Ben | owl"],
      ["Ana Lee -> heron", "Ben -> owl"],
      ["Ana Lee = heron", "Ben = owl"],
      ["Ana Lee (heron)", "Ben (owl)"],
      ["Ana Lee    heron", "Ben        owl"],
    ])
      expect(sure(parted.join("\n")), parted[0]).toEqual(["Ana Lee/heron", "Ben/owl"]);
    expect(sure("Ana Ruiz (7b)\nBen Li (7b)")).toEqual(["Ana Ruiz (7b)/", "Ben Li (7b)/"]);
    expect(sure("Maria (Mia)\nJohannes (Jo)")).toEqual(["Maria (Mia)/", "Johannes (Jo)/"]);
    expect(sure("=Ana\n=Ben")).toEqual(["=Ana/", "=Ben/"]);
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

  it("has lines parted by the sign that most of them have", () => {
    expect(sure("Kim, Su\theron\nLee, Jo\towl\nBen; Cho\telk")).toEqual([
      "Kim, Su/heron",
      "Lee, Jo/owl",
      "Ben; Cho/elk",
    ]);
    expect(sure("Kim; Su, heron\nLee, owl\nBen, elk")).toEqual(["Kim; Su/heron", "Lee/owl", "Ben/elk"]);
    expect(read("Ana\nBen\nKim;heron\nLee;owl\nSu;elk")[0]?.students[2]).toMatchObject({
      name: "Kim",
      word: "heron",
    });
  });

  it("is parted by a colon or a dash only where each line has one and nothing else parts it", () => {
    expect(sure("Ana: heron")).toEqual(["Ana: heron/"]);
    expect(sure("Ana: heron\nBen")).toEqual(["Ana: heron/", "Ben/"]);
    expect(sure("Ana: the: heron\nBen: owl")).toEqual(["Ana: the: heron/", "Ben: owl/"]);
    expect(sure("Ana: x, heron\nBen: y, owl")).toEqual(["Ana: x/heron", "Ben: y/owl"]);
    expect(sure("Ana — heron\nBen — owl")).toEqual(["Ana/heron", "Ben/owl"]);
  });

  it("in one line is without the sum behind its names and without what says of which class they are", () => {
    for (const [text, names, aside] of [
      ["Ana, Ben, Total: 5", "Ana|Ben", "Total: 5"],
      ["Ana; Ben; Cem; Dora; Summe: 4", "Ana|Ben|Cem|Dora", "Summe: 4"],
      ["Ana, Ben, 2 students", "Ana|Ben", "2 students"],
      ["Class 7b: Ana, Ben, Cem", "Ana|Ben|Cem", null],
      ["Students: Ana, Ben\nTotal: 2", "Ana|Ben", "Total: 2"],
    ] as const) {
      const [only, other] = read(text);
      expect(other, text).toBeUndefined();
      expect(only?.students.map(({ name }) => name).join("|"), text).toBe(names);
      expect(only?.aside.map((one) => one.text).join("|"), text).toBe(aside ?? "");
    }
    // A sum that is ticked is a student all the same.
    expect(readRoster("Ana, Ben, Total: 5", headings, [3])[0]?.students).toHaveLength(3);
    // A name with a colon in it is one.
    expect(sure("Ana: the one, Ben, Cem, Dora")[0]).toBe("Ana: the one/");
  });

  it("may hold a name in every cell, and is asked about", () => {
    const ways = (text: string) => read(text).map(({ words, students }) => [words, students.length]);
    expect(ways("Ana, Ben, Cem")[0]).toEqual(["each", 3]);
    expect(ways("Ana, Ben")).toEqual([
      ["none", 1],
      ["last", 1],
      ["first", 1],
      ["each", 2],
    ]);
    expect(ways("Ana, Ben, Cem, Dora\nEve, Finn, Gil, Hana\nTotal: 8")[0]).toEqual(["each", 8]);
    expect(ways("Kim\tSu\tMi\nLee\tJo\tHa").at(-1)).toEqual(["each", 6]);
    // Two columns are a name and something else, or its two parts.
    for (const text of ["Ruiz, Ana\nCole, Ben", "Ana\t7b\tw\nBen\t7b\tm\nCem\t7b\tw"])
      expect(ways(text).map(([words]) => words)).not.toContain("each");
  });

  it("has no heading that is said of others again, and none of its words for a name", () => {
    expect(sure("Ana Ruiz\tStudent\nBen Cole\tStudent\nMs Gray\tOwner")).toEqual([
      "Ana Ruiz/",
      "Ben Cole/",
      "Ms Gray/",
    ]);
    expect(readAny("Ana Ruiz\tSchülerin\nBen Cole\tSchüler\nEva\tSchülerin")[0]?.students).toMatchObject([
      { name: "Ana Ruiz", word: "" },
      { name: "Ben Cole", word: "" },
      { name: "Eva", word: "" },
    ]);
    // The same heading on the next page is one.
    expect(sure("Name\tCode word\nAna\theron\nName\tCode word\nBen\towl")).toEqual(["Ana/heron", "Ben/owl"]);
    expect(sure("Student\nOwner")).toEqual(["Student/", "Owner/"]);
  });

  it("is four names or more in one line, and nothing else", () => {
    expect(sure("Ana, Ben, , Cem, Dora")).toEqual(["Ana/", "Ben/", "Cem/", "Dora/"]);
    expect(read("Ana, Ben, Cem, 7")[0]?.students).toHaveLength(1);
    expect(read("Ana, Ben, Cem, d@x.org")[0]?.students).toHaveLength(1);
    expect(read("Ana, Ben, Cem, Dora\nElla")[0]?.students).toHaveLength(2);
  });

  it("loses bullets and numbers in front of its cells, and no other signs", () => {
    for (const sign of ["•", "·", "*", "–", "-", "7.", "12)", "123."])
      expect(sure(`${sign} Ana\n${sign} Ben`)).toEqual(["Ana/", "Ben/"]);
    expect(sure("1234. Ana\n-Ben\n7.Cem\nA. Dora")).toEqual(["1234. Ana/", "-Ben/", "7.Cem/", "A. Dora/"]);
    expect(sure("Ana \u00a0 Ruiz\nBen")).toEqual(["Ana Ruiz/", "Ben/"]);
  });

  it("keeps numbers in front of names that do not count up", () => {
    expect(sure("2 Fast\n1 Slow")).toEqual(["2 Fast/", "1 Slow/"]);
    expect(sure("7 Ana")).toEqual(["7 Ana/"]);
    expect(sure("1 Ana\nBen\n3 Cem")).toEqual(["1 Ana/", "Ben/", "3 Cem/"]);
    expect(sure("1000 Ana\n1001 Ben")).toEqual(["1000 Ana/", "1001 Ben/"]);
    expect(sure("9 Ana\n10 Ben\n11 Cem")).toEqual(["Ana/", "Ben/", "Cem/"]);
  });

  it("takes what is no day and no phone number for what it is", () => {
    const cellsOf = (a: string, b: string) => read(`Ana Ruiz\t${a}\nBen Neil\t${b}`)[0]?.students[0];
    expect(cellsOf("12345678", "12345679")).toMatchObject({ name: "Ana Ruiz", id: "12345678" });
    expect(cellsOf("12-34", "12-35")).toMatchObject({ id: "12-34" });
    expect(cellsOf("99", "98")).toMatchObject({ name: "Ana Ruiz 99", id: "" });
    expect(cellsOf("31.12.2010", "1.1.2011")).toEqual({ name: "Ana Ruiz", word: "", email: "", id: "" });
    expect(cellsOf("32.12.2010", "1.1.2011")?.name).not.toBe("Ana Ruiz");
    expect(cellsOf("13.13.2010", "1.1.2011")?.name).not.toBe("Ana Ruiz");
    expect(cellsOf("0.1.2010", "1.1.2011")?.name).not.toBe("Ana Ruiz");
    expect(cellsOf("1.2-2010", "1.1.2011")?.name).not.toBe("Ana Ruiz");
    expect(cellsOf("(1) 23", "(4) 56")?.name).not.toBe("Ana Ruiz");
    expect(cellsOf("170 123", "170 124")).toEqual({ name: "Ana Ruiz", word: "", email: "", id: "" });
  });

  it("has a column of counted lines where it counts from one, or up from below a hundred", () => {
    const numbered = (...numbers: number[]) =>
      read(numbers.map((number, at) => `Student ${"ABC"[at]}\t${number}`).join("\n"))[0]?.students[0];
    expect(numbered(1)).toMatchObject({ name: "Student A", id: "" });
    expect(numbered(5, 9, 12)).toMatchObject({ name: "Student A", id: "" });
    expect(numbered(99, 100)).toMatchObject({ name: "Student A", id: "" });
    expect(numbered(100, 101)).toMatchObject({ name: "Student A", id: "100" });
    expect(numbered(300, 200)).toMatchObject({ name: "Student A", id: "300" });
  });

  it("loses no student to a column of numbers that are called another thing without the first", () => {
    expect(sure("Ana\t99\nBen\t100")).toEqual(["Ana/", "Ben/"]);
    expect(sure("Ana\t5\nBen\t100\nCem\t200")).toEqual(["Ana/", "Ben/", "Cem/"]);
  });

  it("goes by a heading that names the code words alone: all else is names", () => {
    expect(sure("Code word;Who;Where\nheron;Ana;Ruiz\nowl;Ben;Cho")).toEqual([
      "Ana Ruiz/heron",
      "Ben Cho/owl",
    ]);
    expect(sure("Name;Code word;Group\nAna;heron;a\nBen;owl;a")).toEqual(["Ana/heron", "Ben/owl"]);
  });

  it("takes of two columns of addresses the one that is named first", () => {
    const heading = "Name;E-mail;Email";
    expect(read(`${heading}\nAna;a@old.org;a@x.org`)[0]?.students[0]?.email).toBe("a@x.org");
  });

  it("asks of an unnamed column only where it looks like code words throughout, each another one", () => {
    const ways = (cells: string[]) =>
      read(`Name;Tier\n${cells.map((cell, at) => `${"ABC"[at]}na;${cell}`).join("\n")}`).length;
    expect(ways(["heron", "owl", "elk"])).toBe(2);
    expect(ways(["heron", "owl", ""])).toBe(2);
    expect(ways(["heron", "owl", "Owl"])).toBe(1);
    expect(ways(["heron", "owl", "heron"])).toBe(1);
    expect(ways(["heron", "", ""])).toBe(1);
    expect(ways(["h", "o", "e"])).toBe(1);
    expect(ways(["17", "18", "19"])).toBe(1);
  });

  it("says which cells are too long beside a name", () => {
    const long = "x".repeat(2_001);
    expect(read(`Name;Email\nAna;${long}@x.org`)[0]).toMatchObject({
      students: [],
      faults: [{ line: 2, fault: "long-cell" }],
    });
    expect(read(`Name;Student ID\nAna;${long}`)[0]).toMatchObject({
      students: [],
      faults: [{ line: 2, fault: "long-cell" }],
    });
    expect(read(`Name;Student ID\nAna;${long.slice(1)}`)[0]).toMatchObject({ faults: [] });
    expect([nameFits("a".repeat(80)), nameFits("a".repeat(81))]).toEqual([true, false]);
    expect([nameFits(`a${"\u0301".repeat(1_999)}`), nameFits(`a${"\u0301".repeat(2_000)}`)]).toEqual([
      true,
      false,
    ]);
  });

  it("leaves out lines of a list with a heading that name nobody", () => {
    expect(sure("Name;Email\nAna;\n;\n;b@x.org")).toEqual(["Ana/", "b@x.org/"]);
    expect(sure("Name;Code word\n;heron")).toEqual(["heron/heron"]);
  });

  it("holds nobody where nothing is pasted, and never fails", () => {
    expect(read("")).toEqual([]);
    expect(read(" \n\t\n")).toEqual([]);
    expect(read("Name; Email")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: anySign }), fc.constantFrom("\n", ",", "\t", ";", '"'), (text, sign) => {
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

  it("keeps what is known of a student where the list says nothing of it, and takes what it says", () => {
    const known = [{ name: "Ana", word: "heron", email: "old@x.org", id: "7" }];
    const reading = (student: object) => ({
      students: [{ name: "Ana", word: "", email: "", id: "", ...student }],
    });
    expect(withReading(known, reading({}), wordsFor)).toEqual(known);
    expect(withReading(known, reading({ email: "new@x.org", id: "8" }), wordsFor)).toEqual([
      { name: "Ana", word: "heron", email: "new@x.org", id: "8" },
    ]);
    expect(withReading(known, reading({ word: "Heron." }), wordsFor)).toEqual(known);
    expect(withReading(known, reading({ word: "owl" }), wordsFor)).toHaveLength(2);
  });

  it("gives words to those alone who have none, and asks for none that is taken", () => {
    const asked: [number, readonly string[]][] = [];
    const roster = [line("Ana", "heron"), line("Ben"), line("Cem", "owl"), line("Dora")];
    const full = withWords(roster, (count, taken) => {
      asked.push([count, taken]);
      return ["elk", "fox"];
    });
    expect(asked).toEqual([[2, ["heron", "owl"]]]);
    expect(full.map(({ word }) => word)).toEqual(["heron", "elk", "owl", "fox"]);
  });

  it("names every word that is shared, however it is spelt, and no missing one", () => {
    expect(
      sharedWords([
        line("Ana", "red-fox"),
        line("Ben"),
        line("Cem"),
        line("Dora", "Red Fox"),
        line("Eva", "redfox"),
        line("Fay", "owl"),
      ]),
    ).toEqual([{ word: "red-fox", names: ["Ana", "Dora", "Eva"] }]);
  });
});
