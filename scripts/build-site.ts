/**
 * All pages of a build, in one process: modules are read once, and no file is written before it is as readers get it.
 *   --looking  nobody will save these pages or take packages of them
 */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { packAhead } from "../server/packed.mjs";
import { BuiltFolder } from "./built-folder";
import { measurePages, weighedOf, weighedPart } from "./bytes";
import { giveIslands } from "./islands/give-islands";
import { saveForOffline } from "./offline/save-for-offline";
import { makePackages } from "./packages/make-packages";
import { drawSite } from "./pages/draw-site";
import { out as outPath, readFlags, root } from "./run.mjs";

const { looking = false } = readFlags({ looking: { type: "boolean" } });

cpSync(join(root, "public"), outPath, { recursive: true });
const out = new BuiltFolder(outPath);
const modules = await told(
  "Pages",
  () => drawSite(root, out),
  () => `${out.names().length} files`,
);
/** Other processors pack what is whole while this one goes on. */
const packing: Promise<void>[] = [];
const drawn = new Set(out.names());
const weighed = new Set(weighedOf([...drawn]));
const isWhole = (file: string) => {
  if (looking || !/\.(?:html|js|css)$/.test(file) || (drawn.has(file) && !weighed.has(file))) return;
  packing.push(packAhead([weighedPart(out.read(file))]));
};
await told("Islands", () => giveIslands(root, out, modules, isWhole), String);
if (looking) out.save();
else {
  await told("Packages", () => makePackages(root, out, modules), String);
  await told(
    "Offline",
    async () => {
      await Promise.all(packing);
      return saveForOffline(root, out);
    },
    ({ files, kilobytes, more }) => `${files} files, ${kilobytes} kB at once and ${more} kB when asked for`,
  );
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

/** One step, with how long it took and what it says of itself. */
async function told<T>(name: string, step: () => Promise<T>, say: (made: T) => string): Promise<T> {
  const began = performance.now();
  const made = await step();
  console.log(`  ${name}: ${say(made)}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return made;
}
