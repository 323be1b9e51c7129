import type { RosterFault } from "@/lib/class/roster";
import type { Student } from "@/lib/class/teacher-record";
import type { ToldApart } from "@/lib/class/told-apart";
import { counted } from "../format";

/** What the page of classes says around its island. */
export const classesHead = {
  dek: "Each class with its names and code words. The names stay in this browser: nobody else sees them, and no server is told.",
  needsScript: "Keeping classes needs JavaScript. The lessons, the key and the handouts do not.",
};

/** What the heading of a pasted table calls its columns, in small letters, what an import goes by first. */
export const rosterHeadings = {
  word: ["code word", "code words", "codeword", "code", "word", "code name", "pseudonym"],
  name: [
    ...["name", "names", "student", "students", "pupil", "pupils", "student name", "full name"],
    ...["first name", "last name", "surname", "given name", "family name", "forename", "first", "last"],
  ],
  email: ["email address", "email", "e-mail", "e-mail address", "mail"],
  id: ["sis user id", "id number", "student id", "student number", "username", "id"],
};

/** A class beside others, of which some may have its name. */
export function classTitle({ name, by }: ToldApart): string {
  return by === null ? name : typeof by === "string" ? `${name}, ${by}` : `${name} no. ${by}`;
}

const students = (number: number) => counted(number, { one: "student", other: "students" });

/** Everything that the page of classes says by itself. */
export const classWords = {
  listTitle: "Your classes",
  none: "There is no class in this browser yet. Make the first one below, or open a backup.",
  students,
  newTitle: "New class",
  name: "Name of the class",
  nameNote: "As you call it, such as 7b.",
  needsName: "Give the class a name.",
  day: "When it meets (optional)",
  roster: "Names",
  rosterNote:
    "Paste a column from any table: names alone, or names with code words, in either order. Anyone without a code word is given one.",
  found: (number: number, withWord: number) =>
    withWord === 0
      ? `${students(number)}. Each is given a code word.`
      : withWord === number
        ? `${students(number)}, each with a code word.`
        : `${students(number)}, ${withWord} with a code word. The others are given one.`,
  leftOut: (lines: number) => `${counted(lines, { one: "line", other: "lines" })} left out, see below.`,
  foundNobody: "This text holds no names.",
  whichReading: "How is your list to be read?",
  readingNote: "It can be read in more than one way. Choose what fits.",
  reading: ({ name, word }: Pick<Student, "name" | "word">) =>
    word === "" ? `Names alone, as in “${name}”` : `Name “${name}”, code word “${word}”`,
  chooseReading: "Say how the list is to be read.",
  foundFrom: (first: string, last: string) => `From “${first}” to “${last}”.`,
  fault: ({ line, fault }: RosterFault) =>
    ({
      "long-name": `Line ${line} is left out: its name has more than 80 letters.`,
      "long-word": `Line ${line} is left out: its code word is too long for a hand-in (16 letters).`,
      "long-cell": `Line ${line} is left out: its address or number has more than 2,000 signs.`,
      many: `Line ${line} and all behind it are left out: a class has at most 500 names.`,
    })[fault],
  asideTitle: "No student’s row, as it looks",
  asideNote: "These lines are left out. Tick what is a student all the same.",
  aside: (line: number, text: string) => `Line ${line}: ${text}`,
  make: "Make the class",
  add: "Add to the class",
  readerNotLoaded:
    "The part of the site that reads lists could not be loaded. Check the connection, then reload the page.",
  wordsNotLoaded: "The list of code words could not be loaded. Check the connection, then try again.",
  noClass: "Put in for no class",
  looseNote:
    "Assignments, names, papers or hand-ins that belong to no class, as from before there were classes. Give them a name, and they are a class of their own.",
  nameLoose: "Make it a class",
  back: "All classes",
  gone: "This class is not in this browser. It may be in another one: open a backup from there.",
  rosterTitle: "Names and code words",
  noStudents: "No names yet. Paste them below.",
  oldList: "A list of names from before is kept with this class. Take it over to print slips for it.",
  takeList: "Take the list over",
  columns: { name: "Name", word: "Code word", email: "Email", id: "Id", remove: "Take out" },
  nameOf: (name: string) => `Name of ${name}`,
  wordOf: (name: string) => `Code word of ${name}`,
  limits:
    "A name has at most 80 letters, a code word 16. What is longer, or a name that is empty, is not kept, and its field is marked.",
  remove: (name: string) => `Take ${name} out`,
  removed: (name: string) => `${name} was taken out.`,
  undo: "Undo",
  twice: (word: string, names: readonly string[]) =>
    `“${word}” is the code word of ${names.join(" and ")}. Give one of them another, or take one out if they are one student: two students with one code word cannot be told apart.`,
  newWord: "New code word",
  newWordOf: (name: string) => `New code word for ${name}`,
  addTitle: "Add names",
  changeTitle: "Name of the class",
  assignmentsTitle: "Assignments",
  noAssignments: "This class has no assignment yet.",
  give: "Give an assignment",
  untitled: "Untitled",
  madeOn: (day: string) => `made on ${day}`,
  slips: "Slips to cut",
  list: "Your list",
  report: "Class report",
  forWhich: (title: string, what: string) => `${what}: ${title}`,
  deleteTitle: "Delete the class",
  deleteNote:
    "Its names, papers, notes and hand-ins go from this browser. The links of its assignments still work, and their keys stay.",
  delete: "Delete this class",
  deleted: (name: string) => `${name} was deleted.`,
  // What is printed.
  print: "Print",
  slipsTitle: (name: string, title: string) => `Slips for ${name}: ${title}`,
  slipsNote: (pages: number) =>
    `${counted(pages, { one: "slip", other: "slips" })}, four to a row. Print on A4 or Letter at full size, in black, and cut along the lines.`,
  slipWhat: (address: string) => `Scan, or go to ${address} and type the code. Hand in under your word.`,
  slipsOwn:
    "Your own questions make the link too long for these pictures: they lead to the assignment without them, and say so. Give your class the link as well.",
  slipsOwnAlone:
    "Your own questions make the link too long for a picture. Give your class the link; the slips say under which word to hand in.",
  slipScan: "Scan the picture. Hand in under your word.",
  slipLink: "Open the link that your teacher gives you. Hand in under your word.",
  slipWord: "Your word",
  slipQr: (name: string) => `The assignment of ${name} as a QR code`,
  listHead: (name: string, title: string) => `${name}: ${title}`,
  listNote: "For you alone: whoever has this sheet knows every code word.",
  withKey: "Print the key on it too",
  withKeyNote:
    "The key opens sealed hand-ins. Scan it with the camera on the page of the class report or of your classes to use it on another computer.",
  keyQr: "The key as a QR code",
  keyTitle: "The key: keep this sheet where students cannot reach it",
  noSuchAssignment: "This assignment is not in this browser.",
};

/** The key that seals, where an assignment is made and where it is shown. */
export const keyWords = {
  title: "Sealing",
  fileTitle: "key",
  none: "Hand-ins of this assignment are not sealed: whoever sees a code can read it. To seal them, make a key and save it first. One key does for all your assignments.",
  make: "Make a key and save it as a file",
  made: "The key is saved as a file, and hand-ins are sealed from now on. Keep the file where students cannot reach it.",
  ready: (day: string) => `Your key was saved on ${day}. What it seals, only you can read.`,
  forgets:
    "Some browsers forget: a private window as it closes, a school computer as you sign out, Safari after a week without a visit. The saved key opens what was handed in all the same, and a backup brings the rest back.",
  saveAgain: "Save the key again",
  rehearse: "Open a test hand-in",
  rehearsed:
    "A test hand-in was sealed as a student’s would be, and opened with the key in this browser. It works.",
  notRehearsed:
    "The test hand-in could not be opened. Make a new assignment with a new key, and do not give this one out.",
  notLoaded: "The part of the site that seals could not be loaded. Check the connection, then try again.",
};

/** The backup of everything. */
export const backupWords = {
  title: "Backup",
  note: "One file of all classes, assignments, keys, names, papers and hand-ins in this browser. Open it here on another computer: what it holds is added to what is there.",
  last: (day: string) => `Last saved: ${day}.`,
  never: "Not saved yet.",
  toBackup: "Save a backup",
  fileTitle: "classes",
  passphrase: "Passphrase (optional)",
  passphraseNote:
    "With a passphrase the file is locked. Without the passphrase nobody can open it, and nobody can restore it.",
  save: "Save everything as a file",
  saving: "Locking the file …",
  saved: "Saved as a file. Keep it where students cannot reach it.",
  nothing: "There is nothing to save yet.",
  notSaved:
    "The file could not be locked: this page was not opened over https. Save it without a passphrase.",
  open: "Open a backup or key",
  scanner: {
    start: "Scan a printed key",
    stop: "Stop the camera",
    on: "The camera is on. Hold up the key on your list to it.",
    none: "The camera was blocked or is missing. Take a photo of the key and open it as a file.",
    notLoaded: "The reader of QR codes could not be loaded. Check the connection, then try again.",
    label: "What the camera sees",
  },
  notOpened:
    "The file could not be unlocked: this page was not opened over https. Save it again without a passphrase, where it was made.",
  locked: (name: string) => `${name} is locked. Type its passphrase.`,
  lockedPassphrase: "Passphrase of the file",
  unlock: "Open it",
  cancel: "Leave it",
  opened: (added: { classes: number; assignments: number; handIns: number; keys: number }) => {
    const parts = [
      added.classes > 0 && counted(added.classes, { one: "class", other: "classes" }),
      added.assignments > 0 && counted(added.assignments, { one: "assignment", other: "assignments" }),
      added.handIns > 0 && counted(added.handIns, { one: "hand-in", other: "hand-ins" }),
      added.keys > 0 && counted(added.keys, { one: "key", other: "keys" }),
    ].filter((part) => part !== false);
    return parts.length === 0
      ? "Opened. What it holds is here now; there was no new class, assignment, hand-in or key in it."
      : `Opened. New here: ${parts.join(", ")}.`;
  },
  failed:
    "This did not work: the file could not be read, or a part of this page was not loaded. Nothing was changed. Check the connection, then try again.",
  problems: {
    passphrase: "This is not the passphrase of the file. Capitals count. Nothing was changed.",
    damaged:
      "The file is damaged: a part of it is missing or was changed. Save it again where it was made. Nothing was changed.",
    newer:
      "A newer version of this site made the file. Reload this page, then open it again. Nothing was changed.",
    foreign: "This is no backup and no key of this page. Nothing was changed.",
    picture: "No QR code was found in this picture. Take the photo closer and straight on.",
  },
};
