// Installs what is missing, builds what is stale, finds a browser and an etcd. Node alone: it runs before anything is installed.
//   node scripts/ensure.mjs install | etcd | build | pseudo | both | browser …
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { program, root, step } from "./run.mjs";
import { hashOf } from "./sources.mjs";

/** What can be asked for, in the order in which it is done. */
const needs = {
  install: ensureInstalled,
  etcd: async () => {
    const { ensureEtcd } = await import("./etcd.mjs");
    ensureEtcd();
  },
  build: () => ensureBuilt("out", []),
  pseudo: () => ensureBuilt("out-qps", ["--lang", "qps"]),
  both: ensureBothWays,
  browser: async () => {
    const { findOrInstallBrowser } = await import("./browser.mjs");
    console.log(`Browser: ${await findOrInstallBrowser()}`);
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((need) => !Object.hasOwn(needs, need));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(", ")}. Known here: ${Object.keys(needs).join(", ")}.`);
    process.exit(2);
  }
  await ensure(...wanted);
}

/**
 * Sees to it that Node is new enough, that packages are installed, and to what else is asked for. Ends the process with
 * a plain sentence where that cannot be done.
 *
 * @param {...("install" | "etcd" | "build" | "pseudo" | "both" | "browser")} wanted
 */
export async function ensure(...wanted) {
  ensureNode();
  for (const [need, provide] of Object.entries(needs)) {
    if (need === "install" || wanted.includes(need)) await provide();
  }
}

/** The floor stands once, in package.json. */
function ensureNode() {
  const floor = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(">=", "");
  const numbers = (version) => version.split(".").map(Number);
  const [major, minor] = numbers(floor);
  const [ownMajor, ownMinor] = numbers(process.versions.node);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(
    `This project needs Node ${floor} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing packages into node_modules (about a minute the first time) …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}

/** Builds a folder anew when what it is made from has changed. */
function ensureBuilt(folder, flags) {
  whenStale(folder, () => {
    console.log(`Building the pages into ${folder} (about a minute) …`);
    run("npm", ["run", "build", "--", "--brief", ...flags]);
  });
}

/** The pages as they are drawn here and as Next exports them, for the test that holds them to be the same. */
function ensureBothWays() {
  whenStale(".cache/pages-drawn", () => {
    rmSync(join(root, ".cache", "pages-drawn"), { recursive: true, force: true });
    step("Pages", [program("tsx/dist/cli.mjs"), "scripts/build-pages.ts"], { OUT_DIR: ".cache/pages-drawn" });
  });
  whenStale(".cache/pages-next", () => {
    rmSync(join(root, ".cache", "pages-next"), { recursive: true, force: true });
    step("Pages by Next", [program("next/dist/bin/next"), "build"], { OUT_DIR: ".cache/pages-next" });
  });
}

/** Makes a folder when it is not there, or what it is made from has changed. */
function whenStale(folder, make) {
  const stamp = join(root, folder, ".built-from");
  const now = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
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
  return hashOf(
    ["app", "components", "lib", "lessons", "public", "scripts", "server", "words"],
    ["docs/teachers.md", "package.json", "package-lock.json", "tsconfig.json", "next.config.mjs"],
  );
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
