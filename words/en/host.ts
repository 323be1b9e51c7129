/** Where answers are kept by a page that has nothing else around it. */
export const deviceOnly = "On this device only";

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
    "Your platform holds answers from a newer version of this lesson. They are left as they are, so nothing new is kept here. Tell your teacher. Once you have answered something, a code with your answers stands here, which you can hand in.",
  damaged:
    "Some of your earlier answers came back damaged from your platform. What could be read is here; look through the questions before you go on.",
  failed:
    "Your platform has not kept your latest answers. Do not close this page yet: it tries again by itself. If this line stays, give your teacher this code; it holds your answers:",
  /** Before there is an answer to lose. */
  failedAtOnce:
    "Your platform does not keep anything of this lesson so far. It is tried again by itself; if this line stays, tell your teacher before you begin.",
  /** What the platform itself says of it. */
  reason: (said: string) => `Your platform says: ${said}`,
  code: "Code with your answers",
  left: (questions: string) =>
    `Your platform has no room for all of your own words. Not kept: your text at question ${questions}. Copy it before you leave.`,
  twice:
    "This lesson is open in another window too. What you answer or write in one is in both, and both keep all of it. Close one of the two, so that you do not answer the same question twice.",
  /** Another attempt, or another person's: nothing of it is this one's. */
  stranger:
    "This lesson is open in another window too, in another attempt or for somebody else. Nothing passes between the two. If both are yours, close this window and go on in the one in which your answers are.",
  /** Where a teacher has set a pass mark that is not reached yet. */
  asked: (pass: string) =>
    `Passed from ${pass} of 100. Once a lesson is passed, some platforms open it only to look back at: before you leave it, answer whatever else is to count.`,
  /** Before the last scored question is settled. */
  last: "One question is left. Once it is settled your platform is told your mark, and some platforms open a finished lesson only to look back at. What you want to do better, answer as new before you leave.",
  /** At the end of a packaged lesson. */
  colophon: "“Unreasonable Criticism?”, an open module. Text CC BY 4.0, code MIT.",
  told: (score: string) => `Your platform was told your result: ${score} of 100.`,
  /** After the result, where there is more to get. */
  better:
    "A better one counts until you leave; after that, some platforms open a finished lesson only to look back at.",
} as const;
