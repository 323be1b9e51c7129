/**
 * `npm run test:mutants -- --mutate "lib/council/*.ts"`: changes the code a little, many times over, and sees whether a
 * test notices. What it found, and the mutants that no test can tell from the code: docs/mutants.md.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "kept-tests",
  plugins: ["./tests/mutants/kept-tests.mjs", "./tests/mutants/ignore-class-names.mjs"],
  mutate: [
    "lib/{quiz,progress,record,class,codes,review,council}/**/*.ts",
    "components/quiz/**/*.{ts,tsx}",
    "!**/type.ts",
  ],
  ignorers: ["class-names"],
  coverageAnalysis: "perTest",
  // They would read all code anew for each, and many are tables of words that only a page shows.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: ".cache/mutants.json",
  tempDirName: ".cache/stryker",
  ignorePatterns: ["/out", "/out-*", "/.next", "/.cache", "/test-results", "/docs/images"],
  concurrency: 2,
  // A file that is not there, for the one that is would be read by TypeScript, whose version 7 has no interface for
  // JavaScript. Nothing is compiled here, so neither that nor leaving types unchecked is missed.
  tsconfigFile: "none",
  disableTypeChecks: false,
  reporters: ["clear-text", "progress-append-only", "json"],
  jsonReporter: { fileName: ".cache/mutants-report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: null },
  allowEmpty: true,
  cleanTempDir: "always",
};
