import { blocksOf } from "./lesson-tree";
import { parseMdx, plain } from "./markdown";

/** The guide for teachers: docs/teachers.md, without its title. */
export interface Guide {
  /** The Markdown. */
  source: string;
  /** Those of the second level; `id` is the block's, as `renderLesson` gives it. */
  headings: { id: string; text: string }[];
}

/** Whose pages the guide names as an example. */
const example = "unreasonable-criticism";

/**
 * What the page needs of the guide: the page has a title of its own, and the pictures are for those who read in the
 * repository, since every page they show is a link away.
 *
 * @param modules those of the site, the first one first: its pages are named where the example is not among them
 * @throws when the Markdown cannot be read
 */
export function parseGuide(text: string, modules: readonly string[]): Guide {
  const [first = example] = modules;
  const named = modules.includes(example) ? example : first;
  const source = text
    .replace(/^# .*\n/, "")
    .replace(/^!\[[^\]]*\]\([^)]*\)\n/gm, "")
    .replace(new RegExp(`(?<=\`/(?:learn|print|teach)/)${example}(?=[/\`])`, "g"), named);
  const headings = blocksOf(parseMdx(source)).flatMap(({ id, node }) =>
    node.type === "heading" && node.depth === 2 ? [{ id, text: plain(node.children) }] : [],
  );
  return { source, headings };
}
