import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";
import { plainText } from "@/lib/quiz/plain-text";
import { formatDate } from "@/words/format";

const modules = moduleSlugs(process.cwd()).map((slug) => loadModule(process.cwd(), slug).module);
const pagesOf = (slug: string) =>
  readdirSync(join("out/learn", slug), { encoding: "utf8" }).filter((name) => name.endsWith(".html"));
const textOf = (slug: string, page: string) =>
  plainText(readFileSync(join("out/learn", slug, page), "utf8").replace(/<!--.*?-->/g, ""));

describe("a lesson's foot", () => {
  it("says of the article the day on which it was published, and of the lesson the day on which it was checked", () => {
    const withArticle = modules.filter(({ article }) => article !== undefined);
    expect(withArticle).not.toHaveLength(0);
    for (const { slug, article, updated } of withArticle) {
      for (const page of pagesOf(slug)) {
        const text = textOf(slug, page);
        expect(text, page).toContain(`The article is from ${formatDate(article?.date ?? "")}. This lesson`);
        expect(text, page).toContain(`on ${formatDate(updated)}.`);
      }
    }
  });
});
