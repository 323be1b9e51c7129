import { find, svg } from "property-information";
import type { ReactNode } from "react";
import type { DrawnNode } from "@/lib/quiz/drawn";
import { Markup } from "../ui/markup";

/** Stands where something alive will: its name, and what it is given. */
export function Alive(_: { name: string; props: object }): null {
  return null;
}

/**
 * What static components draw, as plain data: each is called and what it gives is looked into. For components without
 * hooks, which is every one that is no island.
 */
export function drawnOf(node: ReactNode): DrawnNode[] {
  return drawn(node, false);
}

function drawn(node: unknown, inSvg: boolean): DrawnNode[] {
  if (typeof node === "string") return node === "" ? [] : [node];
  if (typeof node === "number") return [String(node)];
  if (Array.isArray(node)) return node.flatMap((one) => drawn(one, inSvg));
  if (typeof node !== "object" || node === null || !("type" in node) || !("props" in node)) return [];
  const { type } = node;
  const { children, ...props }: Record<string, unknown> = { ...Object(node.props) };
  // Its markup was made by the parser; whoever draws says whether it is shown.
  if (type === Markup) return [{ tag: "Markup", props: { ...Object(node.props) }, children: [] }];
  if (type === Alive) return [{ tag: String(props.name), props: { ...Object(props.props) }, children: [] }];
  if (typeof type === "function") return drawn(type(node.props), inSvg);
  if (typeof type !== "string") return drawn(children, inSvg);
  const isSvg = inSvg || type === "svg";
  return [{ tag: type, props: isSvg ? attributesOf(props) : props, children: drawn(children, isSvg) }];
}

/** The names that drawings have in a document: what draws the page later may know no others. */
function attributesOf(props: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [find(svg, name).attribute, value]));
}
