/** What a phone in a live round needs to hear and to be heard. Loaded once it joins. */

import { nameOfBox } from "@/lib/box/name";
import type { OwnerSurroundings } from "@/lib/box/owner";
import { putLetter } from "@/lib/box/put-letter";
import { hexOf } from "@/lib/codes/pack";
import { sealAnswer } from "@/lib/live/sealed-answer";

export { BoxRefusal } from "@/lib/box/refusal";
export { followRound } from "@/lib/box/round-listener";
export { isLongOver, placeOfRound, readRoundLetters } from "@/lib/box/rounds";
export { phoneShows, readPhoneRound } from "@/lib/live/phone";

/** Milliseconds until an answer is sent again. */
const tryAgain = 2_000;

/**
 * Seals an answer and sends it until the round has it, or refuses it.
 *
 * @param onAway told when it has to wait
 * @returns whether the round has it; null where the signal ended it first
 */
export async function sendAnswer(
  { x, ...answer }: { x: string; turn: number; phone: string; response: unknown },
  { ask, root, suite, random, sleep }: OwnerSurroundings,
  onAway: () => void,
  signal: AbortSignal,
): Promise<boolean | null> {
  const bytes = await sealAnswer(answer, x, suite);
  if (bytes === null) return false;
  const letter = { box: await nameOfBox(x, suite), id: hexOf(random(new Uint8Array(16))), bytes };
  while (!signal.aborted) {
    const result = await putLetter(ask, root, letter);
    if (result.put === "kept") return true;
    if (result.put === "refused") return false;
    onAway();
    await sleep(Math.max(tryAgain, result.after * 1_000), signal);
  }
  return null;
}
