/** A learner's record as a platform keeps it: what of it was put there, and how much it has room for. */
import { crc24 } from "../codes/code-text";
import type { Progress } from "../progress/progress";
import { questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";
import type { Platform } from "./platform";
import { asWritten, suspend } from "./suspend";
import { type ScormVersion, scormVersions } from "./version";

/** SCORM 1.2 takes no more for where a learner is. */
const longestLocation = 255;

/** Letters that every platform should keep of what a lesson suspends, and of how many on a shorter text is one that was cut. */
const leastRoom = 4096;
const shortestCut = 200;

export interface Kept {
  text: string;
  /** Whether the platform took it. */
  isSet: boolean;
  /** Questions whose own words the platform has no room for. */
  left: readonly string[];
}

export interface Keeper {
  /** Puts a record there. */
  keep: (record: Progress) => Kept;
  /** Reads it again. @returns whether it is there as it was put */
  isThere: (kept: Kept) => boolean;
}

/** @param attempt by the name that is kept with its answers */
export function keeperOf(
  platform: Platform,
  version: ScormVersion,
  { module, questions, attempt }: { module: string; questions: readonly Question[]; attempt: string },
): Keeper {
  const { names, room } = scormVersions[version];
  const keys = new Set<string>(questions.map(questionKey));
  const edition = crc24(new TextEncoder().encode(questions.map(({ id, rev }) => `${id} ${rev}`).join("\n")));
  const of = { module, edition, attempt, asks: (key: string) => keys.has(key) };
  let letters = room;

  return {
    keep(record) {
      const anchor = placeIn(record);
      if (anchor !== "") platform.offer(names.location, anchor.slice(0, longestLocation));
      const packed = suspend(record, of, letters);
      const isSet = packed.fits && platform.set(names.suspended, packed.text);
      if (isSet || packed.text.length <= leastRoom) return { ...packed, isSet };
      letters = leastRoom;
      const less = suspend(record, of, letters);
      return { ...less, isSet: less.fits && platform.set(names.suspended, less.text) };
    },
    isThere({ text, isSet }) {
      const back = asWritten(platform.get(names.suspended));
      // One that cuts what it was given has room for so much.
      if (isSet && back.length >= shortestCut && back !== text && text.startsWith(back))
        letters = back.length;
      return isSet && back === text;
    },
  };
}

/** @returns where the learner is; empty where nowhere yet */
export function placeIn({ places }: Progress): string {
  return Object.values(places)[0]?.anchor ?? "";
}
