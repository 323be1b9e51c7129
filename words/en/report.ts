import type { HandInProblem } from "@/lib/assignment/hand-in";
import type { PaperLineProblem } from "@/lib/class/paper-lines";
import type { PaperProblem } from "@/lib/quiz/paper";
import { counted } from "../format";
import { rosterHeadings } from "./classes";

const kindName = (kind: string) => (kind === "" ? "file" : `.${kind} file`);
const percent = (share: number) => `${Math.round(share * 100)}%`;

/** Everything that the class report says by itself. */
export const reportWords = {
  addTitle: "Add hand-ins",
  addNote:
    "Paste anything that holds them: a chat, mails, a table from your learning platform. Or choose or drop files: a download of all hand-ins as one .zip, documents, PDFs, tables, saved mails, photos of QR codes, the key file. Nothing leaves this browser.",
  paste: "Text with hand-ins",
  add: "Add",
  files: "Choose files",
  scanner: {
    start: "Scan with the camera",
    stop: "Stop the camera",
    on: "The camera is on. Hold up a student’s QR code to it.",
    none: "The camera was blocked or is missing. Ask the student to copy the code, or choose a photo of it as a file.",
    notLoaded: "The reader of QR codes could not be loaded. Check the connection, then try again.",
    label: "What the camera sees",
  },
  nothingFound:
    "No hand-in was found. A hand-in begins with UCH or UCS; ask the student to copy the whole code.",
  noPicture: (name: string) =>
    `${name}: no code was found in this picture. Take the photo closer and straight on.`,
  readingFiles: (count: number, source: string) =>
    count === 0
      ? `Reading ${source} …`
      : `Reading files: ${counted(count, { one: "part", other: "parts" })} so far, now ${source} …`,
  readerNotLoaded:
    "The reader of files could not be loaded. Check the connection, then try again; or paste the text of the files.",
  notTaken: (number: number) => `Nothing was read from ${counted(number, { one: "file", other: "files" })}`,
  /** A file that gave nothing: what it is, and what to do. */
  untaken: {
    large: (source: string) =>
      `${source}: this file is too large to be read here. Take out what is in it, and add that.`,
    many: (source: string) =>
      `${source}: this archive holds more than 5,000 files. Unpack it, and add the files a few hundred at a time.`,
    deep: (source: string) =>
      `${source}: archives are packed in archives too often. Unpack the outer ones first.`,
    damaged: (source: string, kind: string) =>
      `${source}: this ${kindName(kind)} is damaged. Download it again.`,
    locked: (source: string, kind: string) =>
      `${source}: this ${kindName(kind)} is locked with a password. Open it, and save it without one.`,
    "old-office": (source: string) =>
      `${source}: this is an old Office file or an Outlook mail. Open it and save it as .docx, .xlsx or .txt, or copy its text and paste it.`,
    pages: (source: string) =>
      `${source}: this is a file of Apple’s Pages or Numbers. Open it, choose Export, and save it as Word, Excel or text.`,
    google: (source: string) =>
      `${source}: this is only a link to a Google document. Open the document and download it as .docx or .txt.`,
    archive: (source: string) =>
      `${source}: archives of this kind cannot be opened here. Unpack it and add the files, or pack them as .zip.`,
    "no-text": (source: string) =>
      `${source}: no text was found in this PDF. Open it, copy the text and paste it, or save it as text (.txt).`,
    unknown: (source: string, kind: string) =>
      `${source}: this ${kindName(kind)} holds no text or picture that can be read here. Open it, and copy or save its text.`,
    photo: (source: string, kind: string) =>
      `${source}: this browser cannot show pictures of this kind (.${kind}). Save it as JPEG, or take a screenshot of it.`,
    empty: (source: string, kind: string) =>
      `${source}: this ${kindName(kind)} is empty. Ask for what was meant to be in it.`,
    "no-hand-in": (source: string) =>
      `${source}: this was read, and no hand-in is in it. It may be another file than the one that was meant.`,
    unreadable: (source: string) =>
      `${source}: the file could not be opened. Save it on this device, then add it again.`,
  },
  suggestTitle: (number: number) =>
    `The names of the files suggest ${counted(number, { one: "name", other: "names" })} for your list`,
  suggested: (name: string, codeWord: string) => `${name} (${codeWord})`,
  otherWord: (name: string, codeWord: string, listed: string) =>
    `${name} has “${listed}” in your list, and a file of that name came under “${codeWord}”: change the word in the list, or join the rows.`,
  suggestNote: "Look them over first: a file may be called by another name.",
  useSuggested: "Add to the list of names",
  keyAdded: "The key file was added.",
  badKeyFile: (name: string) =>
    `${name}: this key file is damaged, or was made by a newer version of this site.`,
  reading: (done: number, all: number) => `Reading ${done} of ${all} hand-ins …`,
  added: (added: number, known: number) =>
    `${added === 0 ? "No new hand-in." : `Added ${counted(added, { one: "hand-in", other: "hand-ins" })}.`}${known > 0 ? ` ${counted(known, { one: "was", other: "were" })} here already.` : ""}`,
  problems: (number: number) => `${counted(number, { one: "hand-in", other: "hand-ins" })} could not be read`,
  place: (source: string, line: number) => `${source}, line ${line}`,
  pasted: "Pasted text",
  class: "Class",
  noClass: "No class yet",
  elsewhere: (count: number, className: string) =>
    `${counted(count, { one: "of them counts", other: "of them count" })} in “${className}”, for which the assignment was made: choose that class to see its report.`,
  assignment: "Assignment",
  unsealed: (codeWords: readonly string[]) =>
    `${codeWords.length === 1 ? "One hand-in" : `${codeWords.length} hand-ins`} came unsealed, although this assignment asks for sealed ones: anybody who saw the link can have made ${codeWords.length === 1 ? "it" : "them"}, and read ${codeWords.length === 1 ? "it" : "them"}. Code words: ${codeWords.map((word) => word || "none").join(", ")}.`,
  doubtful: (count: number) =>
    `${counted(count, { one: "hand-in", other: "hand-ins" })} may be of another class: the code word stands in the lists of both, and both have the same link.`,
  moveTo: (codeWord: string, className: string) => `${codeWord}: put it into ${className}`,
  unknownAssignment: (id: string) => `Assignment ${id}, made in another browser`,
  /** A class or an assignment, with how many hand-ins it has. */
  withHandIns: (title: string, count: number) => `${title} (${count})`,
  untitled: "Untitled",
  wholeModule: (title: string) => `All lessons of “${title}”`,
  empty:
    "There is nothing to report yet. Add hand-ins above, or type in answers from paper below. What you put in is kept in this browser until you delete it.",
  inTitle: "Handed in",
  inCount: (students: number) => `${counted(students, { one: "student", other: "students" })}.`,
  replaced: (number: number) =>
    number === 0
      ? ""
      : ` ${counted(number, { one: "earlier hand-in was", other: "earlier hand-ins were" })} replaced by a later one of the same student.`,
  ownUnread: (count: number) =>
    `${counted(count, { one: "hand-in has", other: "hand-ins have" })} answers to questions of a teacher’s own that are not in this browser: open the backup of the one that made the assignment.`,
  olderAnswers: (number: number) =>
    ` ${counted(number, { one: "answer", other: "answers" })} to an earlier version of a question ${number === 1 ? "is" : "are"} left out, since the question has changed.`,
  missing: (number: number) => `Missing: ${number}`,
  moreDaysFor: (name: string) => `More days for ${name}`,
  moreDays: (days: number) =>
    days === 0 ? "no more days" : counted(days, { one: "more day", other: "more days" }),
  missingNone: "Everyone on the list has handed in.",
  noneListed: "None of the code words handed in is in the list of names, so nobody is called missing.",
  whichColumn: "Where do the code words stand in your list?",
  column: (number: number, example: string) => `Column ${number}, as in “${example}”`,
  listedTwice: (codeWords: readonly string[]) =>
    `In the list of names more than once: ${codeWords.join(", ")}. Two students with one code word cannot be told apart.`,
  listAside: (rows: readonly string[]) =>
    `Left out of the list of names, since ${rows.length === 1 ? "it looks like no student’s row" : "they look like no students’ rows"}: ${rows.map((row) => `“${row}”`).join(", ")}. With a code word beside it, a row is a student.`,
  /** What the heading of a list calls its columns, in small letters. */
  listHeadings: { codeWord: rosterHeadings.word, name: rosterHeadings.name },
  listHead: "Code word, Name",
  talkTitle: "What to come back to",
  talkNote: "Least understood first: the share of answers that were right at the first try.",
  objectiveShare: (share: number, answers: number) =>
    `${percent(share)} of ${counted(answers, { one: "answer", other: "answers" })} right at the first try`,
  reteach: "Read this passage together",
  hardest: "Hardest:",
  wrongTitle: "Most common wrong answers",
  wrongNote: "First answers, with the belief that may be behind each, and why it is wrong.",
  misconception: "The belief behind it:",
  whyWrong: "Why it is wrong:",
  wrongCount: (number: number, of: number) => `${number} of ${of}`,
  noWrong: "No wrong answer was chosen first.",
  sureTitle: "Sure but wrong",
  sureNote: "Worth talking about first: mistakes made with confidence are corrected best.",
  sureCount: (number: number) => `${counted(number, { one: "student was", other: "students were" })} sure`,
  questionsTitle: "Question by question",
  question: "Question",
  answered: "Answered",
  right: "Right first time",
  later: "Right later",
  missed: "Not right",
  open: "Still open",
  sure: "Sure but wrong",
  rightShare: (right: number, answered: number) =>
    answered === 0 ? "–" : `${right} (${percent(right / answered)})`,
  titleOf: (assignment: string, className: string) =>
    className === "" ? assignment : `${assignment}: ${className}`,
  asOf: (day: string) => `As of ${day}.`,
  dueAt: (day: string) => `Due ${day}.`,
  persons: (rows: number, people: number) =>
    rows === people
      ? ""
      : ` ${counted(rows, { one: "row", other: "rows" })} of ${counted(people, { one: "person", other: "people" })}: whoever handed in twice is counted once.`,
  itemsTitle: "What the questions tell",
  itemsNote:
    "For a class of more than 15. “Goes with the rest” runs from −1 to 1: whether those who had this question right had more of the others right. With one class it is a hint, not a measurement.",
  itemsOpen: "Show the analysis of every question",
  facility: "Right first time",
  discrimination: "Goes with the rest",
  unused: "Nobody chose",
  itemReading: "What that may mean",
  share: percent,
  difficulty: {
    easy: "Nearly everybody knew it.",
    middle: "Some knew it, some did not.",
    hard: "Most did not know it: come back to it, or look at how it is asked.",
  },
  separation: {
    well: "Those who did well in the rest had it right more often.",
    weakly: "It hardly tells apart who did well in the rest.",
    against: "Those who did well in the rest had it wrong more often: look for a second way to read it.",
  },
  unusedReading: (number: number) =>
    number === 0
      ? ""
      : ` ${counted(number, { one: "wrong answer", other: "wrong answers" })} tempted nobody.`,
  studentsTitle: "Student by student",
  ofAll: (answered: number, all: number) => `${answered} of ${all}`,
  shown: "Answer shown",
  percent: "Right first time, of all",
  note: "Note",
  /** @param number null for questions of the teacher’s own */
  lessonTable: (number: number | null, title: string) => (number === null ? title : `${number}. ${title}`),
  cardsTitle: "What each student answered",
  cardsNote:
    "Open a student to see every answer, write a note, join two rows of one person, or take a row out.",
  card: (answered: number, all: number, right: number, share: number) =>
    `${answered} of ${all} answered, ${right} right first time (${share}%)`,
  unfinished: (numbers: readonly string[]) => `Not answered: ${numbers.join(", ")}.`,
  stillOpen: (numbers: readonly string[]) => `Begun, not right yet: ${numbers.join(", ")}.`,
  allAnswered: "Everything is answered.",
  notTold: "an answer of their own, which the code does not hold",
  sureOfIt: "sure",
  markNames: {
    right: "right first time",
    partly: "partly right",
    later: "right later",
    missed: "not right, then saw the answer",
    open: "not right yet",
  },
  noteFor: "Your note on this row",
  joinTo: "This is the same person as",
  joinNobody: "nobody else",
  join: "Join the rows",
  joinedWith: (codeWords: readonly string[]) =>
    `with the answers of ${codeWords.map((word) => word || "a row without a code word").join(", ")}`,
  split: (codeWord: string) => `Take ${codeWord || "the other row"} out of this row again`,
  twoPeople: "They are two students",
  onePerson: "They are one student",
  takeOut: "Take this row out",
  removedTitle: (number: number) => `Taken out: ${number}`,
  bringBack: "Bring back",
  legend: "R right first time, L right later, N not right, O still open, – not answered.",
  marks: { right: "R", later: "L", missed: "N", open: "O", none: "–" },
  codeWord: "Code word",
  noCodeWord: "no code word",
  name: "Name",
  madeAt: (when: string, late: boolean, ahead: boolean) =>
    `made ${when}, ${late ? "after the date, " : ""}by the device’s own clock${ahead ? ", which is wrong: that is still to come" : ""}`,
  onPaper: "on paper",
  twin: "same code word twice",
  sharesDevice: "same device as another code word",
  sameAs: (students: readonly string[], more: number) =>
    `the same answers as ${students.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  more: (left: number) => `Show ${left} more`,
  textsTitle: "In their own words",
  textsNote:
    "Texts that students chose to hand in, side by side, with the model answer and what to look for. Ask before you show one to the class.",
  model: "Model answer",
  lookFor: "What to look for",
  ticked: (met: number, all: number) => `Ticked ${met} of ${all} points in their own text.`,
  namesTitle: "List of names",
  namesNote:
    "One student a line: code word, comma, name. For example: blue-heron-17, Ana. A table pasted from a spreadsheet works too, in whatever order its columns stand. The list stays in this browser and joins names and code words here and in the table you save.",
  names: "Code words and names",
  paperTitle: "Answers from paper",
  paperNote:
    "One student a line: code word, colon, answers, with the numbers and letters of the printed sheet. For example: blue-heron-17: 3.1=B; 3.2=A C; 3.4=1B 2A. Where one lesson was assigned, 1=B is enough.",
  paper: "Answers typed in from paper",
  paperLine: (line: number) => `Line ${line}`,
  excel: "Save for Excel",
  excelNotLoaded:
    "The Excel file could not be made: a part of this page did not load. Save it as CSV, or try again when you are connected.",
  sheet: "Class report",
  csv: "Save as CSV",
  tableSaved: "The table is saved as a file. It holds names if there is a list of names.",
  keepTitle: "Save or delete",
  deleteClass: "Delete the class",
  deleteNote:
    "Erases the hand-ins, the list of names and the answers from paper from this browser. The assignments and their keys stay on the page where you made them.",
  deleted: "The class is deleted from this browser.",
  undo: "Undo",
  gradebookTitle: "For a gradebook",
  gradebookNote:
    "One column of points, with the email address and id from your list of the class, by which a platform knows its students. Whoever did not hand in gets no points and keeps those the platform has.",
  platform: "Platform",
  platforms: { moodle: "Moodle", canvas: "Canvas", classroom: "Google Classroom" },
  howToImport: {
    moodle:
      "In Moodle: Grades, Import, CSV file. Set “Map from” to Email address or ID number, and the last column to your grade item.",
    canvas:
      "In Canvas: Gradebook, Import. Canvas knows students by the columns SIS User ID and SIS Login ID, and asks to which assignment the last column belongs.",
    classroom:
      "Google Classroom takes in no file of grades: this is a table in the order of its list, to copy the points from.",
  },
  pointsFor: "A point for each question that was",
  pointKinds: { answered: "answered", right: "right in the end", "right-first": "right at the first try" },
  gradebook: "Save for the gradebook",
  noContacts:
    "No email address and no id is known of this class, so a platform will not know who is who. Add them to the list of the class first.",
  csvHead: [
    "Code word",
    "Name",
    "Note",
    "Answered",
    "Right at the first try",
    "Right later",
    "Answer shown",
    "Still open",
    "Not answered",
    "Percent right at the first try",
  ],
};

export const handInProblems: Record<HandInProblem, string> = {
  short: "The end of the code is missing. Ask for the whole code.",
  damaged: "A letter of the code is wrong or missing. Ask for it again.",
  newer: "The code was made with a newer version of this site. Reload this page, then add it again.",
  foreign: "The code was not made with these lessons.",
  sealed: "The code is sealed, and this page was not opened over https. Open it over https.",
  "other-key":
    "The code is sealed to a key that is not in this browser. Open the key file that was saved when the assignment was made.",
};

export function paperProblemText(problem: PaperLineProblem): string {
  switch (problem.what) {
    case "no-colon":
      return "There is no colon after the code word.";
    case "no-answers":
      return "No answer could be read. Write them as 3.1=B; 3.2=A.";
    case "unknown-question":
      return `There is no question ${problem.said} in this assignment.`;
    case "answer":
      return `${problem.number}: ${answerProblem(problem.problem)}`;
  }
}

function answerProblem(problem: PaperProblem): string {
  switch (problem.what) {
    case "unknown":
      return `there is no “${problem.said}” here; the last is ${problem.last}.`;
    case "count":
      return `${problem.wanted === 1 ? "one answer" : `${problem.wanted} answers`} expected, ${problem.got} found.`;
    case "twice":
      return `“${problem.said}” stands there twice.`;
  }
}

export const reportHead = {
  pageTitle: "Class report",
  dek: "Add what students handed in, and see what the class understood and what to come back to. Everything happens in this browser, and stays there until you delete it.",
  assign: "Make an assignment",
  needsScript: "The class report needs JavaScript.",
};
