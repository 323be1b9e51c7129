import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksFrom, moduleOfFile, savedFile } from "@/lib/offline/saved-file";

const scope = "https://site.example/a/folder/";
const files = ["index.html", "about.html", "learn/m.html", "learn/m/l.html", "docs/index.html", "a b.html"];
const has = (file: string) => files.includes(file);
const fileOf = (address: string) => savedFile(address, scope, has);

describe("savedFile", () => {
  it.each([
    ["https://site.example/a/folder/", "index.html"],
    ["https://site.example/a/folder", "index.html"],
    ["https://site.example/a/folder/index.html", "index.html"],
    ["https://site.example/a/folder/about", "about.html"],
    ["https://site.example/a/folder/about/", "about.html"],
    ["https://site.example/a/folder/about.html", "about.html"],
    ["https://site.example/a/folder/learn/m", "learn/m.html"],
    ["https://site.example/a/folder/learn/m/l#question", "learn/m/l.html"],
    ["https://site.example/a/folder/learn/m/l.html?from=mail#q", "learn/m/l.html"],
    ["https://site.example/a/folder/docs", "docs/index.html"],
    ["https://site.example/a/folder/a%20b", "a b.html"],
  ])("answers %s with %s", (address, file) => {
    expect(fileOf(address)).toBe(file);
  });

  it.each([
    "https://site.example/",
    "https://site.example/a/folderol/about",
    "https://other.example/a/folder/about",
    "https://site.example/a/folder/no-such-page",
    "https://site.example/a/folder/%E0%A4%A",
    "https://site.example/a/folder/?about",
  ])("answers %s with no page but its own", (address) => {
    expect(fileOf(address)).toBe(address.endsWith("?about") ? "index.html" : null);
  });

  it("gives nothing but a saved file, whatever the address", () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        const file = fileOf(scope + path);
        expect(file === null || has(file)).toBe(true);
      }),
    );
  });

  it("finds every file by its whole name and, a page, by its name without .html", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), (file) => {
        expect(fileOf(scope + encodeURI(file))).toBe(file);
        expect(fileOf(scope + encodeURI(file.replace(/\.html$/, "")))).toBe(file);
      }),
    );
  });
});

describe("linksFrom", () => {
  it("leads the links of the host's root into the site's folder, and no others", () => {
    const html =
      '<a href="/about"><script src="/s.js"></script><a href="https://x.example/"><a href="//y.example/"><a href="#a"><p title="/p">';
    expect(linksFrom("/a/", html)).toBe(
      '<a href="/a/about"><script src="/a/s.js"></script><a href="https://x.example/"><a href="//y.example/"><a href="#a"><p title="/p">',
    );
    expect(linksFrom("/", html)).toBe(html);
  });
});

describe("moduleOfFile", () => {
  it.each([
    ["learn/one.html", "one"],
    ["learn/one/a-lesson.html", "one"],
    ["review/one/a-lesson.js", "one"],
    ["assets/learn/one/a-lesson-0123456789.js", "one"],
    ["learn.html", undefined],
    ["assets/islands-0123456789.js", undefined],
    ["print/one/a-lesson.html", undefined],
  ])("knows of %s whose it is", (file, module) => {
    expect(moduleOfFile(file)).toBe(module);
  });
});
