import type { Mark } from "@/lib/quiz/question";
import { counted } from "../format";

/** What the views of single kinds say. Apart from what every question says: these views come later than the first ones. */

/** At a row that is still empty when the answer is checked. */
export const rowOpen = "Still open";
export const rowWords: Record<Mark, string> = { right: "Right", wrong: "Not this", missed: "Left open" };

export const placeWords: Record<Mark, string> = {
  right: "In its place",
  wrong: "Not in its place",
  missed: "Left out",
};

export const sentenceWords: Record<Mark, string> = {
  right: "Right",
  wrong: "Not this one",
  missed: "Belongs here too",
};

export const scaleWords = {
  line: (unit: string) => `Your place on the line, in ${unit}`,
  unset: "nothing chosen yet",
  close: "Close.",
  counted: (from: number, to: number) => `(anything from ${from} to ${to} counts)`,
};

export const kindWords = {
  textLeft: (letters: number) => `Room for ${counted(letters, { one: "letter", other: "letters" })} more.`,
  textOver: (letters: number) =>
    `${counted(letters, { one: "letter", other: "letters" })} too long. Nothing is cut: shorten it yourself.`,
  textNotTaken: "This is far too long for the field, so it was not put in. Put in less at a time.",
  modelAnswer: "A model answer",
  ownText: "Your text",
  selfCheck: "What does your text say? Tick what you find in it.",
  yourAnswer: "Your answer",
  gap: (before: string, after: string) => `Your answer, in the gap: ${before} … ${after}`,
  rightAnswer: "Right answer",
  moveUp: (thing: string) => `Move up: ${thing}`,
  moveDown: (thing: string) => `Move down: ${thing}`,
  movedTo: (thing: string, place: number, all: number) =>
    `${thing.replace(/[.]$/, "")}: now ${place} of ${all}`,
  choose: "Choose …",
};
