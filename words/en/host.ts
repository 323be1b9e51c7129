/** What a lesson says within a learning platform: who is told, and what to do where something is not kept. */
export const hostWords = {
  kept: "Kept by your learning platform",
  ownWords:
    "Write in your own words. Your text goes to your learning platform, where your teacher can read it. It is not graded.",
  alone:
    "There is no learning platform around this lesson. It works all the same; your answers stay on this device only.",
  watching:
    "This is a preview or a look back. Nothing that you do here is kept, and your mark stays as it is.",
  newer:
    "Your platform holds answers from another version of this lesson. They are left as they are, so nothing new is kept here. Tell your teacher.",
  failed:
    "Your platform has not kept your latest answers. Do not close this page yet. Answer another question, and it tries again. If this line stays, give your teacher this code; it holds your answers:",
  code: "Code with your answers",
  left: (questions: string) =>
    `Your platform has no room for all of your own words. Not kept: your text at question ${questions}. Copy it before you leave.`,
  twice:
    "This lesson is open in another window too. Your answers go to both; close one of the two before you go on.",
  /** Where a teacher has set a pass mark that is not reached yet. */
  asked: (pass: string) => `Passed from ${pass} of 100.`,
  /** At the end of a packaged lesson. */
  colophon: "“Unreasonable Criticism?”, an open module. Text CC BY 4.0, code MIT.",
  told: (score: string) => `Your platform was told your result: ${score} of 100.`,
} as const;
