import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockOf, isClock, isTime, latestTime, momentAfter, timeAfter, timeOf } from "@/lib/progress/clock";
import { parse, serialise } from "@/lib/progress/format";
import {
  addAttempt,
  emptyProgress,
  merge,
  type Progress,
  saveDraft,
  savePlace,
} from "@/lib/progress/progress";
import { questionState } from "@/lib/progress/question-state";
import { resumePoint } from "@/lib/progress/resume";
import { readSetting, settings } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";
import { sittingOf } from "@/lib/review/sitting";
import { aDraft, anAttempt } from "./arbitrary-progress";

const day = 86_400_000;
const today = Date.UTC(2026, 10, 29);
const year = 365 * day;
const question = questionKey({ module: "north", id: "veto" });
const asked = { question, rev: 1, tries: 2 };

describe("the clock of a record", () => {
  it("never goes back and never stands still, whatever the device's clock shows", () => {
    const wall = fc.oneof(fc.integer({ min: -year, max: latestTime + year }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 200 }), (walls) => {
        let last = 0;
        for (const now of walls) {
          const moment = momentAfter(last, now);
          expect(clockOf(moment)).toBeGreaterThan(last);
          expect(isClock(moment.clock)).toBe(true);
          expect(new Date(moment.at).toISOString()).toMatch(/^(19|20|21)\d\d-/);
          last = clockOf(moment);
        }
      }),
    );
  });

  it("is the time itself where that is later than all that is known", () => {
    expect(momentAfter(5, 7)).toEqual({ at: 7 });
    expect(momentAfter(7, 7)).toEqual({ at: 7, clock: 7 + 1 / 2048 });
    expect(momentAfter(today + year, today).at).toBe(today);
  });
});

describe("a time", () => {
  it("is a number from 1970 to the end of 2099, and a place in the order may be missing or a little later", () => {
    expect([0, 1.5, latestTime].map(isTime)).toEqual([true, true, true]);
    expect([-1, latestTime + 1, Number.NaN, "1", null, undefined].map(isTime)).toEqual(Array(6).fill(false));
    expect([undefined, 0, latestTime + 1_000_000_000].map(isClock)).toEqual([true, true, true]);
    expect([-1, latestTime + 1_000_000_001, Number.NaN, "1", null].map(isClock)).toEqual(
      Array(5).fill(false),
    );
  });

  it("is the nearest that pages can show, whatever the device's clock shows", () => {
    expect([-5, 0, 7, latestTime + 1, Number.NaN].map(timeOf)).toEqual([0, 0, 7, latestTime, 0]);
  });

  it("of a newer version is after the one before, while there are times left", () => {
    expect(timeAfter(undefined, 0)).toBe(0);
    expect(timeAfter(undefined, 7)).toBe(7);
    expect(timeAfter(5, 7)).toBe(7);
    expect(timeAfter(7, 7)).toBe(8);
    expect(timeAfter(9, 7)).toBe(10);
    expect(timeAfter(latestTime, 7)).toBe(latestTime);
  });

  it("has no place after the last one", () => {
    const last = latestTime + 1_000_000_000;
    expect(momentAfter(last, 7)).toEqual({ at: 7, clock: last });
  });
});

describe("a clock that was a year ahead and was put right", () => {
  const ahead = addAttempt(emptyProgress, anAttempt({ id: "wrong", question, at: today + year }));
  const reloaded = (progress: Progress) => {
    const read = parse(serialise(progress));
    if (!read.ok) throw new Error(read.problem);
    expect(read.rejected).toEqual([]);
    return read.progress;
  };

  it("does not keep a right answer from counting, also after a reload and a merge", () => {
    const right = addAttempt(
      ahead,
      anAttempt({ id: "right", question, verdict: "right", score: 1, at: today }),
    );
    for (const progress of [right, reloaded(right), merge(ahead, right), merge(right, ahead)]) {
      const state = questionState(progress, asked);
      expect(state.lastAttempt).toMatchObject({ id: "right", at: today });
      expect(state.status).toBe("right");
    }
  });

  it("does not keep a draft, a place or a setting from being changed", () => {
    const lesson = lessonKey({ module: "north", slug: "first" });
    let progress = saveDraft(ahead, aDraft({ question, response: "ahead", at: today + year }));
    progress = savePlace(progress, { lesson, anchor: "ahead", at: today + year });
    progress = writeSetting(progress, settings.askConfidence, true, today + year);
    const before = progress;
    progress = saveDraft(progress, aDraft({ question, response: "now", at: today }));
    progress = savePlace(progress, { lesson, anchor: "now", at: today });
    progress = writeSetting(progress, settings.askConfidence, false, today);
    for (const now of [progress, reloaded(progress), merge(before, progress)]) {
      expect(questionState(now, asked).draft?.response).toBe("now");
      expect(now.places[lesson]?.anchor).toBe("now");
      expect(readSetting(now, settings.askConfidence)).toBe(false);
    }
  });

  it("leads back to what was used last, not to what the clock says was", () => {
    const outline = (slug: string, id: string) => ({
      module: moduleId("north"),
      slug,
      title: slug,
      questions: [
        {
          question: questionKey({ module: "north", id }),
          id,
          kind: "choice" as const,
          rev: 1,
          tries: 2,
          scored: true,
        },
      ],
    });
    const lessons = [outline("first", "veto"), outline("second", "agenda")];
    const later = addAttempt(
      ahead,
      anAttempt({ id: "b", question: questionKey({ module: "north", id: "agenda" }), at: today }),
    );
    expect(resumePoint(later, lessons)?.lesson.slug).toBe("second");
  });

  it("lets a question come back once something was answered after it", () => {
    const card = { ...asked, scored: true, lesson: null, addedBy: null };
    const calendar = (now: number) => ({
      today: Math.floor(now / day),
      dayOf: (at: number) => Math.floor(at / day),
    });
    const after = addAttempt(ahead, anAttempt({ id: "c", question, verdict: "wrong", at: today }));
    expect(sittingOf(after, [card], calendar(today + 5 * day)).ask).toEqual([question]);
  });
});
