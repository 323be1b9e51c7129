import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mediaFolder } from "../../lib/content/media";
import type { Module } from "../../lib/content/module";
import type { Made } from "./draw-pages";

/** The sound, films and captions of every module, as their authors brought them. */
export function* mediaFiles(
  root: string,
  modules: readonly Pick<Module, "slug" | "media">[],
): Generator<Made> {
  for (const { slug, media } of modules)
    for (const [file, { path }] of Object.entries(media))
      yield { file: path.slice(1), content: readFileSync(join(root, "lessons", slug, mediaFolder, file)) };
}
