/** What the page for the wall of a classroom says by itself. */
export const projectorWords = {
  title: "Questions on the wall",
  how: "Choose a question. Arrow right and left lead to the next and the one before, the space bar shows and hides the answer, Esc leads back here. F11 fills the screen. No name and no student's answer is shown.",
  key: "Answer key",
  question: (number: string) => `Question ${number}`,
  show: "Show the answer",
  hide: "Hide the answer",
  ways: "Questions",
  previous: "Previous",
  next: "Next",
  all: "All questions",
};
