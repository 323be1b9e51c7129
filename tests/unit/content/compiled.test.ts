import { footnoteWords } from "@words/lesson";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { compileLesson } from "@/components/lesson/compiled";
import type { LessonTags } from "@/components/lesson/lesson-tags";
import { renderLesson } from "@/components/lesson/mdx";
import { moduleSlugs } from "@/lib/content/files";
import { loadModule } from "@/lib/content/load";

/** Every tag as an element that says its name and what it was given. */
const tag =
  (name: string) =>
  (props: object): ReactNode => {
    const { children, ...given }: { children?: ReactNode } = { ...props };
    return createElement("div", { "data-tag": name, "data-props": JSON.stringify(given) }, children);
  };
const tags: LessonTags = {
  Question: tag("Question"),
  Cite: tag("Cite"),
  Term: tag("Term"),
  Back: tag("Back"),
  Full: tag("Full"),
  Short: tag("Short"),
  Council: tag("Council"),
  Timeline: tag("Timeline"),
  Figure: tag("Figure"),
  Image: tag("Image"),
  Audio: tag("Audio"),
  Video: tag("Video"),
  Beside: tag("Beside"),
  Passage: tag("Passage"),
  Scene: tag("Scene"),
  Excerpt: tag("Excerpt"),
};

/** White space between elements is not shown. */
const markupOf = (node: ReactNode) =>
  renderToStaticMarkup(node)
    .replace(/\s+/g, " ")
    .replace(/> | </g, (sign) => sign.trim());

describe("the text of a lesson", () => {
  const lessons = moduleSlugs(process.cwd()).flatMap(
    (slug) => loadModule(process.cwd(), slug).module.lessons,
  );

  it.each(["", "one-"])(
    "has its footnotes in the page's own words, apart from other lessons’: %s",
    async (prefix) => {
      const lesson = { source: "One.[^a] Two.[^b]\n\n[^a]: First.\n[^b]: Second.\n", questions: [] };
      const drawn = markupOf(renderLesson(lesson, tags, prefix));
      expect(drawn).toBe(markupOf(await compileLesson(lesson, tags, prefix)));
      const { heading, id, back } = footnoteWords;
      expect(drawn).toContain(`<h2 id="${prefix}${id}">${heading}</h2>`);
      expect(drawn).toContain(`aria-describedby="${prefix}${id}"`);
      expect(drawn).toContain(`aria-label="${back(2)}"`);
      const ids = [...drawn.matchAll(/ (?:id|href)="#?([^"]*)"/g)].map(([, name]) => name ?? "");
      expect(
        ids.filter((name) => !name.startsWith(`${prefix}p-`) && !name.startsWith(`${prefix}${id}`)),
      ).toEqual([]);
    },
  );

  it.each(lessons.map((lesson) => [lesson.slug, lesson] as const))(
    "is drawn in a browser as the site compiles it: %s",
    async (_slug, lesson) => {
      expect(markupOf(renderLesson(lesson, tags))).toBe(markupOf(await compileLesson(lesson, tags)));
    },
  );

  it("is drawn the same with a passage in another language", async () => {
    const passage = (lang: string, words: string) =>
      `<Excerpt source="a" lang="${lang}">\n\n${words}\n\n</Excerpt>\n`;
    const source = `${passage("ar", "يولد جميع الناس أحرارا")}\n${passage("ja", "議題に採択された。")}`;
    const lesson = { source, questions: [] };
    const drawn = markupOf(renderLesson(lesson, tags));
    expect(drawn).toBe(markupOf(await compileLesson(lesson, tags)));
    // Nothing in them has a language of its own, for the passage says it; only the page's notes have.
    expect(drawn).toContain('>議題に採択された。<div data-tag="Cite"');
    expect(drawn.match(/&quot;apart&quot;:&quot;yes&quot;/g)).toHaveLength(2);
    expect(drawn).not.toContain("<span");
  });

  it("is drawn the same with footnotes, code and tables", async () => {
    const source = "Text.[^1]\n\n```js\nlet a;\n```\n\n| a |\n|---|\n| 1 |\n\n[^1]: The note.\n";
    // In no order of their own: two lists of attributes that say the same.
    const said = (node: ReactNode) =>
      markupOf(node)
        .replaceAll('="true"', '=""')
        .match(/[\w-]+="[^"]*"|[^<>\s]+/g)
        ?.sort();
    const drawn = said(renderLesson({ source, questions: [] }, tags));
    expect(drawn).toContain(`aria-describedby="${footnoteWords.id}"`);
    expect(drawn).toEqual(said(await compileLesson({ source, questions: [] }, tags)));
  });
});
