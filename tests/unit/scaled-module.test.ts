import { describe, expect, it } from "vitest";
import { scaledModule } from "@/scripts/bench/scaled-module";

const sample = {
  registers: { "module.yaml": "title: M" },
  lessons: [
    {
      name: "01-a.mdx",
      text: '---\ntitle: "A: one"\n---\n<Predict id="guess">\n<Predict again="guess" />\n<Choice id="a" sibling="b">',
    },
    { name: "02-b.mdx", text: '---\ntitle: B\n---\n<Choice id="b">' },
  ],
};

describe("a module of many lessons", () => {
  it("has as many as are asked for, in the order of their numbers, and each name and id once", () => {
    const files = scaledModule(sample, 5);
    const lessons = [...files.keys()].filter((name) => name.endsWith(".mdx"));
    expect(lessons).toEqual(["0001-a-0.mdx", "0002-b-0.mdx", "0003-a-1.mdx", "0004-b-1.mdx", "0005-a-2.mdx"]);
    expect(files.get("module.yaml")).toBe("title: M");
    expect(files.get("0003-a-1.mdx")).toBe(
      '---\ntitle: "A: one 2"\n---\n<Predict id="guess-r1">\n<Predict again="guess-r1" />\n<Choice id="a-r1" sibling="b-r1">',
    );
    const ids = [...files.values()].flatMap((text) =>
      [...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
