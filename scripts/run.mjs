import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs one step, its output shown as it comes. Ends this process with the step's code when it fails.
 *
 * @param {string} title shown before it
 * @param {string[]} command a program of node_modules/.bin by its module path, or node itself, with arguments
 * @param {Record<string, string>} [env] added to the environment
 */
export function step(title, command, env = {}) {
  console.log(`\n▸ ${title}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  if (status !== 0) {
    console.error(`\n✗ ${title} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`  ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** The file a program of node_modules runs from, so that no shell is needed, on Windows neither. */
export function program(path) {
  return join(root, "node_modules", path);
}
