import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
// As a whole: a name that an old Node lacks would end it before the sentence about its version.
import util from "node:util";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The built folder. A build in another language than English has one of its own: see build.mjs. */
export const out = join(root, process.env.OUT_DIR ?? "out");

/** The catalogues of the language that is built. */
export const words = join(root, process.env.WORDS_FOLDER ?? "words/en");

/**
 * Runs one step, its output shown as it comes.
 *
 * @param {string} title shown before it
 * @param {string[]} command a program of node_modules/.bin by its module path, or node itself, with arguments
 * @param {Record<string, string>} [env] added to the environment
 * @returns {number} the step's exit code
 */
export function tryStep(title, command, env = {}) {
  console.log(`\n▸ ${title}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  if (status === 0) console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  else console.error(`\n✗ ${title} failed.`);
  return status ?? 1;
}

/** As `tryStep`, but ends this process with the step's code when it fails. */
export function step(title, command, env = {}) {
  const status = tryStep(title, command, env);
  if (status !== 0) process.exit(status);
}

/**
 * Begins a step whose output waits until it is wanted, so that others can go on beside it.
 *
 * @param {string} title
 * @param {string[]} command as `tryStep` takes it
 * @param {Record<string, string>} [env] added to the environment
 * @returns {{ show: () => Promise<number>, stop: () => void }} `show` gives the output and then the step's exit code; `stop`
 *   ends the step
 */
export function beginStep(title, command, env = {}) {
  const started = Date.now();
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  const held = [];
  let isShown = false;
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])
    from.on("data", (text) => (isShown ? to.write(text) : held.push([to, text])));
  const ended = new Promise((resolve) =>
    child.once("close", (status) => resolve({ status: status ?? 1, seconds: (Date.now() - started) / 1000 })),
  );
  return {
    async show() {
      console.log(`\n▸ ${title}`);
      for (const [to, text] of held) to.write(text);
      isShown = true;
      const { status, seconds } = await ended;
      if (status === 0) console.log(`  ${title}: ${seconds.toFixed(1)} s`);
      else console.error(`\n✗ ${title} failed.`);
      return status;
    },
    stop: () => child.kill(),
  };
}

/** The file a program of node_modules runs from, so that no shell is needed, on Windows neither. */
export function program(path) {
  return join(root, "node_modules", path);
}

/**
 * What stands behind a script's name. Whatever it does not know ends the process with a sentence, so that a slip of
 * the finger never runs something else.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {Options} options as `parseArgs` of node:util takes them
 * @returns {ReturnType<typeof import("node:util").parseArgs<{ options: Options, strict: true }>>["values"]}
 */
export function readFlags(options) {
  try {
    return util.parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [what] = error.message.split(". ");
    console.error(`${what}. Known here: ${known.join(", ") || "no flags"}.`);
    process.exit(2);
  }
}
