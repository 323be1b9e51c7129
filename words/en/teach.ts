import type { BadTeacherRow } from "@/lib/class/teacher-format";
import { counted } from "../format";

/** Everything that the page for making assignments says by itself. */
export const ownFieldWords = {
  title: "Add questions of your own",
  titleWith: (count: number) => `${counted(count, { one: "question", other: "questions" })} of your own`,
  note: "They are asked alone, or with those of the lessons: after them, or at the places that you give them above. They are handed in, counted and printed like them. Their text travels in the link.",
  write: "Write some",
  kept: "From what you wrote in this browser",
  none: "None",
  keptNone: "Nothing is written here yet",
  unnamed: "Without a title",
  pasted: "Or paste the link of a lesson",
  file: "Open a lesson’s file",
  reading: "Reading …",
  added: (title: string, count: number) =>
    `Added from “${title}”: ${counted(count, { one: "question", other: "questions" })}.`,
  removed: "Taken out again.",
  remove: "Take them out",
  mistakes: (count: number) =>
    `There ${count === 1 ? "is a mistake" : `are ${count} mistakes`} in it. Open it in “Write a lesson”, mend what is named there, then choose it here again.`,
  long: "It is too long for a link. Keep the questions and leave out the text around them.",
  problems: {
    "no-lesson": "No questions were found in this.",
    slow: "It takes too long to read.",
    "not-loaded":
      "The part of the site that reads lessons could not be loaded. Check the connection, then try again.",
  },
};

export const makerWords = {
  module: "Module",
  lessons: "Which lessons?",
  lesson: (minutes: number, short: number | null, questions: number) =>
    `${counted(minutes, { one: "minute", other: "minutes" })}${short === null ? "" : `, short version ${short}`}, ${counted(questions, { one: "question", other: "questions" })}`,
  objectives: "Students will be able to:",
  sum: (lessons: number, minutes: number) =>
    lessons === 0
      ? "No lesson is chosen yet."
      : `${counted(lessons, { one: "lesson", other: "lessons" })}, about ${counted(minutes, { one: "minute", other: "minutes" })}.`,
  chooseLesson: "Choose at least one lesson, or add questions of your own.",
  choose: (asked: number, all: number) =>
    asked === all
      ? `Choose and order the questions (all ${all} are asked)`
      : `Choose and order the questions (${asked} of ${all} are asked)`,
  chooseNote:
    "Untick what is not to be asked, and say at which place each question comes. Numbers are those of every sheet. Only what is asked is handed in and counted; the lessons keep all their questions.",
  chooseOwn: "Your own are numbered Q1, Q2 and so on. All of them are asked.",
  placeOf: (number: string) => `Place of ${number}`,
  place: (place: number) => `${place}.`,
  movedTo: (number: string, place: number, all: number) => `${number} is now at place ${place} of ${all}.`,
  chooseNone: "Untick all",
  chooseAll: "All, as in the lessons",
  chooseQuestion: "Choose at least one question.",
  due: "Due date (optional)",
  date: "Date",
  time: "Time",
  zone: "Time zone",
  ownZone: (zone: string) => `${zone} (this device)`,
  badDue: "There is no such date and time. Choose another date, or leave both empty.",
  pastDue: "This date has passed. Choose a later one, or leave it empty.",
  dueDoubts: {
    skipped: (when: string) => `The clocks go forward then and skip this time. It will be due ${when}.`,
    twice: (when: string) =>
      `The clocks go back then and show this time twice. The first one counts: ${when}.`,
  },
  title: "Title (optional)",
  titleNote: "Students see it above the lessons. Do not put a student’s name in it.",
  instructions: "Instructions (optional)",
  room: (left: number) =>
    left < 0
      ? `Title and instructions are too long for the link by ${counted(-left, { one: "letter", other: "letters" })}. Shorten them.`
      : `Room for ${counted(left, { one: "letter", other: "letters" })} in title and instructions together.`,
  more: "Settings",
  tries: "How often may a question be tried?",
  triesAsWritten: "As the lesson says, mostly twice",
  triesOf: (tries: number) => ["", "Once", "Twice", "Three times"][tries] ?? String(tries),
  reasons: "When do the reasons show?",
  atOnce: "As soon as a question is answered",
  atEnd: "Once every scored question of the lesson is answered (one try each)",
  confidence: "Ask before each answer how sure they are",
  short: "Students may read the short version (same questions; nobody sees who does)",
  asksTime: "Ask when a hand-in was made",
  asksTimeNote:
    "It says so by the device’s own clock, which anybody can set. Students are told, and see the time before they hand in.",
  seal: "Seal the hand-ins, so that only this browser can read them",
  sealNote:
    "A sealed hand-in can be posted in a class chat: it tells classmates nothing. The key to it stays in this browser.",
  plainHttp:
    "This page was not opened over https. Hand-ins are sealed all the same, but whoever runs the network here could change the page itself. In a school’s own network, that is the school.",
  preview: "What students will see",
  make: "Make the link",
  madeTitle: "Your assignment is ready",
  link: "Link",
  copyLink: "Copy the link",
  copied: "The link is copied.",
  notCopied: "Copying was blocked by this browser. Select the link and copy it yourself.",
  tryIt: "Open it as a student",
  typedCode: "Code to type",
  typedNote: (address: string) => `For anyone who cannot open the link: go to ${address} and type this code.`,
  typedLeavesOut: "Title and instructions are not in the code.",
  typedLeavesOwn:
    "Your own questions are not in the code either: whoever types it is told to open the link for them.",
  qrLeavesOwn:
    "With your own questions the link is too long for a picture. The picture leads to the assignment without them, and says so: give your class the link.",
  qrNone: "With your own questions the link is too long for a picture: give your class the link.",
  typedNone: "There is none: your own questions, which are all that is asked, stand in the link alone.",
  fileTitle: "assignment",
  forWhich: "For which classes? (optional)",
  forNone:
    "There is no class in this browser yet. With one, every student has a slip with a code word, and the report knows who is missing.",
  nameInClass: (name: string, className: string) => `${name} (${className})`,
  sharedWord: (word: string, names: readonly string[]) =>
    `“${word}” is the code word of ${names.join(" and ")}. One link for both cannot tell them apart: give one of them another word, or make a link for each class.`,
  makeClass: "Make a class",
  slipsFor: (name: string) => `Slips for ${name}`,
  typedNotSealed: "The key is not in it either, so hand-ins made with the code are not sealed.",
  qr: "QR code",
  qrLabel: "The link as a QR code",
  saveSvg: "Save as SVG",
  savePng: "Save as PNG",
  noPng: "This browser could not draw the QR code. Save it as SVG.",
  print: "Print a card",
  calendar: "Save the date for calendars (.ics)",
  keyTitle: "Keep the key",
  keyNote:
    "The key that opens the hand-ins is in this browser only. If the browser’s storage is cleared, or you use another computer, the hand-ins cannot be read by anyone, and nobody can restore them. Save the key as a file now, where students cannot reach it.",
  saveKey: "Save the key as a file",
  keySaved: "The key is saved as a file. Keep it where students cannot reach it.",
  saved: "Saved.",
  changeNote: "Changing something above makes a new assignment with a new link. This one stays as it is.",
  listTitle: "Assignments made in this browser",
  listNone: "None yet.",
  untitled: "Untitled",
  madeOn: (day: string) => `made on ${day}`,
  show: "Show",
  deleteAll: "Delete these assignments and their keys",
  deleted: "Deleted from this browser. Their links still work, but sealed hand-ins need the key file now.",
  undo: "Undo",
  toReport: "Class report",
  toSheet: "Its questions on paper",
  toAnswerSheet: "Its answer sheet",
  toKey: "Its answer key",
  toWall: "Its questions on the wall",
  lineDue: (when: string) => `by ${when}`,
  calendarTitle: (title: string) => (title === "" ? "Assignment due" : `Due: ${title}`),
};

export const teacherNotices = {
  unread: null,
  saved: null,
  low: "Saved. This device has little room left. Save keys as files, and delete classes and assignments that are over.",
  "memory-full":
    "Not saved: this device has no room left. Everything new on this page is lost when you close it. Save keys as files, then delete classes and assignments that are over.",
  "memory-blocked":
    "Not saved: this browser is blocking storage. Everything on this page is lost when you close it. Save the key as a file first.",
  newer:
    "Not saved: a newer version of this site wrote what is kept in this browser. It has not been changed. Reload the page to continue with it.",
  broken: "A part of what was saved in this browser could not be read. It was set aside, not deleted.",
  brokenInPlace:
    "What was saved in this browser could not be read. It is still where it was, and nothing is saved over it. Save it as a file.",
  saveBroken: "Save what could not be read",
  dropBroken: "Delete it",
};

const rowWords: Record<BadTeacherRow["list"], (number: number) => string> = {
  assignments: (number) => `assignment ${number}`,
  handIns: (number) => `hand-in ${number}`,
  classes: (number) => `class ${number}`,
  papers: (number) => `pile ${number} of answers on paper`,
  marks: (number) => `note ${number}`,
  keys: (number) => `key ${number}`,
};

/** How many rows are named one by one. */
const namedRows = 5;

/** Which rows were left out, as the end of what is said about them; nothing where none was. */
export function leftOutOfTeacher(rejected: BadTeacherRow[]): string {
  if (rejected.length === 0) return "";
  const named = rejected.slice(0, namedRows).map(({ list, number }) => rowWords[list](number));
  const more = rejected.length - named.length;
  return ` Left out: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Everything else is here.`;
}

/** What the page on which a teacher begins says by itself. */
export const startWords = {
  title: "For teachers",
  dek: "The record behind what is said, and the habit of asking who said so. Ready for tomorrow, without accounts.",
  fit: "What is this, and is it for my class?",
  what: (summary: string) =>
    `${summary} Students read the record, answer as they read, and are told why. You get what the class understood.`,
  facts: ({
    lessons,
    minutes,
    short,
    questions,
    checked,
  }: Record<"lessons" | "minutes" | "short" | "questions", number> & { checked: string }) => [
    { term: "For whom", means: "From about 13 years, in history, civics, media or English lessons." },
    {
      term: "Time",
      means: `${counted(lessons, { one: "lesson", other: "lessons" })}: ${minutes} minutes in full, ${short} in the short versions, ${questions} questions.`,
    },
    {
      term: "Needs",
      means: "Any phone or computer with a browser, also without a connection after one visit; or paper.",
    },
    {
      term: "Private",
      means:
        "No accounts, no server that can read an answer. Answers leave a device only when a student hands them in.",
    },
    {
      term: "Subject",
      means:
        "Human rights, the United Nations, evidence. A serious matter, told without graphic detail; lessons that touch on abuse say so at their head.",
    },
    { term: "Checked", means: `Against the record on ${checked}. Every claim names its document.` },
  ],
  readPlans: "Read the lesson plans",
  seeLessons: "See the lessons as a student does",
  prepare: "For these lessons",
  give: "With a class",
  help: "Help",
  planNote: ({ standards, contested, letter }: Record<"standards" | "contested" | "letter", boolean>) =>
    [
      "minute by minute, and what to know before",
      ...(standards ? ["standards"] : []),
      ...(contested ? ["what is contested"] : []),
      ...(letter ? ["a letter home"] : []),
    ].join("; "),
  keyNote: "every question with its reasons and sources",
  packetNote: "all lessons and questions for paper, also short or in large print",
  answerSheetNote: "one page for anyone who answers on paper",
  questionSheetNote: "without the text, all of them or those of an assignment",
  assignNote: "a link, a picture to scan, a code to type; it is in no account and on no server",
  projectNote: "one at a time, large, the answer hidden until you show it",
  packagesNote: "lessons that Moodle, Canvas and others keep and mark, and questions for their quizzes",
  classesNote: "names and code words, slips to cut, a backup of everything",
  reportNote: "opens what was handed in, also papers you type in, and says what to come back to",
  guideNote: "from tonight’s assignment to tomorrow’s lesson, step by step",
  privacyNote: "for the office that asks",
};

/** What the page of the guide says around the guide. */
export const guideWords = {
  dek: "From tonight’s assignment to tomorrow’s lesson, step by step.",
  onThisPage: "On this page",
  open: "open the page",
};

/** What the page for making assignments says around its form. */
export const teachHead = {
  pageTitle: "Make an assignment",
  dek: "Choose lessons and a date. You get a link that holds everything: no account, nothing to install. Students hand in a code, or press a button where this site has a class box; either way your browser alone opens it.",
  before: "What each lesson needs, and what it is for:",
  needsScript: "Making an assignment needs JavaScript. The lessons, the key and the handouts do not.",
};
