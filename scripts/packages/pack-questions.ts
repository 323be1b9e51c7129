import { hostWords } from "@words/host";
import { language } from "@words/language";
import { cartridgeWords, itemWords } from "@words/packages";
import { hashOfTexts, inTurn, kept } from "../../lib/content/kept";
import type { Lesson, Module } from "../../lib/content/module";
import { cartridgeManifest, cartridgePart } from "../../lib/exchange/cartridge";
import type { Item } from "../../lib/exchange/item";
import { qtiFiles, qtiManifest } from "../../lib/exchange/qti-package";
import { lessonItems } from "../../lib/exchange/question-files";
import type { PackageForm } from "../../lib/packages/packages";
import { manifestFile } from "../../lib/packages/zip";
import { fileOf, lessonPath } from "../../lib/routes";
import type { BuiltFolder } from "../built-folder";
import { pageIn } from "../islands/page";
import { lessonText } from "./lesson-text";
import { joinParts, type Pack, type ZipPart, zipPart } from "./zip-parts";

const qtiVersions = ["3.0", "2.1"] as const;
const cartridgeVersions = ["1.1", "1.3"] as const;
type QtiVersion = (typeof qtiVersions)[number];
type CartridgeVersion = (typeof cartridgeVersions)[number];

interface AskedLesson {
  lesson: Lesson;
  items: Item[];
  /** The items as text. */
  said: string;
}

/** Packs the questions of a module. */
export interface QuestionsPacker {
  pack(form: Exclude<PackageForm, "scorm12" | "scorm2004">): Pack;
  /** Makes what `pack` will find kept, as far as no page has to be there for it. */
  prepareItems(): void;
  /** Makes the rest of it. */
  preparePages(): void;
}

/**
 * Packs the questions of a module, in each form. What goes into a package of a lesson is kept by what it is made of: one that
 * has not changed is neither written nor pressed again, and nobody looks at its page.
 *
 * @param out the built site, whose lessons a cartridge holds as pages
 */
export function questionsPacker(module: Module, out: BuiltFolder): QuestionsPacker {
  const lessons = lessonItems(module, itemWords).map(
    ({ lesson, items }): AskedLesson => ({ lesson, items, said: JSON.stringify(items) }),
  );
  const allItems = lessons.flatMap(({ items }) => items);
  const title = { slug: module.slug, title: module.title };

  const qtiLesson = ({ items, said }: AskedLesson, version: QtiVersion) =>
    kept("qti-lesson", [version, said], () => pressed(qtiFiles(items, version)));
  const qti = (version: QtiVersion): Pack => ({
    of: hashOfTexts(["qti", version, module.slug, ...lessons.map(({ said }) => said)]),
    make: () =>
      zipWith(
        qtiManifest(module.slug, allItems, version),
        lessons.flatMap((one) => qtiLesson(one, version)),
      ),
  });

  const ofCartridge = ({ lesson, said }: AskedLesson, version: CartridgeVersion) => [
    version,
    lesson.slug,
    ...madeOf(lesson, module, out),
    JSON.stringify(linksOf(lesson, module)),
    said,
  ];
  const cartridgeLesson = (one: AskedLesson, version: CartridgeVersion) =>
    kept("cartridge-lesson", ofCartridge(one, version), () => {
      const { lesson, items } = one;
      const links = linksOf(lesson, module);
      const page = textOf(lesson, module, out);
      const given = { slug: lesson.slug, title: lesson.title, page, links, items };
      const { files, item, resources } = cartridgePart(given, cartridgeWords, version);
      return { parts: pressed(files), item, resources };
    });
  const cartridge = (version: CartridgeVersion): Pack => ({
    of: hashOfTexts([
      "cartridge",
      JSON.stringify(title),
      ...lessons.flatMap((one) => ofCartridge(one, version)),
    ]),
    make: () => {
      const made = lessons.map((one) => cartridgeLesson(one, version));
      return zipWith(
        cartridgeManifest(title, made, version),
        made.flatMap(({ parts }) => parts),
      );
    },
  });

  return {
    pack: (form) => {
      if (form === "qti3" || form === "qti21") return qti(form === "qti3" ? "3.0" : "2.1");
      return cartridge(form === "cc11" ? "1.1" : "1.3");
    },
    prepareItems: () => {
      for (const one of inTurn(lessons)) for (const version of qtiVersions) qtiLesson(one, version);
    },
    preparePages: () => {
      for (const one of inTurn(lessons))
        for (const version of cartridgeVersions) cartridgeLesson(one, version);
    },
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
function textOf(lesson: Lesson, module: Module, out: BuiltFolder): string {
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
