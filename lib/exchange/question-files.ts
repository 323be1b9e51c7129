import type { Module } from "../content/module";
import { paperNumber } from "../quiz/paper";
import { plainText } from "../quiz/plain-text";
import { gift } from "./gift";
import type { Change } from "./item";
import { type ItemWords, itemOf } from "./item-of";
import { type ItemGroup, moodleXml } from "./moodle-xml";

/** The files in which a module's questions go to other tools. */
export const questionFiles = ["questions.xml", "questions.gift.txt"] as const;
export type QuestionFile = (typeof questionFiles)[number];

/** What GIFT has no place for beyond what no form has. */
export type FileChange = Change | "hints-left-out" | "rubric-left-out";

export interface ChangedQuestion {
  lesson: string;
  id: string;
  /** As on paper: "3.4". */
  number: string;
  changes: FileChange[];
}

/**
 * A module's questions in one file, in folders by lesson.
 *
 * @returns the text, how many questions it holds, and every question that could not be carried over as it is
 */
export function questionFile(
  module: Module,
  file: QuestionFile,
  words: ItemWords,
): { text: string; count: number; changed: ChangedQuestion[] } {
  const changed: ChangedQuestion[] = [];
  const groups = module.lessons.map((lesson): ItemGroup => {
    const items = lesson.questions.flatMap((question, index) => {
      const number = paperNumber(lesson.number, index);
      const { item, changes } = itemOf(question, `${number} ${short(plainText(question.prompt))}`, words);
      const more: FileChange[] = [...changes];
      if (item !== null && file === "questions.gift.txt") {
        if (item.hints.length > 0) more.push("hints-left-out");
        if (item.form === "essay") more.push("rubric-left-out");
      }
      if (more.length > 0) changed.push({ lesson: lesson.slug, id: question.id, number, changes: more });
      return item === null ? [] : [item];
    });
    return { folders: [module.title, `${lesson.number}. ${lesson.title}`], items };
  });
  const text = file === "questions.xml" ? moodleXml(groups) : gift(groups);
  return { text, count: groups.reduce((sum, { items }) => sum + items.length, 0), changed };
}

/** As much of a prompt as a list of questions shows. */
function short(prompt: string): string {
  return prompt.length <= 60 ? prompt : `${prompt.slice(0, 60).replace(/\s+\S*$/, "")} …`;
}
