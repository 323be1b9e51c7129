import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadModule } from "@/lib/content/load";
import { outcome } from "@/lib/quiz/outcome";
import { paperNumber } from "@/lib/quiz/paper";
import { plainText } from "@/lib/quiz/plain-text";
import { keyResponse } from "@/lib/quiz/response";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const questions = module.lessons.flatMap((lesson) => lesson.questions);
const htmlOf = (file: string) => readFileSync(`out/${file}`, "utf8").replace(/<!--.*?-->/g, "");
const textOf = (file: string) => plainText(htmlOf(file)).replace(/\s+/g, " ");
const reasonsOf = (question: (typeof questions)[number]) =>
  Object.values(outcome(question, keyResponse(question), true).reasons).map((reason) => plainText(reason));

const packet = "print/unreasonable-criticism.html";
const answerSheet = "print/unreasonable-criticism/answer-sheet.html";
/** The questions alone: a small script chooses among them, and on the answer sheet, by their numbers. */
const questionSheet = "print/unreasonable-criticism/questions.html";
const sheets = [
  packet,
  ...readdirSync("out/print/unreasonable-criticism").map((file) => `print/unreasonable-criticism/${file}`),
];

describe("the sheets for paper", () => {
  it("are one for all lessons, one for each lesson, one for the questions alone and one for the answers", () => {
    const lessons = module.lessons.map(({ slug }) => `print/unreasonable-criticism/${slug}.html`);
    expect([...sheets].sort()).toEqual([packet, answerSheet, questionSheet, ...lessons].sort());
  });

  it.each(sheets)("hold no reason, no model answer and no data of a question in %s", (file) => {
    const html = htmlOf(file);
    const text = textOf(file);
    for (const question of questions) {
      // A reason may quote a sentence of the text; only whole reasons of some length would be the key.
      for (const reason of reasonsOf(question).filter(({ length }) => length > 40))
        expect(text).not.toContain(reason);
      if (question.kind === "explain") expect(text).not.toContain(plainText(question.key.model));
    }
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const isChosen = file === questionSheet || file === answerSheet;
    const marks = isChosen
      ? /^ data-(?:kind|number|asks|asks-head|asks-lesson|island|props|props-mark)$/
      : /^ data-kind$/;
    const others = [...main.matchAll(/ data-[a-z-]+/g)]
      .map(([mark]) => mark)
      .filter((mark) => !marks.test(mark));
    expect(others).toEqual([]);
    // What the scripts are given: where the address says which questions are wanted, which form own ones have, and nothing of them.
    expect([...main.matchAll(/ data-props='([^']*)'/g)].map(([, props]) => props)).toEqual(
      isChosen ? ['{"mark":"only="}', `{"form":"${file === questionSheet ? "sheet" : "answers"}"}`] : [],
    );
    expect(html.includes("<script")).toBe(isChosen);
  });
});

describe("the handout", () => {
  const text = textOf(packet);

  it.each(questions)("asks $id", (question) => {
    expect(text).toContain(plainText(question.prompt).replace(/\s+/g, " "));
  });
});

describe("the answer sheet", () => {
  const html = htmlOf(answerSheet);
  const numbers = [...html.matchAll(/class="answer-number">([^<]*)</g)].map(([, number]) => number);

  it("has the number of every scored question, in order, and of no other", () => {
    const scored = module.lessons.flatMap((lesson) =>
      lesson.questions.flatMap(({ scored }, index) => (scored ? [paperNumber(lesson.number, index)] : [])),
    );
    expect(numbers).toEqual(scored);
  });

  it("numbers as the handout does", () => {
    const printed = [...htmlOf(packet).matchAll(/class="paper-number">([^<]*)</g)].map(
      ([, number]) => number,
    );
    expect(printed).toEqual(expect.arrayContaining(numbers));
    expect(new Set(printed).size).toBe(questions.length);
  });
});

describe.each(["key", "project"])("reasons and answers on the page %s", (page) => {
  const html = htmlOf(`teach/unreasonable-criticism/${page}.html`);
  const inOrder = (signs: string[]) =>
    [...signs].sort((a, b) => a.localeCompare(b, "en", { numeric: true })).join() === signs.join();

  it("stand in the order of their letters or numbers", () => {
    const lists = [...html.matchAll(/class="key-reasons">(.*?)<\/ul>/gs)].map(([, list = ""]) =>
      [...list.matchAll(/<li>([A-Z]|\d+)\. /g)].map(([, sign = ""]) => sign),
    );
    expect(lists.flat().length).toBeGreaterThan(questions.length);
    expect(lists.filter((signs) => !inOrder(signs))).toEqual([]);
  });
});

describe("the answer key", () => {
  const key = textOf("teach/unreasonable-criticism/key.html");

  it.each(questions)("says what settles $id and why", (question) => {
    expect(key).toContain(plainText(question.prompt).replace(/\s+/g, " "));
    for (const reason of reasonsOf(question)) expect(key).toContain(reason.replace(/\s+/g, " "));
    for (const { label } of question.see) expect(key).toContain(label);
  });
});
