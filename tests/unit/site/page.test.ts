import { describe, expect, it } from "vitest";
import { problemsOf, toPlainPage, usedIslands } from "@/scripts/islands/page";

const exported = `<!DOCTYPE html><html lang="en"><head><link rel="preload" as="script" href="/_next/static/a.js"/><link rel="stylesheet" href="/_next/static/a.css"/><link rel="preload" as="style" href="/_next/static/404.css"/><script src="/_next/static/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div><a href="/">Home</a><a href="/learn/m/l#q-1">Question</a><a href="https://docs.un.org/en/S/PV.7353">Record</a><a href="#here">Here</a><div data-island="QuestionCard" data-props="{&quot;a&quot;:1}"><p>0<!-- --> of 5</p></div><script>self.__next_f.push([1,"x"])</script></body></html>`;

describe("toPlainPage", () => {
  const plain = toPlainPage({ file: "learn/m/l.html", html: exported }, "islands-1.js", "look-1.js");

  it("leaves one deferred script that does not wait its turn, one before the styles, and nothing of Next's runtime", () => {
    expect(plain.match(/<script[^>]*>/g)).toEqual([
      '<script async blocking="render" fetchpriority="high" src="../../look-1.js">',
      '<script defer fetchpriority="high" src="../../islands-1.js">',
    ]);
    expect(plain).not.toContain("404.css");
    expect(plain.indexOf("look-1.js")).toBeLessThan(plain.indexOf('rel="stylesheet"'));
    expect(problemsOf({ file: "learn/m/l.html", html: plain })).toEqual([]);
  });

  it("links to files relative to the page, and leaves other sites and places on the page alone", () => {
    const links = [...plain.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      "../../index.html",
      "../../learn/m/l.html#q-1",
      "https://docs.un.org/en/S/PV.7353",
      "#here",
    ]);
    expect(plain).toContain('<link rel="stylesheet" href="../../_next/static/a.css"/>');
    expect(plain).toContain('<html data-root="../../"');
  });

  it("keeps the marks between texts, by which an island finds its own", () => {
    expect(plain).toContain("0<!-- --> of 5");
  });

  it("has no deferred script where nothing is alive, and none at all on paper", () => {
    const still = exported.replace(/<div data-island[\s\S]*?<\/div>/, "");
    const scripts = (file: string) =>
      toPlainPage({ file, html: still }, null, "look-1.js").match(/<script[^>]*>/g) ?? [];
    expect(scripts("about.html")).toEqual([
      '<script async blocking="render" fetchpriority="high" src="look-1.js">',
    ]);
    expect(scripts("print/m.html")).toEqual([]);
  });

  it("links from the root on the 404 page, which is served at any depth", () => {
    const page = toPlainPage({ file: "404.html", html: exported }, "islands-1.js", "look-1.js");
    expect(page).toContain('<a href="/learn/m/l#q-1">');
    expect(page).toContain('<script defer fetchpriority="high" src="/islands-1.js">');
    expect(page).not.toContain("data-root");
  });
});

describe("problemsOf", () => {
  const lesson = (html: string) => problemsOf({ file: "learn/m/l.html", html });
  const island = '<div data-island="QuestionCard"></div><script defer src="a.js"></script>';

  it.each([
    ["flight data", `${island}<p>__next_f</p>`, "flight data of Next is left"],
    ["a script of Next", `${island}<link href="/_next/static/chunks/a.js">`, "a script of Next is left"],
    [
      "an outlined boundary",
      `${island}<template id="B:0"></template>`,
      "a Suspense boundary is left outlined",
    ],
    ["an inline script", `${island}<script>1</script>`, "an inline script is left"],
    [
      "a preload of styles",
      `${island}<link rel="preload" href="/a.css" as="style"/>`,
      "styles are loaded that the page does not use",
    ],
    ["a style attribute", `${island}<p style="color:red">`, "a style attribute is left"],
    ["no script for its islands", '<div data-island="A"></div>', "0 scripts for its islands instead of one"],
    ["a lesson without islands", "<p></p>", "a lesson without islands"],
  ])("names the page when %s remains", (_, html, expected) => {
    expect(lesson(html).join("\n")).toContain(`out/learn/m/l.html: ${expected}`);
  });
});

describe("usedIslands", () => {
  it("names each island once, in order", () => {
    const html = '<i data-island="B"></i><i data-island="A"></i><i data-island="B"></i>';
    expect(usedIslands(html)).toEqual(["A", "B"]);
  });
});
