/** What the note on a word says. Apart from the rest of a lesson: a word can be asked for before that has come. */
export const words = {
  close: "Close",
  askTerm: "Quiz me on this word in the review",
};
