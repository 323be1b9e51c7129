// Installs what is missing, builds what is stale, finds a browser. Node alone: it runs before anything is installed.
//   node scripts/ensure.mjs install | build | browser …
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);

const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`This project needs Node 20 or newer; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}

if (!isInstalled()) {
  console.log("Installing packages (about a minute the first time) …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
if (wanted.includes("build")) {
  const stamp = join(root, "out", ".built-from");
  const now = sourcesHash();
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== now) {
    console.log("Building the pages (about half a minute) …");
    run("npm", ["run", "build"]);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}
if (wanted.includes("browser")) {
  const { findOrInstallBrowser } = await import("./browser.mjs");
  console.log(`Browser: ${await findOrInstallBrowser()}`);
}

/** Whether node_modules holds what the lock file asks for, however it was installed and whatever was lost since. */
function isInstalled() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(
    ([path, { version, optional }]) =>
      path === "" ||
      optional ||
      (have[path]?.version === version && existsSync(join(root, path, "package.json"))),
  );
}

/** One line for everything the pages are made from. */
function sourcesHash() {
  const hash = createHash("sha256");
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)));
  for (const folder of ["app", "components", "lib", "lessons", "public", "scripts", "words"]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    for (const file of files) add(file);
  }
  for (const file of ["package.json", "package-lock.json", "tsconfig.json", "next.config.mjs"]) add(file);
  return hash.digest("hex");
}

function run(command, args) {
  // npm runs from its own file, so that no shell is needed.
  const npm = process.env.npm_execpath;
  const [file, rest] = npm === undefined ? [command, args] : [process.execPath, [npm, ...args]];
  const { status, error } = spawnSync(file, rest, {
    cwd: root,
    stdio: "inherit",
    shell: npm === undefined && process.platform === "win32",
  });
  if (error !== undefined) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
