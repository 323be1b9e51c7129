import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EditionRow } from "../assignment/edition";
import { committedIn } from "./committed";
import { conflictIn, sidesOf } from "./conflict";
import {
  checkEditions,
  editionsIn,
  editionsOrNull,
  formatEditions,
  renamedLessons,
  takeBoth,
  withOthers,
} from "./editions";
import { textOf } from "./files";
import { compareWithLock, type Lock, lockSchema, mergedLock } from "./lock";
import type { LoadedModule } from "./module";
import { type Problem, Report } from "./problem";
import { readYaml } from "./registers";

/** The committed lock of a module, empty before the first `npm run lessons:release`; null, and reported, where it is damaged. */
export function lockOf(folder: string, report: Report): Lock | null {
  const text = textOf(join(folder, "lock.json"));
  // JSON is YAML, and the YAML reader says where a broken line stands.
  const conflict = text === null ? undefined : conflictIn(text);
  if (conflict !== undefined) {
    report.add(conflict, "a merge conflict in the lock", takeBoth);
    return null;
  }
  const reading = new Report(report.file);
  const read = text === null ? { value: {} } : readYaml(text, lockSchema, reading);
  const [first] = reading.problems;
  if (first !== undefined) {
    const mend =
      "bring it back from the last commit; it is written by npm run lessons:release, never by hand";
    report.add(first, `the lock is damaged: ${first.wrong.replace("YAML", "JSON")}`, mend);
  }
  return read === null ? null : read.value;
}

/**
 * Puts both sides of a merge into lock.json and editions.json, where Git has left its marks in them: neither side's ids and
 * editions are lost.
 *
 * @returns the names of the files that were written; one whose sides cannot be read stays as it is
 */
export function settleMerge(root: string, slug: string): string[] {
  const settle = (name: string, merged: (one: string, other: string) => string | null): string[] => {
    const path = join(root, "lessons", slug, name);
    const text = textOf(path);
    const sides = text === null || conflictIn(text) === undefined ? null : sidesOf(text);
    const written = sides === null ? null : merged(...sides);
    if (written === null) return [];
    writeFileSync(path, written);
    return [name];
  };
  const lockIn = (text: string) => readYaml(text, lockSchema, new Report(""))?.value ?? null;
  return [
    ...settle("lock.json", (one, other) => {
      const [mine, theirs] = [lockIn(one), lockIn(other)];
      return mine === null || theirs === null ? null : formatLock(mergedLock(mine, theirs));
    }),
    ...settle("editions.json", (one, other) => {
      const [mine, theirs] = [editionsIn(one), editionsIn(other)];
      return mine === null || theirs === null ? null : formatEditions(withOthers(slug, mine, theirs));
    }),
  ];
}

/**
 * Whether nothing of a module was ever locked: its ids may still change. A lock that was only deleted leaves the editions,
 * or is known to Git, and is missed.
 *
 * @param committed what Git knows of the lock
 */
export function isDraft(root: string, slug: string, committed = committedIn(root)): boolean {
  const isThere = (name: string) => existsSync(join(root, "lessons", slug, name));
  const path = `lessons/${slug}/lock.json`;
  return !isThere("lock.json") && !isThere("editions.json") && (committed(path)[0] ?? null) === null;
}

const bringBack =
  "bring it back from the last commit: it knows the names under which answers are saved; where nobody has answered yet, commit the folder without lock.json and editions.json";

/** What is wrong with the lock, or would cost learners their answers: of a question, or of `lock.json` where there is none. */
export function lockConflicts(root: string, { module, lock, placesOf }: LoadedModule): Problem[] {
  const report = new Report(`lessons/${module.slug}/lock.json`);
  const folder = join(root, "lessons", module.slug);
  const committed = lockOf(folder, report);
  if (committed === null) return report.problems;
  if (!existsSync(join(folder, "lock.json"))) {
    if (!isDraft(root, module.slug)) report.add(undefined, "the lock is gone", bringBack);
    return report.problems;
  }
  for (const id of takenOut(committed, editionsOrNull(root, module.slug)?.at(-1) ?? {}))
    report.add(undefined, `question "${id}" was taken out of the lock`, bringBack);
  const told = compareWithLock(committed, lock, module.retired).flatMap(({ question, wrong, mend }) => {
    const found = placesOf.get(question);
    const of = found === undefined ? report : new Report(found.file);
    of.add(found?.place, wrong, mend);
    return found === undefined ? [] : of.problems;
  });
  return [...report.problems, ...told];
}

/** What the committed lock and the lessons disagree on: as problems of the question, or of `lock.json` where there is none. */
export function checkLock(root: string, loaded: LoadedModule): Problem[] {
  const conflicts = lockConflicts(root, loaded);
  const { slug } = loaded.module;
  const report = new Report(`lessons/${slug}/lock.json`);
  const committed = lockOf(join(root, "lessons", slug), report);
  if (conflicts.length > 0 || formatLock(committed ?? {}) === formatLock(loaded.lock)) return conflicts;
  report.add(undefined, "the lock is not up to date", "run npm run lessons:release");
  return report.problems;
}

/** What holds a release back: it would take answers or old addresses from learners. */
export function heldBack(root: string, loaded: LoadedModule): Problem[] {
  const editions = editionsOrNull(root, loaded.module.slug) ?? [];
  return [...lockConflicts(root, loaded), ...renamedLessons(loaded.module, editions)];
}

/** What is wrong with lock.json and editions.json as they stand beside the lessons. */
export function checkReleased(root: string, loaded: LoadedModule): Problem[] {
  const { slug } = loaded.module;
  const locked = checkLock(root, loaded);
  if (!existsSync(join(root, "lessons", slug, "lock.json"))) return locked;
  const isHeld = lockConflicts(root, loaded).length > 0;
  return [...locked, ...checkEditions(root, loaded.module, committedIn(root), isHeld)];
}

/** Questions that the edition has and the lock does not. The second asking of a prediction has no row of its own. */
function takenOut(lock: Lock, edition: EditionRow): string[] {
  const ids = Object.values(edition).flatMap((questions) => questions.map(([id]) => id));
  return ids.filter((id) => !Object.hasOwn(lock, id) && !Object.hasOwn(lock, id.replace(/-again$/, "")));
}

/** The text of a lock file, sorted so that a diff shows only what changed. */
export function formatLock(lock: Lock): string {
  const sorted = Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
