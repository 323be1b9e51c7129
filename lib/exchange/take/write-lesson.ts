import type { Left, Taken, TakenAnswer, TakenQuestion } from "./taken-question";

/** What stands where a file says nothing and a lesson has to say something. */
export interface TakenWords {
  title: (file: string) => string;
  summary: string;
  objective: string;
  publisher: string;
  begin: (file: string) => string;
  noReason: string;
  gapReason: string;
  model: string;
  point: string;
  row: string;
  partner: string;
  why: string;
}

/** The id of the objective and of the source that imported questions name. */
const objective = "imported";
const source = "imported-file";

/**
 * A lesson of imported questions, each as the nearest kind.
 *
 * @param file the name of the file, which is the source of them
 * @returns its text, and what was left out: what the reader of the format said, and the reasons that are missing
 */
export function writeLesson(taken: Taken, file: string, words: TakenWords): { text: string; left: Left[] } {
  const left = [...taken.left];
  const questions = taken.questions.map((question, index) => {
    if (lacksReason(question))
      left.push({ line: question.line, loss: "reason", about: question.prompt.slice(0, 60) });
    return written(question, `question-${index + 1}`, words);
  });
  const text = `---
title: ${quoted(words.title(file))}
summary: ${quoted(words.summary)}
objectives:
  ${objective}: ${quoted(words.objective)}
sources:
  ${source}:
    title: ${quoted(file)}
    publisher: ${quoted(words.publisher)}
    kind: press
---

${plain(words.begin(file))}

${questions.join("\n\n")}
`;
  return { text, left: left.sort((a, b) => a.line - b.line) };
}

function lacksReason(question: TakenQuestion): boolean {
  if (question.form === "select") return question.answers.some(({ why }) => why === "");
  return question.form !== "essay" && question.after === "";
}

function written(question: TakenQuestion, id: string, words: TakenWords): string {
  const open = (tag: string, more = "") =>
    `<${tag} id="${id}" objective="${objective}" see="${source}"${more}>`;
  const prompt = plain(question.prompt);
  const reason = (why: string) => plain(why === "" ? words.noReason : why);
  switch (question.form) {
    case "select": {
      const right = question.answers.filter((answer) => answer.right);
      const tag = question.several || right.length > 1 ? "Choices" : "Choice";
      const seen = new Set<string>();
      const rows = question.answers
        .filter(({ text }) => !seen.has(text) && seen.add(text).size > 0)
        .map(({ text, right: holds, why }) => `- [${holds ? "x" : " "}] ${plain(text)}\n  > ${reason(why)}`);
      return `${open(tag)}\n${prompt}\n\n${rows.join("\n")}\n</${tag}>`;
    }
    case "text": {
      const rows = unique(question.answers).map(({ text, right, why }) =>
        right ? `- ${plain(text)}` : `- [ ] ${plain(text)}\n  > ${reason(why)}`,
      );
      const asked = /_{3,}/.test(question.prompt) ? withGap(question.prompt) : `${prompt} ____`;
      const why = question.answers.find((answer) => answer.right && answer.why !== "")?.why ?? question.after;
      const after = plain(why === "" ? words.gapReason : why);
      return `${open("Blank")}\n${asked}\n\n${rows.join("\n")}\n\n> ${after}\n</Blank>`;
    }
    case "order": {
      const rows = question.things.map(
        (thing, at) => `${at + 1}. ${plain(thing)}\n   > ${plain(words.noReason)}`,
      );
      return `${open("Order")}\n${prompt}\n\n${rows.join("\n")}\n</Order>`;
    }
    case "match": {
      const rows = [
        ...question.pairs.map(
          ({ left, right }) => `| ${cell(left)} | ${cell(right)} | ${cell(words.noReason)} |`,
        ),
        ...question.extra.map((extra) => `|  | ${cell(extra)} | ${cell(words.noReason)} |`),
      ];
      const head = `| ${cell(words.row)} | ${cell(words.partner)} | ${cell(words.why)} |\n|---|---|---|`;
      return `${open("Match")}\n${prompt}\n\n${head}\n${rows.join("\n")}\n</Match>`;
    }
    case "essay": {
      const model = plain(question.model === "" ? words.model : question.model);
      return `${open("Explain")}\n${prompt}\n\n> ${model}\n\n- ${plain(words.point)}\n</Explain>`;
    }
  }
}

function unique(answers: readonly TakenAnswer[]): TakenAnswer[] {
  return answers.filter(({ text }, index) => answers.findIndex((other) => other.text === text) === index);
}

/** One gap, written as lessons write it. */
function withGap(prompt: string): string {
  const [before = "", ...after] = prompt.split(/_{3,}/);
  return `${plain(before)} ____ ${plain(after.join(" … "))}`.trim();
}

/** Text of others with no sign that Markdown or a tag would read. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]{}|~$]/g, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/^(#{1,6}|>|[-+]|\d{1,9}[.)])(?=\s|$)/, (sign) => `\\${sign}`.replace(/^\\(\d+)/, "$1\\"))
    .replace(/^(import|export)\b/, "​$1")
    .replace(/\bhttps?:\/\//g, (address) => address.replace(":", "\\:"));
}

const cell = plain;

/** A line of YAML that is text, whatever stands in it. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, " ").trim());
}
