/**
 * The last two names of a list in one line, which a word for "and" joins: "Ana, Ben and Cem". In the languages of
 * table-headings.ts that write it as a word of its own, in small letters; shown nowhere.
 */

/** Never between the parts of one person's name. */
const sure = `
  & and und et en oraz och og ja ve και и й і та agus és și dhe un ir და և 및 và dan और এবং மற்றும் และ اور`;
/** Also between the surnames of one person, or before one: Ortega y Gasset, Costa e Silva, in ’t Veld. */
const doubtful = "y e i a in na at و";

const signs = (list: string) => list.trim().split(/\s+/).join("|");
const between = (list: string) => new RegExp(`^(.*\\S)\\s+(?:${signs(list)})\\s+(\\S.*)$`);
const [surely, perhaps] = [between(sure), between(doubtful)];
/** Behind a comma: "Ana, Ben, and Cem". */
const ahead = new RegExp(`^(?:${signs(sure)}|y|e|i|a)\\s+(?=\\S)`);

/**
 * The names of a line, the last cell in two where a word joins two names in it.
 *
 * @returns `isSure`: such a word stands there, and it joins no parts of one name
 */
export function namesApart(cells: readonly string[]): { names: string[]; isSure: boolean } {
  const last = cells.at(-1) ?? "";
  const others = cells.slice(0, -1);
  const bare = others.length === 0 ? last : last.replace(ahead, "");
  if (bare !== last) return { names: [...others, bare], isSure: true };
  const joined = surely.exec(last);
  if (joined !== null) return { names: [...others, ...joined.slice(1)], isSure: true };
  const parts = perhaps.exec(last)?.slice(1) ?? [];
  // Names of one line are alike: where the others have two words, one alone is a surname.
  const fewest = Math.min(...others.map(wordsIn));
  const apart = parts.length > 0 && parts.every((part) => wordsIn(part) >= fewest);
  return { names: apart ? [...others, ...parts] : [...cells], isSure: false };
}

function wordsIn(name: string): number {
  return name.split(/\s+/).length;
}
