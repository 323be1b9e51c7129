/** Everything the review says. No arrears, no row of days: what waits, waits without a word. */
export const words = {
  title: "Review",
  dek: "What you answered in the lessons is asked again when it is time: what you missed on the next day, what you knew after longer and longer pauses. Trying to remember is what makes it stay.",
  needsScript: "Reviewing needs JavaScript. The lessons can be read without it.",
  reading: "Reading what is saved …",
  due: (count: number, minutes: number) =>
    `${count} due, about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  begin: "Begin",
  goOn: "Go on",
  loading: "The questions are loading …",
  notLoaded: "The questions could not be loaded. Check the connection, then press the button again.",
  nothingYet: "Nothing to review yet. Answer questions in a lesson, and they come back here.",
  toLessons: "To the lessons",
  nothingToday: "Nothing is due today.",
  doneToday: "That is all for today",
  doneNote: (asked: number) => `You answered ${asked} ${asked === 1 ? "question" : "questions"}.`,
  next: (count: number, when: string) =>
    `${count} ${count === 1 ? "question comes" : "questions come"} back ${when}.`,
  moreNow: "Ask me a few more now",
  onward: "Next question",
  finish: "Finish",
  terms: "Words to ask",
  termsNote: "Tick a word, and from tomorrow its meaning is asked here too.",
  termsAdded: (added: number, all: number) => `Choose words (${added} of ${all} chosen)`,
};

/** What other pages say of the review. */
export const lineWords = {
  link: "Review",
  plain: "What you answer in the lessons is asked again later, so that it stays.",
  due: (count: number, minutes: number) =>
    `${count} ${count === 1 ? "question" : "questions"} due, about ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  next: (count: number, when: string) =>
    `${count} ${count === 1 ? "question comes" : "questions come"} back ${when}.`,
  comingBack: (count: number, when: string) => `${count} of these questions will come back ${when}.`,
};
