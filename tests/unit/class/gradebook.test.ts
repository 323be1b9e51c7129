import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFormOf, importForm, toCsv } from "@/lib/class/csv";
import { type GradedStudent, gradebookTable, gradedStudents } from "@/lib/class/gradebook";
import { studentsOf } from "@/lib/class/students";

const totals = { questions: 5, answered: 4, right: 2, later: 1, shown: 1, open: 0 };
const ana: GradedStudent = { name: "Ruiz, “Ana” =1", email: "ana@school.example", id: "0012", totals };
const ben: GradedStudent = { name: "Ben", email: "", id: "", totals: null };

describe("gradebookTable", () => {
  it("gives Moodle one column of points, and no points for whoever did not hand in", () => {
    expect(gradebookTable("moodle", [ana, ben], "Veto", 5, "right")).toEqual([
      ["Name", "ID number", "Email address", "Veto"],
      [ana.name, "0012", "ana@school.example", 3],
      ["Ben", "", "", null],
    ]);
  });

  it("gives Canvas its five columns and the line of possible points", () => {
    expect(gradebookTable("canvas", [ana], "Veto", 5, "right-first")).toEqual([
      ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Veto"],
      ["    Points Possible", null, null, null, null, 5],
      [ana.name, null, "0012", "ana@school.example", null, 2],
    ]);
  });

  it("gives a table to copy from where a platform takes none in", () => {
    expect(gradebookTable("classroom", [ana], "Veto", 5, "answered")).toEqual([
      ["Name", "Email Address", "Veto", "Points"],
      [ana.name, ana.email, 4, 5],
    ]);
  });

  it("keeps numbers of students as they are, and lets no name be computed", () => {
    const text = toCsv(gradebookTable("moodle", [ana], "=1+1", 5, "right"), ["en"], importForm);
    expect(text).toContain(",0012,");
    expect(text).toContain("'=1+1");
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, email) => {
        const rows = gradebookTable("canvas", [{ ...ana, name, email }], "Veto", 5, "right");
        const read: string[][] = parse(toCsv(rows, ["en"], importForm), { bom: true });
        expect(read[2]?.[0]?.replace(/'(?=\s*[=+\-@\t\r\n＝＋－＠])/g, "")).toBe(
          name.replace(/'(?=\s*[=+\-@\t\r\n＝＋－＠])/g, ""),
        );
        expect(read[2]).toHaveLength(6);
      }),
    );
  });
});

describe("csvFormOf", () => {
  it("parts cells as the spreadsheets of a language do", () => {
    const rows = [["a", 0.5]];
    expect(toCsv(rows, ["en"], csvFormOf("en-GB"))).toBe("\ufeffa,0.5\r\n");
    expect(toCsv(rows, ["de"], csvFormOf("de-AT"))).toBe("\ufeffa;0,5\r\n");
  });
});

describe("gradedStudents", () => {
  it("follows the list of the class, and gives the points of two with one code word to neither's address", () => {
    const student = (name: string, word: string) => ({ name, word, email: `${name}@x.org`, id: name });
    const roster = [
      student("Zoe", "owl"),
      student("Ana", "heron"),
      student("Ben", "elk"),
      student("Cem", "Elk"),
    ];
    const handIn = (nonce: string, codeWord: string) => ({
      ...{ nonce, turn: 1, codeWord },
      ...{ answers: new Map(), texts: new Map() },
    });
    const { people } = studentsOf([handIn("1", "fox"), handIn("2", "elk"), handIn("3", "Heron")], [], [], []);
    const missing = [{ codeWord: "owl", name: "Zoe" }];
    const graded = gradedStudents({ people, missing }, roster, ({ codeWord }) => codeWord);
    expect(graded.map(({ name, email, id }) => [name, email, id])).toEqual([
      ["Zoe", "Zoe@x.org", "Zoe"],
      ["Heron", "Ana@x.org", "Ana"],
      ["elk", "", ""],
      ["fox", "", ""],
    ]);
    expect(graded.map(({ totals: points }) => points === null)).toEqual([true, false, false, false]);
  });
});
