import { inAlphabet } from "@/lib/class/students";
import { formatDay } from "@/words/format";
import { drawn } from "../ui/drawn";

/**
 * Has the browser read what it knows of dates and of the alphabet, each in a task of its own: the first formatter of a page takes as
 * long as a hundred rows, and a report's first drawing asks for both.
 */
export async function makeFirstFormats(): Promise<void> {
  await drawn();
  formatDay(0);
  await drawn();
  inAlphabet();
}
