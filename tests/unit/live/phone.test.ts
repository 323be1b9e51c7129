import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RoundNews } from "@/lib/box/rounds";
import { withLiveAnswer } from "@/lib/live/live-attempt";
import { type PhoneRound, phoneShows, readPhoneRound } from "@/lib/live/phone";
import { firstTryOf } from "@/lib/progress/lesson-state";
import { emptyProgress } from "@/lib/progress/progress";
import { questionState } from "@/lib/progress/question-state";
import { moduleId, questionKey } from "@/lib/quiz/names";

const asked = { module: "veto", lesson: "who", question: "who-can", rev: 1 };
const news = (now: "ask" | "talk" | "reasons", turn: number, asking: number): RoundNews => ({
  round: 1,
  now,
  turn,
  asking,
  asked,
});
const kept: PhoneRound = {
  letters: "KTMRBX",
  x: null,
  phone: "0".repeat(32),
  sent: [{ turn: 1, question: "who-can" }],
  pending: null,
  joined: 1_796_000_000_000,
};

describe("a phone in a live round", () => {
  it("shows what the round says: a question to answer once, nothing while the room talks, then the reasons", () => {
    expect(phoneShows({ round: 1, now: "wait" }, kept)).toEqual({ shows: "wait" });
    expect(phoneShows(news("ask", 1, 1), kept)).toMatchObject({ sent: true, again: false, before: false });
    expect(phoneShows(news("ask", 2, 2), kept)).toMatchObject({ sent: false, again: true, before: true });
    expect(phoneShows(news("talk", 1, 1), kept)).toMatchObject({ shows: "talk", sent: true });
    expect(phoneShows(news("reasons", 2, 2), kept)).toEqual({ shows: "reasons", asked });
  });

  it("comes back to its round, and reads nothing else", () => {
    expect(readPhoneRound(JSON.stringify(kept))).toEqual(kept);
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (other) => readPhoneRound(other) === null));
    expect(readPhoneRound(null)).toBeNull();
  });
});

describe("an answer of a live round", () => {
  const question = questionKey({ module: moduleId("veto"), id: "who-can" });
  const key = { question, rev: 1, tries: 2 };
  const answer = (id: string, verdict: "right" | "wrong", at: number) => ({
    id,
    kind: "choice",
    response: { choice: id },
    verdict,
    score: 0,
    at,
    where: "lesson" as const,
  });

  it("is an attempt like any other, each asking in a round of its own", () => {
    let progress = withLiveAnswer(emptyProgress, key, answer("a", "right", 1));
    progress = withLiveAnswer(progress, key, answer("b", "wrong", 2));
    expect(progress.attempts.map(({ round }) => round)).toEqual([1, 2]);
    expect(questionState(progress, key)).toMatchObject({ round: 2, status: "open" });
    expect(firstTryOf(progress.attempts)?.id).toBe("a");
  });

  it("is never lost and never changes another, whatever was answered before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<"right" | "wrong">("right", "wrong"), { maxLength: 6 }),
        (verdicts) => {
          let progress = emptyProgress;
          for (const [at, verdict] of verdicts.entries()) {
            const before = progress.attempts;
            progress = withLiveAnswer(progress, key, answer(`a${at}`, verdict, at + 1));
            expect(progress.attempts.slice(0, -1)).toEqual(before);
            expect(questionState(progress, key).lastAttempt?.id).toBe(`a${at}`);
          }
          expect(progress.attempts).toHaveLength(verdicts.length);
        },
      ),
    );
  });
});
