import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { conflictIn } from "./bad-files";
import { textOf } from "./files";
import { compareWithLock, type Lock, lockSchema } from "./lock";
import type { LoadedModule } from "./module";
import { ContentError, type Problem, Report } from "./problem";
import { readYaml } from "./registers";

/**
 * The committed lock of a module; empty before the first `npm run lessons:lock`.
 *
 * @throws ContentError when the file is damaged
 */
export function readLock(folder: string): Lock {
  const report = new Report(`lessons/${basename(folder)}/lock.json`);
  const lock = lockOf(folder, report);
  if (lock === null) throw new ContentError(report.problems);
  return lock;
}

/** As `readLock`, but tells the report what is damaged, and gives null then. */
export function lockOf(folder: string, report: Report): Lock | null {
  const text = textOf(join(folder, "lock.json"));
  // JSON is YAML, and the YAML reader says where a broken line stands.
  const conflict = text === null ? undefined : conflictIn(text);
  if (conflict !== undefined) {
    report.add(
      conflict,
      "a merge conflict in the lock",
      "take either side whole, then run npm run lessons:lock",
    );
    return null;
  }
  const reading = new Report(report.file);
  const read = text === null ? { value: {} } : readYaml(text, lockSchema, reading);
  const [first] = reading.problems;
  if (first !== undefined) {
    const mend = "bring it back from the last commit; it is written by npm run lessons:lock, never by hand";
    report.add(first, `the lock is damaged: ${first.wrong.replace("YAML", "JSON")}`, mend);
  }
  return read === null ? null : read.value;
}

/**
 * Whether nothing of a module was ever locked: its ids may still change. A lock that was only deleted leaves the editions,
 * and is missed.
 */
export function isDraft(root: string, slug: string): boolean {
  return ["lock.json", "editions.json"].every((name) => !existsSync(join(root, "lessons", slug, name)));
}

/** What the committed lock and the lessons disagree on: as problems of the question, or of `lock.json` where there is none. */
export function checkLock(root: string, { module, lock, placesOf }: LoadedModule): Problem[] {
  const report = new Report(`lessons/${module.slug}/lock.json`);
  const committed = lockOf(join(root, "lessons", module.slug), report);
  if (committed === null) return report.problems;
  const conflicts = compareWithLock(committed, lock, module.retired);
  if (conflicts.length === 0 && formatLock(committed) !== formatLock(lock))
    report.add(undefined, "the lock is not up to date", "run npm run lessons:lock");
  const told = conflicts.flatMap(({ question, wrong, mend }) => {
    const found = placesOf.get(question);
    const of = found === undefined ? report : new Report(found.file);
    of.add(found?.place, wrong, mend);
    return found === undefined ? [] : of.problems;
  });
  return [...report.problems, ...told];
}

/** The text of a lock file, sorted so that a diff shows only what changed. */
export function formatLock(lock: Lock): string {
  const sorted = Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
