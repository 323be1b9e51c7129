/**
 * All pages of a build, in one process: modules are read once, and no file is written before it is as readers get it.
 *   --looking  nobody will save these pages or take packages of them
 *   --brief    without the list of what each page weighs
 *   --first    nothing is kept from before
 * Where nothing is kept from before and there are many lessons, a second process makes the same from the other end and writes
 * nothing: what either has made the other finds kept (`inTurn` of lib/content/kept.ts), until they meet.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { lessonFiles, moduleSlugs } from "../lib/content/files";
import { isHelping } from "../lib/content/kept";
import { packAhead } from "../server/packed.mjs";
import { BuiltFolder, writePublic } from "./built-folder";
import { measurePages, weighedOf, weighedPart } from "./bytes";
import { giveIslands } from "./islands/give-islands";
import { beginParts } from "./islands/late";
import { needsIn } from "./islands/needs";
import { saveForOffline } from "./offline/save-for-offline";
import { beginPackages, makePackages, preparePackages } from "./packages/make-packages";
import { drawSite } from "./pages/draw-site";
import { out as outPath, readFlags, root } from "./run.mjs";

/** What stands in the built folder, among what is kept. */
const writtenNote = "written";

/** From so many lessons on a helper is worth what its start takes. */
const manyLessons = 40;

const {
  looking = false,
  brief = false,
  first = false,
} = readFlags({
  looking: { type: "boolean" },
  brief: { type: "boolean" },
  first: { type: "boolean" },
});
if (isHelping) await help();
else await buildSite();

async function buildSite(): Promise<void> {
  if (first) void beginParts(root);
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
  const needs = needsIn(out);
  const toPack = looking ? null : beginPackages(root, modules, needs);
  await told("Islands", () => giveIslands(root, out, modules, needs, isWhole), String);
  if (toPack === null) return out.save();
  await told("Packages", () => makePackages(root, out, toPack), String);
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
  const lessons = moduleSlugs(root).reduce((sum, slug) => sum + lessonFiles(root, slug).length, 0);
  if (!first || lessons < manyLessons || availableParallelism() < 2) return null;
  return spawn(process.execPath, [...process.execArgv, process.argv[1] ?? ""], {
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
  // While the other one bundles scripts.
  const prepareRest = preparePackages(root, out, modules);
  const needs = needsIn(out);
  await giveIslands(root, out, modules, needs, () => {});
  await prepareRest(beginPackages(root, modules, needs));
  if (process.connected) process.disconnect();
}

/** One step, with how long it took and what it says of itself. */
async function told<T>(name: string, step: () => Promise<T>, say: (made: T) => string): Promise<T> {
  const began = performance.now();
  const made = await step();
  console.log(`  ${name}: ${say(made)}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return made;
}
