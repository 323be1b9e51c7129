import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

/** A program that few need and that is too large to be installed for everybody. */
export interface Tool {
  /** Its name in the registry of packages. */
  name: string;
  version: string;
  /** The file of the package that is imported. */
  entry: string;
}

/**
 * The address of a tool's module, ready to be imported. The first time it is fetched into `.cache/`, each version into a
 * folder of its own; null where it cannot be had, as without a network.
 */
export function fetchTool({ name, version, entry }: Tool): string | null {
  const folder = join(root, ".cache", `${name}-${version}`);
  const file = join(folder, "node_modules", name, entry);
  if (!existsSync(file)) {
    console.log(`Installing ${name} ${version} into .cache (the first time, about half a minute) …`);
    if (!install(folder, `${name}@${version}`)) return null;
  }
  return pathToFileURL(file).href;
}

function install(folder: string, what: string): boolean {
  mkdirSync(folder, { recursive: true });
  // Without a network npm would try again for minutes before it says so.
  const args = [
    "install",
    "--fetch-retries=0",
    "--no-audit",
    "--no-fund",
    "--silent",
    "--prefix",
    folder,
    what,
  ];
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync("npm", args, { cwd: folder })
      : spawnSync(process.execPath, [npm, ...args], { cwd: folder });
  return status === 0;
}
