import { createElement, type FunctionComponent, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AssignmentPage } from "@/components/assignment/assignment-page";
import { HomePage } from "@/components/home-page";
import { ModulePage } from "@/components/lesson/module-page";
import { AnswerSheetPage } from "@/components/print/answer-sheet-page";
import { KeyPage } from "@/components/print/key-page";
import { PacketPage } from "@/components/print/packet-page";
import { QuestionSheetPage } from "@/components/print/question-sheet-page";
import { objectivesOf } from "@/components/progress/objectives-of";
import { ProgressPage } from "@/components/progress/progress-page";
import { ResultPage } from "@/components/progress/result-page";
import { AssignPage } from "@/components/teach/assign-page";
import { PackagesPage } from "@/components/teach/packages-page";
import { ProjectorPage } from "@/components/teach/projector-page";
import { ReportPage } from "@/components/teach/report-page";
import { hashOf, packEditions, unpackEditions } from "@/lib/assignment/edition";
import { presentRow } from "@/lib/content/editions";
import { loadModule } from "@/lib/content/load";
import { lessonListOf, longPart, teachingOf } from "@/lib/content/long-parts";
import { lessonsTogether, type Module } from "@/lib/content/module";
import { unpackLessons } from "@/lib/quiz/lesson-list";
import { moduleId } from "@/lib/quiz/names";
import { outlineOf } from "@/lib/quiz/outline";
import { longParts } from "@/lib/routes";

const { module } = loadModule(process.cwd(), "how-to-read-a-un-vote");

/** The module with its lessons again and again, as many as are asked for. */
function moduleOf(count: number): Module {
  const lessons = Array.from({ length: count }, (_, at) => {
    const one = module.lessons[at % module.lessons.length];
    if (one === undefined) throw new Error("a module without lessons");
    const slug = `${one.slug}-${at}`;
    const questions = one.questions.map((question) =>
      Object.assign({}, question, { id: `${question.id}-${at}`, lesson: slug }),
    );
    return { ...one, slug, number: at + 1, title: `${one.title} ${at}`, questions };
  });
  return { ...module, lessons };
}

const pages: [string, FunctionComponent<{ module: Module }>][] = [
  ["key", KeyPage],
  ["questions", QuestionSheetPage],
  ["wall", ProjectorPage],
  ["answer sheet", AnswerSheetPage],
];
const sizeOf = (Page: FunctionComponent<{ module: Module }>, count: number) =>
  renderToStaticMarkup(createElement(Page, { module: moduleOf(count) })).length;

describe("a page that holds the questions of a module", () => {
  it.each(pages)(
    "has all of them up to a number of lessons, so that one press prints them: %s",
    (_, Page) => {
      const html = renderToStaticMarkup(createElement(Page, { module: moduleOf(lessonsTogether) }));
      expect(html).toContain(`data-number="${lessonsTogether}.`);
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

/** What a page that speaks of all modules is given of a long one. */
const ofAll = (module: Module) => ({ modules: [module], editions: {} });

describe("a page that speaks of all modules", () => {
  it.each<[string, (module: Module) => ReactElement]>([
    ["class report", (long) => createElement(ReportPage, ofAll(long))],
    ["assignment", (long) => createElement(AssignmentPage, ofAll(long))],
    ["form for assignments", (long) => createElement(AssignPage, ofAll(long))],
    ["result", (long) => createElement(ResultPage, ofAll(long))],
    ["progress", (long) => createElement(ProgressPage, ofAll(long))],
  ])("has no byte more for a lesson more of a long one: %s", (_, page) => {
    const size = (count: number) => renderToStaticMarkup(page(moduleOf(count))).length;
    expect(size(200)).toBe(size(100));
    expect(size(100)).toBeLessThan(size(lessonsTogether));
  });
});

describe("the lists of a long module", () => {
  const sizeMore = (page: (module: Module) => ReactElement) => {
    const size = (count: number) => renderToStaticMarkup(page(moduleOf(count))).length;
    return (size(200) - size(100)) / 100;
  };

  it("have for each lesson its title, summary and length on the module's own page, in 500 bytes, and no outline", () => {
    expect(sizeMore((long) => createElement(ModulePage, { module: long }))).toBeLessThan(500);
    const html = renderToStaticMarkup(createElement(ModulePage, { module: moduleOf(lessonsTogether + 1) }));
    expect(html).not.toContain("LessonStanding");
    expect(html).toContain(`${lessonsTogether}</a></h2>`);
  });

  it("are not on the first page, which knows the first lesson alone", () => {
    expect(sizeMore((long) => createElement(HomePage, { modules: [long] }))).toBeLessThan(1);
    expect(sizeMore((long) => createElement(HomePage, { modules: [module, long] }))).toBeLessThan(1);
  });
});

describe("the packages of a long module", () => {
  const page = (count: number) =>
    renderToStaticMarkup(createElement(PackagesPage, { module: moduleOf(count) }));

  it("are listed by lesson in 400 bytes each, with no question named", () => {
    expect((page(200).length - page(100).length) / 100).toBeLessThan(400);
    expect(page(lessonsTogether + 1)).not.toContain(module.lessons[0]?.questions[0]?.id ?? "");
    expect(page(lessonsTogether)).toContain(`>${lessonsTogether}.1</a>`);
  });

  it("offer no button that would do nothing before the page is awake", () => {
    expect(page(lessonsTogether + 1)).toContain(
      `<button type="button" disabled="">Show the ${lessonsTogether + 1} lessons`,
    );
  });

  it("say how many questions something is done to", () => {
    expect(page(lessonsTogether + 1)).toMatch(/Guess \(\d+\)/);
  });
});

describe("what the pages of a long module load", () => {
  const long = moduleOf(lessonsTogether + 1);

  it("has of each lesson what its outline says, in 700 bytes at most", () => {
    const packed = longPart(longParts.lessons, long, () => []);
    expect(JSON.stringify(packed).length / long.lessons.length).toBeLessThan(700);
    const { lessons, objectives } = unpackLessons(lessonListOf(long));
    expect(
      lessons.map(({ module: of, slug, title, questions }) => ({ module: of, slug, title, questions })),
    ).toEqual(long.lessons.map(outlineOf));
    expect(lessons.map(({ number }) => number)).toEqual(long.lessons.map(({ number }) => number));
    const { canSay, objectives: aims } = teachingOf(long);
    const texts = Object.values(aims);
    const says = Object.entries(aims).map(([id, aim]) => canSay[id] ?? aim);
    expect(objectives.map(({ place, questions }) => ({ text: says[place], questions }))).toEqual(
      objectivesOf(long),
    );
    expect(lessons.map((lesson) => lesson.objectives.map((at) => texts[at]))).toEqual(
      long.lessons.map((lesson) => lesson.objectives.map((id) => long.objectives[id])),
    );
  });

  it("has the shapes of a lesson once, however many editions hold them", () => {
    const before = presentRow(long);
    const [first = "", ...others] = Object.keys(before);
    const after = { ...before, [first]: (before[first] ?? []).slice(1) };
    const packed = packEditions([before, after]);
    expect(unpackEditions(packed)).toEqual([before, after]);
    expect(packed.lessons).toHaveLength(others.length + 2);
    expect(unpackEditions(packed).map((row) => hashOf(long.slug, row))).toEqual(
      [before, after].map((row) => hashOf(long.slug, row)),
    );
  });

  it("has of a lesson what a wrong answer reveals, and not the questions", () => {
    const { reveals, misconceptions } = teachingOf(long);
    const told = Object.values(reveals).flatMap((of) =>
      Object.values(of).flatMap((parts) => Object.values(parts)),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const id of told) expect(misconceptions[id]).toBeDefined();
  });
});
