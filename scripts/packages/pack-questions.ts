import { hostWords } from "@words/host";
import { language } from "@words/language";
import { cartridgeWords, itemWords } from "@words/packages";
import { kept } from "../../lib/content/kept";
import type { Lesson, Module } from "../../lib/content/module";
import { cartridge } from "../../lib/exchange/cartridge";
import { qtiPackage } from "../../lib/exchange/qti-package";
import { lessonItems } from "../../lib/exchange/question-files";
import type { PackageForm } from "../../lib/packages/packages";
import { fileOf, lessonPath } from "../../lib/routes";
import type { BuiltFolder } from "../built-folder";
import { pageIn } from "../islands/page";
import { keptZip } from "./kept-zip";
import { lessonText } from "./lesson-text";

/** @param out the built site, whose lessons a cartridge holds as pages */
export function packQuestions(
  form: Exclude<PackageForm, "scorm12" | "scorm2004">,
  module: Module,
  out: BuiltFolder,
): Uint8Array {
  const lessons = lessonItems(module, itemWords);
  if (form === "qti3" || form === "qti21")
    return keptZip(
      qtiPackage(
        module.slug,
        lessons.flatMap(({ items }) => items),
        form === "qti3" ? "3.0" : "2.1",
      ),
    );
  const parts = lessons.map(({ lesson, items }) => {
    const sources = [...new Set(lesson.notes.map(({ source }) => source))];
    return {
      slug: lesson.slug,
      title: lesson.title,
      page: textOf(lesson, module, out),
      links: sources.flatMap((id) => {
        const source = module.sources[id];
        return source?.url === undefined
          ? []
          : [{ title: `${source.publisher}: ${source.label ?? source.title}`, url: source.url }];
      }),
      items,
    };
  });
  return keptZip(cartridge(module, parts, cartridgeWords, form === "cc11" ? "1.1" : "1.3"));
}

/** The text of a built lesson as a cartridge has it. */
export function textOf(
  { slug, title, summary, note = "" }: Lesson,
  module: Module,
  out: BuiltFolder,
): string {
  const page = pageIn(out, fileOf(lessonPath(module.slug, slug)));
  return kept("lesson-text", [page.html, title, summary, note], () =>
    lessonText(page, language.tag, title, summary, hostWords.colophon, note),
  );
}
