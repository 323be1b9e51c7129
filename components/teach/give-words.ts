import { newWords } from "@/lib/class/new-words";
import type { TeacherRecord } from "@/lib/class/teacher-record";

/** As many code words as are asked for, none of which is taken. */
export type WordsFor = (count: number, taken: readonly string[]) => string[];

/**
 * The giver of code words, whose list is loaded once it is needed. What somebody of another class has is given to nobody:
 * one link may be for both.
 *
 * @throws where it cannot be loaded
 */
export async function loadWords({ classes }: Pick<TeacherRecord, "classes">): Promise<WordsFor> {
  const { givenWords } = await import("@/lib/class/given-words");
  const others = classes.flatMap(({ students }) => students.map(({ word }) => word));
  return (count, taken) => newWords(count, [...others, ...taken], givenWords, chance);
}

function chance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}
