import { counted } from "../format";

/** When something comes back. A day asks a certain number at most, which is said where it is reached. */
const next = (count: number, when: string, atMost: number) =>
  `${count} ${count === 1 ? "question comes" : "questions come"} back ${when}${count === atMost ? ", as many as one day asks" : ""}.`;

/** Everything the review says. No arrears, no row of days: what waits, waits without a word. */
export const words = {
  title: "Review",
  dek: "Questions from your lessons come back when it is time: those you missed come back the next day, those you knew come back after longer and longer breaks. Trying to remember is what makes it stick.",
  needsScript: "Reviewing needs JavaScript. The lessons can be read without it.",
  reading: "Loading your answers …",
  due: (count: number, minutes: number) =>
    `${count} due, about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  begin: "Begin",
  goOn: "Continue",
  loading: "Loading the questions …",
  notLoaded: "The questions could not be loaded. Check the connection, then press the button again.",
  nothingYet: "Nothing to review yet. Answer questions in a lesson, and they come back here.",
  toLessons: "Go to the lessons",
  nothingToday: "Nothing is due today.",
  next,
  moreNow: "Ask me a few more now",
  onward: "Next question",
  finish: "Finish",
  terms: "Words to review",
  termsNote: "Tick a word, and from tomorrow on the review asks you what it means.",
  termsAdded: (added: number, all: number) => `Choose words (${added} of ${all} chosen)`,
};

/** The end of a sitting. */
export const endWords = {
  title: "That is all for today",
  right: (right: number, asked: number) =>
    asked === 1
      ? `You were asked 1 question, and ${right === 1 ? "were right" : "it comes back"}.`
      : `Right: ${right} of ${asked}.`,
  known: "Known today",
  missedThen: (when: string) => `missed ${when}, known today`,
  unnamed: (count: number) =>
    `${counted(count, { one: "question", other: "questions" })} missed before, known today`,
  week: "The week ahead",
  weekNote: "How many questions come back each day. What is not answered waits; nothing is lost.",
  calendar: "Add these days to my calendar (.ics)",
  calendarSaved: "Saved. Open the file with your device’s calendar.",
  calendarTitle: (count: number) => `Review: ${counted(count, { one: "question", other: "questions" })}`,
};

/** What other pages say of the review. */
export const lineWords = {
  link: "Review",
  plain: "What you answer in the lessons is asked again later, so that it stays.",
  due: (count: number, minutes: number) =>
    `${count} ${count === 1 ? "question" : "questions"} due, about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  next,
};
