import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainText } from "@/components/quiz/plain-text";
import { loadModule } from "@/lib/content/load";
import { outcome } from "@/lib/quiz/outcome";
import { keyResponse } from "@/lib/quiz/response";

const { module } = loadModule(process.cwd(), "unreasonable-criticism");
const questions = module.lessons.flatMap((lesson) => lesson.questions);
const textOf = (file: string) =>
  plainText(readFileSync(file, "utf8").replace(/<!--.*?-->/g, "")).replace(/\s+/g, " ");
const reasonsOf = (question: (typeof questions)[number]) =>
  Object.values(outcome(question, keyResponse(question), true).reasons).map((reason) => plainText(reason));

describe("the student sheet", () => {
  const sheet = textOf("out/print/unreasonable-criticism.html");

  it.each(questions)("asks $id and gives no reason of it away", (question) => {
    expect(sheet).toContain(plainText(question.prompt).replace(/\s+/g, " "));
    // A reason may quote a sentence of the text; only whole reasons of some length would be the key.
    for (const reason of reasonsOf(question).filter(({ length }) => length > 40))
      expect(sheet).not.toContain(reason);
    if (question.kind === "explain") expect(sheet).not.toContain(plainText(question.key.model));
  });

  it("holds no data of a question, only what is printed", () => {
    const html = readFileSync("out/print/unreasonable-criticism.html", "utf8");
    expect(html).not.toContain("data-props");
    expect(html).not.toContain("<script");
  });
});

describe("the answer key", () => {
  const key = textOf("out/teach/unreasonable-criticism/key.html");

  it.each(questions)("says what settles $id and why", (question) => {
    expect(key).toContain(plainText(question.prompt).replace(/\s+/g, " "));
    for (const reason of reasonsOf(question)) expect(key).toContain(reason.replace(/\s+/g, " "));
    for (const { label } of question.see) expect(key).toContain(label);
  });
});
