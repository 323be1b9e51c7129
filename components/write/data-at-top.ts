import { dataOf } from "@words/write-data";
import { atTop } from "@/lib/own/at-top";
import type { Insertion } from "@/lib/own/insert-at";

/** What the example of a tag draws, put at the top of a text that does not have it. */
export function dataAtTop(text: string, tag: string): Insertion[] {
  return atTop(text, dataOf[tag] ?? {});
}
