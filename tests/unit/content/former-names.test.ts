import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { checkFormerNames } from "@/lib/content/former-names";
import { formatProblem } from "@/lib/content/problem";
import { movedPages } from "@/scripts/islands/moved";
import { policyFor } from "@/server/headers.mjs";

const saidOf = (...lessons: { slug: string; was?: string[] }[]) =>
  checkFormerNames(
    lessons.map((lesson) => ({ ...lesson, file: `lessons/m/${lesson.slug}.mdx` })),
    () => "---\ntitle: A\nwas: [x]\n",
  ).map(formatProblem);

describe("the names that a lesson had before", () => {
  it("may be any that no lesson has", () => {
    expect(saidOf({ slug: "a", was: ["b", "c"] }, { slug: "d" })).toEqual([]);
  });

  it.each([
    [
      [{ slug: "a", was: ["a"] }],
      `lessons/m/a.mdx:3:1  was names "a", which is the lesson's name today – take it out`,
    ],
    [
      [{ slug: "a", was: ["b"] }, { slug: "b" }],
      'lessons/m/a.mdx:3:1  was names "b", which another lesson is called – take it out: that lesson has the address',
    ],
    [
      [
        { slug: "a", was: ["x"] },
        { slug: "b", was: ["x"] },
      ],
      'lessons/m/b.mdx:3:1  was names "x", and so does lessons/m/a.mdx – leave it with one of the two',
    ],
  ])("lead to one lesson only: %j", (lessons, message) => {
    expect(saidOf(...lessons)).toEqual([message]);
  });
});

describe("the pages at old addresses", () => {
  const pages = movedPages("m", [
    { slug: "new", title: "New <i> & old", was: ["old"] },
    { slug: "b", title: "B" },
  ]);
  const page = pages.get("learn/m/old.html") ?? "";

  it("are one for the lesson and one for its sheet, and none where no lesson had another name", () => {
    expect([...pages.keys()].filter((file) => file.endsWith(".html"))).toEqual([
      "learn/m/old.html",
      "print/m/old.html",
    ]);
    expect(movedPages("m", [{ slug: "b", title: "B" }]).size).toBe(0);
  });

  it("lead on to the place that was asked for, by a script that the policy allows and that is there", () => {
    const [, source = ""] = /<script src="\.\.\/\.\.\/([^"]+)" data-to="new\.html">/.exec(page) ?? [];
    const gone: string[] = [];
    runInNewContext(pages.get(source) ?? "", {
      document: { currentScript: { dataset: { to: "new.html" } } },
      location: { search: "?a=1", hash: "#q-1", replace: (to: string) => gone.push(to) },
    });
    expect(gone).toEqual(["new.html?a=1#q-1"]);
    expect(page).toContain(`content="${policyFor({ scripts: [], styles: [] })}"`);
    expect(page).not.toMatch(/<script>|<style|style=/);
  });

  it("lead on without a script, and by a link that anyone can follow", () => {
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=new.html"></noscript>');
    expect(page).toContain('<a href="new.html">New &lt;i> &amp; old</a>');
  });
});
