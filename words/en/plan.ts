/** What the page of plans says by itself. */
export const planWords = {
  title: "Lesson plans",
  onThisPage: "On this page",
  sum: ({
    lessons,
    minutes,
    short,
    questions,
  }: Record<"lessons" | "minutes" | "short" | "questions", number>) =>
    `${lessons} lessons: ${minutes} minutes in full, ${short} in the short versions, ${questions} questions.`,
  checkedOn: (date: string) => `Last checked against the record on ${date}.`,
  lessons: "The lessons",
  lesson: (minutes: number, short: number | null, questions: number, scored: number) =>
    `${minutes} minutes${short === null ? "" : `, short version ${short}`}; ${questions} questions, ${scored} of them scored`,
  sheets: "For the classroom",
  packet: "Handout",
  packetNote: "all lessons for paper, also short or in large print",
  answerSheet: "Answer sheet",
  answerSheetNote: "numbers and letters for anyone who answers on paper",
  project: "Questions on the wall",
  projectNote: "one at a time, large, the answer hidden until you show it",
  key: "Answer key",
  keyNote: "every question with its reasons and sources",
  packages: "For your platform",
  packagesNote: "lessons that Moodle and other platforms mark, and questions for their quizzes",
  onPaper: (title: string) => `${title} on paper`,
  standards: "Standards that are assessed",
  standardsNote:
    "Only what a scored question asks is listed. Codes are given where the wording was read; the skill is in our own words.",
  standard: "Standard",
  skill: "Skill",
  askedIn: "Asked in",
  noCode: "no code",
  questionsFor: (count: number) => (count === 1 ? "one scored question" : `${count} scored questions`),
  wording: "the wording",
  sources: "Sources of this page",
};
