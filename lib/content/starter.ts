import { stringify } from "yaml";

/** What can stand in an address as it is written. */
const pattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Why a module cannot have a name, as a sentence; null where it can.
 *
 * @param taken the names in the folder of modules
 */
export function refusedName(name: string, taken: readonly string[]): string | null {
  if (taken.includes(name))
    return `lessons/${name} is there already, and nothing in it was changed. Choose another name.`;
  if (!pattern.test(name))
    return `"${name}" cannot be an address. Use small letters, digits and hyphens, as in reading-a-vote.`;
  return null;
}

/**
 * The module.yaml of the starter as that of a new module.
 *
 * @param text with TITLE and TODAY where these go
 * @param given `today` is a date like 2026-11-29; `language` that of the lessons, by its English name, empty for English
 */
export function starterText(
  text: string,
  { title, today, language = "" }: { title: string; today: string; language?: string },
): string {
  // As YAML needs it: a title may hold a colon, a quotation mark or a hash.
  const quoted = (value: string) => stringify(value, { lineWidth: 0 }).trim();
  const made = text.replace(/TITLE|TODAY/g, (place) => (place === "TITLE" ? quoted(title) : today));
  return language === "" || language === "English" ? made : `${made}language: ${quoted(language)}\n`;
}
