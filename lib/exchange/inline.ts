import type { Html } from "../quiz/part";

const blocks = /<(?:p|div|ul|ol|dl|table|blockquote|pre|h[1-6])\b/;

/** Without paragraphs: for places that hold a line of text only. */
export function inline(html: Html): Html {
  return html.replace(/<\/p>\s*<p\b[^>]*>/g, "<br>").replace(/<\/?p\b[^>]*>/g, "");
}

/** A paragraph of its own; what holds blocks is put together as it is. */
export function paragraph(html: Html): Html {
  return blocks.test(html) ? `<div>${html}</div>` : `<p>${html}</p>`;
}
