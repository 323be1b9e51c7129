import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { moduleId } from "../quiz/names";
import { answerSheetName, questionSheetName } from "../routes";
import { checkText } from "./bad-files";
import type { Registers } from "./check-lesson";
import { lessonFiles } from "./files";
import { inTurn, kept } from "./kept";
import { parseAndKeep } from "./kept-tree";
import type { Lock } from "./lock";
import type { Lesson } from "./module";
import { parseLesson } from "./parse-lesson";
import { type Place, type Problem, Report } from "./problem";

export interface ReadLessons {
  /** Those that could be read, in the order of their files. */
  lessons: Lesson[];
  files: string[];
  /** What the lock file would hold of them. */
  locked: Lock;
  /** Where each question stands, by its id. */
  placesOf: ReadonlyMap<string, Place | undefined>;
  problems: Problem[];
}

/**
 * Reads every lesson of a module. One that was read before, with the same text, registers and lock, is not read again.
 *
 * @param lock the committed lock
 */
export function readLessons(root: string, slug: string, registers: Registers, lock: Lock): ReadLessons {
  // Once, and not for each lesson: they are as long as ten lessons.
  const known = createHash("sha256").update(JSON.stringify(registers)).digest("base64url");
  const lessons: Lesson[] = [];
  const locked: Lock = {};
  const problems: Problem[] = [];
  const homes = new Map<string, string>();
  const addresses = new Map<string, string>();
  const numbers = new Map<number, string>();
  const placesOf = new Map<string, Place | undefined>();
  const files = lessonFiles(root, slug);
  const read = new Map(
    inTurn(files).map((name) => {
      const text = readFileSync(join(root, "lessons", slug, name), "utf8");
      const looked = new Report(`lessons/${slug}/${name}`);
      if (!checkText(text, looked)) return [name, { parsed: null, problems: looked.problems }] as const;
      const found = kept("lesson", [slug, name, text, known, lockFor(lock, text)], () => {
        const reading = new Report(`lessons/${slug}/${name}`);
        const parsed = parseLesson(moduleId(slug), name, text, registers, lock, reading, {
          parse: parseAndKeep,
        });
        return { parsed, problems: reading.problems };
      });
      return [name, { ...found, problems: [...looked.problems, ...found.problems] }] as const;
    }),
  );
  for (const name of files) {
    const report = new Report(`lessons/${slug}/${name}`);
    const { parsed = null, problems: told = [] } = read.get(name) ?? {};
    checkFileName(name, report);
    checkNumber(name, numbers, report);
    report.problems.push(...told);
    if (parsed !== null) {
      checkNewIds(parsed.places, homes, report);
      checkAddress(parsed.lesson.slug, addresses, report);
    }
    problems.push(...report.inOrder());
    if (parsed === null) continue;
    for (const [id, place] of parsed.places) {
      homes.set(id, homes.get(id) ?? name);
      placesOf.set(id, place);
    }
    addresses.set(parsed.lesson.slug, name);
    lessons.push(parsed.lesson);
    Object.assign(locked, parsed.locked);
  }
  return { lessons, files, locked, placesOf, problems };
}

function checkFileName(name: string, report: Report): void {
  if (!/^\d/.test(name)) {
    report.add(undefined, "the file's name has no number", "name it like 02-count-the-votes.mdx");
  } else if (!/^\d+-[a-z0-9-]+\.mdx$/.test(name)) {
    const mend = "use small letters, digits and hyphens, as in 02-count-the-votes.mdx";
    report.add(undefined, "the file's name cannot be an address", mend);
  }
}

/** Lessons stand in the order of their numbers. */
function checkNumber(name: string, numbers: Map<number, string>, report: Report): void {
  const number = Number.parseInt(name, 10);
  const first = numbers.get(number);
  if (first !== undefined)
    report.add(undefined, `${first} has the number ${number} too`, "give one of the two another number");
  else if (!Number.isNaN(number)) numbers.set(number, name);
}

/** An id belongs to one question of the module: answers are saved under it. */
function checkNewIds(
  places: ReadonlyMap<string, Place | undefined>,
  homes: ReadonlyMap<string, string>,
  report: Report,
): void {
  for (const [id, place] of places) {
    const home = homes.get(id);
    if (home !== undefined)
      report.add(place, `id "${id}" is also used in ${home}`, "give one of the two another id");
  }
}

function checkAddress(address: string, addresses: ReadonlyMap<string, string>, report: Report): void {
  const twin = addresses.get(address);
  if (twin !== undefined) {
    const wrong = `${twin} has the same name but for its number`;
    report.add(undefined, wrong, "give one of the two another name");
  }
  if ([answerSheetName, questionSheetName].includes(address))
    report.add(undefined, `"${address}" names a page of the site`, "give the lesson another name");
}

/** What the lock can say to a lesson: the rows whose ids stand in its text. */
function lockFor(lock: Lock, text: string): string {
  const ids = (text.match(/[a-z0-9-]+/g) ?? []).filter((word) => Object.hasOwn(lock, word));
  return JSON.stringify([...new Set(ids)].map((id) => [id, lock[id]]));
}
