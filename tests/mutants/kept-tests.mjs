import { randomUUID } from "node:crypto";
import { relative, resolve } from "node:path";
import { BroadcastChannel } from "node:worker_threads";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { createVitest } from "vitest/node";

/**
 * Runs the tests of a mutant in a vitest that stays: its worker has read the code once and runs tests again and again
 * (tests/mutants/worker.ts). A vitest begun anew for each mutant, as Stryker's own runner does, takes seconds for tests
 * that take milliseconds. Tests of components run where any are asked for, those of rules otherwise: a worker has one
 * environment.
 */
class KeptTests {
  static inject = ["options"];

  constructor({ testFiles = [] }) {
    this.project = testFiles.some((file) => file.includes("components")) ? "react" : "unit";
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** How long the tests of a file take, in milliseconds. */
  took = new Map();

  async init() {
    process.env.VITEST = "1";
    process.env.NODE_ENV = "test";
    const name = randomUUID();
    this.channel = new BroadcastChannel(name);
    this.vitest = await createVitest("test", {
      config: "tests/mutants/vitest.config.mjs",
      project: [this.project],
      watch: false,
      reporters: [],
    });
    this.vitest.provide("mutants", name);
    const specs = await this.vitest.globTestSpecifications();
    this.files = specs.map(({ moduleId }) => moduleId);
    const ready = this.answer();
    const [first] = specs;
    // It never ends of itself: the worker serves instead of running that file.
    this.running = this.vitest.runTestSpecifications([first]).catch(() => {});
    await ready;
  }

  /** @returns what the worker says next */
  answer() {
    return new Promise((done) => {
      this.channel.onmessage = ({ data }) => done(data);
    });
  }

  ask(wish) {
    const said = this.answer();
    this.channel.postMessage(wish);
    return said;
  }

  async dryRun({ testFiles = [] }) {
    const files = testFiles.length > 0 ? testFiles : this.files;
    const { tests, coverage } = await this.ask({ tests: files.map((file) => ({ file })) });
    for (const { file, took } of tests) this.took.set(file, (this.took.get(file) ?? 0) + took);
    return { status: "complete", tests: tests.map(resultOf), mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter = this.files, hitLimit, mutantActivation, reloadEnvironment }) {
    const mutant = {
      id: activeMutant.id,
      hitLimit,
      atOnce: mutantActivation === "static" || reloadEnvironment,
    };
    const quickFirst = filesOf(testFilter).sort((one, other) => this.tookFor(one) - this.tookFor(other));
    const { tests, hits } = await this.ask({ tests: quickFirst, mutant });
    return toMutantRunResult(
      determineHitLimitReached(hits, hitLimit) ?? { status: "complete", tests: tests.map(resultOf) },
    );
  }

  tookFor({ file }) {
    return this.took.get(resolve(file)) ?? 0;
  }

  async dispose() {
    await this.ask("end");
    await this.running;
    await this.vitest.close();
    this.channel.close();
  }
}

/** Tests by file: either whole files, or those of "file#name" in them. */
function filesOf(filter) {
  const files = new Map();
  for (const one of filter) {
    const [file, ...name] = one.split("#");
    const names = files.get(file) ?? [];
    files.set(file, name.length === 0 ? names : [...names, name.join("#")]);
  }
  return [...files].map(([file, names]) => ({ file, ...(names.length > 0 ? { names } : {}) }));
}

function resultOf({ file, name, failure, took }) {
  const result = {
    id: `${relative(process.cwd(), file)}#${name}`,
    name,
    fileName: file,
    timeSpentMs: took,
  };
  return failure === null
    ? { ...result, status: TestStatus.Success }
    : { ...result, status: TestStatus.Failed, failureMessage: failure };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "kept-tests", KeptTests)];
