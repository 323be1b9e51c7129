import { cartridgeWords, itemWords, markdownWords } from "@words/packages";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { lessonItems, questionFile } from "@/lib/exchange/question-files";
import { choosePackage, chooseQuestions, chosenName, partedFiles } from "@/lib/packages/choose-lessons";
import { scormManifest } from "@/lib/packages/scorm-manifest";
import { zipOf } from "@/lib/packages/zip";
import { cartridge, qtiPackage } from "../exchange/whole-package";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const items = lessonItems(module, itemWords);
const choosable = module.lessons.map(({ slug, title, questions }) => ({
  slug,
  title,
  questions: questions.map(({ id }) => id),
}));
const named = { slug: module.slug, title: module.title };
/** The second and the last: not the first, not beside each other. */
const chosen = choosable.filter((_, index) => index === 1 || index === choosable.length - 1);
const slugs = chosen.map(({ slug }) => slug);

function opened(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files).sort(),
    text: (name: string) => strFromU8(files[name] ?? new Uint8Array()),
  };
}

describe.each(["scorm12", "scorm2004"] as const)("a choice of lessons in %s", (form) => {
  const lessons = choosable.map(({ slug, title }) => ({
    slug,
    title,
    files: [`${slug}.html`, "assets/site.css", `assets/${slug}.js`],
  }));
  const data = (slug: string) => JSON.stringify({ version: "1.2", lesson: slug, pass: null });
  const whole = zipOf(
    new Map([
      ...lessons.flatMap(({ slug }, index): [string, string][] => [
        [
          `${slug}.html`,
          index % 2 === 0
            ? `<div data-package='${data(slug)}'></div>`
            : `<div data-package="${data(slug).replaceAll('"', "&quot;")}"></div>`,
        ],
        [`assets/${slug}.js`, "1"],
      ]),
      ["assets/site.css", "a{}"],
      [
        "imsmanifest.xml",
        scormManifest(form === "scorm12" ? "1.2" : "2004", { id: module.slug, title: module.title, lessons }),
      ],
    ]),
  );

  it("holds these lessons, what they need and nothing else, by a manifest of its own", () => {
    const { names, text } = opened(
      choosePackage(form, whole, { module: named, lessons: chosen, pass: null }),
    );
    expect(names).toEqual(
      [
        "imsmanifest.xml",
        "assets/site.css",
        ...slugs.flatMap((slug) => [`${slug}.html`, `assets/${slug}.js`]),
      ].sort(),
    );
    expect([...text("imsmanifest.xml").matchAll(/<title>([^<]*)</g)].map(([, title]) => title)).toEqual([
      module.title,
      ...chosen.map(({ title }) => title),
    ]);
    for (const slug of slugs) expect(text(`${slug}.html`)).toMatch(/pass(?:"|&quot;):null/);
  });

  it("has the pass mark that was asked for in every lesson, and never in the manifest", () => {
    const { text } = opened(choosePackage(form, whole, { module: named, lessons: chosen, pass: 60 }));
    for (const slug of slugs) expect(text(`${slug}.html`)).toMatch(/pass(?:"|&quot;):60\}/);
    expect(text("imsmanifest.xml")).not.toMatch(/60|mastery/);
  });

  it("is the same bytes each time, and a lesson alone has its own title", () => {
    const choice = { module: named, lessons: chosen.slice(0, 1), pass: null };
    const bytes = choosePackage(form, whole, choice);
    expect(choosePackage(form, whole, choice)).toEqual(bytes);
    expect(opened(bytes).text("imsmanifest.xml")).toContain(
      `<organization identifier="organization">\n<title>${chosen[0]?.title}</title>`,
    );
  });

  it("is refused of a package that lacks one of them", () => {
    const lessons = [{ slug: "none", title: "None", questions: [] }];
    expect(() => choosePackage(form, whole, { module: named, lessons, pass: null })).toThrow("none");
  });
});

describe("a choice of lessons in a package of questions", () => {
  const ofChosen = items.filter(({ lesson }) => slugs.includes(lesson.slug));

  it.each(["cc11", "cc13"] as const)("is in %s the cartridge that these lessons alone would make", (form) => {
    const make = (some: typeof items) =>
      cartridge(
        module,
        some.map(({ lesson, items: all }) => ({
          slug: lesson.slug,
          title: lesson.title,
          page: `<title>${lesson.slug}</title>`,
          links: [{ title: "A", url: "https://example.org/" }],
          items: all,
        })),
        cartridgeWords,
        form === "cc11" ? "1.1" : "1.3",
      );
    expect(choosePackage(form, zipOf(make(items)), { module: named, lessons: chosen, pass: null })).toEqual(
      zipOf(make(ofChosen)),
    );
  });

  it.each(["qti3", "qti21"] as const)(
    "is in %s the package that these questions alone would make",
    (form) => {
      const make = (some: typeof items) =>
        qtiPackage(
          module.slug,
          some.flatMap(({ items: all }) => all),
          form === "qti3" ? "3.0" : "2.1",
        );
      expect(choosePackage(form, zipOf(make(items)), { module: named, lessons: chosen, pass: null })).toEqual(
        zipOf(make(ofChosen)),
      );
    },
  );

  it.each(partedFiles)("is in %s the file that these lessons alone would make", (file) => {
    const make = (some: typeof items) => String(questionFile(module, some, file, markdownWords).content);
    const places = items.flatMap(({ lesson }, index) => (slugs.includes(lesson.slug) ? [index] : []));
    expect(chooseQuestions(file, make(items), places, items.length)).toBe(make(ofChosen));
    expect(() => chooseQuestions(file, make(items), places, items.length + 1)).toThrow("parts");
  });

  it("has a plain name that says its lessons", () => {
    expect(chosenName("scorm12", "m", [2, 8])).toBe("m-02-08-scorm12.zip");
    expect(chosenName("cc13", "m", [1])).toBe("m-01.imscc");
    expect(chosenName("questions.md", "m", [1])).toBe("m-01-questions.md");
  });
});
