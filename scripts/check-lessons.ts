// Checks every module: what the parsers refuse, the lock file, and the rules for lessons; then prints the report.
//   --strict      lists every breach of a rule, and fails
//   --write-lock  brings the lock file up to date
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkRules, type RuleBreaches } from "../lib/content/check-rules";
import {
  checkEditions,
  formatEditions,
  presentRow,
  readEditions,
  withPresent,
} from "../lib/content/editions";
import { lessonFigures, objectiveFigures, trickFigures } from "../lib/content/lesson-figures";
import { checkLock, checkModule, formatLock, moduleSlugs, readLock, textIn } from "../lib/content/load";
import { compareWithLock } from "../lib/content/lock";
import { formatProblem } from "../lib/content/problem";
import { type ModuleReading, readModule } from "../lib/content/rules/reading";
import { giveaways, guessables } from "../lib/content/test-wise";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const write = process.argv.includes("--write-lock");
const strict = process.argv.includes("--strict");
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
  if (loaded === null || problems.length > 0 || write) continue;

  const reading = readModule(loaded.module, textIn(root));
  const breaches = checkRules(reading);
  report(reading, breaches);
  failed ||= strict && breaches.problems.length > 0;
}
process.exit(failed ? 1 : 0);

function report(reading: ModuleReading, { problems, excused }: RuleBreaches): void {
  console.table(reading.lessons.map(lessonFigures));
  console.table(objectiveFigures(reading));
  console.table(trickFigures(reading));
  for (const { id, tricks } of giveaways(guessables(reading.module)))
    console.log(`Gives itself away: ${id} (${tricks.join(", ")})`);
  for (const { rule, about, because } of excused) console.log(`Excepted from ${rule}: ${about} – ${because}`);
  if (strict) for (const problem of problems) console.error(`${formatProblem(problem)}  [${problem.rule}]`);
  const broken = new Map<string, number>();
  for (const { rule } of problems) broken.set(rule, (broken.get(rule) ?? 0) + 1);
  if (problems.length === 0) console.log("Every rule for lessons is kept.");
  else {
    const counts = [...broken].map(([rule, count]) => `${rule} ${count}`).join(", ");
    console.log(
      `Rules broken: ${counts}.${strict ? "" : " List them with npm run lessons:check -- --strict"}`,
    );
  }
}
