/** What a device remembers of the hand-ins it made for one assignment, as one setting of the record: "0a1b… 2 blue-heron-17". */
import { hexOf, type Id } from "../codes/pack";
import type { SettingKind } from "../progress/settings";
import { turns } from "./hand-in";

export interface Handed {
  /** By chance, for this device and this assignment. */
  nonce: Id;
  /** How many hand-ins were made. */
  turn: number;
  /** The word of the last; null where it was not kept. */
  codeWord: string | null;
}

/** The setting, by the assignment's number. */
export const handedIn = (assignment: string): SettingKind<Handed | null> => ({
  name: `handed/${assignment}`,
  read: readHanded,
  write: (value) => (value === null ? "" : writeHanded(value)),
});

/** @returns null where nothing was handed in yet */
function readHanded(saved: unknown): Handed | null {
  if (typeof saved !== "string") return null;
  const [, nonce = "", turn = "", codeWord] =
    /^([0-9a-f]{16}|\d{1,7}) (\d{1,5})(?: (\S*))?$/.exec(saved) ?? [];
  return nonce === "" ? null : { nonce, turn: Number(turn), codeWord: codeWord ?? null };
}

function writeHanded({ nonce, turn, codeWord }: Handed): string {
  return `${nonce} ${turn} ${codeWord ?? ""}`;
}

/** @param chance 8 bytes, used for the first hand-in only */
export function nextHanded(before: Handed | null, codeWord: string, chance: Uint8Array): Handed {
  return {
    nonce: before?.nonce ?? hexOf(chance),
    turn: Math.min(turns, (before?.turn ?? 0) + 1),
    codeWord,
  };
}

/** Whether the next hand-in would come under another word than the last: perhaps another student sits here. */
export function isOtherWord(before: Handed | null, codeWord: string): boolean {
  return before !== null && before.codeWord !== null && before.codeWord !== codeWord;
}
