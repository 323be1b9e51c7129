const scripts = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)/u;

/**
 * A text in pieces, with the language of those that are written in a script of East Asia: a screen reader has to know which
 * voice to take, and a browser which signs. Signs that Chinese shares with Japanese count as Chinese where no kana is by.
 */
export function piecesOf(text: string): { text: string; lang: string | null }[] {
  return text
    .split(scripts)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, lang: scripts.test(piece) ? languageOf(piece) : null }));
}

function languageOf(piece: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(piece)) return "ja";
  return /\p{Script=Hangul}/u.test(piece) ? "ko" : "zh";
}
