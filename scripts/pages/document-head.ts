import type { Metadata, Viewport } from "next";
import * as v from "valibot";

/** What pages and layouts say of themselves. Another field is refused: nobody would miss what the build leaves out. */
const said = v.strictObject({
  title: v.optional(v.union([v.string(), v.strictObject({ default: v.string(), template: v.string() })])),
  description: v.optional(v.string()),
  referrer: v.optional(v.string()),
  robots: v.optional(v.strictObject({ index: v.literal(false) })),
  icons: v.optional(v.strictObject({ icon: v.string(), apple: v.string() })),
  manifest: v.optional(v.string()),
});

const saidOfScreen = v.strictObject({
  colorScheme: v.string(),
  themeColor: v.array(v.strictObject({ media: v.string(), color: v.string() })),
});

/**
 * What stands in the head of a page, in the order in which Next writes it.
 *
 * @param metadata what the layouts and the page say, the outermost first: of two the inner one holds
 * @param styles addresses of style sheets, in their order
 * @throws for a field that is not known here
 */
export function documentHead(
  metadata: readonly Metadata[],
  viewport: Viewport,
  styles: readonly string[],
): string {
  const all = metadata.map((one) => v.parse(said, one));
  const templates = all.flatMap(({ title }) => (typeof title === "object" ? [title.template] : []));
  const merged: v.InferOutput<typeof said> = Object.assign({}, ...all);
  const { title, description, referrer, robots, icons, manifest } = merged;
  const screen = v.parse(saidOfScreen, viewport);
  const [template = "%s"] = templates;
  const whole = typeof title === "object" ? title.default : template.replace("%s", () => title ?? "");
  const meta = (name: string, content: string | undefined, media?: string) =>
    content === undefined ? "" : tag("meta", { name, content, media });
  return [
    tag("meta", { charset: "utf-8" }),
    meta("viewport", "width=device-width, initial-scale=1"),
    ...styles.map((href) => tag("link", { rel: "stylesheet", href })),
    ...(robots === undefined ? [] : [meta("robots", "noindex")]),
    ...screen.themeColor.map(({ color, media }) => meta("theme-color", color, media)),
    meta("color-scheme", screen.colorScheme),
    `<title>${escaped(whole)}</title>`,
    meta("description", description),
    manifest === undefined ? "" : tag("link", { rel: "manifest", href: manifest }),
    meta("referrer", referrer),
    icons === undefined ? "" : tag("link", { rel: "icon", href: icons.icon }),
    icons === undefined ? "" : tag("link", { rel: "apple-touch-icon", href: icons.apple }),
  ].join("");
}

function tag(name: string, attributes: Record<string, string | undefined>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join("")}/>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
