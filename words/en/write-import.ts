import type { Loss } from "@/lib/exchange/take/taken-question";
import type { TakenWords } from "@/lib/exchange/take/write-lesson";

/** What stands in a lesson of imported questions where the file says nothing. */
export const takenWords: TakenWords = {
  title: (file, part, of) =>
    of === 1 ? `Questions from ${file}` : `Questions from ${file}, ${part} of ${of}`,
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
  unit: "units",
};

/** What could not be carried over. */
export const losses: Record<Loss, string> = {
  kind: "left out: there is no such form of question here",
  unreadable: "left out: nothing is asked, or no answer is marked as right",
  credit: "points for half-right answers",
  tolerance: "how far off the number may be: only the number itself counts",
  pattern: "a star that stands for any letters: write the answers out",
  doubtful: "which answer is right is not clear: look at it",
  row: "a row without a partner, or with a second one",
  cells: "left out: its cells do not fit the headings. A cell with a comma needs quotation marks around it",
  shifted: "look at its answers: a cell is missing, or a comma without quotation marks made two cells of one",
  older: "left out: this is QTI 1. Export it as QTI 2.1 or 3.0, or as Moodle XML",
  file: "left out: no question can be read in it",
  reason: "a reason is missing and has to be written",
  media: "a picture, sound or film",
  formatting: "bold, lists, links and the like: the words are kept",
  feedback: "what is said after the question as a whole",
  settings: "settings, categories or columns that mean nothing here",
};

export const importWords = {
  done: (questions: number, lessons: number) => {
    if (questions === 0) return "No question could be imported.";
    const imported = questions === 1 ? "One question was imported" : `${questions} questions were imported`;
    return lessons > 1 ? `${imported}, as ${lessons} lessons.` : `${imported}.`;
  },
  row: (line: number, about: string, loss: string, file?: string) =>
    `${file === undefined ? "" : `${file}, `}${file === undefined ? "L" : "l"}ine ${line}${about === "" ? "" : `, “${about}”`}: ${loss}`,
};
