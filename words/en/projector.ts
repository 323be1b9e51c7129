/** What the page for the wall of a classroom says by itself. */
export const projectorWords = {
  title: "Questions on the wall",
  how: "Choose a question. No names are shown, and of your students’ answers only what a live round counts, or what you let through.",
  keysTitle: "Keys, and a presenter’s remote",
  keys: [
    ["Page down", "On: to the rest of a long question, its answer, the next question"],
    ["Page up", "Back by the same steps"],
    ["→ and ←", "The next question, and the one before"],
    ["Space bar", "Show or hide the answer"],
    ["Esc", "Back to this list"],
    ["F5", "Fill the screen"],
    ["B or full stop", "Make the screen dark until the next press"],
  ],
  keysNote:
    "A remote sends page down and page up. Its buttons to begin and to darken the screen send F5 and B, or a full stop.",
  key: "Answer key",
  /** A number such as "Q2" says of itself that it is a question's. */
  question: (number: string) => (number.startsWith("Q") ? number : `Question ${number}`),
  show: "Show the answer",
  hide: "Hide the answer",
  ways: "Questions",
  previous: "Previous",
  next: "Next",
  all: "All questions",
};

/** What the script of the page adds. */
export const projectorTools = {
  step: (step: number, steps: number) => `Part ${step} of ${steps}`,
  back: "Part before",
  on: "Next part",
  timer: "Timer",
  minutes: (minutes: number) => `${minutes} min`,
  left: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, "0")}`,
  over: "Time is up",
  stop: "Stop",
  darken: "Dark",
  lighten: "Show the question again",
};
