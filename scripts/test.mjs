// Everything `npm test` checks, one step after the other; the first that fails ends it. One step alone, what follows
// its name being for the tool that runs it:
//   npm run test:unit -- tests/unit/quiz/grade.test.ts
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensure } from "./ensure.mjs";
import { hasEtcd } from "./etcd.mjs";
import { program, root, tryStep } from "./run.mjs";

// Not in test-results/: Playwright empties that folder when it starts.
const results = join(root, ".cache", "results");

const vitest = (...projects) => [
  program("vitest/vitest.mjs"),
  "run",
  ...projects.flatMap((project) => ["--project", project]),
];

/** In the order in which they run: what is quick, and needs no build, comes first. */
const steps = {
  types: { title: "Types", command: [program("typescript/bin/tsc"), "--noEmit", "-p", "."] },
  lint: { title: "Lint and format", command: [program("@biomejs/biome/bin/biome"), "check", "."] },
  lessons: { title: "Lessons", command: [program("tsx/dist/cli.mjs"), "scripts/check-lessons.ts"] },
  unit: { title: "Unit tests", command: vitest("unit"), needs: ["etcd"] },
  components: { title: "Component tests, with React and with Preact", command: vitest("react", "preact") },
  build: { title: "Tests of the built pages", command: vitest("build"), needs: ["build", "both"] },
  browser: {
    title: "Browser tests",
    command: [program("@playwright/test/cli.js"), "test", "-c", "tests/browser/playwright.config.ts"],
    needs: ["build", "pseudo", "browser"],
  },
};

const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(steps, name)) {
  console.error(`Unknown: ${name}. Known here: ${Object.keys(steps).join(", ")}; without one, all of them.`);
  process.exit(2);
}
process.exit(
  rest.length > 0
    ? await runWith(name, rest)
    : await runAll(name === undefined ? Object.keys(steps) : [name]),
);

/** One step, as whoever calls it wants it. */
async function runWith(name, wishes) {
  const { title, command, needs = [] } = steps[name];
  await ensure("install", ...needs);
  return tryStep(title, [...command, ...wishes]);
}

/** @returns the exit code: no step may fail, and no test may be left out */
async function runAll(names) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const engines = [];
  const took = [];
  let failed = false;
  let building = null;
  for (const name of names) {
    const { title, command, needs = [] } = steps[name];
    const began = Date.now();
    // One installs after the other: the build meanwhile may want a browser.
    await ensure("install", ...(needs.includes("build") ? [] : needs));
    // While the tests that need no build run, the pages are built and a browser is found: either waits for the disk by turns.
    if (name === "unit" && names.includes("build")) building = buildMeanwhile();
    if (needs.includes("build") && building !== null) {
      await building.ended();
      building = null;
    }
    await ensure(...needs);
    const file = join(results, `${name}.json`);
    rmSync(file, { force: true });
    failed = tryStep(title, [...command, ...reported(command, file)]) !== 0;
    const result = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
    const counted = result === null ? {} : countsOf(result);
    if (name === "browser" && result !== null) engines.push("Chromium", ...enginesOf(result));
    for (const [kind, count] of Object.entries(counted)) total[kind] += count;
    took.push(`${name} ${Math.round((Date.now() - began) / 1000)} s`);
    // A step that fails without a test that failed: wrong types, a test file that cannot be read.
    if (failed && !(counted.failed > 0)) total.failed += 1;
    if (failed) break;
  }
  console.log(`\nwith what each had to wait for: ${took.join(", ")}`);
  const where = engines.length === 0 ? "" : `, in ${engines.join(", ")}`;
  console.log(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped${where}`);
  if (names.includes("unit") && !hasEtcd())
    console.log(
      "not run, since there is no etcd here (Debian: apt-get install etcd-server): the class box's contract in etcd, tests/unit/server/box/etcd.test.ts",
    );
  if (total.skipped > 0) console.error("Tests that are skipped hold nothing: mend them or take them out.");
  return failed || total.skipped > 0 ? 1 : 0;
}

/**
 * Builds in a process of its own, whose words go into a file: they would mix with those of the tests.
 *
 * @returns what waits for its end; a build that failed is tried again by whoever needs it, and then says why
 */
function buildMeanwhile() {
  const file = join(results, "build.log");
  mkdirSync(results, { recursive: true });
  const log = openSync(file, "w");
  console.log("\nThe pages are built meanwhile.");
  const build = spawn(
    process.execPath,
    [join(root, "scripts", "ensure.mjs"), "build", "pseudo", "both", "browser"],
    {
      cwd: root,
      stdio: ["ignore", log, log],
    },
  );
  const end = new Promise((ended) => build.once("exit", ended));
  const stop = () => build.kill();
  process.once("exit", stop);
  return {
    ended: async () => {
      console.log("\nWaiting for the pages …");
      await end;
      process.off("exit", stop);
      process.stdout.write(readFileSync(file));
    },
  };
}

/** Vitest is told where to count; the browser tests' own configuration says it. */
function reported(command, file) {
  return command[0] === vitest()[0] ? ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`] : [];
}

/** What the results of vitest, or of Playwright, amount to. */
function countsOf({ stats, ...unit }) {
  return stats === undefined
    ? {
        passed: unit.numPassedTests,
        failed: unit.numFailedTests,
        skipped: unit.numPendingTests + unit.numTodoTests,
      }
    : { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** The engines beside Chromium that tests of Playwright's say they ran in. What a system lacks is not named. */
function enginesOf({ suites }) {
  const inSuite = ({ suites: inner = [], specs = [] }) => [
    ...inner.flatMap(inSuite),
    ...specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)),
  ];
  return suites
    .flatMap(inSuite)
    .filter(({ type }) => type === "engine")
    .map(({ description }) => description);
}
