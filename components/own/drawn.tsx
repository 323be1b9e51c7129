import { type ComponentType, createElement, type ReactNode } from "react";
import type { DrawnNode } from "@/lib/quiz/drawn";
import { siteHref } from "../ui/site-href";

/** What a lesson is drawn with. Neither a script nor a style, a frame, a form's target or a picture is among it. */
const elements = new Set(
  `a article b blockquote br button caption circle cite code dd defs del details div dl dt ellipse em figcaption figure
  g h1 h2 h3 h4 h5 h6 header hr i input label li line marker nav ol p path pattern polygon polyline pre rect section small
  span strong sub summary sup svg table tbody td text tfoot th thead time title tr tspan ul use`.split(/\s+/),
);

/** Draws what a lesson was read as, and in its holes what is alive. Any other element is left out with what it holds. */
export function Drawn({
  nodes,
  alive,
}: {
  nodes: DrawnNode[];
  alive: Record<string, ComponentType<object>>;
}) {
  return createElement("div", null, ...drawnAll(nodes, alive));
}

function drawnAll(nodes: DrawnNode[], alive: Record<string, ComponentType<object>>): ReactNode[] {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    const { tag, props, children } = node;
    const Component = alive[tag];
    if (Component !== undefined) return createElement(Component, props);
    if (!elements.has(tag)) return null;
    return createElement(tag, safe(props), ...drawnAll(children, alive));
  });
}

/** Without what could run or style anything, and with the site's own pages where they are. */
function safe(props: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, value]): [string, unknown][] => {
      if (/^(?:on|style$|src|dangerously|ref$|key$|action|formaction|xlink)/i.test(name)) return [];
      if (name !== "href") return [[name, value]];
      const address = String(value);
      if (address.startsWith("/")) return [[name, siteHref(address)]];
      return /^(?:https?:\/\/|#)/i.test(address) ? [[name, address]] : [];
    }),
  );
}
