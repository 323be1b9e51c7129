import { hostWords } from "@words/host";
import { type EditionRow, hashOf, lessonEdition } from "../../lib/assignment/edition";
import { kept, keptLater } from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import { packageLine } from "../../lib/packages/packages";
import { scormManifest } from "../../lib/packages/scorm-manifest";
import { manifestFile, zipOf } from "../../lib/packages/zip";
import { fileOf, lessonPath } from "../../lib/routes";
import type { ScormVersion } from "../../lib/scorm/version";
import type { BuiltFolder } from "../built-folder";
import { bundleIslands, type HostCode, scriptKey } from "../islands/bundle";
import { licenceTexts } from "../islands/licences";
import { needsOf } from "../islands/needs";
import { type Page, parsePage } from "../islands/page";
import type { Script } from "../islands/script";
import { type DocumentParts, lessonDocument } from "./lesson-document";

const platformCode: HostCode = {
  imports: 'import { whenPlatform } from "./components/host/platform-host";',
  wake: (islands) =>
    `whenPlatform(document.getElementById("${packageLine}"), (host) => wakeIslands(${islands}, host));`,
  whole: true,
};

const licencesFile = "licences.txt";
/** A document with a Council that its reader may try votes in. */
const hasCouncil = /<\w+ [^>]*class=[^>]*\bcouncil-(?:board|play)\b/;

interface Built {
  root: string;
  /** The built site. */
  out: BuiltFolder;
  module: Module;
  edition: EditionRow;
}

/** Reads the built lessons of a module and bundles what is alive in them for a platform. */
export async function packLessons({ root, out, module, edition }: Built) {
  const built = module.lessons.map(({ slug }) => {
    const file = fileOf(lessonPath(module.slug, slug));
    return { slug, page: parsePage(file, out.text(file)) };
  });
  const needs = needsOf(built.map(({ page }) => page));
  const packed = [...needs.values()].map((one) => ({
    ...one,
    islands: one.islands.filter((name) => name !== "UpdateOffer"),
  }));
  const { scripts, parts } = await keptLater("package-scripts", [JSON.stringify(packed)], () =>
    bundleIslands(root, packed, platformCode),
  );

  const scriptOf = (page: Page): Script => {
    const { islands = [], kinds = null } = needs.get(page) ?? {};
    const key = scriptKey({ islands: islands.filter((name) => name !== "UpdateOffer"), kinds });
    const script = scripts.get(key);
    if (script === undefined) throw new Error(`out/${page.file}: no script was made for ${key}`);
    return script;
  };

  /** The files of one lesson by their names in the package, its document first. */
  const filesOf = (
    slug: string,
    page: Page,
    version: ScormVersion,
  ): { found: Map<string, string | Uint8Array>; shipped: string[] } => {
    const script = scriptOf(page);
    const given: DocumentParts = {
      script: script.file,
      data: {
        version,
        module: module.slug,
        lesson: slug,
        pass: null,
        edition: lessonEdition(hash, edition, slug),
      },
      colophon: hostWords.colophon,
    };
    const { html, files } = kept("lesson-document", [page.html, JSON.stringify(given)], () =>
      lessonDocument(page, given),
    );
    // All lessons share a script, which names parts that this one never asks for: a platform keeps no history of years.
    const idle = ["history-part", ...(hasCouncil.test(html) ? [] : ["play-council"])];
    const late = parts.filter(
      ({ file }) => script.text.includes(file) && !idle.some((name) => file.includes(`/late-${name}-`)),
    );
    const found = new Map<string, string | Uint8Array>([[`${slug}.html`, html]]);
    for (const { file, text } of [script, ...late]) found.set(file, text);
    for (const file of files) if (!found.has(file)) found.set(file, out.read(file));
    return { found, shipped: [script, ...late].flatMap(({ packages }) => packages) };
  };

  const hash = hashOf(module.slug, edition);
  const titleOf = (slug: string) => module.lessons.find((one) => one.slug === slug)?.title ?? slug;

  return {
    /** @param lesson null: the whole module */
    pack(version: ScormVersion, lesson: string | null): Uint8Array {
      const taken = built.filter(({ slug }) => lesson === null || slug === lesson);
      const [only] = lesson === null ? [] : taken;
      const title = only === undefined ? module.title : titleOf(only.slug);
      const make = () => {
        const all = new Map<string, string | Uint8Array>();
        const packages: string[] = [];
        const lessons = taken.map(({ slug, page }) => {
          const { found, shipped } = filesOf(slug, page, version);
          for (const [file, text] of found) all.set(file, text);
          packages.push(...shipped);
          return { slug, title: titleOf(slug), files: [...found.keys(), licencesFile] };
        });
        all.set(licencesFile, licenceTexts(root, packages));
        const id = lesson === null ? module.slug : `${module.slug}.${lesson}`;
        all.set(manifestFile, scormManifest(version, { id, title, lessons }));
        return zipOf(all);
      };
      // What pages and scripts name is named after what is in it.
      const of = taken.flatMap(({ slug, page }) => [
        slug,
        titleOf(slug),
        scriptOf(page).file,
        page.html,
        JSON.stringify(lessonEdition(hash, edition, slug)),
      ]);
      return kept("package", [version, module.slug, lesson ?? "", title, ...of], make);
    },
  };
}
