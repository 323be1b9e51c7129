import { footnoteWords } from "@words/lesson";
import type { Root } from "mdast";
import { compileMDX } from "next-mdx-remote/rsc";
import { createElement, type ReactElement } from "react";
import type { Processor } from "unified";
import { footnoteOptions, rehypeFootnotes } from "@/lib/content/footnotes";
import { remarkLesson, type WaysBack } from "@/lib/content/lesson-tree";
import { parseMdx } from "@/lib/content/markdown";
import { type Lesson, lessonsTogether } from "@/lib/content/module";
import { rehypeOtherScripts } from "@/lib/content/other-scripts";
import { Formula } from "./formula";
import type { LessonTags, TeacherTags } from "./lesson-tags";
import { LessonTable, waysBackOf } from "./mdx";

/** What was compiled for paper: a lesson stands on a sheet of its own, and in the packet of its module. */
const onPaper = keptFew<Promise<ReactElement["type"]>>(2 * lessonsTogether);
/** A lesson is drawn once for its page and once for its sheet, one after the other. */
const parsed = keptFew<Root>(2);

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
  const of = JSON.stringify([source, waysBack, idPrefix]);
  const make = () => compile(source, waysBack, idPrefix);
  const compiled = idPrefix === "" ? make() : onPaper(of, make);
  return createElement(await compiled, { components: { ...tags, table: LessonTable, Formula } });
}

/** A component that takes the tags as `components`. */
async function compile(source: string, waysBack: WaysBack, idPrefix: string): Promise<ReactElement["type"]> {
  const { content } = await compileMDX({
    source,
    options: {
      mdxOptions: {
        remarkPlugins: [parseOnce, [remarkLesson, { waysBack, idPrefix }]],
        rehypePlugins: [() => rehypeFootnotes(footnoteWords, idPrefix), rehypeOtherScripts],
        remarkRehypeOptions: footnoteOptions(footnoteWords, idPrefix),
        format: "mdx",
      },
    },
  });
  return content.type;
}

/** A remark plug-in: the parser of lessons in the place of the compiler's, which is the same but for quotation marks. */
function parseOnce(this: Processor): void {
  this.parser = (source) => structuredClone(parsed(source, () => parseMdx(source)));
}

/** Makes something for each name and keeps the last few. */
function keptFew<T>(most: number): (name: string, make: () => T) => T {
  const few = new Map<string, T>();
  return (name, make) => {
    const found = few.get(name) ?? make();
    few.set(name, found);
    const [first] = few.keys();
    if (few.size > most && first !== undefined) few.delete(first);
    return found;
  };
}
