import type { DrawnNode } from "../quiz/drawn";
import { ownQuestionPath } from "../routes";

/**
 * What a lesson draws, with every question's link leading to the lesson as well as to the question: the lesson stands in
 * the address, so a link to a place alone would lose it.
 *
 * @param code the lesson's, as it stands in the address
 */
export function linksInAddress(nodes: readonly DrawnNode[], code: string): DrawnNode[] {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    const { tag, props, children } = node;
    const link = tag === "QuestionCard" ? { link: ownQuestionPath(`#${code}`, idOf(props)) } : {};
    return { tag, props: { ...props, ...link }, children: linksInAddress(children, code) };
  });
}

function idOf({ question }: Record<string, unknown>): string {
  return String(Object(question).id);
}
