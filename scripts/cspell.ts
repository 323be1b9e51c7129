import type { UnknownWords } from "../lib/content/spelling";
import { fetchTool } from "./fetch-tool";

// About a hundred packages, most of them dictionaries: kept out of the project's own dependencies.
const tool = { name: "cspell-lib", version: "9.8.0", entry: "dist/index.js" };

/** What cspell calls the languages whose dictionaries come with it. British and American spelling are both right. */
const locales: Readonly<Record<string, string>> = { English: "en,en-GB" };

/** Whether words in a language, by its English name, can be looked up. */
export function hasDictionary(language: string): boolean {
  return Object.hasOwn(locales, language);
}

/** Looks words up. */
export interface Speller {
  unknownWords: UnknownWords;
  suggest: (word: string) => Promise<string[]>;
}

/** The part of cspell that is used here. */
interface Cspell {
  spellCheckDocument: (
    document: { uri: string; text: string; languageId: string; locale: string },
    options: { generateSuggestions: boolean; noConfigSearch: boolean },
    settings: object,
  ) => Promise<{ issues: { text: string; offset: number }[]; errors?: Error[] }>;
  suggestionsForWord: (
    word: string,
    options: { locale: string; languageId: string; numSuggestions: number },
    settings: object,
  ) => Promise<{ suggestions: { word: string; wordAdjustedToMatchCase?: string }[] }>;
}

/** cspell for a language that it has, fetched the first time; null where it cannot be had. */
export async function loadCspell(language: string): Promise<Speller | null> {
  const locale = locales[language];
  const address = fetchTool(tool);
  if (address === null || locale === undefined) return null;
  const cspell: Cspell = await import(address);
  const settings = {
    language: locale,
    languageId: "plaintext",
    // "teh" is three letters long; left alone, cspell begins at four.
    minWordLength: 3,
    // Left alone, cspell stops after a hundred finds a file, and five of one word.
    maxNumberOfProblems: 100_000,
    maxDuplicateProblems: 100_000,
  };
  return {
    async unknownWords(text) {
      const document = { uri: "file:///text.txt", text, languageId: "plaintext", locale };
      const options = { generateSuggestions: false, noConfigSearch: true };
      const { issues, errors = [] } = await cspell.spellCheckDocument(document, options, settings);
      const [error] = errors;
      if (error !== undefined) throw error;
      return issues.map(({ text, offset }) => ({ word: text, offset }));
    },
    async suggest(word) {
      const options = { locale, languageId: "plaintext", numSuggestions: 3 };
      const { suggestions } = await cspell.suggestionsForWord(word, options, settings);
      return [...new Set(suggestions.map((one) => one.wordAdjustedToMatchCase ?? one.word))];
    },
  };
}
