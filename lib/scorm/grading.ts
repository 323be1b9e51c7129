/** The score and the status that a platform is told. */
import type { Progress } from "../progress/progress";
import type { Platform } from "./platform";
import type { Standing } from "./standing";
import { type ScormVersion, scormVersions } from "./version";

export interface Grading {
  /** Whether the platform had the lesson as done when the visit began. */
  wasDone: boolean;
  /**
   * @returns the score that the platform has been told; null where there is none to tell yet, or it did not take it
   */
  grade: (standing: Standing) => { isTaken: boolean; told: number | null };
}

/** Never lowers a score, and never takes back that a lesson is done. */
export function graderOf(platform: Platform, version: ScormVersion, mayWrite: boolean): Grading {
  const { names } = scormVersions[version];
  const { get, offer, set } = platform;
  let best = Number.parseFloat(get(names.raw)) || 0;
  const wasDone = ["passed", "completed"].includes(mayWrite ? get(names.completion) : "");
  let done = wasDone;

  return {
    wasDone,
    grade({ score, measure, end }) {
      if (names.measure !== null) offer(names.measure, String(Number(measure.toFixed(4))));
      if (end === "completed" || end === "passed") done = true;
      if (!done && end !== "below") return { isTaken: true, told: null };
      best = Math.max(best, score);
      offer(names.least, "0");
      offer(names.most, "100");
      // Some platforms take whole numbers only.
      let isTaken = offer(names.raw, String(best)) || set(names.raw, String(Math.round(best)));
      if (names.scaled !== null) offer(names.scaled, String(Number((best / 100).toFixed(4))));
      if (end === "passed") {
        if (names.completion !== names.success) isTaken = set(names.completion, "completed") && isTaken;
        isTaken = set(names.success, "passed") && isTaken;
      } else if (end === "completed" && get(names.completion) !== "passed") {
        isTaken = set(names.completion, "completed") && isTaken;
      }
      return { isTaken, told: isTaken ? best : null };
    },
  };
}

/** @returns whether two records hold the same answers in the same order */
export function hasSameAnswers(a: Progress, b: Progress): boolean {
  return (
    a.attempts.length === b.attempts.length && a.attempts.every(({ id }, at) => b.attempts[at]?.id === id)
  );
}
