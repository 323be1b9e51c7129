/**
 * Some questions of a module by their numbers on paper, as they stand in an address: "3.5,1.2", in the order in which
 * they are to come. A lesson's number alone stands for all of its questions. Questions of a teacher's own, of which the text
 * stands behind the numbers, come last unless numbers name them too: "Q1,3.5,Q2&own=…". A form of the sheet may stand
 * before them: "large,3.5,1.2".
 */

/** The number of the lesson that a teacher's own questions make up, which no lesson of a module has. Nobody reads it. */
export const ownNumber = 0;

/** "Q2": the second question of a teacher's own. @param index from 0 */
export function ownQuestionNumber(index: number): string {
  return `Q${index + 1}`;
}

/** A number as it was typed or stands in an address; those of a teacher's own were once a lesson 0: "0.2" is "Q2", "0" is "Q". */
export function tidyNumber(number: string): string {
  return number.toUpperCase().replace(/^0(?:\.|$)/, "Q");
}

/** The numbers that a text names, in its order. */
export function numbersIn(only: string): string[] {
  const named = (only.split("&")[0] ?? "").split(",");
  return named.map(tidyNumber).filter((number) => /^(?:Q\d{0,4}|\d{1,4}(?:\.\d{1,4})?)$/.test(number));
}

/** The form of a sheet that a text names first. A number has a digit, or is one letter. */
export const wayAhead = /^([a-z-]{2,}),/;

/** Letters of that code: chats and mail cut longer links. */
export const longestOwnCode = 8_000;

/** What stands before the code of questions of a teacher's own: "3.5,1.2&own=UCL1…". */
export const ownMark = "&own=";

/** Whether a number is that of a question of the teacher's own. */
export function isOwnNumber(number: string): boolean {
  return number.startsWith("Q");
}

/** Whether numbers put questions of the teacher's own before another one, and so among them. */
export function areOwnAmong(named: readonly string[]): boolean {
  const first = named.findIndex(isOwnNumber);
  return first >= 0 && named.slice(first).some((number) => !isOwnNumber(number));
}

/** The code that a text names; null where there is none. */
export function ownIn(only: string): string | null {
  const at = only.indexOf(ownMark);
  return at < 0 ? null : only.slice(at + ownMark.length);
}

/**
 * The numbers that are there and are named, in the order of the names, each once.
 *
 * @param all the numbers of every question, in their order
 */
export function onlyOf(all: readonly string[], named: readonly string[]): string[] {
  const found = named.flatMap((name) =>
    all.filter((number) => number === name || number.startsWith(name === "Q" ? name : `${name}.`)),
  );
  return [...new Set(found)];
}
