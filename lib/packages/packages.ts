/** Which packages a module is offered in, and what they are called. */

import type { LessonEdition } from "../assignment/edition";
import type { ScormVersion } from "../scorm/version";

export const packageForms = ["scorm12", "scorm2004", "cc11", "cc13", "qti3", "qti21"] as const;
export type PackageForm = (typeof packageForms)[number];

/** Forms that hold lessons to learn in, and so come for one lesson as well. */
export const lessonForms = ["scorm12", "scorm2004"] as const satisfies PackageForm[];

/** Whether packages of a form are made for single lessons too. */
export function isForLessons(form: string): form is (typeof lessonForms)[number] {
  return lessonForms.some((one) => one === form);
}

/** The id of the line on which a packaged lesson says how it stands; the build leaves what it has to know there. */
export const packageLine = "platform-line";

export interface PackageData {
  version: ScormVersion;
  module: string;
  lesson: string;
  /** See `standingOf`. */
  pass: number | null;
  /** Of the module's present edition what this lesson needs, by which a teacher's page reads a code. */
  edition: LessonEdition;
}

export interface PackageFile {
  form: PackageForm;
  /** Null: the whole module. */
  lesson: string | null;
  /** Its name below out/packages/. */
  file: string;
}

/** Every package of a module, whole modules first. */
export function packagesOf(module: {
  slug: string;
  lessons: readonly { slug: string; number: number }[];
}): PackageFile[] {
  return [
    ...packageForms.map((form) => ({ form, lesson: null, file: nameOf(module.slug, form) })),
    ...module.lessons.flatMap(({ slug, number }) =>
      lessonForms.map((form) => ({
        form,
        lesson: slug,
        file: nameOf(`${module.slug}-${String(number).padStart(2, "0")}-${slug}`, form),
      })),
    ),
  ];
}

function nameOf(what: string, form: PackageForm): string {
  if (form === "cc13") return `${what}.imscc`;
  return form === "cc11" ? `${what}-${form}.imscc` : `${what}-${form}.zip`;
}
