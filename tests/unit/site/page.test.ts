import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propsMark } from "@/components/props-mark";
import { withLaterProps } from "@/scripts/islands/later-props";
import { parsePage, toPlainPage, usedIn } from "@/scripts/islands/page";
import { hashSource, splitStyles } from "@/scripts/islands/styles";
import { eachElement } from "@/scripts/islands/tree";

const split = {
  first: "@layer base{p{margin:0}}",
  later: ".question{margin:0}",
  laterClasses: new Set(["question"]),
};
const props = '{"a":1}';
const island = islandWith("QuestionCard", props, '<p class="question">0<!-- --> of 5</p>');
const head = `<meta charset="utf-8"/><link rel="stylesheet" href="/assets/a.css"/><title>A</title>`;
const body = `<!--$--><a href="/">Home</a><a href="/learn/m/l#q-1">Question</a><a href="https://docs.un.org/en/S/PV.7353">Record</a><a href="#here">Here</a>${island}<!--/$-->`;

function islandWith(name: string, json: string, inner = ""): string {
  // As React writes an attribute.
  const written = json
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<div data-island="${name}" data-props="${written}" data-props-mark="${propsMark(json)}">${inner}</div>`;
}

function plainPage(file: string, parts: { head?: string; body?: string; script?: string | null } = {}) {
  const html = `<!DOCTYPE html><html lang="en"><head>${head}${parts.head ?? ""}</head><body>${parts.body ?? body}</body></html>`;
  return toPlainPage(parsePage(file, html), {
    script: parts.script === undefined ? "assets/islands-1.js" : parts.script,
    headScripts: ["look()"],
    styles: new Map([["assets/a.css", { ...split, laterFile: "assets/later-1.css" }]]),
    later: { islands: ["LessonEnd"], kinds: ["order"] },
    files: new Set(["index.html", "learn/m/l.html", "assets/a.css"]),
  });
}

describe("a drawing", () => {
  it("has its places by the hundredth, and what is said of it as it was", () => {
    const svg = (x: string, d: string) =>
      `<svg role="img" aria-label="3.14159"><rect x="${x}" y="2.5" width="12"></rect><path d="${d}"></path><text>2.71828</text></svg>`;
    const { html } = plainPage("index.html", {
      body: svg("153.85333333333335", "M0.005 12.3456L-7.999 1"),
      script: null,
    });
    expect(html).toContain(svg("153.85", "M0.01 12.35L-8 1"));
  });
});

describe("the header's menu", () => {
  const menu = `<nav id="menu"><a href="/#lessons">Lessons</a><a href="/progress">Progress</a></nav><a href="/progress">Elsewhere</a>`;
  const current = (file: string) =>
    [...plainPage(file, { body: menu }).html.matchAll(/aria-current="(\w+)">(\w+)/g)].map(
      ([, kind, name]) => [name, kind],
    );

  it.each([
    ["progress.html", [["Progress", "page"]]],
    ["progress/move.html", [["Progress", "true"]]],
    ["index.html", [["Lessons", "page"]]],
    ["learn/m/l.html", [["Lessons", "true"]]],
    ["about.html", []],
  ])("says on %s where the reader is, and says it of no other link", (file, marked) => {
    expect(current(file)).toEqual(marked);
  });
});

describe("toPlainPage", () => {
  const { html, inline, problems } = plainPage("learn/m/l.html");

  it("finds nothing strange in what React writes today", () => {
    expect(problems).toEqual([]);
  });

  it("leaves one deferred script, one before the styles, and no mark of a boundary", () => {
    expect(html.match(/<script.*?<\/script>/g)).toEqual([
      "<script>look()</script>",
      '<script defer src="../../assets/islands-1.js"></script>',
    ]);
    expect(html).not.toMatch(/<!--\/?\$/);
    expect(html.indexOf("look()")).toBeLessThan(html.indexOf("<style>"));
  });

  it("marks the islands whose code comes with the rest of the script, and the questions of kinds that do", () => {
    const card = (kind: string) => islandWith("QuestionCard", `{"question":{"kind":"${kind}"}}`);
    const body = card("choice") + card("order") + islandWith("LessonEnd", props);
    const marked = plainPage("learn/m/l.html", { body: `<p class="question"></p>${body}` }).html;
    expect(
      [...marked.matchAll(/data-island="(\w+)"(?: data-props='([^']+)')?( data-later)?/g)].map(
        ([, name, json, later]) => [name, json, later !== undefined],
      ),
    ).toEqual([
      ["QuestionCard", '{"question":{"kind":"choice"}}', false],
      ["QuestionCard", undefined, true],
      ["LessonEnd", undefined, true],
    ]);
  });

  it("puts what those are given into a file beside the page, which the page names", () => {
    const given = `{"question":{"kind":"order","prompt":"Is it \\"5 > 4\\" & isn't it?"}}`;
    const body = `<p class="question"></p>${islandWith("QuestionCard", given)}${islandWith("LessonEnd", props)}`;
    const { html, later, problems } = plainPage("learn/m/l.html", { body });
    expect(problems).toEqual([]);
    expect(later?.file).toMatch(/^assets\/learn\/m\/l-[0-9a-f]{10}\.js$/);
    expect(later?.text).toBe(`document.currentScript.exported=${JSON.stringify([given, props])}`);
    expect(html).toContain(` data-later-props="${later?.file}"`);
    const whole = withLaterProps(html, () => later?.text ?? "");
    expect(usedIn({ html: whole })).toEqual({ islands: ["LessonEnd", "QuestionCard"], kinds: ["order"] });
    expect(whole).not.toContain("data-later-props");
    const { tree } = parsePage("learn/m/l.html", whole);
    const found: unknown[] = [];
    eachElement(tree, ({ properties }) => {
      if (properties.dataIsland !== undefined) found.push(properties.dataProps);
    });
    expect(found).toEqual([given, props]);
  });

  it("has no such file where everything wakes at once", () => {
    expect(plainPage("learn/m/l.html").later).toBeNull();
    expect(plainPage("learn/m/l.html").html).not.toContain("data-later-props");
  });

  it("says the policy before anything is loaded, with the hashes of what stands in the page and no others", () => {
    const [policy = ""] =
      html.match(/(?<=^.*<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content=")[^"]+/) ??
      [];
    expect(policy.split("; ").slice(1, 3)).toEqual([
      `script-src 'self' ${hashSource("look()")}`,
      `style-src 'self' ${hashSource(split.first)}`,
    ]);
    expect(inline).toEqual({ scripts: [hashSource("look()")], styles: [hashSource(split.first)] });
  });

  it("paints a lesson with the styles in its page, and asks for the others before the first thing they speak of", () => {
    const later = '<link rel="stylesheet" href="../../assets/later-1.css" fetchpriority="low">';
    const asked = '<p>One</p><section><p>Two</p><div><div class="question">Three</div></div></section>';
    const lesson = plainPage("learn/m/l.html", { body: `${asked}${island}` });
    expect(lesson.problems).toEqual([]);
    expect(lesson.html).toContain(`<style>${split.first}</style>`);
    expect(lesson.html).not.toContain("a.css");
    expect(lesson.html).toContain(`<p>Two</p><div>${later}<div class="question">`);
  });

  it("puts nothing into an island, which has to find in itself what it was given", () => {
    const asked = islandWith("QuestionCard", props, '<div><p class="question">0</p></div>');
    expect(plainPage("learn/m/l.html", { body: `<p>One</p>${asked}` }).html).toMatch(
      /<p>One<\/p><link rel="stylesheet" href="..\/..\/assets\/later-1.css" fetchpriority="low"><div data-island="QuestionCard"/,
    );
  });

  it("says so where a lesson has nothing that the later styles speak of", () => {
    expect(plainPage("learn/m/l.html", { body: islandWith("A", props) }).problems).toEqual([
      expect.stringContaining("no place was found for the styles that may come later"),
    ]);
  });

  it("links to files relative to the page, and leaves other sites and places on the page alone", () => {
    const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      "../../index.html",
      "../../learn/m/l.html#q-1",
      "https://docs.un.org/en/S/PV.7353",
      "#here",
    ]);
    expect(plainPage("print/m.html").html).toContain('<link rel="stylesheet" href="../assets/a.css">');
    expect(html).toContain('<html data-root="../../"');
  });

  it("keeps the marks between texts, by which an island finds its own", () => {
    expect(html).toContain("0<!-- --> of 5");
  });

  it("leaves such a mark out where nothing is alive, and the texts whole", () => {
    const body = "<p>On <!-- -->page <b>1<!-- -->2</b><!-- -->, line 3</p>";
    expect(plainPage("about.html", { body }).html).toContain("<p>On page <b>12</b>, line 3</p>");
  });

  it("writes props with the quotation marks that cost least, and not what only the build asks", () => {
    expect(html).toContain(`<div data-island="QuestionCard" data-props='{"a":1}'><p class="question">`);
  });

  it("has no deferred script where nothing is alive, and none at all on paper", () => {
    const still = { body: "<p>Still</p>", script: null };
    const scripts = (file: string) => plainPage(file, still).html.match(/<script[^>]*>/g) ?? [];
    expect(scripts("about.html")).toEqual(["<script>"]);
    expect(scripts("print/m.html")).toEqual([]);
  });

  it("asks for the script with the styles where the head waits for those", () => {
    expect(plainPage("index.html").html).toContain(
      '<script defer fetchpriority="high" src="assets/islands-1.js">',
    );
  });

  it("links from the root on the 404 page, which is served at any depth", () => {
    const page = plainPage("404.html").html;
    expect(page).toContain('<a href="/learn/m/l#q-1">');
    expect(page).toContain('<script defer fetchpriority="high" src="/assets/islands-1.js">');
    expect(page).not.toContain("data-root");
  });

  it("keeps data for search engines, which run nothing", () => {
    const data = '<script type="application/ld+json">{"name":"a < b & c"}</script>';
    const page = plainPage("index.html", { head: data, body: `<p>One</p>${data}` });
    expect(page.problems).toEqual([]);
    expect(page.html.split(data)).toHaveLength(3);
  });

  it("brings the props of every island back as they were given, whatever they hold", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary", maxLength: 300 }), (value, text) => {
        const json = JSON.stringify({ value, text: text.replaceAll("\r", "").replaceAll("\0", "") });
        expect(plainPage("index.html", { body: islandWith("A", json) }).problems).toEqual([]);
      }),
    );
  });
});

describe("a build whose pages are not as they are known", () => {
  it.each([
    [
      "a head element",
      { head: '<link rel="expect" href="#x"/>' },
      '<link rel="expect" href="#x"> in the head',
    ],
    ["styles within the page", { head: "<style>p{}</style>" }, "<style> in the head is not known"],
    [
      "a preload of another kind",
      { head: '<link rel="preload" as="font" href="/a"/>' },
      '<link rel="preload"',
    ],
    ["a script", { body: `${island}<script src="/a.js"></script>` }, '<script src="/a.js"> is not known'],
    ["a script within the page", { body: `${island}<script>1</script>` }, "<script> is not known"],
    [
      "a script of Next at another place",
      { head: '<script src="/_other/a.js" async=""></script>' },
      '<script src="/_other/a.js" async> in the head is not known',
    ],
    ["an outlined boundary", { body: `${island}<template id="B:0"></template>` }, '<template id="B:0">'],
    [
      "a boundary that waits",
      { body: `${island}<!--$?--><p></p><!--/$-->` },
      "a Suspense boundary is not whole",
    ],
    ["styles in the body", { body: `${island}<link rel="stylesheet" href="/b.css"/>` }, "stands in the body"],
    [
      "a style attribute",
      { body: `${island}<p style="color:red">` },
      '<p style="color:red"> has the attribute style',
    ],
    ["a handler", { body: `${island}<p onclick="a()">` }, "has the attribute onclick"],
    [
      "a link to a page that was not made, as when pages are folders",
      { body: `${island}<a href="/about">` },
      "a link leads to out/about.html, which the build has not made",
    ],
    [
      "a picture that was not made",
      { body: `${island}<picture><source srcset="/learn/m/images/a-1.avif"></picture>` },
      "a link leads to out/learn/m/images/a-1.avif, which the build has not made",
    ],
    ["a lesson without islands", { body: "<p></p>" }, "a lesson without islands"],
    [
      "props that were cut at an apostrophe",
      {
        body: `<div data-island="A" data-props='{"a":"it's"}' data-props-mark="${propsMark(`{"a":"it's"}`)}"></div>`,
      },
      'the props of <Island name="A"> (number 1) are not those that were given',
    ],
    [
      "a text that would lose its first line",
      { body: `${island}<pre>\n\nOne</pre>` },
      "reads otherwise than it was written",
    ],
  ])("names the page and %s", (_, parts, expected) => {
    expect(plainPage("learn/m/l.html", parts).problems.join("\n")).toContain(`out/learn/m/l.html: `);
    expect(plainPage("learn/m/l.html", parts).problems.join("\n")).toContain(expected);
  });
});

describe("usedIn", () => {
  it("names each island once, in order", () => {
    const html = '<i data-island="B"></i><i data-island="A"></i><i data-island="B"></i>';
    expect(usedIn(parsePage("a.html", html)).islands).toEqual(["A", "B"]);
  });

  it("finds the kinds that are asked in a page as React writes it and as the build does, whatever a question says", () => {
    const asks = (kind: string) =>
      JSON.stringify({ question: { prompt: `<b class="a">It's "5 > 4" & so</b> data-island="C"`, kind } });
    const drawn = islandWith("QuestionCard", asks("match")) + islandWith("QuestionCard", asks("choice"));
    const { html: written } = plainPage("learn/m/l.html", { body: drawn });
    expect(written).toContain("data-props='");
    for (const html of [drawn, written])
      expect(usedIn({ html })).toEqual({ islands: ["QuestionCard"], kinds: ["choice", "match"] });
  });
});

describe("splitStyles", () => {
  const css =
    "@layer base,text,question;@layer base{p{margin:0}}@layer text{.a .b{margin:0}}@layer question{.c>.d-e:has(.f),p{margin:0}@media print{.g{margin:0}}}@layer text{.h{margin:0}}";

  it("parts a sheet by its layers, and begins both parts with their order", () => {
    const { first, later } = splitStyles(css) ?? {};
    expect(first).toBe(
      "@layer base,text,question;@layer base{p{margin:0}}@layer text{.a .b{margin:0}}@layer text{.h{margin:0}}",
    );
    expect(later).toBe(
      "@layer base,text,question;@layer question{.c>.d-e:has(.f),p{margin:0}@media print{.g{margin:0}}}",
    );
  });

  it("names the classes of what the later part styles on a screen", () => {
    const later =
      "@layer text{.t{margin:0}}@layer question{.c>.d-e:has(.f),.g .h p{margin:0}@media print{.i{margin:0}}}@layer print{.j{margin:0}}";
    expect([...(splitStyles(later)?.laterClasses ?? [])].sort()).toEqual(["d-e", "h"]);
  });

  it("leaves a sheet whole that has nothing of a lesson's first screen", () => {
    expect(splitStyles("@layer page{p{margin:0}}")).toBeNull();
  });
});
