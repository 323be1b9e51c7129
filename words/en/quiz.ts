import type { AskAgain } from "@/lib/quiz/kinds/kind";
import type { Kind, Mark, Verdict } from "@/lib/quiz/question";

/** Everything a question says by itself. Another language is another file like this one. */

export const markWords: Record<Mark, string> = {
  right: "Right",
  wrong: "Not this one",
  missed: "Right answer",
};

export const verdictWords: Record<Verdict | "shown", string> = {
  right: "Right.",
  partly: "Partly right.",
  wrong: "Not this one.",
  noted: "Saved.",
  shown: "Here is the answer.",
};

/** For kinds of many parts "not this one" would point at nothing. */
export const wrongOfMany = "Not yet.";
export const wrongInTheEnd = "Not right.";

export const instructions: Record<Kind, string> = {
  choice: "Choose one answer.",
  choices: "Choose every answer that holds. Wrong ticks count against right ones.",
  blank: "Fill the gap.",
  order: "Move the lines into the right order.",
  match: "Choose a partner for every row.",
  sort: "Choose a category for every statement.",
  highlight: "Mark what the question asks for.",
  explain: "Write in your own words. Your text stays on this device and is not graded.",
  scale: "Move the slider, or type a number.",
  predict: "A guess before you read on. You are not expected to know, and it is not scored.",
};

/** Said where the answer is still empty. */
export const missing: Record<Kind, string> = {
  choice: "Choose one answer, then check it.",
  choices: "Choose at least one answer, then check it.",
  blank: "Write your answer in the gap, then check it.",
  order: "Move at least one line, or check the order as it stands.",
  match: "Choose a partner for every row, then check.",
  sort: "Choose a category for every statement, then check.",
  highlight: "Mark at least one sentence, then check.",
  explain: "Write a sentence or two first. Then compare it with the model answer.",
  scale: "Put a value on the line first: move the slider, or type a number between its ends.",
  predict: "Choose what you expect first.",
};

/** Said where nothing can be checked yet. */
export const askedAgain: Record<AskAgain, string> = {
  number: "Write one number, in figures or as a word. This did not cost a try.",
  "too-long": "Your text is too long. Shorten it, then compare it with the model answer.",
};

export const sameAgain = "This is the answer you have just checked. Change it, or ask for the answer.";

export const words = {
  question: (number: number, total: number) => `Question ${number} of ${total}`,
  unscored: "not scored",
  check: "Check answer",
  note: "Keep this prediction",
  held: "Your answer is kept. The reasons show once every scored question of this lesson is answered.",
  compare: "Compare with a model answer",
  onward: { text: "Read on", question: "Next question", end: "To the end of the lesson" },
  showAnswer: "Show the answer",
  hint: (number: number, total: number) => (total === 1 ? "Hint" : `Hint ${number} of ${total}`),
  takeHint: (taken: number, total: number) =>
    total === 1
      ? "Take a hint"
      : taken === 0
        ? `Take a hint (${total})`
        : `Take another hint (${total - taken} left)`,
  triesLeft: (left: number) => (left === 1 ? "You may try once more." : `You may try ${left} more times.`),
  lookAgain: "Look again in the text",
  link: "Link to this question",
  updated:
    "This question was updated since you answered it. Your earlier answer stays in your record; please look again.",
  predictAgain: "Choose again, now that you have read the text. It is not scored.",
  predictionKept: "Your prediction is kept.",
  predictionReturns: "The question comes back after the text.",
  predictionBefore: (text: string) => `Before reading you chose: ${text}`,
  predictionHolds: "The record agrees.",
  predictionFails: "The record shows something else.",
  predictionSame: "You stayed with your first idea.",
  predictionChanged: "You changed your mind since the first time.",
  rowsRight: (right: number, all: number) => `${right} of ${all} right.`,
  placesRight: (right: number, all: number) => `${right} of ${all} in their place.`,
  choicesRight: (right: number, wrong: number) =>
    `${right} right${wrong > 0 ? `, ${wrong} that ${wrong === 1 ? "does" : "do"} not hold` : ""}.`,
};

/** A note on a question that may hold a mistake. Loaded when it is asked for. */
export const noteWords = {
  label: "A note to copy. Say what is wrong, then give it to your teacher or to whoever runs this site.",
  copy: "Copy the note",
  copied: "The note is copied.",
  byHand: "This browser does not allow copying. The note is marked: copy it by hand.",
  title: "Something may be wrong in this question.",
  ask: "What is wrong:",
  question: (label: string) => `Question: ${label}`,
  version: (key: string, rev: number) => `Version: ${key}, ${rev}`,
  answer: (text: string) => `My answer: ${text}`,
};
