import { counted, formatNumber } from "../format";

export const writeHead = {
  title: "Write a lesson",
  dek: "Write Markdown, and see the lesson as a reader sees it. Nothing is sent anywhere.",
  needsScript:
    "Writing a lesson here needs JavaScript. Without it a lesson can be written in any editor for text.",
};

/** When what is written is not kept, or could not be read. */
export const draftNotices = {
  notKept:
    "Not kept: there is no room on this device, or the browser forbids it. Save the lesson as a file before you close the page.",
  newer:
    "Not kept: a newer version of this site wrote the lessons on this device. They have not been changed. Save what you write here as a file, then load the page again.",
  broken: "Lessons that were kept on this device could not be read. They were set aside, not deleted.",
  brokenInPlace:
    "The lessons that were kept on this device could not be read. They are still where they were, and nothing is kept over them. Save them as a file.",
  saveBroken: "Save what was set aside",
  dropBroken: "Delete it",
};

export const writeWords = {
  tools: "Tools",
  write: "Write",
  see: "See it",
  text: "The lesson’s text",
  keys: "Tab moves a line to the right. Press Escape, then Tab, to leave the text.",
  page: "The lesson as a reader sees it",
  lessons: "My lessons",
  fresh: "New lesson",
  unnamed: "A lesson without a title",
  open: "Open",
  remove: "Delete",
  removed: (title: string) => `“${title}” is deleted.`,
  undo: "Undo",
  versions: "Earlier versions",
  version: (when: string, words: string) => `${when}, ${words}`,
  wordsIn: (count: number) => counted(count, { one: "word", other: "words" }),
  takeVersion: "Go back to it",
  insert: "Insert",
  insertWhat: "What to insert",
  noPlaceFor:
    "Pictures (Image), sound (Audio), films (Video) and formulas (Formula) need a module of the site: here, use words or a link.",
  files: "Files",
  saveMd: "Save as .md",
  saveZip: "Save as a folder for the site (.zip)",
  openFile: "Open a file",
  openNote:
    "A lesson (.md, .zip, .lesson), or questions of another tool: GIFT, Moodle XML, QTI, Aiken, or a table (.csv, .tsv) as Kahoot and Google Forms have it.",
  left: (count: number) => `What could not be carried over (${count})`,
  share: "Share",
  shareNote:
    "The whole lesson stands in the link. Whoever opens it reads and answers it on their own device.",
  shareLink: "Link to the lesson",
  shareFirst: (count: number) =>
    `${counted(count, { one: "mistake has", other: "mistakes have" })} to be mended before the lesson can be shared.`,
  shareLong: "This lesson is too long for a link. Pass on its file instead.",
  shareFile: "Save as a file to pass on (.lesson)",
  copy: { copy: "Copy", copied: "Copied.", byHand: "Copy it by hand: it is marked." },
  plain: "Plain text field",
  reading: "Reading …",
  fine: (minutes: number, questions: number) =>
    `No mistake. ${counted(minutes, { one: "minute", other: "minutes" })}, ${counted(questions, { one: "question", other: "questions" })}.`,
  mistakes: (count: number) => counted(count, { one: "mistake", other: "mistakes" }),
  advice: (count: number) => counted(count, { one: "piece of advice", other: "pieces of advice" }),
  adviceNote: "The rules that the lessons of this site keep. A lesson of your own need not.",
  line: (line: number) => `Line ${line}`,
  mend: "Mend it",
  noPage: "The lesson is shown here once its mistakes are mended.",
  asBefore: "Shown as it was before the mistake.",
  slow: "This text takes too long to read. It is kept, and read again when it changes.",
  notLoaded: "The part that reads lessons could not be loaded. What you write is kept all the same.",
  tooLong: (most: number) =>
    `The text is too long to be kept on this device: more than ${most} characters. Save it as a file. The last version that fitted is kept.`,
  tooMuch: (length: number, most: number) =>
    `That would make ${formatNumber(length)} characters, and a lesson may have ${formatNumber(most)}. Nothing was changed. Take less, or make several lessons of it.`,
  elsewhere: "This lesson was changed in another tab.",
  takeElsewhere: "Show that text",
  forking: "Fetching the lesson …",
  notForked: "The lesson could not be fetched. Try again with a connection.",
  problems: {
    empty: "The file is empty.",
    noQuestions:
      "No questions were found in this file. In a table the first row names its columns, such as Question, Answer 1, Answer 2, Correct answer.",
    office:
      "This is a document, a sheet or a picture, and no text. Save a sheet as .csv or a document as .txt, and open that.",
    cut: "The end of this lesson is missing. Ask for it again.",
    wrong: "A letter of this lesson is wrong, so it could not be opened. Ask for it again.",
    newer: "This lesson was made with a newer version of this site. Load the page again, then open it.",
    unread:
      "The file could not be read, or a part of this page was not loaded. Choose it again with a connection.",
    large: "The file is too large for a lesson.",
    noLesson: "There is no lesson in this file.",
    path: "The folder names places outside of itself, so nothing of it was opened.",
    bomb: "The folder is packed to unpack without end, so nothing of it was opened.",
    damaged: "The file is damaged and could not be opened.",
    slow: "The file takes too long to read, so nothing of it was opened.",
  },
  unread: (file: string) =>
    `${file} in this folder has a mistake and cannot be read, so nothing of the folder was opened.`,
  noFolder: "The top of the lesson has a mistake, so no folder could be made of it. Mend it first.",
};
