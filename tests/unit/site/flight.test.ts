import { describe, expect, it } from "vitest";
import { isFlight, runtimeFiles } from "@/scripts/islands/flight";

describe("runtimeFiles", () => {
  it("are Next's chunks, pages as flight data and the second 404 page", () => {
    const files = [
      "_next/static/chunks/a.js",
      "_not-found.html",
      "about.html",
      "about.txt",
      "about/__next._tree.txt",
      "learn/m/l.html",
      "learn/m/l.txt",
      "learn/m/l/__next.learn.$d$module.$d$lesson.__PAGE__.txt",
      "__next._full.txt",
    ];
    const left = files.filter((file) => !runtimeFiles(files).includes(file));
    expect(left).toEqual(["about.html", "learn/m/l.html"]);
  });

  it.each([
    ".well-known/security.txt",
    "robots.txt",
    "llms.txt",
    "humans.txt",
    "learn/notes.txt",
    "_next/static/a.css",
    "sw.js",
  ])("leave %s", (file) => {
    expect(runtimeFiles(["index.html", "index.txt", file])).not.toContain(file);
  });
});

describe("isFlight", () => {
  it.each([
    '1:"$Sreact.fragment"\n2:"/_next"',
    ':HL["/_next/a.css","style"]',
    '2a:I[1,["$2"]]',
    '0:{"P":null}',
  ])("knows a page as data: %s", (text) => expect(isFlight(text)).toBe(true));

  it.each(["Contact: mailto:a@b.org", "User-agent: *\nAllow: /", "# Name\n\n> What it is", "", "10: ten"])(
    "knows a text for people or robots: %j",
    (text) => expect(isFlight(text)).toBe(false),
  );
});
