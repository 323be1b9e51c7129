import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));
const here = { "@words": `${root}words/en`, "@": root.replace(/\/$/, "") };
/** Property tests on two shared cores: a slow machine is no failure. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };
const asReact = `${root}scripts/islands/preact-as-react.ts`;
const components = {
  ...patient,
  environment: "happy-dom",
  include: ["tests/components/**/*.test.tsx"],
  setupFiles: ["tests/fast-check.ts", "tests/components/setup.ts"],
};

export default defineConfig({
  resolve: { alias: here },
  test: {
    ...patient,
    // Both of two cores: left to itself, vitest keeps one for what else goes on.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // One focused test would leave the others of its file out, and the gate would not say so.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          // Rules are pure: reading their modules anew for every file takes longer than the tests themselves.
          isolate: false,
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: ["tests/fast-check.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "build",
          environment: "node",
          include: ["tests/build/**/*.test.ts"],
          globalSetup: "tests/build/built-pages.ts",
        },
      },
      { extends: true, test: { name: "react", ...components } },
      {
        // The same tests against what the built pages run: see docs/decisions.md, "Islands".
        resolve: {
          alias: {
            "react/jsx-runtime": "preact/jsx-runtime",
            "react/jsx-dev-runtime": "preact/jsx-runtime",
            "react-dom/client": asReact,
            "react-dom": asReact,
            react: asReact,
            "@testing-library/react": "@testing-library/preact",
            ...here,
          },
        },
        test: { name: "preact", ...components, server: { deps: { inline: [/preact/, /zustand/] } } },
      },
    ],
  },
});
