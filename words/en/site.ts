/** What stands around every page, and the title and summary of each as tabs, shares and search engines show them. */
export const siteWords = {
  name: "Unreasonable Criticism?",
  description: "Open lessons that take a student from what was said to the record behind it.",
  title: (page: string) => `${page} – Unreasonable Criticism?`,
  skip: "Skip to content",
  navigation: "Site",
  promise:
    "Your answers stay on this device. They leave it only when you pass them on yourself. There are no accounts.",
  licence: "Text CC BY 4.0, code MIT",
  /** What a lesson that was made from one of the site says of it; CC BY asks for the name. */
  forkedFrom: (lesson: string) => `“${lesson}”, Unreasonable Criticism? (CC BY 4.0)`,
  write: "Write a lesson",
  menu: "Menu",
  lessons: "Lessons",
  progress: "Progress",
  explore: "Explore",
  review: "Review",
  settings: "Text size and colours",
  privacy: "What is stored",
  sources: "Sources and method",
  offline: "Without a connection",
  teach: "For teachers",
};

/** What the header says of the review once something is due; apart, because it ships in scripts. */
export const dueWords = { due: (count: number) => `${count} due` };

/** What a browser says of the site before it is put on a home screen. */
export const manifestWords = {
  /** At most 12 letters, for below an icon. */
  shortName: "Criticism?",
  lessons: "The lessons",
  narrow: "A question in a lesson on a phone, answered, with the reason",
  wide: "The first page: the article and the record side by side",
};

/** On the page at an address that a lesson had before. */
export const movedWords = { moved: "This lesson has another address now:" };

export const notFoundWords = {
  code: "If a teacher gave you a code, type it here or on the page of",
  assignment: "your assignment",
  title: "Page not found",
  heading: "There is no page at this address",
  mistyped:
    "The link may be mistyped or cut short. Nothing you have saved is affected. These are the lessons, or go to the",
  home: "home page",
  offline:
    "Without a connection, only pages saved on this device will open. If this page is new, try again when you are online.",
};

export const pageWords = {
  live: { title: "Live round", description: "Answer on your own phone what the class is asked on the wall." },
  review: { title: "Review", description: "Questions from your lessons, asked again when it is time." },
  progress: {
    title: "Your progress",
    description: "What is saved on this device, and how to take it with you or clear it.",
  },
  result: {
    title: "What you know now",
    description: "What you can say after the lessons, on one page, to print and hand in.",
  },
  move: {
    title: "Move your progress",
    description: "Take your answers to another device by link, by QR codes on the screen, or as a file.",
  },
  settings: {
    title: "Reading settings",
    description: "Text size, colours and movement of the pages on this device.",
  },
  explore: {
    title: "Explore",
    description:
      "The Security Council’s vote, the road to the International Criminal Court, and the timeline.",
  },
  icc: {
    title: "The road to the Court",
    description: "What would have to be true before the International Criminal Court could look at a case.",
  },
  timeline: {
    title: "Timeline",
    description: "What happened, in the order of its days.",
  },
  council: {
    title: "The Council’s vote",
    description: "Set up a vote of the Security Council and see what Article 27 of the Charter makes of it.",
  },
  assignment: {
    title: "Your assignment",
    description: "Opens an assignment from a teacher’s link or code, and hands it in.",
  },
  write: {
    title: "Write a lesson",
    description: "A lesson with live questions, written and seen side by side, and passed on as a link.",
  },
  ownLesson: {
    title: "A lesson from a link",
    description: "Opens a lesson that somebody wrote and passed on, by its link or its file.",
  },
  teach: {
    title: "For teachers",
    description: "What this is, whether it is for your class, and everything you need to teach it.",
  },
  assign: {
    title: "Make an assignment",
    description: "A link, a QR code, a code to type. No account, no server.",
  },
  classes: {
    title: "My classes",
    description:
      "Classes with their names and code words, slips to print, and a backup of everything. In this browser only.",
  },
  guide: {
    title: "Guide for teachers",
    description: "From tonight’s assignment to tomorrow’s lesson, step by step.",
  },
  report: {
    title: "Class report",
    description: "Opens what students handed in and shows what the class understood. In this browser only.",
  },
  key: { title: "Answer key", description: "Every question with its key, for teachers." },
  packages: {
    title: "For your platform",
    description: "Lessons and questions of a module as files that a learning platform takes in.",
  },
  plan: {
    title: "Lesson plans",
    description: "Lesson plans, standards, what is contested, and a letter home.",
  },
  projector: {
    title: "Questions on the wall",
    description: "One question at a time, large, with its answer hidden until it is asked for.",
  },
  offline: {
    title: "Keep it on this device",
    description: "How every page works without a connection, and how to add the site to a home screen.",
  },
  packet: { title: "Handout", description: "All lessons and questions, for paper." },
  sheet: {
    title: (lesson: string) => `Handout: ${lesson}`,
    description: "One lesson and its questions, for paper.",
  },
  questionSheet: { title: "Questions", description: "The questions of the module alone, for paper." },
  answerSheet: { title: "Answer sheet", description: "A sheet for marking answers on paper." },
};
