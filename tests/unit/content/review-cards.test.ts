import { describe, expect, it } from "vitest";
import { dataScript } from "@/components/review/data-script";
import { loadModule } from "@/lib/content/load";
import { reviewModuleOf, termQuestions, termSetting } from "@/lib/content/review-cards";
import { grade } from "@/lib/quiz/grade";
import { questionKey } from "@/lib/quiz/names";
import { keyResponse } from "@/lib/quiz/response";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");

describe("termQuestions", () => {
  const questions = termQuestions(module);

  it("asks every word once and offers its explanation among three", () => {
    expect(questions).toHaveLength(Object.keys(module.glossary).length);
    for (const question of questions) {
      if (question.kind !== "choice") throw new Error("not a choice");
      const texts = question.ask.choices.map(({ html }) => html);
      expect(new Set(texts).size, question.id).toBe(3);
      expect(grade(question, keyResponse(question)).verdict).toBe("right");
      for (const { id } of question.ask.choices) expect(question.key.why[id]).toMatch(/^<p>.+<\/p>$/);
    }
  });

  it("asks nothing where there are not three words", () => {
    expect(termQuestions({ ...module, glossary: { veto: { means: "A no." } } })).toEqual([]);
  });

  it("refuses a question of a lesson that has the id of a word", () => {
    const [lesson] = module.lessons;
    if (lesson === undefined) throw new Error("no lesson");
    const taken = {
      ...lesson,
      questions: lesson.questions.map((question) => ({ ...question, id: "term-veto" })),
    };
    expect(() => termQuestions({ ...module, lessons: [taken] })).toThrow(
      '"term-veto", which belongs to a word',
    );
  });
});

describe("reviewModuleOf", () => {
  it("lists every scored question under its lesson, and every word with the setting that adds it", () => {
    const { parts, terms } = reviewModuleOf(module);
    for (const lesson of module.lessons) {
      const keys = lesson.questions.filter(({ scored }) => scored).map(questionKey);
      const part = parts.find((one) => one.part === lesson.slug);
      expect(part?.cards.map(({ question }) => question)).toEqual(keys);
      expect(part?.cards.every(({ addedBy }) => addedBy === null)).toBe(true);
    }
    const words = parts.at(-1)?.cards ?? [];
    expect(words.map(({ addedBy }) => addedBy)).toEqual(terms.map(({ setting }) => setting));
    expect(terms.find(({ term }) => term === "veto")?.setting).toBe(termSetting(module.slug, "term-veto"));
  });
});

describe("dataScript", () => {
  it("hands any data to its own element, as text", async () => {
    const data = { text: 'a "quote", \u2028 a line, </script> and \\ a stroke', list: [1, null] };
    const source = await dataScript(data).text();
    const element = { dataset: { json: "" } };
    new Function("document", source)({ currentScript: element });
    expect(JSON.parse(element.dataset.json)).toEqual(data);
  });
});
