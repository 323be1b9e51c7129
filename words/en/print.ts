import type { Kind } from "@/lib/quiz/question";
import { counted } from "../format";

/** What the sheets for paper say by themselves. */
export const printWords = {
  instructions: {
    choice: "Mark one letter.",
    choices: "Mark every letter that is right.",
    blank: "Fill the gap.",
    order: "Write the letters in order.",
    match: "Write the letter of the partner into each box.",
    sort: "Write the letter of a category into each box.",
    highlight: "Mark what the question asks for.",
    explain: "Write in your own words. This is not graded.",
    scale: "Mark the place on the line, and write the number.",
    predict: "Mark what you expect, before you read on. This is not scored.",
  } satisfies Record<Kind, string>,
  predictAgain: "Mark what you think now that you have read the text. This is not scored.",
  chooseFrom: "Choose from:",
  name: "Code word or name",
  packet: "Handout",
  short: "short version",
  shortNote:
    "Numbers that are missing are predictions, which are not scored. A check at the end has a sheet of its own.",
  toAnswer: "Mark the letters here or on the answer sheet.",
  checkedOn: (date: string) => `Last checked against the record on ${date}.`,
  ways: "Versions of this handout",
  packetWays: [
    { id: "full", name: "Full text" },
    { id: "short", name: "Short version, for fewer pages" },
    { id: "large", name: "Large print" },
    { id: "short-large", name: "Short version in large print" },
  ],
  answerWays: [
    { id: "normal", name: "Normal print" },
    { id: "large", name: "Large print" },
  ],
  printHow:
    "Choose a version, then print the page. It fits A4 and US Letter and needs no colour. None of these pages contains the right answers.",
  otherSheets: "Other handouts",
  answerSheet: "Answer sheet",
  answerHow:
    "Circles: mark one letter. Squares: mark every letter that is right. Empty boxes: write a letter into each. Line: write the word or number.",
  answerUnscored: "Numbers that are missing here are not scored. Their answers stay on the handout.",
  allLessons: "All lessons on one sheet",
  onlyLesson: (number: number, title: string) => `Only lesson ${number}: ${title}`,
  project: "Questions on the wall",
  plan: "Plans, standards and a letter home",
  key: "Answer key",
  keyNote:
    "For teachers. Each line gives the right answer, then why, then the document that settles it. The same key is in the lesson pages, where answers are checked: the module is for practice and discussion, not for grades that matter.",
  questions: "Questions",
  questionsNote:
    "The questions without the text. For some of them, in an order of your own: make an assignment and choose its questions; its sheet, key and wall stand beside its link.",
  unscored: "Not scored.",
  rightAnswer: "Answer",
  settledBy: "Settled by",
};

/** What the script of a page says that shows questions of a teacher's own. */
export const ownShownWords = {
  own: "These questions were written by whoever made the assignment, and not checked by this site.",
  ownAmong: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? "Question" : "Questions"} ${numbers.join(", ")} ${numbers.length === 1 ? "was" : "were"} written by whoever made the assignment, and not checked by this site.`,
  notRead:
    "The teacher’s own questions of this assignment could not be read. Reload the page, or open it from the assignment again.",
};

/** What a page says whose module is too long for it. */
export const lessonsAskedWords = {
  each: (count: number) => `This module has ${count} lessons, too many for one page. Choose one:`,
  all: "All lessons",
  needsScript:
    "Showing the questions of a lesson here needs JavaScript. The lesson and its handout have them without it.",
  loading: "Loading the questions.",
  failed: "The questions could not be loaded. Reload the page to try again.",
};

/** What the script of a page says that shows some of its questions. */
export const onlyWords = {
  some: (count: number) =>
    `Only ${counted(count, { one: "question is", other: "questions are" })} here, in the order of the assignment.`,
  all: "Show all questions",
};
