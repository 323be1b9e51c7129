import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Collected, collectAnswers, collectTexts } from "@/lib/assignment/collect";
import { essenceOf, toSeal } from "@/lib/progress/essence";
import { lessonState } from "@/lib/progress/lesson-state";
import { type Attempt, emptyProgress, isGraded, merge, type Progress } from "@/lib/progress/progress";
import { isHeld, questionState } from "@/lib/progress/question-state";
import { resumePoint } from "@/lib/progress/resume";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";
import { times } from "../../times";
import { aDraft, anAttempt } from "./arbitrary-progress";

const module = moduleId("north");
const ids = ["veto", "agenda"];

/** Attempts in any order of time, as two devices leave them. */
const anyAttempts = fc
  .array(
    fc.record({
      id: fc.constantFrom(...ids),
      rev: fc.integer({ min: 1, max: 2 }),
      round: fc.integer({ min: 1, max: 5 }),
      verdict: fc.constantFrom<Attempt["verdict"][]>("right", "partly", "wrong", "wrong", "noted", "shown"),
      hints: fc.nat({ max: 1 }),
      confidence: fc.constantFrom<NonNullable<Attempt["confidence"]>[]>("guess", "sure"),
      choice: fc.constantFrom("a", "b"),
      at: fc.nat({ max: 40 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    const attempts = rows.map(({ id, choice, ...row }, index) =>
      anAttempt({ ...row, id: `${index}`, question: questionKey({ module, id }), response: { choice } }),
    );
    return merge(emptyProgress, { ...emptyProgress, attempts });
  });

/** Attempts as one device gives them: a round, then the next, a try at a time. */
const givenAttempts = fc
  .array(
    fc.record({
      id: fc.constantFrom(...ids),
      verdict: fc.constantFrom<Attempt["verdict"][]>("right", "partly", "wrong", "wrong", "shown"),
      anew: fc.boolean(),
      updated: fc.nat({ max: 20 }).map((n) => n === 0),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    const now = new Map<string, { rev: number; round: number }>();
    return steps.map(({ id, verdict, anew, updated }, index) => {
      const { rev, round } = now.get(id) ?? { rev: 1, round: 1 };
      const next = updated ? { rev: rev + 1, round: 1 } : { rev, round: anew ? round + 1 : round };
      now.set(id, next);
      return anAttempt({
        ...next,
        id: `${index}`,
        question: questionKey({ module, id }),
        verdict,
        at: index,
      });
    });
  });

/** Everything that pages say of the record without its history. */
function said(progress: Progress) {
  const all: unknown[] = [];
  for (const rev of [1, 2, 3]) {
    for (const tries of [1, 2, 3]) {
      const asked: Collected[] = ids.map((id) => ({
        id,
        question: questionKey({ module, id }),
        rev,
        tries,
        scored: true,
        kind: "choice",
      }));
      const outline = {
        module,
        slug: "first",
        title: "First",
        questions: asked.map((one) => ({ ...one, prompt: "", look: null })),
      };
      const states = asked.map((one) => ({ ...questionState(progress, one), earlier: null }));
      const held = { ...progress, settings: { "tries/north/first": { value: "held", at: 1 } } };
      all.push(
        states,
        lessonState(progress, asked),
        isHeld(held, lessonKey(outline), asked),
        collectAnswers(progress, asked),
        collectTexts(progress, asked),
        collectAnswers(
          progress,
          asked.map((one) => ({ ...one, scored: false })),
        ),
        resumePoint(progress, [outline]),
      );
    }
  }
  return all;
}

function onlyEssence(progress: Progress): Progress {
  const essence = essenceOf(progress.attempts);
  return { ...progress, attempts: progress.attempts.filter((attempt) => essence.has(attempt)) };
}

describe("the essence of a record", () => {
  it("says of every question, lesson and hand-in what the whole record says", () => {
    fc.assert(
      fc.property(anyAttempts, (progress) => {
        expect(said(onlyEssence(progress))).toEqual(said(progress));
      }),
      { numRuns: times(150) },
    );
  });

  it("still says so after more answers, without what was left out before them", () => {
    fc.assert(
      fc.property(givenAttempts, fc.nat({ max: 60 }), (attempts, cut) => {
        const whole = merge(emptyProgress, { ...emptyProgress, attempts });
        const before = onlyEssence({ ...emptyProgress, attempts: attempts.slice(0, cut) });
        const after = onlyEssence({
          ...emptyProgress,
          attempts: [...before.attempts, ...attempts.slice(cut)],
        });
        expect(said(after)).toEqual(said(whole));
        expect(said({ ...emptyProgress, attempts: [...before.attempts, ...attempts.slice(cut)] })).toEqual(
          said(whole),
        );
      }),
      { numRuns: times(150) },
    );
  });

  it("lets a draft return no more often than the whole record does", () => {
    const draft = aDraft({ question: questionKey({ module, id: "veto" }), rev: 1, round: 3, at: 20 });
    const saved = { ...emptyProgress, drafts: { [draft.question]: draft } };
    fc.assert(
      fc.property(anyAttempts, (progress) => {
        expect(merge(onlyEssence(progress), saved).drafts).toEqual(merge(progress, saved).drafts);
      }),
      { numRuns: times(150) },
    );
  });

  it("is as large after ten thousand answers as after a hundred", () => {
    const size = (count: number) =>
      essenceOf(
        Array.from({ length: count }, (_, index) =>
          anAttempt({
            id: `${index}`,
            round: 1 + Math.floor(index / 20),
            question: questionKey({ module, id: `${index % 10}` }),
            verdict: index % 20 < 10 ? "wrong" : "right",
            at: index,
          }),
        ),
      ).size;
    expect(size(10_000)).toBe(size(100));
  });
});

describe("the essence of a question that was never right", () => {
  const rounds = (tries: (round: number) => number) =>
    Array.from({ length: 50 }, (_, round) =>
      Array.from({ length: tries(round) }, (_, at) =>
        anAttempt({ id: `${round}-${at}`, round, at: round * 10 + at }),
      ),
    ).flat();

  it("is its last round, and of older ones those with more tries than every later one", () => {
    expect(essenceOf(rounds(() => 1)).size).toBe(2);
    expect(essenceOf(rounds((round) => (round === 20 ? 3 : round === 10 ? 2 : 1))).size).toBe(1 + 3 + 1);
  });
});

describe("what can be sealed", () => {
  const attempts = Array.from({ length: 3_000 }, (_, index) =>
    anAttempt({ id: `${index}`, round: 1 + index, verdict: "right", at: index }),
  );

  it("is what no page needs, the oldest first, two thousand at a time, but for the newest hundred", () => {
    const first = toSeal(attempts);
    expect(first.map(({ id }) => Number(id))).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 1));
    const left = attempts.filter((attempt) => !first.includes(attempt));
    expect(toSeal(left)).toHaveLength(899);
    expect(toSeal(left.filter((attempt) => !toSeal(left).includes(attempt)))).toEqual([]);
  });

  it("is nothing where it would be less than a hundred", () => {
    expect(toSeal(attempts.slice(0, 200))).toEqual([]);
    expect(toSeal(attempts.slice(0, 201))).toHaveLength(100);
  });
});

it("counts a first try that was graded", () => {
  const shown = anAttempt({ id: "0", verdict: "shown", at: 0 });
  const graded = anAttempt({ id: "1", verdict: "wrong", at: 1, round: 2 });
  const last = anAttempt({ id: "2", verdict: "shown", at: 2, round: 3 });
  expect([...essenceOf([shown, graded, last])].filter(isGraded)).toEqual([graded]);
});
