import { footnoteWords } from "@words/lesson";
import { compileMDX } from "next-mdx-remote/rsc";
import type { ReactElement } from "react";
import { footnoteOptions, rehypeFootnotes } from "@/lib/content/footnotes";
import { remarkLesson } from "@/lib/content/lesson-tree";
import { markdownPlugins } from "@/lib/content/markdown";
import type { Lesson } from "@/lib/content/module";
import { rehypeOtherScripts } from "@/lib/content/other-scripts";
import { Formula } from "./formula";
import type { LessonTags, TeacherTags } from "./lesson-tags";
import { LessonTable, waysBackOf } from "./mdx";

/**
 * The text of a lesson of this site as elements. The only file that knows next-mdx-remote, which is archived upstream:
 * another compiler would be changed in here. Its script-blocking defaults stay on. Where a lesson is read in a browser,
 * `renderLesson` draws the same without a compiler.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export async function compileLesson(
  lesson: Pick<Lesson, "source" | "questions">,
  tags: LessonTags | TeacherTags,
  idPrefix = "",
): Promise<ReactElement> {
  const { content } = await compileMDX({
    source: lesson.source,
    components: { ...tags, table: LessonTable, Formula },
    options: {
      mdxOptions: {
        remarkPlugins: [...markdownPlugins, [remarkLesson, { waysBack: waysBackOf(lesson), idPrefix }]],
        rehypePlugins: [() => rehypeFootnotes(footnoteWords, idPrefix), rehypeOtherScripts],
        remarkRehypeOptions: footnoteOptions(footnoteWords, idPrefix),
        format: "mdx",
      },
    },
  });
  return content;
}
