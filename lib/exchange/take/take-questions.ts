import { isAiken, takeAiken } from "./take-aiken";
import { takeGift } from "./take-gift";
import { takeMoodle } from "./take-moodle";
import { takeOlderQti, takeQti } from "./take-qti";
import { takeTable } from "./take-table";
import type { Taken } from "./taken-question";
import { readXml } from "./xml";

/**
 * The questions in a file of another tool, whichever it is: Moodle XML, QTI, Aiken, GIFT, or a table.
 *
 * @returns null where it is none of them
 */
export function takeQuestions(text: string): Taken | null {
  const bare = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (/^\s*</.test(bare)) {
    const root = readXml(bare);
    if (root?.name === "quiz") return takeMoodle(root);
    if (root?.name === "questestinterop") return takeOlderQti(root);
    return root?.name.startsWith("assessment") ? takeQti(root) : null;
  }
  if (isAiken(bare)) return takeAiken(bare);
  const table = takeTable(bare);
  if (table !== null) return table;
  return /\{[^}]*\}/.test(bare) ? takeGift(bare) : null;
}
