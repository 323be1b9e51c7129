import type { CartridgeWords } from "@/lib/exchange/cartridge";
import type { FileChange } from "@/lib/exchange/changes";
import type { ItemWords } from "@/lib/exchange/item-of";
import type { MarkdownWords } from "@/lib/exchange/markdown";
import type { QuestionFile } from "@/lib/exchange/question-files";
import type { PackageForm } from "@/lib/packages/packages";
import type { Kind } from "@/lib/quiz/question";
import { formatSpan } from "@/words/format";

/** What to click in a platform, with drawings. */
export interface Guide {
  name: string;
  /** What of it was played, and what not. */
  tried: string;
  steps: { say: string; shows?: GuideDrawing }[];
  note: string;
}

export interface GuideDrawing {
  window: string;
  /** What stands in it, each with what is chosen there. */
  rows: [label: string, value?: string][];
  /** The row to choose, from 0. */
  marked?: number;
}

/** The page from which a module goes to other tools. */
export const packagesWords = {
  dek: "Lessons that your learning platform keeps and marks, and questions for its quiz.",
  what: "If marks are given in Moodle, Canvas, Brightspace or Blackboard, take a lesson there as a package: the student learns as here, leaves in the middle, comes back on another device, and the platform has the mark. Nobody copies codes.",
  lessons: "Lessons in your platform",
  formNotes: {
    scorm12:
      "All lessons. Nearly every platform takes this form in; choose it unless you were told otherwise.",
    scorm2004:
      "All lessons. The report of answers also has the text of each question. Older apps of Moodle do not play it.",
    cc11: "The text of every lesson as a page, its documents as web links, its questions as a quiz. Moodle’s Restore takes in this form and none that is newer. The questions do not stand within the text there, and there is no record of the lesson itself. For the questions alone Moodle XML is better: it also has hints and part marks.",
    cc13: "The same for Canvas, Brightspace and Blackboard.",
    qti3: "Questions one by one, as the newest form of the standard has them.",
    qti21: "The same for tools that know the older form, among them Canvas’s classic quizzes and Blackboard.",
  } satisfies Record<PackageForm, string>,
  choice: "A choice of lessons",
  choiceNote: "Made here, in your browser, out of the files of this page; nothing is sent.",
  each: "One lesson at a time",
  eachNote:
    "For an activity and a mark of its own for each lesson, which is easier to give out and to grade than the whole module.",
  told: "What the platform is told",
  toldList: [
    "Each answer at once, with the names of lesson and question, what was given, what is right, how it went and how long it took. In SCORM 1.2 parts are told by the letters and numbers they have on the printed sheet.",
    "Where the student is and what was answered, so that the lesson goes on exactly there. It fits into 4,096 letters, the least that a platform has to keep; long texts of one’s own may not, and the student is told which.",
    "A mark from 0 to 100 once every question that counts is settled: the share of each question’s best try, all weighing the same. Until then the lesson is incomplete, then completed. Where you set a pass mark, the mark of a lesson below it is told as well, and the lesson stays incomplete. It is never failed, and a lower result never takes the place of a higher one.",
    "Nothing in a preview or a look back. Some platforms, Moodle among them, open a lesson that is completed or passed only to look back at, so for them finishing is final. Students read this in the lesson before the last question, and above a lesson with a pass mark.",
  ],
  toldNever:
    "Names and numbers of students are never read, and nothing goes anywhere but to the platform. Where it does not save, the student is told, and gets a code to hand in.",
  guides: "In your platform, in two minutes",
  guidesNote:
    "Played here: both versions of SCORM in scorm-again, a free and strict stand-in for a platform, in Chromium, also in a small frame, in a closed-off frame and with a platform that fails. The pictures are drawings, not taken in a platform: things may be called otherwise in yours, so try it once as a student before a class does.",
  /** What a drawing of a window says to who does not see it. */
  drawing: (window: string, rows: string) => `Drawing of a window, “${window}”: ${rows}.`,
  marked: (label: string) => `${label} (choose this)`,
  /** @param own what a file and a lesson of the module are called, to be recognised in the drawings */
  guideList: (own: { cartridge: string; lesson: string }): Guide[] => [
    {
      name: "Moodle",
      tried:
        "Played in Moodle 4.5.6 with these settings and another package, before these were made. These packages were not played in it; what they write was held against its source.",
      steps: [
        {
          say: "Turn editing on, Add an activity, SCORM package. Drop the .zip of a lesson into it.",
          shows: {
            window: "Add an activity or resource",
            rows: [["Assignment"], ["Quiz"], ["SCORM package"], ["URL"]],
            marked: 2,
          },
        },
        {
          say: "Under Appearance let students begin at once, and leave out the preview.",
          shows: {
            window: "Appearance",
            rows: [
              ["Student skip content structure page", "Always"],
              ["Disable preview mode", "Yes"],
              ["Display course structure in player", "Disabled"],
            ],
          },
        },
        {
          say: "Under Grade and Attempts management let the best count.",
          shows: {
            window: "Grade, Attempts management",
            rows: [
              ["Grading method", "Highest grade"],
              ["Maximum grade", "100"],
              ["Number of attempts", "Unlimited"],
              ["Attempts grading", "Highest attempt"],
            ],
          },
        },
        {
          say: "Under Completion conditions require a status.",
          shows: {
            window: "Completion conditions",
            rows: [
              ["Require status: Passed", "✓"],
              ["Require status: Completed", "✓"],
            ],
          },
        },
        { say: "Answers by question: open the activity, Reports, Interactions report." },
      ],
      note: "A lesson that is completed or passed is locked: from then on Moodle opens it only to look back at, and keeps nothing of what is answered there. To do better a student ticks “Start a new attempt” on the activity’s page, begins with nothing, and the highest attempt counts; with one attempt, or with “Lock after final attempt”, there is no second time. With a pass mark this happens as soon as the mark is reached and the student leaves, even with questions open: choose it high enough. For graded work make an activity for each lesson. For a package of several lessons display the course structure “To the side”, choose the grading method “Learning objects” and tick “Require all SCOs to return completion status”: without it one finished lesson completes the activity. If your site protects the downloads of packages, the Moodle app cannot play them without a connection.",
    },
    {
      name: "Canvas",
      tried: "Not tried.",
      steps: [
        {
          say: "If your school has switched SCORM on, it stands in the menu of the course. Upload the .zip and choose the graded assignment.",
          shows: {
            window: "Course menu",
            rows: [["Home"], ["Assignments"], ["Modules"], ["SCORM"]],
            marked: 3,
          },
        },
        {
          say: "If it has not, give out the lesson as an assignment on this site and link to it. Questions come in as a Common Cartridge or as QTI 2.1, under Settings, Import course content.",
          shows: {
            window: "Import course content",
            rows: [
              ["Content type", "Common Cartridge 1.x Package"],
              ["Source", own.cartridge],
            ],
          },
        },
      ],
      note: "Canvas tells large and small letters in the names of files apart; the packages have small ones only.",
    },
    {
      name: "Brightspace",
      tried: "Not tried.",
      steps: [
        {
          say: "In Content choose the unit, Add existing or Upload, SCORM package, and choose the .zip.",
          shows: {
            window: "Content, Add existing",
            rows: [["File"], ["Web link"], ["SCORM package"]],
            marked: 2,
          },
        },
        {
          say: "Let it make a grade item, and take the highest attempt.",
          shows: {
            window: "SCORM package",
            rows: [
              ["Grade item", "Yes"],
              ["Grade calculation", "Highest attempt"],
            ],
          },
        },
      ],
      note: "",
    },
    {
      name: "Blackboard",
      tried: "Not tried.",
      steps: [
        {
          say: "In Course content press the plus, Upload or Create, SCORM package, and choose the .zip.",
          shows: {
            window: "Course content, +",
            rows: [["Document"], ["Test"], ["SCORM package"]],
            marked: 2,
          },
        },
        {
          say: "Give it a grade out of 100. Ultra takes the last attempt that was graded, so allow one attempt, which a student can leave and come back to.",
          shows: {
            window: "SCORM settings",
            rows: [
              ["Grade", "100 points"],
              ["Attempts allowed", "1"],
            ],
          },
        },
      ],
      note: "",
    },
    {
      name: "Google Classroom and Teams",
      tried: "Not tried. It needs no more than a link.",
      steps: [
        {
          say: "Neither takes packages in. Make an assignment on this site and post its link; students hand in a code, and the report reads all of them at once.",
          shows: {
            window: "Assignment",
            rows: [
              ["Title", own.lesson],
              ["Link", "The link of your assignment"],
            ],
          },
        },
      ],
      note: "",
    },
  ],
  assign: "Make an assignment",
  files: "Questions for a quiz",
  filesNote: "The platform asks and marks them by itself, without the text of the lessons.",
  notes: {
    "questions.xml":
      "Takes along the reasons for every answer, hints, part marks, sources and model answers. In Moodle: Question bank, Import, Moodle XML format.",
    "questions.gift.txt":
      "Plain text, which Moodle and other quiz tools read. Takes along reasons, part marks and sources; no hints and no formatting. In Moodle: Question bank, Import, GIFT format.",
    "questions.md": "Plain text with the answers and reasons, to copy from.",
    "quiz-game.xlsx":
      "The columns of Kahoot’s own template, which several tools of that kind take in. Only questions short enough for a wall, with two to four answers; without reasons.",
  } satisfies Record<QuestionFile, string>,
  size: (count: number, kilobytes: number) => `${count} questions, ${kilobytes} kB`,
  tried: "Not yet tried in any platform: look at the questions once before a class gets them.",
  paper: "Paper, and PDF",
  paperNote: "The student sheet prints on paper, or as a PDF from the same window of your browser:",
  paperLink: "Student sheet",
} as const;

/** What the page says and the form for a choice of lessons says too. */
export const packageNames = {
  kilobytes: "kB",
  forms: {
    scorm12: "SCORM 1.2",
    scorm2004: "SCORM 2004, 4th edition",
    cc11: "Common Cartridge 1.1, for Moodle",
    cc13: "Common Cartridge 1.3",
    qti3: "QTI 3.0",
    qti21: "QTI 2.1",
  } satisfies Record<PackageForm, string>,
  files: {
    "questions.xml": "Moodle XML",
    "questions.gift.txt": "GIFT",
    "questions.md": "Markdown",
    "quiz-game.xlsx": "Spreadsheet for a quiz on the wall",
  } satisfies Record<QuestionFile, string>,
} as const;

export const packageChanges = {
  title: "What could not be taken along",
  /** How many questions of a file something was done to. */
  count: (count: number) => (count === 1 ? "1 question" : `${count} questions`),
  lessons:
    "In SCORM packages every lesson is whole, with every kind of question, every drawing and every excerpt. Left out: the review, with the words it would ask, the explorers, links to other pages, and the choice of colours, which belong to this site.",
  none: "Everything is taken along.",
  everywhere:
    "No form for questions has a place for how sure a student is, for the reading before a question, or for the way back to it. What is said here to one who was sure and wrong stands after the answer for everyone. How many tries there are is set in the tool.",
  pages:
    "In the pages of a cartridge: the short version of each lesson and the day of its last check are left out, the questions stand in the quiz and not between the paragraphs, and excerpts of documents stand as text.",
  drawings: (titles: string) =>
    `Drawings are left out of the pages; each one’s title and what it shows stay as text, its numbers as a table. In this cartridge: ${titles}.`,
  drawing: (lesson: number, title: string) => `${lesson}. ${title}`,
  manyDrawings: (count: number) =>
    `Drawings are left out of the pages; each one’s title and what it shows stay as text, its numbers as a table. In this cartridge there are ${count}.`,
  countIn: (count: number) => `(${count})`,
  kinds: {
    choice: "One answer",
    choices: "Several answers",
    predict: "Guess",
    highlight: "Marked sentences",
    order: "Order",
    match: "Pairs",
    sort: "Categories",
    blank: "Gap",
    scale: "Number on a line",
    explain: "Own words",
  } satisfies Record<Kind, string>,
  each: {
    "guess-left-out": "Left out: a guess before the text, which is asked again after it.",
    "order-as-places":
      "Putting in order became choosing a place for each. Each place is marked by itself; here, each pair is.",
    "passage-as-list":
      "The passage became a list of its sentences to tick: a right one earns its share, a wrong one costs as much. Here, what was found and what was right of it count together.",
    "one-category": "Where several categories hold, only the first counts.",
    "reasons-after": "The reasons stand together after the answer, not at each row.",
    "line-as-number": "The line to move along became a field for a number, with the same tolerance.",
    "marked-by-hand": "You mark it yourself; the points to look for go along where the format has a place.",
    "as-written":
      "Only the spellings in the list are right; here, accents and articles are forgiven as well, and capitals wherever the tool minds them.",
    "hints-left-out": "The hints are left out.",
    "points-after": "The model answer and the points to look for show after the answer.",
    "all-or-nothing": "All or nothing: a part of the answer earns nothing.",
    "all-of-them":
      "In Moodle each right one earns its share and a wrong one costs nothing, so whoever ticks all of them earns all. Take Moodle XML where that matters.",
    "half-left-out": "Near the right number earns nothing; here it earns half.",
    "sentences-to-tick": "The passage became a list of its sentences to tick.",
    "line-as-field": "The line to move along became a field for a number.",
    "one-number": "Only the very number counts; here, one near it counts as well.",
    "rows-alone": "Each row became a question of its own.",
    "wrong-reasons-left-out": "What is said of a wrong answer that was foreseen does not show in Moodle.",
    "reasons-left-out": "The reasons are left out.",
    "sources-left-out": "The sources are left out.",
    "several-by-tool": "How several right answers are marked, the tool decides; here each earns its share.",
    "plain-text": "Words set off by slanted letters are not.",
    "no-game-question":
      "Left out: a question of more than 120 letters, an answer of more than 75, or not a choice among two to four.",
    "rubric-left-out": "The points to look for are left out; the model answer shows after the answer.",
  } satisfies Record<FileChange, string>,
} as const;

/** A choice of lessons, made in the browser. */
export const packageMakerWords = {
  lessons: "Lessons",
  form: "Form",
  pass: "Passed from a score of",
  passNote:
    "1 to 100. Left empty, a lesson is completed once every question that counts is settled. With a mark it is incomplete below it, and passed from there on; some platforms then open it only to look back at, even with questions open.",
  make: "Make the package",
  making: "Making …",
  ready: (name: string, kilobytes: string) => `${name}, ${kilobytes} kB, is ready.`,
  save: "Save it",
  chooseLesson: "Choose at least one lesson.",
  badPass: "A whole number from 1 to 100, or nothing.",
  failed: "The files of the module could not be loaded. Check your connection and try again.",
} as const;

export const markdownWords: MarkdownWords = {
  answer: "Answer:",
  hint: "Hint:",
  alsoWritten: "Often written, and what to say of it:",
  or: "or",
  model: "A good answer:",
  lookFor: "Look for:",
  within: (value, within) => `${value}, up to ${within} more or less`,
  options: "Choose from:",
};

export const cartridgeWords: CartridgeWords = {
  quiz: (lesson) => `Quiz: ${lesson}`,
  row: (stem, row) => `${stem} <strong>${row}</strong>`,
};

/** What a question says of itself in another tool. */
export const itemWords: ItemWords = {
  sources: "Settled by:",
  place: (number) => `Place ${number}`,
  range: (from, to, unit) => `(a number from ${from} to ${to}${unit === "" ? "" : `, ${unit}`})`,
  passage: "The passage:",
  day: formatSpan,
  gap: "_____",
};
