import { type EditionRows, editionsOf } from "@/lib/assignment/edition";
import type { OpenedHandIn } from "@/lib/assignment/hand-in";
import type { TeacherKey } from "@/lib/assignment/seal";
import { type FoundCode, findCodes, openCode } from "@/lib/class/find-codes";
import type { CryptoSuite } from "@/lib/crypto/suite";

export interface ToOpen {
  rows: EditionRows;
  keys: readonly TeacherKey[];
  /** Codes as they are kept, which still have to be found in what was typed. */
  kept: readonly string[];
  found: readonly FoundCode[];
}

export type OpenedBatch = [code: string, opened: OpenedHandIn][];

/** Codes opened side by side. */
const atOnce = 4;
/** In milliseconds: so long a batch is gathered before anybody hears of it, and the page may draw. */
const longestSlice = 5;
/** What arrives from a worker has to be read by the page in one go. */
const largestBatch = 200;

/**
 * Opens hand-ins, a few at a time.
 *
 * @param suite what to open sealed ones with; null where there is nothing
 * @param tell hears of each batch
 * @param rest runs between two batches
 */
export async function openEach(
  { rows, keys, kept, found }: ToOpen,
  suite: CryptoSuite | null,
  tell: (batch: OpenedBatch) => void,
  rest: () => Promise<unknown>,
): Promise<void> {
  const editions = editionsOf(rows);
  let batch: OpenedBatch = [];
  let began = performance.now();
  const open = async (codes: readonly FoundCode[]) => {
    const opened = codes.map(
      async (code) => [code.code, await openCode(code, keys, editions, suite)] as const,
    );
    for (const [code, one] of await Promise.all(opened)) batch.push([code, one]);
    if (batch.length < largestBatch && performance.now() - began < longestSlice) return;
    tell(batch);
    batch = [];
    await rest();
    began = performance.now();
  };
  for (let at = 0; at < kept.length; at += atOnce)
    await open(kept.slice(at, at + atOnce).flatMap((code) => findCodes(code)));
  for (let at = 0; at < found.length; at += atOnce) await open(found.slice(at, at + atOnce));
  tell(batch);
}
