import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propsMark } from "@/components/props-mark";
import { parsePage, toPlainPage, usedIslands } from "@/scripts/islands/page";

const props = '{"a":1}';
const island = islandWith("QuestionCard", props, "<p>0<!-- --> of 5</p>");
const head = `<meta charSet="utf-8"/><title>A</title><link rel="preload" as="script" href="/_next/static/a.js"/><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="preload" as="style" href="/_next/static/404.css"/><script src="/_next/static/a.js" async=""></script>`;
const body = `<div hidden=""><!--$--><!--/$--></div><a href="/">Home</a><a href="/learn/m/l#q-1">Question</a><a href="https://docs.un.org/en/S/PV.7353">Record</a><a href="#here">Here</a>${island}<script>self.__next_f.push([1,"x"])</script>`;

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
    headScript: "assets/look-1.js",
    policy: "default-src 'none'",
    files: new Set(["index.html", "learn/m/l.html", "_next/static/a.css"]),
  });
}

describe("toPlainPage", () => {
  const { html, problems } = plainPage("learn/m/l.html");

  it("finds nothing strange in what Next writes today", () => {
    expect(problems).toEqual([]);
  });

  it("leaves one deferred script that does not wait its turn, one before the styles, and nothing of Next's runtime", () => {
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script async blocking="render" fetchpriority="high" src="../../assets/look-1.js">',
      '<script defer fetchpriority="high" src="../../assets/islands-1.js">',
    ]);
    expect(html).not.toMatch(/404\.css|__next|<!--\/?\$|<div hidden|data-precedence/);
    expect(html.indexOf("look-1.js")).toBeLessThan(html.indexOf('rel="stylesheet"'));
  });

  it("says the policy before anything is loaded", () => {
    expect(html).toContain(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script`,
    );
  });

  it("links to files relative to the page, and leaves other sites and places on the page alone", () => {
    const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      "../../index.html",
      "../../learn/m/l.html#q-1",
      "https://docs.un.org/en/S/PV.7353",
      "#here",
    ]);
    expect(html).toContain('<link rel="stylesheet" href="../../_next/static/a.css">');
    expect(html).toContain('<html data-root="../../"');
  });

  it("keeps the marks between texts, by which an island finds its own", () => {
    expect(html).toContain("0<!-- --> of 5");
  });

  it("writes props with the quotation marks that cost least, and not what only the build asks", () => {
    expect(html).toContain(`<div data-island="QuestionCard" data-props='{"a":1}'><p>`);
  });

  it("has no deferred script where nothing is alive, and none at all on paper", () => {
    const still = { body: "<p>Still</p>", script: null };
    const scripts = (file: string) => plainPage(file, still).html.match(/<script[^>]*>/g) ?? [];
    expect(scripts("about.html")).toEqual([
      '<script async blocking="render" fetchpriority="high" src="assets/look-1.js">',
    ]);
    expect(scripts("print/m.html")).toEqual([]);
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

describe("usedIslands", () => {
  it("names each island once, in order", () => {
    const html = '<i data-island="B"></i><i data-island="A"></i><i data-island="B"></i>';
    expect(usedIslands(parsePage("a.html", html))).toEqual(["A", "B"]);
  });
});
