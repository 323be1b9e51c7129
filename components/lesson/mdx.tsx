import { compileMDX } from "next-mdx-remote/rsc";
import type { ComponentProps, ReactNode } from "react";
import { remarkLesson, type WaysBack } from "@/lib/content/lesson-tree";
import { markdownPlugins } from "@/lib/content/markdown";
import type { Lesson } from "@/lib/content/module";
import { TableScroll } from "../ui/table-scroll";
import type { LessonTags, TeacherTags } from "./lesson-tags";

function LessonTable(props: ComponentProps<"table">) {
  return (
    <TableScroll>
      <table {...props} />
    </TableScroll>
  );
}

/**
 * The text of a lesson as elements. The only file that knows next-mdx-remote, which is archived upstream: another
 * compiler would be changed in here. Its script-blocking defaults stay on.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export async function renderLesson(
  lesson: Pick<Lesson, "source" | "questions">,
  tags: LessonTags | TeacherTags,
  idPrefix = "",
): Promise<ReactNode> {
  const { content } = await compileMDX({
    source: lesson.source,
    components: { ...tags, table: LessonTable },
    options: {
      mdxOptions: {
        remarkPlugins: [...markdownPlugins, [remarkLesson, { waysBack: waysBackOf(lesson), idPrefix }]],
        format: "mdx",
      },
    },
  });
  return content;
}

function waysBackOf({ questions }: Pick<Lesson, "questions">): WaysBack {
  const ways: WaysBack = {};
  questions.forEach(({ id, look }, index) => {
    for (const block of new Set(look === null ? [] : [look.full, look.short])) {
      ways[block] = [...(ways[block] ?? []), { id, number: index + 1 }];
    }
  });
  return ways;
}
