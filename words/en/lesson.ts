import { formatNumber } from "../format";

/** What stands below a passage of a document. */
export const excerptWords = {
  marked: "The marks are added.",
};

/** What a lesson says of its footnotes. */
export const footnoteWords = {
  heading: "Footnotes",
  id: "footnote",
  back: (number: number) => `Back to the place of footnote ${number}`,
};

/** What the live parts of a lesson say. */
export const words = {
  fullChosen: (minutes: number) => `Full, ${minutes} minutes · Settings`,
  shortChosen: (minutes: number) => `Short, ${minutes} minutes · Settings`,
  oneVersion: (minutes: number) => `${minutes === 1 ? "1 minute" : `${minutes} minutes`} · Settings`,
  settings: "Text size, colours and movement",
  versions: "How much do you want to read?",
  fullVersion: (minutes: number) => `The full lesson, about ${minutes} minutes`,
  shortVersion: (minutes: number) => `The short version, about ${minutes} minutes, with the same questions`,
  askConfidence: "Ask me how sure I am before each answer",
  endOpen: (left: number) =>
    left === 1 ? "One question is still open." : `${left} questions are still open.`,
  firstOpen: "Go to the first open question",
  finished: (title: string) => `You have finished “${title}”.`,
  review: "Review",
  backup: "Your answers are in this browser only, and browsers may clear what sites have saved.",
  backupSoon:
    "Your answers are in this browser only, and it clears what a site has saved after seven days without a visit, unless the site is on the home screen.",
  backupHow: "Keep a copy, or take them to another device.",
  canSay: "What you can now say",
  firstTry: (right: number, all: number) => `Right at the first try: ${right} of ${all}.`,
  later: (right: number) => `Right after a second look: ${right}.`,
  missed: "Worth reading again",
  changed: "What changed since your prediction",
  predictedBefore: "Before",
  predictedAfter: "After",
  readAgain: "read the passage",
  redoMissed: "Ask me again what I missed",
  startOver: "Start this lesson over",
  startOverNote: "Your earlier answers stay in your record.",
  startedOver: "The questions are open again. Your earlier answers stay in your record.",
};

/** What a lesson page says around them; none of it is in a script. */
export const lessonPageWords = {
  lesson: (number: number, all: number) => `Lesson ${number} of ${all}`,
  allOf: (count: number) => `All ${formatNumber(count)} lessons`,
  check: "The check at the end",
  taughtIn: "Where to read it again",
  questionsOf: (numbers: number[]) =>
    numbers.length === 1 ? `question ${numbers[0]}` : `questions ${numbers.join(", ")}`,
  size: (minutes: number, questions: number) => `${minutes} minutes, ${questions} questions`,
  before: "Before you begin",
  sourcesAndWords: (sources: number, terms: number) => `Sources (${sources}) and words (${terms})`,
  sources: "Sources of this lesson",
  sourcesNote: "Each note names the document and the place in it. Links lead to the official record.",
  glossary: "Words used here",
  backFromSource: (number: number) => `back to the text, source ${number}`,
  sourceNumber: (number: string) => `Source ${number}`,
  sections: "In this lesson",
  sectionDone: "answered",
  backToQuestion: "Back to the question",
  previous: "Previous lesson",
  toNext: (title: string) => `Next lesson: ${title}`,
  toCheck: "Take the check",
  toProgress: "See what you know now",
  lessons: "Lessons",
  allLessons: "All lessons",
  fork: "Make a version of my own",
  articleOf: (day: string) => `The article is from ${day}.`,
  checkedOn: (date: string) => `This lesson was last checked against the record on ${date}.`,
  needsScript:
    "The text and the questions can be read as they are. Checking answers and keeping your progress need JavaScript.",
  end: "The end of this lesson",
  checkEnd: "The end of the check",
  toAssignment: "Go to the assignment and hand in",
};
