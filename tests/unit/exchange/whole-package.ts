/** Packages in one go, as the build puts them together of parts that it keeps: every file by its name. */
import {
  type CartridgeLesson,
  type CartridgeVersion,
  type CartridgeWords,
  cartridgeManifest,
  cartridgePart,
} from "@/lib/exchange/cartridge";
import type { Item } from "@/lib/exchange/item";
import type { QtiVersion } from "@/lib/exchange/qti";
import { qtiFiles, qtiManifest } from "@/lib/exchange/qti-package";
import { manifestFile } from "@/lib/packages/zip";

export function cartridge(
  module: { slug: string; title: string },
  lessons: readonly CartridgeLesson[],
  words: CartridgeWords,
  version: CartridgeVersion,
): Map<string, string> {
  const parts = lessons.map((lesson) => cartridgePart(lesson, words, version));
  return new Map([
    [manifestFile, cartridgeManifest(module, parts, version)],
    ...parts.flatMap(({ files }) => [...files]),
  ]);
}

export function qtiPackage(id: string, items: readonly Item[], version: QtiVersion): Map<string, string> {
  return new Map([[manifestFile, qtiManifest(id, items, version)], ...qtiFiles(items, version)]);
}
