import { hostWords } from "@words/host";
import { type EditionRow, hashOf, lessonEdition } from "../../lib/assignment/edition";
import { hashOfTexts, inTurn, kept, keptLater } from "../../lib/content/kept";
import type { Module } from "../../lib/content/module";
import { packageLine } from "../../lib/packages/packages";
import { scormManifest } from "../../lib/packages/scorm-manifest";
import { manifestFile } from "../../lib/packages/zip";
import { fileOf, lessonPath } from "../../lib/routes";
import type { ScormVersion } from "../../lib/scorm/version";
import type { BuiltFolder } from "../built-folder";
import { bundleIslands, type HostCode, scriptKey } from "../islands/bundle";
import { licenceTexts } from "../islands/licences";
import type { Needs } from "../islands/needs";
import { type Page, wholePageIn } from "../islands/page";
import type { Script } from "../islands/script";
import { type DocumentParts, lessonDocument } from "./lesson-document";
import { joinParts, type Pack, type ZipPart, zipPart } from "./zip-parts";

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

/** Presses a file that many packages hold the first time it is asked for. */
function pressedOnce(): (file: string, content: string | Uint8Array) => ZipPart {
  const parts = new Map<string, Map<string | Uint8Array, ZipPart>>();
  return (file, content) => {
    const ofFile = parts.get(file) ?? new Map<string | Uint8Array, ZipPart>();
    const part = ofFile.get(content) ?? zipPart(file, content);
    parts.set(file, ofFile.set(content, part));
    return part;
  };
}

/** As a function that works out each answer once. */
function once<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}

/** The scripts of a module's lessons as a platform has them, by the files of their pages, and the parts they load later. */
export interface PackageScripts {
  scripts: ReadonlyMap<string, Script>;
  parts: readonly Script[];
}

/**
 * Bundles what is alive in the lessons of a module for a platform.
 *
 * @param needs what each page needs, by its file
 */
export async function packageScripts(
  root: string,
  { slug, lessons }: Pick<Module, "slug" | "lessons">,
  needs: ReadonlyMap<string, Needs>,
): Promise<PackageScripts> {
  const packed = lessons.map((lesson) => {
    const file = fileOf(lessonPath(slug, lesson.slug));
    const { islands = [], kinds = null } = needs.get(file) ?? {};
    return { file, needed: { islands: islands.filter((name) => name !== "UpdateOffer"), kinds } };
  });
  const wanted = new Map(packed.map(({ needed }) => [scriptKey(needed), needed]));
  const all = [...wanted.values()];
  const { scripts, parts } = await keptLater("package-scripts", [JSON.stringify(all)], () =>
    bundleIslands(root, all, { host: platformCode }),
  );
  const byFile = packed.map(({ file, needed }): [string, Script] => {
    const script = scripts.get(scriptKey(needed));
    if (script === undefined) throw new Error(`out/${file}: no script was made for ${scriptKey(needed)}`);
    return [file, script];
  });
  return { scripts: new Map(byFile), parts };
}

/** Packs the built lessons of a module with the scripts that `packageScripts` made for it. */
export function packLessons({ root, out, module, edition }: Built, { scripts, parts }: PackageScripts) {
  const built = module.lessons.map(({ slug }) => {
    const file = fileOf(lessonPath(module.slug, slug));
    return { slug, page: wholePageIn(out, file) };
  });
  const scriptOf = (page: Page): Script => {
    const script = scripts.get(page.file);
    if (script === undefined) throw new Error(`out/${page.file}: no script was made for its package`);
    return script;
  };

  const pressed = pressedOnce();
  /** The parts that a script names. */
  const lateOf = once((script: Script) => parts.filter(({ file }) => script.text.includes(file)));
  const licencesOf = once((names: string) => licenceTexts(root, names.split(" ")));

  /** What the document of a lesson is made of, beside its page. */
  const givenTo = (slug: string, page: Page) => {
    const given: DocumentParts = { script: scriptOf(page).file, colophon: hostWords.colophon };
    const data = {
      module: module.slug,
      lesson: slug,
      pass: null,
      edition: lessonEdition(hash, edition, slug),
    };
    return { given, data, of: [page.hash, JSON.stringify([given, data])] };
  };

  /** The files of one lesson by their names in the package, its document first. */
  const filesOf = (
    slug: string,
    page: Page,
    version: ScormVersion,
  ): { found: Map<string, ZipPart>; shipped: string[] } => {
    const script = scriptOf(page);
    const { given, data, of } = givenTo(slug, page);
    const { documents, files, asksCouncil } = kept("lesson-document", of, () => {
      const { htmlFor, files: named } = lessonDocument(page, given);
      const html = htmlFor({ version: "1.2", ...data });
      const name = `${slug}.html`;
      return {
        documents: {
          "1.2": zipPart(name, html),
          "2004": zipPart(name, htmlFor({ version: "2004", ...data })),
        },
        files: named,
        asksCouncil: hasCouncil.test(html),
      };
    });
    // All lessons share a script, which names parts that this one never asks for: a platform keeps no history of years.
    const idle = ["history-part", ...(asksCouncil ? [] : ["play-council"])];
    const late = lateOf(script).filter(({ file }) => !idle.some((name) => file.includes(`/late-${name}-`)));
    const found = new Map<string, ZipPart>([[`${slug}.html`, documents[version]]]);
    for (const { file, text } of [script, ...late]) found.set(file, pressed(file, text));
    for (const file of files) if (!found.has(file)) found.set(file, pressed(file, out.read(file)));
    return { found, shipped: [script, ...late].flatMap(({ packages }) => packages) };
  };

  const hash = hashOf(module.slug, edition);
  const titleOf = (slug: string) => module.lessons.find((one) => one.slug === slug)?.title ?? slug;

  return {
    /** Makes what every lesson brings along, for `pack` to find it kept. */
    prepare(): void {
      for (const { slug, page } of inTurn(built)) filesOf(slug, page, "1.2");
    },
    /** @param lesson null: the whole module */
    pack(version: ScormVersion, lesson: string | null): Pack {
      const taken = built.filter(({ slug }) => lesson === null || slug === lesson);
      const [only] = lesson === null ? [] : taken;
      const title = only === undefined ? module.title : titleOf(only.slug);
      // A script, its late parts and the styles are named after what they hold.
      const of = taken.flatMap(({ slug, page }) => [titleOf(slug), ...givenTo(slug, page).of]);
      return {
        of: hashOfTexts([version, lesson ?? "", title, ...of]),
        make: () => packageOf(version, lesson, title, taken),
      };
    },
  };

  function packageOf(
    version: ScormVersion,
    lesson: string | null,
    title: string,
    taken: typeof built,
  ): Uint8Array {
    const all = new Map<string, ZipPart>();
    const packages = new Set<string>();
    const lessons = taken.map(({ slug, page }) => {
      const { found, shipped } = filesOf(slug, page, version);
      for (const [file, part] of found) all.set(file, part);
      for (const name of shipped) packages.add(name);
      return { slug, title: titleOf(slug), files: [...found.keys(), licencesFile] };
    });
    all.set(licencesFile, pressed(licencesFile, licencesOf([...packages].sort().join(" "))));
    const id = lesson === null ? module.slug : `${module.slug}.${lesson}`;
    all.set(manifestFile, zipPart(manifestFile, scormManifest(version, { id, title, lessons })));
    return joinParts(all);
  }
}
