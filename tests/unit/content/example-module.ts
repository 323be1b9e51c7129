import type { Registers } from "@/lib/content/check-lesson";
import { formulaProblem } from "@/lib/content/formulas";
import type { Lock } from "@/lib/content/lock";
import type { Lesson } from "@/lib/content/module";
import { type ParsedLesson, parseLesson } from "@/lib/content/parse-lesson";
import { formatProblem, Report } from "@/lib/content/problem";
import { moduleId } from "@/lib/quiz/names";
import type { Kind, Question, QuestionOf } from "@/lib/quiz/question";
import { timeline, votes } from "./example-votes";

/** What the lessons of the tests may refer to. */
export const registers: Registers = {
  objectives: ["procedural-votes", "abstention"],
  misconceptions: ["veto-always-blocks", "abstaining-blocks"],
  sources: {
    "S/PV.7353": {
      title: "Record of the meeting of 22 December 2014",
      publisher: "UN Security Council",
      kind: "official",
      url: "https://docs.un.org/en/S/PV.7353",
    },
    "UN Charter": { title: "Charter of the United Nations", publisher: "UN", kind: "official" },
    article: { title: "The article", label: "Inquisitr", publisher: "Inquisitr", kind: "article" },
  },
  facts: { F8: { says: "Eleven voted for it.", source: "S/PV.7353", status: "verified" } },
  glossary: { veto: { means: "A no that stops a decision." }, "member’s word": { means: "A promise." } },
  votes,
  timeline,
  drawings: ["evidence-to-scale"],
  images: ["chamber.jpg"],
  media: { "hearing.mp3": "sound", "vote.mp4": "film", "hearing.vtt": "captions", "vote.vtt": "captions" },
  formulaProblem,
};

/** Six lines, so that the text of a lesson begins on line 7. */
export const frontMatter = `---
title: The veto
summary: What it can stop.
kind: lesson
objectives: [procedural-votes, abstention]
---
`;

/** Markdown as it stands in a file, without the indentation it has in a test. */
export function markdown(strings: TemplateStringsArray, ...values: string[]): string {
  const text = String.raw({ raw: strings.raw.map((part) => part.replaceAll("\\`", "`")) }, ...values);
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join("\n")}\n`;
}

/** The whole text of a lesson file, read; its problems stand in the report. */
export function readFile(file: string, lock: Lock = {}): { parsed: ParsedLesson | null; told: string[] } {
  const report = new Report("lessons/north/02-veto.mdx");
  const parsed = parseLesson(moduleId("north"), "02-veto.mdx", file, registers, lock, report);
  const prefix = `${report.file}:`;
  return { parsed, told: report.inOrder().map((problem) => formatProblem(problem).replace(prefix, "")) };
}

/** What an author is told about a lesson whose text begins on line 7: `7:1  what is wrong – how to mend it`. */
export function toldOf(text: string): string[] {
  return readFile(frontMatter + text).told;
}

export interface Built {
  lesson: Lesson;
  lock: Lock;
}

/** A lesson without a mistake, and what its lock file would hold. */
export function build(text: string, lock: Lock = {}): Built {
  const { parsed, told } = readFile(frontMatter + text, lock);
  if (parsed === null || told.length > 0) throw new Error(told.join("\n"));
  return { lesson: parsed.lesson, lock: parsed.locked };
}

/** The one question of a text, of the kind expected. */
export function questionIn<K extends Kind>(kind: K, text: string, lock: Lock = {}): QuestionOf<K> {
  const found = build(text, lock).lesson.questions.find((question) => isOfKind(kind, question));
  if (found === undefined || !isOfKind(kind, found)) throw new Error(`no ${kind} in the text`);
  return found;
}

function isOfKind<K extends Kind>(kind: K, question: Question): question is Extract<Question, QuestionOf<K>> {
  return question.kind === kind;
}
