import { hostWords } from "@words/host";
import { language } from "@words/language";
import { cartridgeWords, itemWords } from "@words/packages";
import { kept } from "../../lib/content/kept";
import type { Lesson, Module } from "../../lib/content/module";
import { cartridgeManifest, cartridgePart } from "../../lib/exchange/cartridge";
import { qtiFiles, qtiManifest } from "../../lib/exchange/qti-package";
import { lessonItems } from "../../lib/exchange/question-files";
import type { PackageForm } from "../../lib/packages/packages";
import { manifestFile } from "../../lib/packages/zip";
import { fileOf, lessonPath } from "../../lib/routes";
import type { BuiltFolder } from "../built-folder";
import { pageIn } from "../islands/page";
import { lessonText } from "./lesson-text";
import { joinParts, type ZipPart, zipPart } from "./zip-parts";

/**
 * Packs the questions of a module, in each form. What goes into a package of a lesson is kept by what it is made of: one that
 * has not changed is neither written nor pressed again, and nobody looks at its page.
 *
 * @param out the built site, whose lessons a cartridge holds as pages
 */
export function questionsPacker(
  module: Module,
  out: BuiltFolder,
): (form: Exclude<PackageForm, "scorm12" | "scorm2004">) => Uint8Array {
  const lessons = lessonItems(module, itemWords).map(({ lesson, items }) => ({
    lesson,
    items,
    said: JSON.stringify(items),
  }));
  const allItems = lessons.flatMap(({ items }) => items);

  const qti = (version: "3.0" | "2.1") => {
    const parts = lessons.flatMap(({ items, said }) =>
      kept("qti-lesson", [version, said], () => pressed(qtiFiles(items, version))),
    );
    return zipWith(qtiManifest(module.slug, allItems, version), parts);
  };

  const cartridge = (version: "1.1" | "1.3") => {
    const parts = lessons.map(({ lesson, items, said }) => {
      const { slug, title } = lesson;
      const links = linksOf(lesson, module);
      return kept(
        "cartridge-lesson",
        [version, slug, ...madeOf(lesson, module, out), JSON.stringify(links), said],
        () => {
          const given = { slug, title, page: textOf(lesson, module, out), links, items };
          const { files, item, resources } = cartridgePart(given, cartridgeWords, version);
          return { parts: pressed(files), item, resources };
        },
      );
    });
    return zipWith(
      cartridgeManifest(module, parts, version),
      parts.flatMap((one) => one.parts),
    );
  };

  return (form) => {
    if (form === "qti3" || form === "qti21") return qti(form === "qti3" ? "3.0" : "2.1");
    return cartridge(form === "cc11" ? "1.1" : "1.3");
  };
}

function pressed(files: ReadonlyMap<string, string>): [string, ZipPart][] {
  return [...files].map(([name, content]) => [name, zipPart(name, content)]);
}

function zipWith(manifest: string, parts: readonly [string, ZipPart][]): Uint8Array {
  return joinParts(new Map([[manifestFile, zipPart(manifestFile, manifest)], ...parts]));
}

/** The documents that a lesson cites, as far as they have an address. */
function linksOf(lesson: Lesson, module: Module): { title: string; url: string }[] {
  return [...new Set(lesson.notes.map(({ source }) => source))].flatMap((id) => {
    const source = module.sources[id];
    return source?.url === undefined
      ? []
      : [{ title: `${source.publisher}: ${source.label ?? source.title}`, url: source.url }];
  });
}

/** The text of a built lesson as a cartridge has it. */
export function textOf(lesson: Lesson, module: Module, out: BuiltFolder): string {
  const { title, summary, note = "" } = lesson;
  return kept("lesson-text", madeOf(lesson, module, out), () =>
    lessonText(pageOf(lesson, module, out), language.tag, title, summary, hostWords.colophon, note),
  );
}

/** All that the text of a lesson in a cartridge is made of. */
function madeOf(lesson: Lesson, module: Module, out: BuiltFolder): string[] {
  const { title, summary, note = "" } = lesson;
  return [pageOf(lesson, module, out).hash, title, summary, note];
}

function pageOf({ slug }: Lesson, module: Module, out: BuiltFolder) {
  return pageIn(out, fileOf(lessonPath(module.slug, slug)));
}
