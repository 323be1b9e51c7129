/** What the page for the wall of a classroom says by itself. */
export const projectorWords = {
  title: "Questions on the wall",
  how: "Choose a question. Page down, as a presenter’s remote sends it, leads on: to the rest of a long question, to its answer, to the next question; page up leads back. Arrow right and left turn to the next question and the one before, the space bar shows and hides the answer, Esc leads back here. A remote’s button to begin (F5) fills the screen, and the one for a dark screen (a full stop, or B) makes it dark until the next press. No name is shown, and of students’ answers only what a live round counts, or what you let through.",
  key: "Answer key",
  question: (number: string) => `Question ${number}`,
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
