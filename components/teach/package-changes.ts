import type { Lesson } from "@/lib/content/module";
import { byChange, type ChangeRow } from "@/lib/exchange/changes";
import { changesIn, type LessonItems } from "@/lib/exchange/question-files";
import type { PartedFile } from "@/lib/packages/choose-lessons";
import { isForLessons, type PackageForm } from "@/lib/packages/packages";

/** What becomes of questions of some lessons in a form; nothing where whole lessons go along. */
export function changesOfForm(
  form: PackageForm | PartedFile,
  lessons: readonly LessonItems<Pick<Lesson, "slug">>[],
): ChangeRow[] {
  return isForLessons(form) ? [] : byChange(changesIn(form, lessons));
}

/** Whether a form has the text of lessons, and not their questions alone. */
export function hasPages(form: PackageForm | PartedFile): boolean {
  return form === "cc11" || form === "cc13";
}
