import { defineConfig } from "vitest/config";
import usual from "../../vitest.config.mts";

/** Those that read the project's source as text, which stands changed here. */
const readSource = ["tests/unit/walls/**", "tests/unit/site/**", "tests/unit/words.test.ts"];
/** Those that measure time, which mutants have to share. */
const measure = [
  "tests/unit/codes/junk.test.ts",
  "tests/unit/class/many-students.test.ts",
  "tests/unit/exchange/take.test.ts",
  "tests/unit/content/hostile-lesson.test.ts",
];

// Mutants run a hundred times as often as tests do: fewer tries of each property, and the same ones each time.
process.env.TEST_TIMES ??= "0.1";
process.env.TEST_SEED ??= "1";

/** The usual tests of rules, and those of components on one of the two libraries: nothing is built here. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    pool: "threads",
    maxWorkers: 1,
    projects: usual.test.projects
      .filter(({ test }) => ["unit", "react"].includes(test.name))
      .map(({ test, ...project }) => ({
        ...project,
        test: {
          ...test,
          pool: "threads",
          isolate: false,
          exclude: [...readSource, ...measure],
          runner: "./tests/mutants/worker.mjs",
          setupFiles: [...test.setupFiles, "tests/mutants/first-failure.ts"],
        },
      })),
  },
});
