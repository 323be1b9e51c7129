import type { Root } from "mdast";
import { kept } from "./kept";
import { parseMdx } from "./markdown";

/**
 * The tree of a text as it was written, parsed once in a build: a lesson is drawn from what `parseAndKeep` left. Whoever
 * takes it may take it apart. It is without the places of its nodes, which only whoever tells of mistakes asks for.
 *
 * @throws VFileMessage where the syntax is broken
 */
export function writtenTree(source: string): Root {
  return JSON.parse(keptText(source, () => parseMdx(source)));
}

/** As `parseMdx`, for a text whose tree will be wanted again. */
export function parseAndKeep(source: string): Root {
  const tree = parseMdx(source);
  keptText(source, () => tree);
  return tree;
}

function keptText(source: string, read: () => Root): string {
  return kept("tree", [source], () => JSON.stringify(read(), withoutPlaces));
}

function withoutPlaces(name: string, value: unknown): unknown {
  return name === "position" || name === "data" ? undefined : value;
}
