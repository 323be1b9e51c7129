// Checks every module: what the parsers refuse, the lock file, and the rules for lessons; then prints the report.
//   --quiet    prints what is wrong, and no report
//   --release  brings lock.json and editions.json up to date: from then on the ids in them are permanent
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EditionRow } from "../lib/assignment/edition";
import { checkRules, type Excused } from "../lib/content/check-rules";
import { committedIn } from "../lib/content/committed";
import {
  editionsOrNull,
  formatEditions,
  lostEditions,
  presentRow,
  withOthers,
  withPresent,
} from "../lib/content/editions";
import { moduleFingerprint, moduleSlugs, strayModules, textIn } from "../lib/content/files";
import { kept } from "../lib/content/kept";
import {
  lessonFigures,
  objectiveFigures,
  questionFigures,
  trickFigures,
} from "../lib/content/lesson-figures";
import { checkModule } from "../lib/content/load";
import { checkReleased, formatLock, heldBack, isDraft, settleMerge } from "../lib/content/lock-file";
import type { LoadedModule } from "../lib/content/module";
import { formatProblem, type Problem } from "../lib/content/problem";
import { type ModuleReading, readModule } from "../lib/content/rules/reading";
import { giveaways, guessables } from "../lib/content/test-wise";
import { unusedIn } from "../lib/content/unused";
import { readFlags } from "./run.mjs";

/** Names in a line; more would not be read. */
const mostNamed = 12;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const flags = readFlags({ quiet: { type: "boolean" }, release: { type: "boolean" } });
const write = flags.release === true;
const quiet = flags.quiet === true;
let failed = false;

const stray = strayModules(root);
for (const problem of stray) console.error(formatProblem(problem));
failed ||= stray.length > 0;

for (const slug of moduleSlugs(root)) {
  if (write)
    for (const name of settleMerge(root, slug))
      console.log(`lessons/${slug}/${name}: both sides of the merge are in it.`);
  const { loaded, module, problems } = checkModule(root, slug);
  // A lock that is not up to date is no mistake of a lesson, and comes after the rules in time.
  const mistakes = [...problems];
  const isRead = loaded !== null && problems.length === 0;
  const editions = editionsOrNull(root, slug);
  if (write && isRead && editions !== null) {
    const held = heldBack(root, loaded);
    problems.push(...held);
    if (held.length === 0) {
      writeLock(loaded, editions);
      console.log(`lessons/${slug}: lock.json and editions.json are up to date.`);
    }
  } else if (loaded !== null && isDraft(root, slug)) {
    if (isRead)
      console.log(
        `lessons/${slug} is a draft: run npm run lessons:release before others answer it, so that an edit keeps their answers.`,
      );
  } else if (loaded !== null && !problems.some(concernsLock)) {
    problems.push(...checkReleased(root, loaded));
  }
  for (const problem of problems) console.error(formatProblem(problem));
  failed ||= problems.length > 0;
  if (write) {
    if (problems.length > 0) console.error(`lessons/${slug} is not released until this is mended.`);
    continue;
  }

  const reading = () => readModule(module, textIn(root));
  const breaches = kept("rules", [moduleFingerprint(root, slug)], () => checkRules(reading(), mistakes));
  if (!quiet && isRead) {
    console.log(`\nlessons/${slug}`);
    report(reading(), breaches.excused);
  }
  for (const problem of breaches.problems) console.error(`${formatProblem(problem)}  [${problem.rule}]`);
  if (!quiet && isRead && breaches.problems.length === 0)
    console.log(`Every rule for lessons is kept in ${slug}.`);
  failed ||= breaches.problems.length > 0;
}
process.exit(failed ? 1 : 0);

/** Whether the lock has to wait: of a lesson that has a mistake it is not known what it asks. */
function concernsLock({ file }: Problem): boolean {
  return /\.mdx$|\/lock\.json$/.test(file);
}

function writeLock({ module, lock }: LoadedModule, editions: EditionRow[]): void {
  const { slug } = module;
  const folder = join(root, "lessons", slug);
  writeFileSync(join(folder, "lock.json"), formatLock(lock));
  const all = withOthers(slug, editions, lostEditions(slug, editions, committedIn(root)));
  writeFileSync(join(folder, "editions.json"), formatEditions(withPresent(slug, all, presentRow(module))));
}

function report(reading: ModuleReading, excused: Excused[]): void {
  console.table(reading.lessons.map(lessonFigures));
  console.table(reading.lessons.map(questionFigures));
  console.table(objectiveFigures(reading));
  console.table(trickFigures(reading));
  for (const { id, tricks } of giveaways(guessables(reading.module)))
    console.log(`Gives itself away: ${id} (${tricks.join(", ")})`);
  for (const { register, ids } of unusedIn(reading)) {
    const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : "";
    console.log(`Not used: ${register} ${ids.slice(0, mostNamed).join(", ")}${more}`);
  }
  for (const { rule, about, because } of excused) console.log(`Excepted from ${rule}: ${about} – ${because}`);
}
