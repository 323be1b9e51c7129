import { resolve } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import { startTests } from "@vitest/runner";
import { inject, TestRunner } from "vitest";

/** What Stryker's mutants look at: which of them is on, how often its place was passed, and who passed where. */
globalThis.__stryker__ ??= {};
const mutants = globalThis.__stryker__;

/**
 * Serves tests/mutants/kept-tests.mjs from within a worker of vitest: instead of the file it was begun with, it runs
 * what it is asked to, as often as it is asked.
 */
export default class Worker extends TestRunner {
  async onBeforeCollect() {
    const channel = new BroadcastChannel(inject("mutants"));
    await new Promise((end) => {
      channel.onmessage = ({ data }) => {
        if (data === "end") end();
        else
          serve(this, data).then(
            (said) => channel.postMessage(said),
            (error) => channel.postMessage({ tests: [failed("", String(error))], hits: 0 }),
          );
      };
      channel.postMessage("ready");
    });
    channel.postMessage("ended");
    channel.close();
    throw new Error("Nothing more to run.");
  }
}

async function serve(worker, { tests, mutant }) {
  if (mutant === undefined) {
    mutants.mutantCoverage = { static: {}, perTest: {} };
    const ran = await run(worker, tests, null);
    return { tests: ran, coverage: mutants.mutantCoverage };
  }
  const first = await tryOn(worker, tests, mutant);
  if (mutant.atOnce) {
    reload(worker);
    return first;
  }
  const [killer] = first.tests.filter(({ failure }) => failure !== null);
  // A mutant may leave something behind that makes a test fail, or have been spared by what was remembered before it
  // was on. Both are told from what it does to code that is read anew.
  const doubtful =
    killer === undefined
      ? first.hits === 0
      : (await run(worker, [{ file: killer.file, names: [killer.name] }], null)).some(
          ({ failure }) => failure !== null,
        );
  if (!doubtful) return first;
  reload(worker);
  const again = await tryOn(worker, tests, mutant);
  reload(worker);
  return again;
}

async function tryOn(worker, tests, mutant) {
  if (mutant.atOnce) reload(worker);
  mutants.hitCount = 0;
  mutants.hitLimit = mutant.hitLimit;
  const ran = await run(worker, tests, mutant);
  mutants.activeMutant = undefined;
  return { tests: ran, hits: mutants.hitCount };
}

/** Runs tests until the first that fails. */
async function run(worker, tests, mutant) {
  const ran = [];
  let over = false;
  const inner = Object.assign(Object.create(worker), {
    onBeforeCollect: undefined,
    onCollected: undefined,
    onTaskUpdate: undefined,
    onTestAnnotate: undefined,
    onTestArtifactRecord: undefined,
    onCollectStart: (file) => TestRunner.prototype.onCollectStart.call(inner, file),
    onBeforeRunFiles() {
      mutants.activeMutant = mutant?.id;
    },
    onBeforeRunTask(test) {
      if (over) test.mode = "skip";
      mutants.currentTestId = mutant === null ? idOf(worker, test) : undefined;
      return TestRunner.prototype.onBeforeRunTask.call(inner, test);
    },
    onAfterRunTask(test) {
      mutants.currentTestId = undefined;
      const { state, errors = [], duration = 0 } = test.result ?? {};
      if (state === "fail") over = mutant !== null;
      ran.push({
        file: test.file.filepath,
        name: nameOf(test),
        took: duration,
        failure: state === "fail" ? (errors[0]?.message ?? "unknown") : null,
      });
      TestRunner.prototype.onAfterRunTask.call(inner, test);
    },
  });
  for (const { file, names } of tests) {
    if (over) break;
    const filepath = resolve(file);
    forget(worker, filepath);
    mutants.activeMutant = mutant?.atOnce ? mutant.id : undefined;
    const [read] = await startTests(
      [{ filepath, ...(names === undefined ? {} : { testNamePattern: patternOf(names) }) }],
      inner,
    );
    mutants.activeMutant = undefined;
    const broken = read?.result?.state === "fail" && read.result.errors?.[0];
    if (broken) ran.push(failed(filepath, broken.message));
  }
  return ran;
}

function failed(file, failure) {
  return { file, name: "", took: 0, failure };
}

function patternOf(names) {
  return new RegExp(`^(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})$`);
}

function nameOf(test) {
  const parts = [test.name];
  for (let { suite } = test; suite; suite = suite.suite) parts.unshift(suite.name);
  return parts.join(" ").trim();
}

function idOf({ config }, test) {
  return `${test.file.filepath.slice(config.root.length + 1)}#${nameOf(test)}`;
}

/** The next import of a file reads it anew. */
function forget({ workerState }, file) {
  for (const module of workerState.evaluatedModules.fileToModulesMap.get(file) ?? [])
    workerState.evaluatedModules.invalidateModule(module);
}

/** The next import of any file of ours reads it anew. */
function reload({ workerState }) {
  for (const module of workerState.evaluatedModules.idToModuleMap.values())
    if (!module.id.includes("/node_modules/") && module.id !== import.meta.url)
      workerState.evaluatedModules.invalidateModule(module);
}
