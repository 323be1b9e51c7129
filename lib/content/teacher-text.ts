/// <reference types="mdast-util-mdx" />
import type { Root, Table } from "mdast";
import { visit } from "unist-util-visit";
import { checkLesson, type Registers } from "./check-lesson";
import { blocksOf, notesOf } from "./lesson-tree";
import { parseMdx, plain } from "./markdown";
import type { Lesson, TeacherText } from "./module";
import { didYouMean } from "./nearest";
import type { Report } from "./problem";
import { startOf } from "./question-parts";
import { explainSyntaxError } from "./syntax-error";
import { isTag } from "./tag";

/** What a text for teachers may refer to. */
interface TeacherRegisters extends Registers {
  lessons: Pick<Lesson, "file" | "minutes" | "short">[];
}

/**
 * Reads one text for teachers.
 *
 * @param report gets every problem, with its place
 * @returns the text, or null when not even its syntax could be read
 */
export function parseTeacherText(
  text: string,
  registers: TeacherRegisters,
  report: Report,
): TeacherText | null {
  const tree = readTree(text, report);
  if (tree === null) return null;
  if (!refuseTags(tree, report)) checkLesson(tree, registers, report, isLessonFile);
  checkLessonLinks(tree, registers, report);
  checkTimetables(tree, registers, report);
  const headings = blocksOf(tree).flatMap(({ id, node }) =>
    node.type === "heading" && node.depth === 2 ? [{ id, text: plain(node.children) }] : [],
  );
  return { source: text, notes: notesOf(tree), headings };
}

/** Whether a link names a lesson by its file, which is how a text for teachers leads to one. */
export function isLessonFile(url: string): boolean {
  return /^\d+-[^/]*\.mdx$/.test(url);
}

function readTree(text: string, report: Report): Root | null {
  try {
    return parseMdx(text);
  } catch (error) {
    const { place, wrong, mend } = explainSyntaxError(error, text);
    report.add(place, wrong, mend);
    return null;
  }
}

/** Reports every tag but <Cite>. @returns whether there was one */
function refuseTags(tree: Root, report: Report): boolean {
  let found = false;
  visit(tree, (node) => {
    if (!isTag(node) || node.name === "Cite") return;
    found = true;
    report.add(
      startOf(node),
      `<${node.name}> in a text for teachers`,
      "write it in a lesson; here only <Cite> is known",
    );
  });
  return found;
}

function checkLessonLinks(tree: Root, { lessons }: TeacherRegisters, report: Report): void {
  const files = lessons.map(({ file }) => nameOf(file));
  visit(tree, "link", (link) => {
    if (!isLessonFile(link.url) || files.includes(link.url)) return;
    report.add(startOf(link), `no lesson has the file ${link.url}`, didYouMean(link.url, files));
  });
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** A table whose first column is called "Minutes" is a timetable: it has to add up to what its heading says. */
function checkTimetables(tree: Root, registers: TeacherRegisters, report: Report): void {
  let heading = "";
  for (const node of tree.children) {
    if (node.type === "heading") heading = plain(node.children);
    if (node.type === "table" && isTimetable(node)) checkTimetable(node, heading, registers, report);
  }
}

function isTimetable({ children: [head] }: Table): boolean {
  const [first] = head?.children ?? [];
  return first !== undefined && plain(first.children).toLowerCase() === "minutes";
}

function checkTimetable(table: Table, heading: string, { lessons }: TeacherRegisters, report: Report): void {
  const rows = table.children.slice(1);
  const minutes = rows.map((row) => {
    const said = plain(row.children[0]?.children ?? []);
    if (/^\d+$/.test(said)) return Number(said);
    report.add(startOf(row), `"${said}" is no number of minutes`, "write a whole number in the first column");
    return null;
  });
  for (const [index, row] of rows.entries()) {
    const given = minutes[index] ?? null;
    let needed = 0;
    visit(row, "link", ({ url }) => {
      const lesson = lessons.find(({ file }) => nameOf(file) === url);
      needed += lesson?.short ?? lesson?.minutes ?? 0;
    });
    if (given !== null && given < needed) {
      const mend = "give the row more minutes, or fewer lessons";
      report.add(
        startOf(row),
        `${given} minutes for lessons that take ${needed}, even the short versions`,
        mend,
      );
    }
  }
  if (minutes.includes(null)) return;
  const wanted = /(\d+) minutes/.exec(heading)?.[1];
  const sum = minutes.reduce<number>((all, one) => all + (one ?? 0), 0);
  if (wanted === undefined) {
    const mend = 'write how long it is, as in "## One lesson of 50 minutes"';
    report.add(startOf(table), "the heading above this timetable names no minutes", mend);
  } else if (Number(wanted) !== sum) {
    const mend = "mend a row or the heading";
    report.add(startOf(table), `the rows add up to ${sum} minutes, the heading says ${wanted}`, mend);
  }
}
