/** Checks every module, and with --write-lock brings its lock file up to date. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  checkEditions,
  formatEditions,
  presentRow,
  readEditions,
  withPresent,
} from "../lib/content/editions";
import { checkLock, checkModule, formatLock, moduleSlugs, readLock } from "../lib/content/load";
import { compareWithLock } from "../lib/content/lock";
import { formatProblem } from "../lib/content/problem";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const write = process.argv.includes("--write-lock");
let failed = false;

for (const slug of moduleSlugs(root)) {
  const { loaded, problems } = checkModule(root, slug);
  if (loaded !== null && problems.length === 0) {
    const path = join(root, "lessons", slug, "lock.json");
    const conflicts = compareWithLock(readLock(dirname(path)), loaded.lock, loaded.module.retired);
    if (write && conflicts.length === 0) {
      writeFileSync(path, formatLock(loaded.lock));
      const editions = withPresent(slug, readEditions(root, slug), presentRow(loaded.module));
      writeFileSync(join(dirname(path), "editions.json"), formatEditions(editions));
      console.log(`lessons/${slug}: lock.json and editions.json are up to date.`);
    } else problems.push(...checkLock(root, loaded), ...checkEditions(root, loaded.module));
  }
  for (const problem of problems) console.error(formatProblem(problem));
  failed ||= problems.length > 0;
  if (loaded !== null && problems.length === 0) {
    console.table(
      loaded.module.lessons.map(({ title, minutes, questions, notes }) => ({
        lesson: title,
        minutes,
        questions: questions.length,
        scored: questions.filter(({ scored }) => scored).length,
        "above recall": questions.filter(({ scored, level }) => scored && level !== "recall").length,
        sources: notes.length,
      })),
    );
  }
}
process.exit(failed ? 1 : 0);
