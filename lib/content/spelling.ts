import { isPair, isScalar, parseDocument, visit } from "yaml";
import { type Place, placeAt } from "./problem";

/** Tells which words of a text no dictionary of a language has; each with where it begins. */
export type UnknownWords = (text: string) => Promise<{ word: string; offset: number }[]>;

/** A word that neither a dictionary nor the module's own list has. */
export interface Misspelt {
  word: string;
  /** Where it stands first. */
  file: string;
  place: Place;
  /** In how many more places it stands. */
  more: number;
}

/** What stands under these names, in a register or a tag, is a name or an address, and no words of a language. */
const noWords = new Set(
  [
    "again captions code dir draft fact facts file follows href id keeps kind lang language level name objective",
    "objectives order practice retired rev rule see sibling source src status tex track url vote was",
  ].flatMap((line) => line.split(" ")),
);

/** A passage that says its language. Only English is looked up: see scripts/cspell.ts. */
const passage = /(<Excerpt\s[^>]*?\blang=["'](?!en\b)[^>]*>)([\s\S]*?)(?=<\/Excerpt>)/g;

const tag = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}])*>/g;
const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)')/g;

/** With "https:" or, as people write it, without: "news.example.org". */
const address = /\bhttps?:\/\/[^\s)>\]"]+|\b[a-z\d-]+(?:\.[a-z]{2,})+\b/g;

/** What a lesson's text holds beside words, and is replaced as a whole. */
const besideWords = [
  /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi,
  /^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1/gm,
  /`[^`\n]*`/g,
  /\{[^{}]*\}/g,
  /<!--[\s\S]*?-->/g,
  /(?<=\])\([^)\s]*/g,
  /^\[[^\]\n]+\]:\s*\S+/gm,
  /\[\^[^\]\n]+\]/g,
  address,
  /\(misconception: [^)]*\)/g,
];

/**
 * A text of a module with everything but its words put out by spaces, so that what is found keeps its place: tags, names
 * and addresses, code, the keys of registers, words in other scripts.
 *
 * @param file its name tells how it is written: a register (.yaml), or Markdown
 */
export function wordsAlone(file: string, text: string): string {
  const alone = file.endsWith(".yaml") ? wordsOfRegister(text) : wordsOfMarkdown(text);
  // Not half a word either: "K-팝" asks nothing.
  return alone.replace(/[\p{L}\p{M}]*(?![\p{Script=Latin}\p{M}])\p{L}[\p{L}\p{M}]*/gu, blank);
}

function wordsOfMarkdown(text: string): string {
  const [front = ""] = /^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/.exec(text) ?? [];
  const body = besideWords.reduce(
    (left, pattern) => left.replace(pattern, blank),
    text
      .slice(front.length)
      .replace(passage, (_, opening: string, words: string) => opening + blank(words))
      .replace(tag, wordsOfTag),
  );
  return (front === "" ? "" : `---${wordsOfRegister(front.slice(3, -3))}---`) + body;
}

function wordsOfTag(written: string): string {
  const left = [...blank(written)];
  for (const { 0: whole, 1: name = "", 2: double, 3: single, index } of written.matchAll(attribute)) {
    const value = double ?? single ?? "";
    if (!noWords.has(name)) left.splice(index + whole.length - 1 - value.length, value.length, ...value);
  }
  return left.join("");
}

function wordsOfRegister(text: string): string {
  let left = blank(text);
  visit(parseDocument(text), {
    Scalar(key, { range, type }, path) {
      if (key === "key" || range == null) return;
      const pair = path.findLast(isPair);
      if (pair !== undefined && isScalar(pair.key) && noWords.has(String(pair.key.value))) return;
      const [start, end] = range;
      const written = text.slice(start, end);
      const said = type === "QUOTE_DOUBLE" ? written.replace(/\\./g, blank) : written;
      left = left.slice(0, start) + said.replace(address, blank) + left.slice(end);
    },
  });
  return left;
}

function blank(written: string): string {
  return written.replace(/[^\r\n]/g, " ");
}

/** The words of a module's spelling.txt: one a line, and `#` before what is no word. */
export function readSpelling(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");
}

/**
 * Asks for every word of a module's texts.
 *
 * @param texts by file, as they are written
 * @param own the module's own list: `hoax` there lets `Hoax` pass too, and `Hua` lets no `hua`
 * @returns the words that nobody knows, in the order of the texts, and what stands in the list and is not needed there
 */
export async function checkSpelling(
  texts: Readonly<Record<string, string>>,
  own: readonly string[],
  unknownWords: UnknownWords,
): Promise<{ misspelt: Misspelt[]; unused: string[] }> {
  const listed = new Set(own);
  const needed = new Set<string>();
  const found = new Map<string, Misspelt>();
  for (const [file, text] of Object.entries(texts))
    for (const { word: asWritten, offset } of await unknownWords(wordsAlone(file, text))) {
      const word = asWritten.replace(/['’]s?$/, "");
      const known = [word, word.toLowerCase()].find((form) => listed.has(form));
      const before = found.get(word);
      if (known !== undefined) needed.add(known);
      else if (before !== undefined) before.more += 1;
      else found.set(word, { word, file, place: placeAt(text, offset) ?? { line: 1, column: 1 }, more: 0 });
    }
  return { misspelt: [...found.values()], unused: [...listed].filter((word) => !needed.has(word)) };
}

/** `lessons/veto/02-response.mdx:41:3  recieved – received, relieved or receive? (and in 2 more places)` */
export function tellMisspelt({ word, file, place, more }: Misspelt, suggestions: readonly string[]): string {
  const meant = suggestions.slice(0, 3);
  const last = meant.pop();
  const asked = last === undefined ? "" : ` – ${[meant.join(", "), last].filter(Boolean).join(" or ")}?`;
  const elsewhere = more === 0 ? "" : ` (and in ${more} more ${more === 1 ? "place" : "places"})`;
  return `${file}:${place.line}:${place.column}  ${word}${asked}${elsewhere}`;
}

/** What to do about words that nobody knows; null where there are none. */
export function whatToDo(slug: string, misspelt: number): string | null {
  if (misspelt === 0) return null;
  const what = misspelt === 1 ? "1 word is" : `${misspelt} words are`;
  return `${what} not known: mend ${misspelt === 1 ? "it, or write it" : "each, or write it"} into lessons/${slug}/spelling.txt.`;
}
