import { kindOf } from "./kinds/kinds";
import { againId } from "./kinds/predict";
import type { Block } from "./lesson-tree";
import { plain } from "./markdown";
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
export function sectionsIn(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const { id, node, within } of blocks) {
    if (node.type === "heading" && node.depth === 2 && within === "both")
      sections.push({ id, text: plain(node.children), questions: [] });
    else if (isTag(node) && kindOf(node.name) !== null) {
      const again = attribute(node, "again");
      sections.at(-1)?.questions.push(again === null ? (attribute(node, "id") ?? "") : againId(again));
    }
  }
  return sections;
}
