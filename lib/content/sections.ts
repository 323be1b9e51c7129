import { kindOf } from "./kinds/kinds";
import { againId } from "./kinds/predict";
import { blocksOf } from "./lesson-tree";
import { parseMdx, plain } from "./markdown";
import type { Lesson } from "./module";
import { attribute, isTag } from "./tag";

/** A part of a lesson under a heading of the second level. */
export interface Section {
  /** The heading's, as `renderLesson` gives it. */
  id: string;
  text: string;
  /** The ids of the questions asked in it. */
  questions: string[];
}

/**
 * The sections of a lesson in order, by the headings that both versions have. What stands before the first belongs to
 * none.
 */
export function sectionsOf({ source }: Pick<Lesson, "source">): Section[] {
  const sections: Section[] = [];
  for (const { id, node, within } of blocksOf(parseMdx(source))) {
    if (node.type === "heading" && node.depth === 2 && within === "both")
      sections.push({ id, text: plain(node.children), questions: [] });
    else if (isTag(node) && kindOf(node.name) !== null) {
      const again = attribute(node, "again");
      sections.at(-1)?.questions.push(again === null ? (attribute(node, "id") ?? "") : againId(again));
    }
  }
  return sections;
}
