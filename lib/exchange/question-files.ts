import { toXlsx } from "../class/xlsx";
import type { Lesson, Module } from "../content/module";
import type { PackageForm } from "../packages/packages";
import { paperNumber } from "../quiz/paper";
import { plainText } from "../quiz/plain-text";
import type { Kind } from "../quiz/question";
import { numbersIn } from "./cartridge";
import type { ChangedQuestion, FileChange } from "./changes";
import { gift } from "./gift";
import type { Change, Item } from "./item";
import { type ItemWords, itemOf } from "./item-of";
import { type MarkdownWords, markdown } from "./markdown";
import { type ItemGroup, moodleXml } from "./moodle-xml";
import { gameRow, gameRows } from "./quiz-game";

/** The files in which a module's questions go to other tools. */
export const questionFiles = [
  "questions.xml",
  "questions.gift.txt",
  "questions.md",
  "quiz-game.xlsx",
] as const;
export type QuestionFile = (typeof questionFiles)[number];

/** The packages that hold questions to be asked by the tool itself. */
export type QuestionPackage = Exclude<PackageForm, "scorm12" | "scorm2004">;

export interface LessonItems<L = Lesson> {
  lesson: L;
  items: Item[];
  /** Every question, and what was done to it whatever the form. */
  asked: { id: string; number: string; kind: Kind; item: Item | null; changes: Change[] }[];
}

/** A module's questions as items, lesson by lesson. */
export function lessonItems<L extends Pick<Lesson, "number" | "questions">>(
  module: { lessons: readonly L[] },
  words: ItemWords,
): LessonItems<L>[] {
  return module.lessons.map((lesson) => {
    const asked = lesson.questions.map((question, index) => {
      const number = paperNumber(lesson.number, index);
      const title = `${number} ${short(plainText(question.prompt))}`;
      return { id: question.id, number, kind: question.kind, ...itemOf(question, title, words) };
    });
    return { lesson, items: asked.flatMap(({ item }) => (item === null ? [] : [item])), asked };
  });
}

/** Every question that cannot go as it is, with what is done instead. */
export function changesIn(
  to: QuestionFile | QuestionPackage,
  lessons: readonly LessonItems<Pick<Lesson, "slug">>[],
): ChangedQuestion[] {
  return lessons.flatMap(({ lesson, asked }) =>
    asked.flatMap(({ id, number, kind, item, changes }): ChangedQuestion[] => {
      const all = item === null ? changes : changed[to](item, changes);
      return all.length === 0 ? [] : [{ lesson: lesson.slug, id, number, kind, changes: all }];
    }),
  );
}

/** By file: what becomes of an item there. */
const changed: Record<QuestionFile | QuestionPackage, (item: Item, changes: Change[]) => FileChange[]> = {
  "questions.xml": (_, changes) => changes,
  "questions.gift.txt": (item, changes) => [
    ...changes,
    ...hints(item),
    ...(item.form === "essay" ? (["rubric-left-out"] as const) : []),
    ...(isMarkedUp(item) ? (["plain-text"] as const) : []),
  ],
  "questions.md": (_, changes) => changes.flatMap((change) => inMarkdown[change] ?? []),
  "quiz-game.xlsx": (item) => (gameRow(item) === null ? ["no-game-question"] : inGame(item)),
  qti3: inQti,
  qti21: inQti,
  cc11: (item, changes) => [
    ...inCartridge(item, changes),
    ...((item.form === "text" || item.form === "number") &&
    item.answers.some(({ credit, feedback }) => credit === 0 && feedback !== "")
      ? (["wrong-reasons-left-out"] as const)
      : []),
    ...(item.form === "select" && item.several ? (["all-of-them"] as const) : []),
  ],
  cc13: (item, changes) => [
    ...inCartridge(item, changes),
    ...(item.form === "select" && item.several ? (["all-or-nothing"] as const) : []),
  ],
};

/** Text that a teacher reads and copies from: how a tool marks does not matter, only how a question looks. */
const inMarkdown: Partial<Record<Change, FileChange>> = {
  "guess-left-out": "guess-left-out",
  "order-as-places": "order-as-places",
  "passage-as-list": "sentences-to-tick",
  "line-as-number": "line-as-field",
};

function inGame(item: Item): FileChange[] {
  return [
    ...hints(item),
    ...(item.form === "select" && item.answers.some(({ feedback }) => feedback !== "")
      ? (["reasons-left-out"] as const)
      : []),
    ...(item.sources === "" ? [] : (["sources-left-out"] as const)),
    ...(item.form === "select" && item.several ? (["several-by-tool"] as const) : []),
    ...(isMarkedUp(item) ? (["plain-text"] as const) : []),
  ];
}

function isMarkedUp(item: Item): boolean {
  return /<(?:em|strong|b|i|cite|q|ul|ol|table|blockquote)\b/.test(JSON.stringify(item));
}

/** Marked in the passage, put in order by pairs, and in any category that holds: there they earn what they earn here. */
function inQti(item: Item, changes: Change[]): FileChange[] {
  const kept: Change[] = ["passage-as-list", "order-as-places", "one-category"];
  return [...changes.filter((change) => !kept.includes(change)), ...hints(item)];
}

function inCartridge(item: Item, changes: Change[]): FileChange[] {
  return [
    ...changes.flatMap((change) => inCartridgeOnly(item, change)),
    ...hints(item),
    ...(item.form === "match" ? (["rows-alone"] as const) : []),
    ...(item.form === "number" && item.answers.some(({ credit }) => credit > 0 && credit < 1)
      ? (["half-left-out"] as const)
      : []),
    ...(item.form === "number" &&
    item.answers.some(
      ({ value, within, credit }) => credit === 1 && within > 0 && numbersIn(value, within).length === 1,
    )
      ? (["one-number"] as const)
      : []),
    ...(item.form === "essay" ? (["points-after"] as const) : []),
  ];
}

/** How it is marked there is said beside it; the reasons of a row stand at the question that it became. */
function inCartridgeOnly(item: Item, change: Change): FileChange[] {
  if (change === "passage-as-list") return ["sentences-to-tick"];
  if (change === "line-as-number") return ["line-as-field"];
  return change === "reasons-after" && item.form === "match" ? [] : [change];
}

function hints({ hints: some }: Item): FileChange[] {
  return some.length > 0 ? ["hints-left-out"] : [];
}

/**
 * A module's questions in one file, in folders by lesson.
 *
 * @returns the content, and how many questions it holds
 */
export function questionFile(
  module: Module,
  lessons: readonly LessonItems[],
  file: QuestionFile,
  words: MarkdownWords,
): { content: string | Uint8Array<ArrayBuffer>; count: number } {
  const groups = lessons.map(
    ({ lesson, items }): ItemGroup => ({
      folders: [module.title, `${lesson.number}. ${lesson.title}`],
      items,
    }),
  );
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  switch (file) {
    case "questions.xml":
      return { content: moodleXml(groups), count };
    case "questions.gift.txt":
      return { content: gift(groups), count };
    case "questions.md":
      return { content: markdown(module.title, groups, words), count };
    case "quiz-game.xlsx": {
      const asked = groups.flatMap(({ items }) => items.filter((item) => gameRow(item) !== null));
      return { content: toXlsx(gameRows(module.title, asked), module.title), count: asked.length };
    }
  }
}

/** As much of a prompt as a list of questions shows. */
function short(prompt: string): string {
  return prompt.length <= 60 ? prompt : `${prompt.slice(0, 60).replace(/\s+\S*$/, "")} …`;
}
