import { attribute, type Tag } from "./tag";

/** The scripts that run from right to left, among those that languages are written in today. */
const fromTheRight = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];

/** Whether a code such as "ar", "zh-Hant" or "pt-BR" is that of a language. */
export function isLanguage(code: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(code) !== undefined;
  } catch {
    return false;
  }
}

/** Which way a language runs, by the script that it is written in. */
export function directionOf(language: string): "ltr" | "rtl" {
  return fromTheRight.includes(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}

/** The language of a passage and which way it runs, as a page has to say it; nothing where it is that of the lesson. */
export function saidIn(passage: Tag): { lang?: string; dir?: string } {
  const lang = attribute(passage, "lang");
  if (lang === null || !isLanguage(lang)) return {};
  return { lang, dir: attribute(passage, "dir") ?? directionOf(lang) };
}
