/** Points for the gradebook of a learning platform, in the form in which it takes them in. */

import { wordKey } from "./code-words";
import type { Cell } from "./csv";
import type { ClassReport } from "./report";
import type { StudentRow, StudentTotals } from "./students";
import type { Student } from "./teacher-record";

/** Moodle: Grades, Import, CSV file. Canvas: Gradebook, Import. Classroom takes none in: a table to copy from. */
export type Platform = "moodle" | "canvas" | "classroom";

/** What earns a point: an answered question, one that was right in the end, or one that was right at the first try. */
export type PointsFor = "answered" | "right" | "right-first";

/** A student as a platform knows one. Empty where the teacher's list does not say. */
export interface GradedStudent {
  name: string;
  email: string;
  id: string;
  /** Null for whoever did not hand in: the platform's own points stay as they are. */
  totals: StudentTotals | null;
}

/**
 * A line for each student, with a heading as the platform writes it: Moodle as in its export (docs.moodle.org, "Grade
 * import"), Canvas with its five columns and the line of possible points (community.canvaslms.com, "How do I import grades
 * in the Gradebook?").
 *
 * @param title of the assignment
 * @param questions how many points there are
 */
export function gradebookTable(
  platform: Platform,
  students: readonly GradedStudent[],
  title: string,
  questions: number,
  what: PointsFor,
): Cell[][] {
  const points = ({ totals }: GradedStudent) => (totals === null ? null : pointsOf(totals, what));
  switch (platform) {
    case "moodle":
      return [
        ["Name", "ID number", "Email address", title],
        ...students.map((one): Cell[] => [one.name, one.id, one.email, points(one)]),
      ];
    case "canvas":
      return [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title],
        ["    Points Possible", null, null, null, null, questions],
        ...students.map((one): Cell[] => [one.name, null, one.id, one.email, null, points(one)]),
      ];
    case "classroom":
      return [
        ["Name", "Email Address", title, "Points"],
        ...students.map((one): Cell[] => [one.name, one.email, points(one), questions]),
      ];
  }
}

function pointsOf({ answered, right, later }: StudentTotals, what: PointsFor): number {
  return what === "answered" ? answered : what === "right" ? right + later : right;
}

/**
 * Everybody of a class once, in the order of its list, whoever is in none last. Two students with one code word cannot be
 * told apart: their points go to neither's address.
 *
 * @param nameOf how a row is called
 */
export function gradedStudents(
  { people, missing }: Pick<ClassReport, "people" | "missing">,
  roster: readonly Student[],
  nameOf: (row: StudentRow) => string,
): GradedStudent[] {
  const listed = new Map<string, { place: number; email: string; id: string }>();
  for (const [place, { word, email, id }] of roster.entries()) {
    const shared = listed.get(wordKey(word));
    listed.set(wordKey(word), shared === undefined ? { place, email, id } : { ...shared, email: "", id: "" });
  }
  const graded = (name: string, totals: StudentTotals | null, codeWords: readonly string[]) => {
    const found = codeWords.flatMap((word) => listed.get(wordKey(word)) ?? [])[0];
    const { place, email, id } = found ?? { place: roster.length, email: "", id: "" };
    return { place, student: { name, email, id, totals } };
  };
  return [
    ...people.map((row) =>
      graded(nameOf(row), row.totals, [row.codeWord, ...row.joined.map(({ codeWord }) => codeWord)]),
    ),
    ...missing.map(({ name, codeWord }) => graded(name, null, [codeWord])),
  ]
    .sort((a, b) => a.place - b.place)
    .map(({ student }) => student);
}
