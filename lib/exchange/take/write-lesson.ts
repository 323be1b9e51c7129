import type { Left, Taken, TakenAnswer, TakenQuestion } from "./taken-question";

/** What stands where a file says nothing and a lesson has to say something. */
export interface TakenWords {
  /** @param part of how many lessons it is, from 1 */
  title: (file: string, part: number, of: number) => string;
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
  unit: string;
}

/** The id of the objective and of the source that imported questions name. */
const objective = "imported";
const source = "imported-file";

/** Questions and letters of one lesson: more of either is read slowly, and far more is not read at all. */
const mostQuestions = 60;
const mostLetters = 100_000;

/**
 * Lessons of imported questions, each question as the nearest kind.
 *
 * @param file the name of the file, which is the source of them
 * @returns their texts, as few as they can be, and what was left out: what the reader of the format said, and the reasons that are
 *   missing
 */
export function writeLessons(
  taken: Taken,
  file: string,
  words: TakenWords,
): { texts: string[]; left: Left[] } {
  const left = [...taken.left];
  const questions = taken.questions.map((question, index) => {
    const { line, file: of, prompt } = question;
    if (lacksReason(question))
      left.push({
        line,
        loss: "reason",
        about: prompt.slice(0, 60),
        ...(of === undefined ? {} : { file: of }),
      });
    return written(question, `question-${index + 1}`, words);
  });
  const parts = partsOf(questions);
  const texts = parts.map((part, at) => lessonOf(part, file, words.title(file, at + 1, parts.length), words));
  return { texts, left: left.sort(inOrder) };
}

function inOrder(a: Left, b: Left): number {
  const [one = "", other = ""] = [a.file, b.file];
  return one === other ? a.line - b.line : one < other ? -1 : 1;
}

function partsOf(questions: readonly string[]): string[][] {
  const parts: string[][] = [];
  let letters = 0;
  for (const question of questions) {
    const last = parts.at(-1);
    if (last === undefined || last.length === mostQuestions || letters + question.length > mostLetters) {
      parts.push([question]);
      letters = question.length;
    } else {
      last.push(question);
      letters += question.length;
    }
  }
  return parts;
}

function lessonOf(questions: readonly string[], file: string, title: string, words: TakenWords): string {
  return `---
title: ${quoted(title)}
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
}

function lacksReason(question: TakenQuestion): boolean {
  if (question.form === "select") return question.answers.some(({ why }) => why === "");
  return question.form !== "essay" && question.after === "";
}

function written(question: TakenQuestion, id: string, words: TakenWords): string {
  const open = (tag: string, more = "") =>
    `<${tag} id="${id}" objective="${objective}" see="${source}"${more}>`;
  const hints = (question.hints ?? []).map((hint) => `\n\n<Hint>${plain(hint)}</Hint>`).join("");
  const prompt = plain(question.prompt) + hints;
  const reason = (why: string) => plain(why === "" ? words.noReason : why);
  switch (question.form) {
    case "select": {
      const right = question.answers.filter((answer) => answer.right);
      const tag = question.several || right.length > 1 ? "Choices" : "Choice";
      const rows = question.answers.map(
        ({ text, right: holds, why }) => `- [${holds ? "x" : " "}] ${plain(text)}\n  > ${reason(why)}`,
      );
      return `${open(tag)}\n${prompt}\n\n${rows.join("\n")}\n</${tag}>`;
    }
    case "text": {
      const rows = unique(question.answers).map(({ text, right, why }) =>
        right ? `- ${plain(text)}` : `- [ ] ${plain(text)}\n  > ${reason(why)}`,
      );
      const hasGap = /_{3,}/.test(question.prompt);
      const asked = (hasGap ? withGap(question.prompt) : `${plain(question.prompt)} ____`) + hints;
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
    case "scale": {
      const { from, to, step, value } = question;
      const line = ` from="${from}" to="${to}" step="${step}" unit="${words.unit}" within="0"`;
      const why = plain(question.after === "" ? words.gapReason : question.after);
      return `${open("Scale", line)}\n${prompt}\n\n- ${value}\n\n> ${why}\n</Scale>`;
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
