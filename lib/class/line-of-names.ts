/**
 * The names of a list in one line, and the words for "and" that join them: "Ana, Ben and Cem". In the languages of
 * table-headings.ts; shown nowhere.
 */

/** Never between the parts of one person's name. */
const sure = `
  & and und sowie u\\. as\\s+well\\s+as et en oraz och og ja ve и й і та agus és și dhe un ir და և 및 그리고 và dan और
  எ மற்றும் และ اور`;
/** Also between the surnames of one person, or before one: Ortega y Gasset, Costa e Silva, in ’t Veld. */
const doubtful = "y e i a in na at و";
/** Written together with the name before or behind them; behind the Arabic one, how names begin that have its letter. */
const glued = [
  /^(\p{sc=Han}{2,4})[和与與及](\p{sc=Han}{2,4})$/u,
  /^([\p{sc=Han}\p{sc=Katakana}\s]{2,})と([\p{sc=Han}\p{sc=Katakana}\s]{2,})$/u,
  /^(.*\p{sc=Hangul}{2})[와과]\s+(\p{sc=Hangul}.+)$/u,
  /^(?:(.*\p{sc=Arab})\s+)?و(?!ليد|ائل|سام|سيم|سن|فاء|فيق|رد|جدي|جيه|ديع|حيد|صال|داد|عد|لاء|اصف|ضاح|هيب|هبي)(\p{sc=Arab}{2}.*)$/u,
  /^(?:(.*\p{sc=Hebr})\s+)?ו(?!רד|ני)(\p{sc=Hebr}{2}.*)$/u,
];

const signs = (list: string) => list.trim().split(/\s+/).join("|");
/** In capitals only those that nobody is called. */
const words = `(?:${signs(sure)}|And|AND|Und|UND)`;
const joints = new RegExp(`\\s+${words}\\s+|\\s*[&＆]\\s*`);
const perhaps = new RegExp(`^(.*\\S)\\s+(?:${signs(doubtful)})\\s+(\\S.*)$`);
/** Behind a comma: "Ana, Ben, and Cem". In small letters "dan" is a name too. */
const ahead = new RegExp(`^(?:(?!dan\\s+\\p{Ll})${words}|y|e|i|a)\\s+(?=\\S)`, "u");
const lineAhead = new RegExp(`^${words}\\s+(?=\\p{Lu}|\\p{Lo})`, "u");

/** A line of a list that goes over several, without the word for "and" before its last name. */
export function withoutAnd(line: string): string {
  return line.replace(lineAhead, "");
}

/**
 * The names of a line, apart where a word joins two in a cell.
 *
 * @returns `isSure`: such a word stands there, and it joins no parts of one name
 */
export function namesApart(cells: readonly string[]): { names: string[]; isSure: boolean } {
  const [others, end] = [cells.slice(0, -1), withoutStop(cells)];
  const last = others.length === 0 ? end : end.replace(ahead, "");
  const names = [...others, last].flatMap((cell) => cell.split(joints)).filter((name) => name !== "");
  if (last !== end || names.length > cells.length) return { names, isSure: true };
  const parts = perhaps.exec(last)?.slice(1) ?? [];
  // Names of one line are alike: where the others have two words, one alone is a surname.
  const fewest = Math.min(...others.map(wordsIn));
  if (parts.length > 0 && parts.every((part) => wordsIn(part) >= fewest))
    return { names: [...others, ...parts], isSure: false };
  const joined = glued.map((shape) => shape.exec(last)).find((found) => found !== null);
  const ends = joined?.slice(1).filter((part) => part !== undefined) ?? [last];
  // One name that begins with a word for "and" is no list.
  return { names: others.length > 0 || ends.length > 1 ? [...others, ...ends] : [last], isSure: false };
}

/** The last cell, without the full stop of a sentence; not of an initial. */
function withoutStop(cells: readonly string[]): string {
  const last = cells.at(-1) ?? "";
  const isSentence = cells.length > 1 && /\p{L}{3}\.$/u.test(last) && !/\b[js](?:r|un|en)\.$/i.test(last);
  return isSentence && !cells.slice(0, -1).some((cell) => cell.endsWith(".")) ? last.slice(0, -1) : last;
}

function wordsIn(name: string): number {
  return name.split(/\s+/).length;
}
