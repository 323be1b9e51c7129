import { basename, join } from "node:path";
import { isHelping } from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import type { BuiltFolder } from "../built-folder";
import { bundleApp } from "./bundle-app";
import { drawPages } from "./draw-pages";
import { mediaFiles } from "./media-files";
import { smallImages } from "./small-images";

/**
 * Draws every page of app/ once, and makes the pictures small. What is alive in the pages comes with the next step. Why not by
 * Next: docs/decisions.md, "Pages".
 *
 * @returns the modules that the pages were drawn from
 */
export async function drawSite(root: string, out: BuiltFolder): Promise<Module[]> {
  const app = await bundleApp(
    root,
    join(root, ".cache", "pages", `${basename(out.path)}${isHelping ? "-helper" : ""}.mjs`),
  );
  for await (const { file, content } of drawPages(root, app)) out.write(file, content);
  const modules = app.modules();
  for await (const { file, content } of smallImages(root, modules)) out.write(file, content);
  for (const { file, content } of mediaFiles(root, modules)) out.write(file, content);
  return modules;
}
