import type { Loss } from "@/lib/exchange/take/taken-question";
import type { TakenWords } from "@/lib/exchange/take/write-lesson";

/** What stands in a lesson of imported questions where the file says nothing. */
export const takenWords: TakenWords = {
  title: (file) => `Questions from ${file}`,
  summary: "Questions that were made with another tool.",
  objective: "Answer the questions of this file.",
  publisher: "an imported file",
  begin: (file) => `These questions come from the file ${file}.`,
  noReason: "The file gives no reason: write here why.",
  gapReason: "The file gives no reason: write here why.",
  model: "The file gives no model answer: write one here.",
  point: "Write here what a good answer holds.",
  row: "This",
  partner: "Belongs to",
  why: "Why",
};

/** What could not be carried over. */
export const losses: Record<Loss, string> = {
  kind: "left out: there is no such form of question here",
  unreadable: "left out: nothing is asked, or no answer is marked as right",
  credit: "points for half-right answers",
  tolerance: "how far off the number may be: only the number itself counts",
  reason: "a reason is missing and has to be written",
  media: "a picture, sound or film",
  formatting: "bold, lists, links and the like: the words are kept",
  feedback: "what is said after the question as a whole",
  settings: "settings, categories or columns that mean nothing here",
};

export const importWords = {
  done: (questions: number) =>
    questions === 1 ? "One question was imported." : `${questions} questions were imported.`,
  row: (line: number, about: string, loss: string) => `Line ${line}, “${about}”: ${loss}`,
};
