import type { DrawnNode } from "../quiz/drawn";

const whole = /^https?:\/\//i;

/**
 * What somebody else's lesson draws, with every link followed by where it leads: the text of a link may say anything.
 */
export function linksInFull(nodes: readonly DrawnNode[]): DrawnNode[] {
  return nodes.flatMap((node): DrawnNode[] => {
    if (typeof node === "string") return [node];
    const { tag, props, children } = node;
    if (/^[A-Z]/.test(tag)) return [{ tag, props: Object(inFull(props)), children }];
    const drawn = { tag, props, children: linksInFull(children) };
    const { href } = props;
    if (tag !== "a" || typeof href !== "string" || !whole.test(href)) return [drawn];
    const address: DrawnNode = { tag: "span", props: { className: "own-address" }, children: [` (${href})`] };
    return [drawn, address];
  });
}

/** The same for what is alive: markup in its props, and places that are linked by a label. */
function inFull(value: unknown): unknown {
  if (typeof value === "string") return markupInFull(value);
  if (Array.isArray(value)) return value.map(inFull);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, inFull(inner)]);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (typeof copy.url === "string" && typeof copy.label === "string" && copy.label !== copy.url)
    copy.label = `${copy.label} (${copy.url})`;
  return copy;
}

/** In markup that the parser made of Markdown: an address stands between straight quotation marks, escaped. */
function markupInFull(html: string): string {
  return html.replace(
    /(<a href="(https?:\/\/[^"]*)"[^>]*>(?:(?!<\/a>)[\s\S])*<\/a>)/gi,
    (_, link: string, address: string) => `${link}<span class="own-address"> (${address})</span>`,
  );
}
