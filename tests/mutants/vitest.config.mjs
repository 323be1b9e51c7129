import { defineConfig } from "vitest/config";
import usual from "../../vitest.config.mts";

/** Those that read the project's source as text, which stands changed here. */
const readSource = ["tests/unit/walls/**", "tests/unit/site/**", "tests/unit/words.test.ts"];

/** The usual tests of rules, and those of components on one of the two libraries: nothing is built here. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    projects: usual.test.projects
      .filter(({ test }) => ["unit", "react"].includes(test.name))
      .map(({ test, ...project }) => ({
        ...project,
        test: {
          ...test,
          exclude: readSource,
          setupFiles: [...test.setupFiles, "tests/mutants/first-failure.ts"],
        },
      })),
  },
});
