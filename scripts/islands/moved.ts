import { language } from "@words/language";
import { movedWords as words } from "@words/site";
import { fileOf, lessonPath, packetPath } from "../../lib/routes";
import { policyFor } from "../../server/headers.mjs";
import { nameOf } from "./script";

/** Goes on at once, with the place on the page that was asked for, which a refresh would lose. */
const script = "const{to}=document.currentScript.dataset;location.replace(to+location.search+location.hash)";
const scriptFile = nameOf("moved", script, "js");

/**
 * Pages at the addresses that lessons had before: they lead on, also from a disk, without a script, and where no server
 * can be told.
 *
 * @returns texts by file, below the built folder; none where no lesson had another name
 */
export function movedPages(
  module: string,
  lessons: readonly { slug: string; title: string; was?: readonly string[] | undefined }[],
): Map<string, string> {
  const pages = lessons.flatMap(({ slug, title, was = [] }) =>
    was.flatMap((before) => [
      [fileOf(lessonPath(module, before)), pageTo(`${slug}.html`, title)] as const,
      [fileOf(packetPath(module, before)), pageTo(`${slug}.html`, title)] as const,
    ]),
  );
  return new Map(pages.length === 0 ? [] : [...pages, [scriptFile, script]]);
}

/** @param to beside the page */
function pageTo(to: string, title: string): string {
  const text = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!DOCTYPE html><html lang="${language.tag}" dir="${language.direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyFor({ scripts: [], styles: [] })}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${text}</title><link rel="canonical" href="${to}"><script src="../../${scriptFile}" data-to="${to}"></script><noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript></head><body><main><p>${words.moved} <a href="${to}">${text}</a></p></main></body></html>\n`;
}
