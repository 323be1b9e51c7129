import type { Kind } from "@/lib/quiz/question";

/** What the sheets for paper say by themselves. */
export const printWords = {
  instructions: {
    choice: "Mark one answer.",
    choices: "Mark every answer that holds.",
    blank: "Fill the gap.",
    order: "Number the lines.",
    match: "Write the number of the partner into each box.",
    sort: "Mark one category in each row.",
    highlight: "Mark every sentence that answers the question.",
    explain: "Write in your own words. This is not graded.",
    predict: "Mark what you expect, before you read on. This is not scored.",
  } satisfies Record<Kind, string>,
  predictAgain: "Mark what you think now that you have read the text. This is not scored.",
  order: (first: string, last: string) =>
    `1 is ${first.toLowerCase()}, the highest number ${last.toLowerCase()}.`,
  match: "Choose from:",
  name: "Code word or name",
  packet: "Student sheet",
  key: "Answer key",
  keyNote:
    "For teachers. Each line gives the right answer, then why, then the document that settles it. The same key is in the lesson pages, where answers are checked: the module is for practice and discussion, not for marks that matter.",
  unscored: "Not scored.",
  rightAnswer: "Answer",
  settledBy: "Settled by",
};
