/**
 * Draws every page of app/ once and writes it into out/, with what stands in public/. What is alive in them comes with
 * the next step. Why not by Next: docs/decisions.md, "Pages".
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bundleApp } from "./pages/bundle-app";
import { drawPages } from "./pages/draw-pages";
import { smallImages } from "./pages/small-images";
import { out, readFlags, root } from "./run.mjs";

readFlags({});

cpSync(join(root, "public"), out, { recursive: true });
const app = await bundleApp(root, join(root, ".cache", "pages", `${basename(out)}.mjs`));
let count = 0;
for (const made of [drawPages(root, app), smallImages(root)]) {
  for await (const { file, content } of made) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), content);
    count += 1;
  }
}
console.log(`Pages: ${count} files.`);
