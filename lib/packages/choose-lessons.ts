/** Of a module's package or file of questions the part for some of its lessons, with a pass mark where one is asked for. */
import { strFromU8, unzipSync } from "fflate";
import type { ScormVersion } from "../scorm/version";
import type { PackageForm } from "./packages";
import { type ManifestLesson, scormManifest } from "./scorm-manifest";
import { xmlId } from "./xml";
import { manifestFile, zipOf } from "./zip";

export interface ChoosableLesson {
  slug: string;
  title: string;
  /** The ids of its questions. */
  questions: readonly string[];
}

export interface ChosenLessons {
  module: { slug: string; title: string };
  /** In the order of the module. */
  lessons: readonly ChoosableLesson[];
  /** From which score a lesson of a SCORM package is passed, 0 to 100; null where every question is to be settled. */
  pass: number | null;
}

/** Files of questions that can be parted. */
export const partedFiles = ["questions.xml", "questions.gift.txt", "questions.md"] as const;
export type PartedFile = (typeof partedFiles)[number];

/**
 * @param bytes the package of the whole module, as the build made it
 * @throws Error when it is not one
 */
export function choosePackage(
  form: PackageForm,
  bytes: Uint8Array,
  chosen: ChosenLessons,
): Uint8Array<ArrayBuffer> {
  const all = new Map(Object.entries(unzipSync(bytes)));
  switch (form) {
    case "scorm12":
    case "scorm2004":
      return chooseScos(form === "scorm12" ? "1.2" : "2004", all, chosen);
    case "cc11":
    case "cc13":
      return chooseResources(all, (id) => isOfLesson(id, chosen.lessons), chosen.lessons);
    case "qti3":
    case "qti21": {
      const ids = new Set(
        chosen.lessons.flatMap(({ questions }) =>
          questions.map((id) => xmlId(`${chosen.module.slug}/${id}`)),
        ),
      );
      return chooseResources(all, (id) => ids.has(id), null);
    }
  }
}

function chooseScos(
  version: ScormVersion,
  all: ReadonlyMap<string, Uint8Array>,
  { module, lessons, pass }: ChosenLessons,
): Uint8Array<ArrayBuffer> {
  const named = resourcesIn(textOf(all, manifestFile));
  const scos = lessons.map(({ slug, title }): ManifestLesson => {
    const files = named.get(xmlId(`sco-${slug}`))?.files;
    if (files === undefined) throw new Error(`no lesson ${slug} in the package`);
    return { slug, title, files };
  });
  const taken = new Map<string, Uint8Array | string>();
  for (const name of scos.flatMap(({ files }) => files)) taken.set(name, fileIn(all, name));
  for (const { files } of pass === null ? [] : scos) {
    const [document = ""] = files;
    const text = textOf(all, document);
    // What `lessonDocument` left in the attribute of the lesson's line, whichever quotes it was written with.
    const passed = text.replace(/((?:"|&quot;)pass(?:"|&quot;):)null/, `$1${pass}`);
    if (passed === text) throw new Error(`${document} has no place for a pass mark`);
    taken.set(document, passed);
  }
  const [only] = scos.length === 1 ? scos : [];
  const id = `${module.slug}.${scos.map(({ slug }) => slug).join(".")}`;
  taken.set(manifestFile, scormManifest(version, { id, title: only?.title ?? module.title, lessons: scos }));
  return zipOf(taken);
}

/** A package whose manifest has a line for each resource; `lessons` where it has a part for each lesson too. */
function chooseResources(
  all: ReadonlyMap<string, Uint8Array>,
  isTaken: (id: string) => boolean,
  lessons: readonly ChoosableLesson[] | null,
): Uint8Array<ArrayBuffer> {
  const manifest = textOf(all, manifestFile);
  const taken = new Map<string, Uint8Array | string>();
  for (const [id, { files }] of resourcesIn(manifest))
    if (isTaken(id)) for (const name of files) taken.set(name, fileIn(all, name));
  // In one go: a thousand lessons have eleven thousand lines, and looking for each anew took minutes.
  let left = manifest.replace(/^<resource identifier="([^"]+)".*<\/resource>\n/gm, (line, id) =>
    isTaken(id) ? line : "",
  );
  if (taken.size === 0) throw new Error("nothing of the package was chosen");
  if (lessons !== null) {
    const items = new Set(lessons.map(({ slug }) => xmlId(`item-${slug}`)));
    left = left.replace(
      /<item identifier="([^"]+)"><title>[^<]*<\/title>\n[\s\S]*?\n<\/item>\n/g,
      (item, id) => (items.has(id) ? item : ""),
    );
  }
  return zipOf(taken.set(manifestFile, left));
}

/** The page, the quiz and the links of a lesson in a cartridge. */
function isOfLesson(id: string, lessons: readonly ChoosableLesson[]): boolean {
  return lessons.some(
    ({ slug }) =>
      [xmlId(`page-${slug}`), xmlId(`quiz-${slug}`)].includes(id) ||
      (id.startsWith(xmlId(`link-${slug}-`)) && /^\d+$/.test(id.slice(xmlId(`link-${slug}-`).length))),
  );
}

/** The resources of a manifest of ours by their ids: each stands on a line of its own. */
function resourcesIn(manifest: string): Map<string, { files: string[] }> {
  return new Map(
    [...manifest.matchAll(/^<resource identifier="([^"]+)".*<\/resource>$/gm)].map(([line, id = ""]) => [
      id,
      { files: [...line.matchAll(/<file href="([^"]+)"\/>/g)].map(([, file = ""]) => file) },
    ]),
  );
}

function fileIn(all: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const content = all.get(name);
  if (content === undefined) throw new Error(`no ${name} in the package`);
  return content;
}

function textOf(all: ReadonlyMap<string, Uint8Array>, name: string): string {
  return strFromU8(fileIn(all, name));
}

const starts: Record<PartedFile, { head: RegExp; foot: string }> = {
  "questions.xml": { head: /^<question type="category">/m, foot: "</quiz>\n" },
  "questions.gift.txt": { head: /^\$CATEGORY: /m, foot: "" },
  "questions.md": { head: /^## /m, foot: "" },
};

/**
 * A file of questions has one part a lesson, in the order of the module.
 *
 * @param text the file of the whole module
 * @param places the places of the chosen lessons among all of the module's that have questions, from 0
 * @param count how many those are
 * @throws Error when the file has another number of parts
 */
export function chooseQuestions(
  file: PartedFile,
  text: string,
  places: readonly number[],
  count: number,
): string {
  const { head, foot } = starts[file];
  const body = foot === "" ? text : text.slice(0, text.lastIndexOf(foot));
  const [before = "", ...parts] = body.split(new RegExp(`(?=${head.source})`, "m"));
  const [lead, all] = head.test(before) ? ["", [before, ...parts]] : [before, parts];
  if (all.length !== count) throw new Error(`${file} has ${all.length} parts, not ${count}`);
  const taken = all.filter((_, index) => places.includes(index)).join("");
  return foot === "" ? `${`${lead}${taken}`.trimEnd()}\n` : `${lead}${taken}${foot}`;
}

/** The name that a chosen package is saved under. */
export function chosenName(
  form: PackageForm | PartedFile,
  module: string,
  numbers: readonly number[],
): string {
  const what = `${module}-${numbers.map((number) => String(number).padStart(2, "0")).join("-")}`;
  switch (form) {
    case "cc13":
      return `${what}.imscc`;
    case "cc11":
      return `${what}-${form}.imscc`;
    case "questions.xml":
    case "questions.gift.txt":
    case "questions.md":
      return `${what}-${form}`;
    default:
      return `${what}-${form}.zip`;
  }
}
