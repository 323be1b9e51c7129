import type { Root } from "hast";
import type { Options } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";

/** What a page says of footnotes, in its language. */
export interface FootnoteWords {
  heading: string;
  /** Stands before the ids of notes, which addresses show; small letters. */
  id: string;
  /** The way from a note to its sign, for whoever hears it. */
  back: (number: number) => string;
}

/** How footnotes are made: without these, their heading and their ids would be English in every language. */
export function footnoteOptions({ heading, id, back }: FootnoteWords, idPrefix: string): Options {
  return {
    clobberPrefix: `${idPrefix}${id}-`,
    footnoteLabel: heading,
    footnoteBackLabel: (index) => back(index + 1),
    // It is seen, as the headings before it.
    footnoteLabelProperties: {},
  };
}

/** The one id that cannot be chosen: of the heading, which every sign speaks of. A rehype plug-in. */
export function rehypeFootnotes({ id }: FootnoteWords, idPrefix: string) {
  const fixed = "footnote-label";
  const own = `${idPrefix}${id}`;
  return (tree: Root): void =>
    visit(tree, "element", ({ properties }) => {
      if (properties.id === fixed) properties.id = own;
      if (String(properties.ariaDescribedBy) === fixed) properties.ariaDescribedBy = [own];
    });
}
