/**
 * All pages of a build, in one process: modules are read once, and no file is written before it is as readers get it.
 *   --looking  nobody will save these pages or take packages of them
 *   --brief    without the list of what each page weighs
 * Where nothing is kept from before and there are many lessons, a second process makes the same from the other end and writes
 * nothing: what either has made the other finds kept (`inTurn` of lib/content/kept.ts), until they meet.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lessonFiles, moduleSlugs } from "../lib/content/files";
import { isHelping } from "../lib/content/kept";
import { packAhead } from "../server/packed.mjs";
import { BuiltFolder, writePublic } from "./built-folder";
import { measurePages, weighedOf, weighedPart } from "./bytes";
import { giveIslands } from "./islands/give-islands";
import { saveForOffline } from "./offline/save-for-offline";
import { makePackages, preparePackages } from "./packages/make-packages";
import { drawSite } from "./pages/draw-site";
import { out as outPath, readFlags, root } from "./run.mjs";

/** What stands in the built folder, among what is kept. */
const writtenNote = "written";

/** From so many lessons on a helper is worth what its start takes. */
const manyLessons = 40;

const { looking = false, brief = false } = readFlags({
  looking: { type: "boolean" },
  brief: { type: "boolean" },
});
if (isHelping) await help();
else await buildSite();

async function buildSite(): Promise<void> {
  const helper = looking ? null : startHelper();
  const out = folderAnew();
  const modules = await told(
    "Pages",
    () => drawSite(root, out),
    () => `${out.names().length} files`,
  );
  const drawn = new Set(out.names());
  const weighed = new Set(weighedOf([...drawn]));
  /** Other processors pack what is whole while this one goes on. */
  const packing: Promise<void>[] = [];
  const isWhole = (file: string) => {
    if (looking || !/\.(?:html|js|css)$/.test(file) || (drawn.has(file) && !weighed.has(file))) return;
    packing.push(packAhead([weighedPart(out.read(file), file)]));
  };
  await told("Islands", () => giveIslands(root, out, modules, isWhole), String);
  if (looking) return out.save();
  await told("Packages", () => makePackages(root, out, modules), String);
  const isEnded = helper?.connected ? once(helper, "exit") : null;
  if (helper?.connected) helper.disconnect();
  await told(
    "Offline",
    async () => {
      await Promise.all(packing);
      return saveForOffline(root, out);
    },
    ({ files, kilobytes, more }) => `${files} files, ${kilobytes} kB at once and ${more} kB when asked for`,
  );
  await isEnded;
  if (brief) return;
  console.table(
    measurePages(out, [...weighed]).map(({ page, html, css, js, requests }) => ({
      page,
      "HTML br": html,
      "CSS br": css,
      "JS br": js,
      "all br": html + css + js,
      requests,
    })),
  );
}

/** The folder with the files that are as they are, to which pages lead. */
function folderAnew(): BuiltFolder {
  const place = process.env.KEPT_RESULTS;
  const out = new BuiltFolder(outPath, place === undefined ? null : join(place, writtenNote));
  writePublic(root, out);
  return out;
}

/** A process that makes the same from the other end, where that is worth it. */
function startHelper(): ChildProcess | null {
  const place = process.env.KEPT_RESULTS;
  const isFirst = place !== undefined && readdirSync(place).length === 0;
  const lessons = moduleSlugs(root).reduce((sum, slug) => sum + lessonFiles(root, slug).length, 0);
  if (!isFirst || lessons < manyLessons || availableParallelism() < 2) return null;
  return spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url)], {
    cwd: root,
    env: { ...process.env, HELPING: "yes" },
    // What is wrong is said by the one that is helped.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** What a helper does until nobody needs it any more. */
async function help(): Promise<void> {
  process.once("disconnect", () => process.exit());
  const out = folderAnew();
  const modules = await drawSite(root, out);
  // While the other one bundles scripts, which takes it ten seconds.
  const prepareRest = preparePackages(root, out, modules);
  await giveIslands(root, out, modules, () => {});
  await prepareRest();
  if (process.connected) process.disconnect();
}

/** One step, with how long it took and what it says of itself. */
async function told<T>(name: string, step: () => Promise<T>, say: (made: T) => string): Promise<T> {
  const began = performance.now();
  const made = await step();
  console.log(`  ${name}: ${say(made)}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return made;
}
