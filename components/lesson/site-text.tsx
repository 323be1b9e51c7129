import type { ReactNode } from "react";
import { writtenTree } from "@/lib/content/kept-tree";
import { isSafeLink } from "@/lib/content/markdown";
import type { Lesson } from "@/lib/content/module";
import { isLessonFile } from "@/lib/content/teacher-text";
import { Formula } from "./formula";
import type { LessonTags, TeacherTags } from "./lesson-tags";
import { renderLesson } from "./mdx";

/**
 * A text of this site as elements: as `renderLesson` draws one in a browser, with formulas, for which no browser has what
 * draws them, and with the links by which texts for teachers name lessons. Its tree is the one that the reading has kept.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export function siteText(
  lesson: Pick<Lesson, "source" | "questions">,
  tags: LessonTags | TeacherTags,
  idPrefix = "",
): ReactNode {
  const isLink = (url: string) => isSafeLink(url) || isLessonFile(url);
  return renderLesson(lesson, { ...tags, Formula }, idPrefix, { parse: writtenTree, isLink });
}
