import { createElement as el, Fragment } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { readMarkup } from "@/scripts/islands/read-markup";
import { treeOf, treeOfWritten } from "@/scripts/islands/tree";

const page = (body: string, head = "<title>A &amp; B</title>") =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;

const drawn = renderToString(
  el(
    Fragment,
    null,
    el("p", { title: `"Yes" & 'no' < >`, className: "a b", hidden: true }, "One ", 2, " & three é"),
    el(
      "svg",
      { viewBox: "0 0 1 1", "aria-hidden": true },
      el("title", null, "<b>"),
      el("path", { d: "M0 0" }),
    ),
    el("table", null, el("tbody", null, el("tr", null, el("td", { colSpan: 2 }, "1")))),
    el("select", { defaultValue: "b" }, el("option", { value: "a" }, "A"), el("option", { value: "b" }, "B")),
    el("textarea", { defaultValue: "a <b> & c" }),
    el("input", { type: "checkbox", defaultChecked: true }),
    el("img", { src: "/a.png", srcSet: "/a.png 1x", alt: "" }),
    el("noscript", null, el("p", null, "No script")),
    el("script", { type: "application/ld+json", dangerouslySetInnerHTML: { __html: '{"a":"<b>&amp;"}' } }),
    el("div", { dangerouslySetInnerHTML: { __html: "a &#x26; b &#x3C; c<br>d<math><mi>x</mi></math>" } }),
  ),
);

it.each([
  ["as React writes it", page(drawn)],
  ["as the build writes it", page(`<div data-props='{"a":"<b>&apos;"}' hidden><br><a href="x">y</a></div>`)],
])("reads a page %s as a browser does", (_, html) => {
  expect(readMarkup(html)).not.toBeNull();
  expect(treeOfWritten(html)).toEqual(treeOf(html));
});

it.each([
  ["an element is left open", page("<p>One<p>Two")],
  ["a value has no quotes", page("<p class=a>One</p>")],
  ["a sign has a name that is not known", page("<p>&nbsp;</p>")],
  ["a sign may be one for browsers", page("<p>&copy 2026</p>")],
  ["an element is one with rules of its own", page("<template><p>One</p></template>")],
  ["something stands beside head and body", `${page("")}<p>More</p>`],
  ["the first line of a field is empty", page("<textarea>\n\nOne</textarea>")],
  ["a comment ends early", page("<!--> a -->")],
  ["a sign is one that browsers take for another", page("<p>&#x80;</p>")],
])("leaves a page to a browser’s rules where %s", (_, html) => {
  expect(readMarkup(html)).toBeNull();
  expect(treeOfWritten(html)).toEqual(treeOf(html));
});
