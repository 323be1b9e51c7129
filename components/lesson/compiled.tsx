import { footnoteWords } from "@words/lesson";
import { compileMDX } from "next-mdx-remote/rsc";
import { createElement, type ReactElement } from "react";
import type { Processor } from "unified";
import { footnoteOptions, rehypeFootnotes } from "@/lib/content/footnotes";
import { writtenTree } from "@/lib/content/kept-tree";
import { remarkLesson, type WaysBack } from "@/lib/content/lesson-tree";
import { type Lesson, lessonsTogether } from "@/lib/content/module";
import { rehypeOtherScripts } from "@/lib/content/other-scripts";
import { Formula } from "./formula";
import type { LessonTags, TeacherTags } from "./lesson-tags";
import { LessonTable, waysBackOf } from "./mdx";

/** What was compiled for paper: a lesson stands on a sheet of its own, and in the packet of its module. */
const onPaper = new Map<string, Promise<ReactElement["type"]>>();

/**
 * The text of a lesson of this site as elements. The only file that knows next-mdx-remote, which is archived upstream:
 * another compiler would be changed in here. Its script-blocking defaults stay on. Where a lesson is read in a browser,
 * `renderLesson` draws the same without a compiler.
 *
 * @param idPrefix keeps the blocks of several lessons on one page apart
 */
export async function compileLesson(
  { source, questions }: Pick<Lesson, "source" | "questions">,
  tags: LessonTags | TeacherTags,
  idPrefix = "",
): Promise<ReactElement> {
  const waysBack = waysBackOf({ questions });
  const make = () => compile(source, waysBack, idPrefix);
  const compiled = idPrefix === "" ? make() : keptOnPaper(JSON.stringify([source, waysBack, idPrefix]), make);
  return createElement(await compiled, { components: { ...tags, table: LessonTable, Formula } });
}

/** A component that takes the tags as `components`. */
async function compile(source: string, waysBack: WaysBack, idPrefix: string): Promise<ReactElement["type"]> {
  const { content } = await compileMDX({
    source,
    options: {
      mdxOptions: {
        remarkPlugins: [asWasRead, [remarkLesson, { waysBack, idPrefix }]],
        rehypePlugins: [() => rehypeFootnotes(footnoteWords, idPrefix), rehypeOtherScripts],
        remarkRehypeOptions: footnoteOptions(footnoteWords, idPrefix),
        format: "mdx",
      },
    },
  });
  return content.type;
}

/** A remark plug-in: the tree that the reading of the lesson kept, in the place of the compiler's own parser. */
function asWasRead(this: Processor): void {
  this.parser = writtenTree;
}

/** Keeps the last few. */
function keptOnPaper(name: string, make: () => Promise<ReactElement["type"]>): Promise<ReactElement["type"]> {
  const found = onPaper.get(name) ?? make();
  onPaper.set(name, found);
  const [first] = onPaper.keys();
  if (onPaper.size > 2 * lessonsTogether && first !== undefined) onPaper.delete(first);
  return found;
}
