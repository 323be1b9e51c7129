import fc from "fast-check";
import {
  type Attempt,
  type Draft,
  emptyProgress,
  type Json,
  merge,
  type Place,
  type Progress,
  responseFits,
  type Setting,
} from "@/lib/progress/progress";

// Small pools, so that ids, questions and times collide often.
const questions = ["north/veto", "north/agenda", "south/vote"];
const at = fc.nat({ max: 12 });
const rev = fc.integer({ min: 1, max: 2 });
const round = fc.integer({ min: 1, max: 3 });
const hints = fc.nat({ max: 3 });
const confidence = fc.constantFrom("guess" as const, "think" as const, "sure" as const);

const response = fc
  .json({ maxDepth: 2 })
  .map((text): Json => JSON.parse(text))
  .filter(responseFits);

/** An attempt. Copies of one id may differ, but not in their question: an id is never used again. */
export const arbitraryAttempt: fc.Arbitrary<Attempt> = fc.nat({ max: 8 }).chain((n) =>
  fc.record(
    {
      id: fc.constant(`attempt-${n}`),
      question: fc.constant(questions[n % questions.length] ?? ""),
      rev,
      round,
      kind: fc.constantFrom("choice", "order"),
      response,
      verdict: fc.constantFrom<Attempt["verdict"][]>("right", "partly", "wrong", "noted", "shown"),
      score: fc.constantFrom(0, 0.25, 1),
      confidence,
      hints,
      at,
      where: fc.constantFrom<Attempt["where"][]>("lesson", "review"),
    },
    {
      requiredKeys: [
        "id",
        "question",
        "rev",
        "round",
        "kind",
        "response",
        "verdict",
        "score",
        "hints",
        "at",
        "where",
      ],
    },
  ),
);

export const arbitraryDraft: fc.Arbitrary<Draft> = fc.record(
  { question: fc.constantFrom(...questions), rev, round, response, confidence, hints, at },
  { requiredKeys: ["question", "rev", "round", "response", "hints", "at"] },
);

const arbitraryPlace: fc.Arbitrary<Place> = fc.record({
  lesson: fc.constantFrom("north/first", "north/second"),
  anchor: fc.constantFrom("", "vote", "veto"),
  at,
});

const arbitrarySetting: fc.Arbitrary<Setting> = fc.record({
  value: fc.oneof(fc.boolean(), fc.constantFrom("large", "small")),
  at,
});

/** A record as `merge` leaves it. */
export const arbitraryProgress: fc.Arbitrary<Progress> = fc
  .record({
    attempts: fc.array(arbitraryAttempt, { maxLength: 8 }),
    drafts: fc.array(arbitraryDraft, { maxLength: 4 }),
    places: fc.array(arbitraryPlace, { maxLength: 3 }),
    settings: fc.dictionary(fc.constantFrom("askConfidence", "short", "constructor"), arbitrarySetting),
  })
  .map(({ attempts, drafts, places, settings }) =>
    merge(emptyProgress, {
      attempts,
      drafts: Object.fromEntries(drafts.map((draft) => [draft.question, draft])),
      places: Object.fromEntries(places.map((place) => [place.lesson, place])),
      // fast-check makes some dictionaries without a prototype.
      settings: { ...settings },
    }),
  );

/** One attempt with what a test does not care about filled in. */
export function anAttempt(attempt: Partial<Attempt> & { id: string }): Attempt {
  return {
    question: "north/veto",
    rev: 1,
    round: 1,
    kind: "choice",
    response: { choice: "a" },
    verdict: "wrong",
    score: 0,
    hints: 0,
    at: 1,
    where: "lesson",
    ...attempt,
  };
}

/** One draft with what a test does not care about filled in. */
export function aDraft(draft: Partial<Draft>): Draft {
  return {
    question: "north/veto",
    rev: 1,
    round: 1,
    response: { choice: "b" },
    hints: 0,
    at: 1,
    ...draft,
  };
}
