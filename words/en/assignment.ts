import type { LinkProblem } from "@/lib/assignment/assignment";
import { counted } from "../format";

/** Everything that the page of an assignment says by itself. */
export const words = {
  reading: "Opening the assignment …",
  untitled: "Assignment",
  from: (title: string) => `Assignment: ${title}`,
  lessonsTitle: "What to do",
  lesson: (minutes: number, short: number | null) =>
    short === null
      ? counted(minutes, { one: "minute", other: "minutes" })
      : `${counted(minutes, { one: "minute", other: "minutes" })}, or ${short} in the short version`,
  ownLesson: ". Written by your teacher, not checked by this site",
  missingLesson: "This lesson is no longer part of the module. Your teacher can make a new link.",
  standing: (done: number, all: number) =>
    `${done} of ${counted(all, { one: "question", other: "questions" })} answered`,
  answered: "answered",
  onlyRead: "To read; none of its questions is asked.",
  askedTitle: "Which questions",
  askedNote: (asked: number, all: number) =>
    asked === all
      ? "Answer them in this order. Each leads to its place in the lesson."
      : `${counted(asked, { one: "question is", other: "questions are" })} asked, of ${all} in the lessons. You may answer the others too; they are not handed in.`,
  ownMissing: (count: number) =>
    `${counted(count, { one: "question", other: "questions" })} of your teacher’s own ${count === 1 ? "is" : "are"} not in this code. To answer ${count === 1 ? "it" : "them"} too, open the whole link that your teacher gave out.`,
  ownReading: "Opening your teacher’s own questions …",
  ownNotRead:
    "Your teacher’s own questions could not be opened. Reload the page with a connection, or ask your teacher.",
  dueTitle: "Due date",
  noDate: "No date is set.",
  due: (when: string, zone: string) => `${when} (${zone})`,
  dueThere: (when: string, zone: string) => `${when} where the assignment was made (${zone})`,
  dueHere: (when: string, zone: string) => `${when} where you are (${zone})`,
  advice: "The date is for you to plan with. The link still works afterwards.",
  howTitle: "How it works",
  tries: (tries: number | null) =>
    tries === null
      ? "You may try each question as often as the lesson says, mostly twice."
      : `You may try each question ${["", "once", "twice", "three times"][tries] ?? `${tries} times`}.`,
  atOnce: "The reasons show as soon as you have answered a question.",
  atEnd:
    "The reasons show once you have answered every scored question of a lesson. Until then each answer counts once.",
  confidence: "Before each answer you are asked how sure you are.",
  shortAllowed:
    "You may read the short version. It asks the same questions, and nobody is told which you read.",
  shortNot: "Please read the full version.",
  asksTime: "What you hand in says when you made it, by the clock of your device.",
  sealed: "What you hand in is sealed: only the teacher who made this link can read it.",
  collects:
    "You hand in with one press. It is sealed: only the teacher who made this link can read it, not the server that keeps it for them.",
  notSealed: "What you hand in is not sealed: whoever sees the code can read it.",
  begin: "Begin",
  goOn: "Continue",
  line: (title: string, when: string | null) => `For ${title}${when === null ? "" : `, by ${when}`}.`,
  lineAsks: (numbers: number[]) =>
    numbers.length === 0
      ? "It asks none of the questions here."
      : `It asks ${numbers.length === 1 ? "question" : "questions"} ${numbers.join(", ")}.`,
  typeTitle: "Another assignment",
  typeNote:
    "If you were given a code instead of a link, type it here. Spaces and hyphens make no difference.",
  typeLabel: "Code of the assignment",
  open: "Open it",
  opened: (title: string) => `Opened: ${title}.`,
};

/** What is wrong with a link or a code, and what to do. */
export const linkProblems: Record<LinkProblem, string> = {
  empty:
    "This page opens an assignment. Follow the link your teacher gave you, or type the code of the assignment below.",
  "hand-in":
    "This is what a student hands in, not an assignment. Teachers open it on the page “Class report”.",
  newer: "This link was made with a newer version of this site. Reload this page, then open the link again.",
  damaged:
    "A letter of this link is wrong or missing. Copy the whole link again, scan its QR code, or type the code below. Nothing you have saved is affected.",
  foreign:
    "This link was not made for these lessons. Check that the address is the one your teacher gave you, or type the code below.",
};

export const handInWords = {
  title: "Hand in",
  ownFirst: "One moment: your teacher’s own questions are being opened.",
  intro:
    "You can hand in at any time, and again when you have done more. You make a code and give it to your teacher: in the learning platform, by mail, or however your class does it. This page sends nothing by itself.",
  codeWord: "Your code word",
  codeWordNote:
    "The word your teacher knows you by, for example blue-heron-17. Leave it empty if you have none. Do not use your name.",
  codeWordTooLong: "This code word is too long. Use at most 16 letters, digits and hyphens.",
  addTexts: (texts: number) =>
    `Add what I wrote in my own words (${counted(texts, { one: "text", other: "texts" })}). The code becomes much longer.`,
  contains: "What the code contains",
  containsWord: (word: string) => (word === "" ? "No code word." : `Your code word: ${word}.`),
  containsAssignment:
    "Which assignment it is, and a random number that tells two hand-ins of yours from two students’.",
  containsAnswers: (answered: number, all: number) =>
    `For ${answered} of ${counted(all, { one: "question", other: "questions" })}: your first answer, and how it ended.`,
  containsConfidence: "How sure you said you were.",
  containsNoConfidence: "Nothing on how sure you were.",
  containsTexts: "What you wrote in your own words, word for word, as listed below.",
  containsTime: (when: string) => `The time by this device’s clock as you make the code: now ${when}.`,
  containsNotButTime:
    "Nothing else: no name, nothing about this device, and not which version of a lesson you read.",
  containsNot:
    "Nothing else: no name, no date or time, nothing about this device, and not which version of a lesson you read.",
  listTitle: "Each answer in the code",
  first: (said: string) => `First answer: ${said}.`,
  notTold: "something the code does not hold",
  noAnswer: "Not answered.",
  courses: {
    right: "Right first time.",
    "partly-open": "Partly right, still open.",
    "partly-right": "Partly right at first, then right.",
    "partly-ended": "Partly right, then the answer was shown.",
    "wrong-open": "Not right, still open.",
    "wrong-right": "Not right at first, then right.",
    "wrong-ended": "Not right, then the answer was shown.",
    noted: "Not scored.",
  },
  sure: { guess: "You said: a guess.", think: "You said: I think so.", sure: "You said: sure." },
  written: (text: string) => `Your words: ${text}`,
  make: "Make the code",
  nothingYet: "You have not answered anything in these lessons yet. You can still hand in.",
  codeTitle: "Your hand-in",
  turn: (turn: number) =>
    turn === 1
      ? "This is your first hand-in."
      : `This is hand-in number ${turn}. It takes the place of the earlier ones.`,
  sealing: {
    sealed: "It is sealed. Only the teacher who made the assignment can read it.",
    "not-asked": "It is not sealed. Whoever sees it can read it.",
    "no-https":
      "It could not be sealed, because this page was not opened over https and what seals it then could not be loaded. Whoever sees it can read it. Try again with a connection.",
    "bad-key":
      "It could not be sealed, because the key in this link is no key. Whoever sees it can read it. Ask your teacher for a new link.",
  },
  notMade:
    "The code could not be made. Nothing you have saved is affected. Reload this page, then press “Make the code” again.",
  textTooLong: (question: string, letters: number) =>
    `What you wrote to “${question}” is too long to hand in. Take ${counted(letters, { one: "letter", other: "letters" })} off it, or hand in without your own words.`,
  otherWord: (before: string, now: string) =>
    `On this device ${before === "" ? "somebody without a code word" : `“${before}”`} handed this in before${now === "" ? ", and now there is no code word" : `, and the code word is now “${now}”`}. Another student? Finish and clear first: otherwise these answers are handed in as yours.`,
  sameStudent: "Same student: make the code",
  otherStudent: "Finish and clear on the progress page",
  codeLabel: "The code",
  copy: "Copy the code",
  copyLink: "Copy as a link",
  share: "Share …",
  save: "Save as a file",
  showQr: "Show as a QR code",
  qrLabel: "The hand-in as a QR code",
  tooLongForQr: "The code is too long for a QR code. Copy it, or save it as a file.",
  copied: "Copied. Now paste it where your teacher asked for it.",
  copiedLink: "The link is copied. Now paste it where your teacher asked for it.",
  notCopied: "Copying was blocked by this browser. Select the code and copy it yourself.",
  saved: "Saved as a file on this device. Now give it to your teacher.",
  fileText: (title: string, code: string) => `Hand-in for: ${title}\n\n${code}\n`,
};

export const assignmentHead = {
  pageTitle: "Your assignment",
  dek: "What your teacher asks, the way to the lessons, and handing in. There is no account. What you do stays on this device until you hand it in yourself.",
  needsScript: "Opening an assignment and handing in need JavaScript. The lessons can be read without it.",
};

/** Apart from the others: the page for an address that leads nowhere loads only these. */
export const codeFieldWords = {
  label: "Code of an assignment",
  open: "Open it",
};
