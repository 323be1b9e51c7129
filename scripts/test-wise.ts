// Answers every scored choice question by one trick at a time, as readers do who know nothing: npm run lessons:test-wise
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { moduleSlugs } from "../lib/content/files";
import { loadModule } from "../lib/content/load";
import { guessables, tricks, tryTrick } from "../lib/content/test-wise";
import { readFlags } from "./run.mjs";

readFlags({});
const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const slug of moduleSlugs(root)) {
  const questions = guessables(loadModule(root, slug).module);
  const results = tricks.map((trick) => tryTrick(trick, questions));
  console.log(`\n${slug}: what each trick gets right (1), and its share where choices tie`);
  console.table(
    Object.fromEntries(
      questions.map(({ id }, index) => [
        id,
        Object.fromEntries(
          results.map(({ trick, perQuestion }) => [
            trick,
            Number((perQuestion[index]?.right ?? 0).toFixed(2)),
          ]),
        ),
      ]),
    ),
  );
}
