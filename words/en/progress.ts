import type { BadRow, Problem } from "@/lib/progress/format";
import type { Saving } from "@/lib/record/record-store";
import { counted } from "../format";

/** Everything the pages say about the record on this device. */
export const savingNotices: Record<Saving, string | null> = {
  unread: null,
  saved: null,
  low: "Saved. This device has little room left for more answers. Save your progress as a file, and see “Your progress” for what can go.",
  "memory-full":
    "Not saved: this device has no room left. What you answer now stays on this page while it is open, and the page keeps trying to save it. Save it as a file before you close the page.",
  "memory-blocked":
    "Not saved: this browser is blocking storage. Your answers stay on this page while it is open. Save them as a file before you close it.",
  newer:
    "Not saved: a newer version of this site wrote your record on this device. It has not been changed. Reload the page to continue with it.",
};

export const words = {
  answered: (answered: number, all: number) => `${answered} of ${all} answered`,
  finished: "Finished",
  saveFile: "Save as a file",
  broken: "A part of what was saved on this device could not be read. It was set aside, not deleted.",
  brokenInPlace:
    "What was saved on this device could not be read. It is still where it was, and nothing is saved over it. Save it as a file.",
  saveBroken: "Save what was set aside",
  dropBroken: "Delete it",
  backWhereYouWere: "You are back where you stopped.",
  toTop: "Back to the top",
};

export const resultHead = {
  title: "What you know now",
  dek: "What you can say after the lessons. It fits on one page, to print and to hand in.",
  back: "Your progress",
  needsScript: "Showing what you know needs JavaScript. Your answers are not lost while it is off.",
};

/** The page of results. */
export const resultWords = {
  name: "Name: ______________________________   Class: ______________",
  summary: (known: number, all: number) =>
    `You can now say ${known} of the ${all} things that are taught here.`,
  finished: "Every question of every lesson is answered.",
  unfinished: "Some questions are still open.",
  asOf: (day: string) => `As of ${day}.`,
  print: "Print this page",
  handIn: "Go to the assignment and hand in",
  canSay: "What you can now say",
  comeBack: "What to come back to",
  ahead: "Still ahead of you",
  lessons: "The lessons",
  lesson: "Lesson",
  answered: "Answered",
  firstTry: "Right at the first try",
  of: (part: number, whole: number) => `${part} of ${whole}`,
  caveat: "Counted on one device, from the answers saved there. It says what was answered, not by whom.",
};

/** Apart from the others: a lesson says none of it. */
export const resumeWords = {
  finished: "You have finished all the lessons.",
  finishedOf: (modules: readonly string[]) => `You have finished “${modules.join("” and “")}”.`,
  known: (known: number, all: number) => `You can now say ${known} of the ${all} things taught there.`,
  toResult: "See what you know now",
  goOnWith: (module: string) => `Go on with “${module}”`,
  continueWith: "Continue",
  startWith: "Begin",
  continueAt: (title: string, number: number, all: number) => `${title}, question ${number} of ${all}`,
  continueAtPlace: (title: string, done: number, all: number) =>
    `${title}, where you stopped (${done} of ${all} answered)`,
};

export const recordWords = {
  saved: "What is saved",
  reading: "Loading your answers …",
  summary: (attempts: number, drafts: number, places: number, settings: number) =>
    attempts + drafts + places + settings === 0
      ? "Nothing is saved on this device yet."
      : `Saved on this device: ${[
          attempts && counted(attempts, { one: "answer", other: "answers" }),
          drafts &&
            counted(drafts, { one: "answer begun but not checked", other: "answers begun but not checked" }),
          places &&
            counted(places, {
              one: "place where you stopped reading",
              other: "places where you stopped reading",
            }),
          settings && counted(settings, { one: "setting", other: "settings" }),
        ]
          .filter(Boolean)
          .join(", ")}. Each answer is kept with its time. No name is kept.`,
  lesson: "Lesson",
  answeredColumn: "Answered",
  firstTry: "Right at the first try",
  missed: "Still missed",
  last: "Last answer",
  of: (part: number, whole: number) => `${part} of ${whole}`,
  calibration: "How well you know what you know",
  calibrationNote:
    "Of the answers for which you said how sure you were, this many were right at the first try. Only you see this.",
  calibrationDrawing:
    "Bars: the share of right answers when you guessed, thought so and were sure. The table below has the numbers.",
  youSaid: "You said",
  timesAsked: "Answers",
  timesRight: "Right",
  take: "Take it with you",
  takeNote:
    "Browsers may clear what sites have saved. A file keeps it. On another device, open the file on this page: it is added to what is there, and nothing is replaced.",
  takeNoteSoon:
    "This browser clears what a site has saved after seven days without a visit, unless the site is on the home screen. A file keeps it. On another device, open the file on this page: it is added to what is there, and nothing is replaced.",
  toResult: "What you know now, on one page to print",
  moveOtherwise: "Or move it by link, or from screen to screen.",
  exportFile: "Save as a file",
  partOfFile:
    "The file holds your newest answers only: the older ones could not be read just now. Reload the page and save it again.",
  importFile: "Add from a file",
  importing: "Adding your answers …",
  exporting: "Putting your answers into a file …",
  onlyHere: (answers: number) =>
    `${counted(answers, { one: "more answer has", other: "more answers have" })} found no room. They are on this page, and may be gone once you close it. Save your progress as a file.`,
  room: (half: number, day: string) =>
    `This device has little room left for this site. To make room, save your progress as a file. Then you can remove the older half of your answers from this device (${counted(half, { one: "answer", other: "answers" })} given before ${day}). You can add the file again on a device that has room.`,
  removeOlder: (half: number) => `Remove ${counted(half, { one: "older answer", other: "older answers" })}`,
  madeRoom: (half: number) =>
    `Removed ${counted(half, { one: "older answer", other: "older answers" })}. The file you saved still has all of them.`,
  imported: (added: number, rejected: BadRow[]) =>
    `${added === 0 ? "The file held nothing new." : `Added ${counted(added, { one: "answer", other: "answers" })} from the file.`}${leftOut(rejected)}`,
  finish: "Finish and clear",
  finishNote:
    "For a device that others use too: removes every answer, place and setting of this site from this browser.",
  confirm: "This cannot be undone. Save the file first if you want to keep your progress.",
  clearNow: "Clear this device",
  keep: "Keep it",
  cleared:
    "Cleared. Nothing of yours is saved on this device any more. Close this window too: its back button still knows which pages were open.",
  notCleared: "This browser is blocking storage, so there was nothing to clear. Close this page to finish.",
};

const listWords: Record<BadRow["list"], (of: string) => string> = {
  attempts: (of) => (of === "" ? "an answer" : `an answer to “${of}”`),
  drafts: (of) => `an answer begun to “${of}”`,
  places: (of) => `the place in “${of}”`,
  settings: (of) => `the setting “${of}”`,
};

/** How many entries are named one by one. */
const namedEntries = 3;

/** Which entries of a file were left out, as the end of a sentence about it; nothing where none was. */
export function leftOut(rejected: BadRow[]): string {
  if (rejected.length === 0) return "";
  const named = rejected
    .slice(0, namedEntries)
    .map(({ list, of, field }) => listWords[list](of) + (field === undefined ? "" : ` (its “${field}”)`));
  const more = rejected.length - named.length;
  return ` ${counted(rejected.length, { one: "entry", other: "entries" })} could not be read and ${rejected.length === 1 ? "was" : "were"} left out: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

export const importProblems: Record<Problem | "no-room" | "failed", string> = {
  failed:
    "It could not be added: the file could not be read, or a part of this page was not loaded. Nothing on this device was changed. Check the connection, then try again.",
  "no-room":
    "This device has no room for what is in it. Nothing was added, and nothing on this device was changed. Make room first, or add it on another device.",

  "not-json":
    "This file could not be read. Choose the file that “Save as a file” made; its name begins with “progress”.",
  "other-format": "This is not a progress file of this site. Choose the file that “Save as a file” made.",
  newer: "This file was made by a newer version of this site. Reload this page, then choose it again.",
  malformed:
    "This progress file is damaged and holds nothing that can be read. Nothing on this device was changed.",
};

export const progressHead = {
  title: "Your progress",
  dek: "This page shows everything this site has saved on this device. It is kept in this browser only: another browser, another device or a private window knows nothing of it.",
  needsScript: "Showing what is saved needs JavaScript. Nothing is lost while it is off.",
};
