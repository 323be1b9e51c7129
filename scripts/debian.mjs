import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Installs one of some packages of the system's, where that is a Debian and ours to change.
 *
 * @param {string} sentence said before anything is changed
 * @param {string[]} names the first that can be had is enough: older systems have others
 * @param {number} [limit] milliseconds for each call of apt-get; none where it is not given
 * @returns {boolean} whether one is installed
 */
export function installFromDebian(sentence, names, limit) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    return false;
  console.log(sentence);
  // Nothing that a package brings along is started.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: "inherit", env, timeout: limit }).status === 0;
  return (
    apt("update", "-qq") && names.some((name) => apt("install", "-y", "-qq", "--no-install-recommends", name))
  );
}
