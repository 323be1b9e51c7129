import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HomePage } from "@/components/home-page";
import { KeyPage } from "@/components/print/key-page";
import { PacketPage } from "@/components/print/packet-page";
import { QuestionSheetPage } from "@/components/print/question-sheet-page";
import { ProjectorPage } from "@/components/teach/projector-page";
import { loadModule } from "@/lib/content/load";
import { lessonsTogether, type Module } from "@/lib/content/module";
import { moduleId } from "@/lib/quiz/names";

const { module } = loadModule(process.cwd(), "how-to-read-a-un-vote");

/** The module with its lessons again and again, as many as are asked for. */
function moduleOf(count: number): Module {
  const lessons = Array.from({ length: count }, (_, at) => {
    const one = module.lessons[at % module.lessons.length];
    if (one === undefined) throw new Error("a module without lessons");
    return { ...one, slug: `${one.slug}-${at}`, number: at + 1, title: `${one.title} ${at}` };
  });
  return { ...module, lessons };
}

const pages: [string, FunctionComponent<{ module: Module }>][] = [
  ["key", KeyPage],
  ["questions", QuestionSheetPage],
  ["wall", ProjectorPage],
];
const sizeOf = (Page: FunctionComponent<{ module: Module }>, count: number) =>
  renderToStaticMarkup(createElement(Page, { module: moduleOf(count) })).length;

describe("a page that holds the questions of a module", () => {
  it.each(pages)(
    "has all of them up to a number of lessons, so that one press prints them: %s",
    (_, Page) => {
      const html = renderToStaticMarkup(createElement(Page, { module: moduleOf(lessonsTogether) }));
      expect(html).toContain(`data-number="${lessonsTogether}.1"`);
      expect(html).not.toContain("LessonsAsked");
    },
  );

  it.each(pages)("names the lessons of a longer module, in a kilobyte each at most: %s", (_, Page) => {
    const html = renderToStaticMarkup(createElement(Page, { module: moduleOf(lessonsTogether + 1) }));
    expect(html).not.toContain("data-number=");
    expect(html).toContain(`#only=${lessonsTogether + 1}`);
    const lesson = (sizeOf(Page, 200) - sizeOf(Page, 100)) / 100;
    expect(lesson).toBeLessThan(1_000);
  });

  it.each([
    ["the only module", (one: Module) => [one]],
    ["one of two", (one: Module) => [{ ...module, slug: moduleId("another") }, one]],
  ])("is not the first page, which leads to a longer module's own: %s", (_, modulesOf) => {
    const first = (count: number) =>
      renderToStaticMarkup(createElement(HomePage, { modules: modulesOf(moduleOf(count)) }));
    // The first is where a learner begins, on every page.
    const second = `href="/learn/${module.slug}/${module.lessons[1]?.slug}-1"`;
    expect(first(lessonsTogether)).toContain(second);
    expect(first(lessonsTogether + 1)).not.toContain(second);
    expect(first(lessonsTogether + 1)).toContain(
      `<a href="/learn/${module.slug}">All ${lessonsTogether + 1} lessons</a>`,
    );
  });

  it("leads from the handout of a longer module to that of each lesson", () => {
    const longer = moduleOf(lessonsTogether + 1);
    const html = renderToStaticMarkup(createElement(PacketPage, { module: longer }));
    for (const { slug } of longer.lessons) expect(html).toContain(`/print/${longer.slug}/${slug}`);
    expect(html.length).toBeLessThan(30_000);
  });
});
