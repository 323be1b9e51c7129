import { newWords } from "@/lib/class/new-words";

/** As many code words as are asked for, none of which is taken. */
export type WordsFor = (count: number, taken: readonly string[]) => string[];

/** The giver of code words, whose list is loaded once it is needed. @throws where it cannot be loaded */
export async function loadWords(): Promise<WordsFor> {
  const { givenWords } = await import("@/lib/class/given-words");
  return (count, taken) => newWords(count, taken, givenWords, chance);
}

function chance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
