import type { ItemWords } from "@/lib/exchange/item-of";
import type { FileChange, QuestionFile } from "@/lib/exchange/question-files";

/** The page from which a module's questions go to other tools. */
export const packagesWords = {
  title: (module: string) => `“${module}” for your platform`,
  dek: "The questions of this module, for the quiz of a learning platform.",
  what: "A platform marks them and keeps the marks. The lessons themselves, with the text and the record on the student’s own device, stay here: link to them from the platform.",
  files: "Files",
  names: {
    "questions.xml": "Moodle XML",
    "questions.gift.txt": "GIFT",
  } satisfies Record<QuestionFile, string>,
  notes: {
    "questions.xml":
      "Takes along the reasons for every answer, hints, part marks, sources and model answers. In Moodle: Question bank, Import, Moodle XML format.",
    "questions.gift.txt":
      "Plain text, which Moodle and other quiz tools read. Takes along reasons, part marks and sources; no hints and no formatting. In Moodle: Question bank, Import, GIFT format.",
  } satisfies Record<QuestionFile, string>,
  size: (count: number, kilobytes: number) => `${count} questions, ${kilobytes} kB`,
  tried:
    "Written after Moodle’s own description of its formats. Not yet tried in every platform: look at the questions once before a class gets them.",
  changed: "What could not be taken along as it is",
  changedNote: "On this site these questions work otherwise; the list says what was done instead.",
  changes: {
    "guess-left-out": "Left out: a guess before the text, which is asked again after it.",
    "order-as-places":
      "Putting in order became choosing a place for each. Each place is marked by itself; here, each pair is.",
    "passage-as-list":
      "The passage became a list of its sentences to tick: a right one earns its share, a wrong one costs as much. Here, what was found and what was right of it count together.",
    "one-category": "Where several categories hold, only the first counts.",
    "reasons-after": "The reasons stand together after the answer, not at each row.",
    "line-as-number": "The line to move along became a field for a number, with the same tolerance.",
    "marked-by-hand": "You mark it yourself; the points to look for go along where the format has a place.",
    "as-written":
      "Only the spellings in the list are right; here, capitals, accents and articles are forgiven as well.",
    "hints-left-out": "The hints are left out.",
    "rubric-left-out": "The points to look for are left out; the model answer shows after the answer.",
  } satisfies Record<FileChange, string>,
  inFile: (name: string) => `In ${name}`,
  none: "Everything is taken along.",
} as const;

/** What a question says of itself in another tool. */
export const itemWords: ItemWords = {
  sources: "Settled by:",
  place: (number) => `Place ${number}`,
  range: (from, to, unit) => `(a number from ${from} to ${to}${unit === "" ? "" : `, ${unit}`})`,
  passage: "The passage:",
  gap: "_____",
};
