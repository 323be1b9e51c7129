import type { Registers } from "@/lib/content/check-lesson";
import type { Lock } from "@/lib/content/lock";
import { type ParsedLesson, parseLesson } from "@/lib/content/parse-lesson";
import { formatProblem, Report } from "@/lib/content/problem";
import { moduleId } from "@/lib/quiz/names";
import { timeline, votes } from "./example-votes";

/** What the lessons of these tests may refer to. */
export const registers: Registers = {
  objectives: ["proof", "veto"],
  misconceptions: ["veto-always-blocks", "abstaining-blocks"],
  sources: {
    "A/HRC/25/63": {
      title: "Report of the commission of inquiry",
      publisher: "UN Human Rights Council",
      kind: "official",
      url: "https://docs.un.org/en/A/HRC/25/63",
    },
    "UN Charter": { title: "Charter of the United Nations", publisher: "UN", kind: "official" },
    article: { title: "The article", label: "The article", publisher: "CSM", kind: "article" },
  },
  facts: { B11: { says: "It was no court.", source: "A/HRC/25/63", at: "para. 74", status: "verified" } },
  glossary: { veto: { means: "The no of a permanent member." }, "procedural vote": { means: "Nine votes." } },
  votes,
  timeline,
};

/** Six lines: what follows begins on line 7. */
export const frontMatter = `---
title: The veto
summary: What a no stops.
kind: lesson
objectives: [proof, veto]
---
`;

export interface Reading {
  parsed: ParsedLesson | null;
  /** Every problem as authors see it, without the file: `7:1  what is wrong – how to mend it`. */
  problems: string[];
}

/** Reads a file as the first lesson of the module "small". */
export function readFile(text: string, lock: Lock = {}): Reading {
  const report = new Report("lessons/small/01-veto.mdx");
  const parsed = parseLesson(moduleId("small"), "01-veto.mdx", text, registers, lock, report);
  const problems = report.problems.map((problem) => formatProblem(problem).replace(`${report.file}:`, ""));
  return { parsed, problems };
}

/** Reads a lesson with good front matter, whose text begins on line 7. */
export function readText(text: string, lock: Lock = {}): Reading {
  return readFile(frontMatter + text, lock);
}

/** The lesson of a text that has no mistake. */
export function lessonOf(text: string, lock: Lock = {}): ParsedLesson {
  const { parsed, problems } = readText(text, lock);
  if (parsed === null || problems.length > 0) throw new Error(problems.join("\n"));
  return parsed;
}

/** A choice without a mistake, but for what a test puts in place of its attributes or its answers. */
export function choiceTag(attributes = common, answers = twoChoices): string {
  return `<Choice ${attributes}>\nWho may say no?\n\n${answers}\n</Choice>\n`;
}

export const common = 'id="who" objective="veto" see="UN Charter Article 27(3)"';

export const twoChoices = `- [x] A permanent member.
  > Article 27(3).
- [ ] Any member.
  > Nine votes carry it.`;
