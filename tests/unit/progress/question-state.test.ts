import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstTryOf, lessonState } from "@/lib/progress/lesson-state";
import { beginNextRound } from "@/lib/progress/next-round";
import { type Attempt, addAttempt, emptyProgress, type Progress, saveDraft } from "@/lib/progress/progress";
import { isHeld, questionState, triesOf } from "@/lib/progress/question-state";
import { lessonKey, moduleId, questionKey } from "@/lib/quiz/names";
import { aDraft, anAttempt, arbitraryProgress } from "./arbitrary-progress";

const veto = { question: questionKey({ module: "north", id: "veto" }), rev: 1, tries: 2 };

/** A record of these attempts, one a millisecond. */
function answered(...attempts: Partial<Attempt>[]): Progress {
  return attempts.reduce<Progress>(
    (progress, attempt, index) =>
      addAttempt(progress, anAttempt({ id: `a${index}`, at: index + 1, ...attempt })),
    emptyProgress,
  );
}

describe("questionState", () => {
  it("is open in round 1 before any answer", () => {
    expect(questionState(emptyProgress, veto)).toEqual({
      round: 1,
      tries: [],
      status: "open",
      lastAttempt: null,
      draft: null,
      hints: 0,
      earlier: [],
      updatedSince: false,
    });
  });

  it("stays open while tries are left and is spent after the last", () => {
    expect(questionState(answered({}), veto).status).toBe("open");
    expect(questionState(answered({}, { verdict: "partly" }), veto).status).toBe("spent");
  });

  it("is right, shown or noted from the attempt that says so", () => {
    expect(questionState(answered({}, { verdict: "right" }), veto).status).toBe("right");
    expect(questionState(answered({}, { verdict: "shown" }), veto).status).toBe("shown");
    expect(questionState(answered({ verdict: "noted" }), veto).status).toBe("noted");
    expect(questionState(answered({}, {}, { verdict: "shown" }), veto).status).toBe("shown");
  });

  it("gives the tries of the present round and the last of them", () => {
    const progress = answered({}, { verdict: "right" }, { round: 2 });
    const { tries, lastAttempt, earlier } = questionState(progress, veto);
    expect(tries.map(({ id }) => id)).toEqual(["a2"]);
    expect(lastAttempt?.id).toBe("a2");
    expect(earlier.map(({ id }) => id)).toEqual(["a0", "a1"]);
  });

  it("begins a round with the draft of it", () => {
    const progress = saveDraft(
      answered({ verdict: "right", hints: 2 }),
      aDraft({ round: 2, at: 9, hints: 1 }),
    );
    const state = questionState(progress, veto);
    expect(state).toMatchObject({ round: 2, status: "open", tries: [], lastAttempt: null, hints: 1 });
    expect(state.draft?.round).toBe(2);
    expect(state.earlier).toHaveLength(1);
  });

  it("counts the hints of a round once, whether tried with them or not yet", () => {
    expect(questionState(answered({ hints: 2 }, { hints: 1 }), veto).hints).toBe(2);
    expect(questionState(saveDraft(answered({ hints: 1 }), aDraft({ at: 9, hints: 3 })), veto).hints).toBe(3);
  });

  it("is open again in round 1 when its meaning changed, and says so until it is answered", () => {
    const progress = saveDraft(answered({ round: 3, verdict: "right" }), aDraft({ round: 4, at: 9 }));
    const state = questionState(progress, { ...veto, rev: 2 });
    expect(state).toMatchObject({ round: 1, status: "open", draft: null, tries: [], updatedSince: true });
    expect(state.earlier).toHaveLength(1);
    const again = addAttempt(progress, anAttempt({ id: "new", rev: 2, at: 10 }));
    expect(questionState(again, { ...veto, rev: 2 })).toMatchObject({ round: 1, updatedSince: false });
  });

  it("is not updated since it was answered, where an older page then answered its earlier version", () => {
    expect(questionState(answered({ rev: 2 }, { rev: 1 }), { ...veto, rev: 2 }).updatedSince).toBe(false);
  });

  it("does not call a question updated when a cached page shows it as it was before", () => {
    expect(questionState(answered({ rev: 2 }), veto).updatedSince).toBe(false);
  });

  it("counts every attempt at the question exactly once", () => {
    fc.assert(
      fc.property(arbitraryProgress, (progress) => {
        const { tries, earlier, round } = questionState(progress, veto);
        const all = progress.attempts.filter(({ question }) => question === veto.question);
        expect(new Set([...tries, ...earlier])).toEqual(new Set(all));
        expect(tries.length + earlier.length).toBe(all.length);
        for (const attempt of all) if (attempt.rev === 1) expect(attempt.round).toBeLessThanOrEqual(round);
      }),
    );
  });
});

describe("lessonState", () => {
  const questions = ["veto", "agenda", "vote"].map((id) => ({
    question: questionKey({ module: "north", id }),
    rev: 1,
    tries: 2,
    scored: true,
  }));

  it("is all to do before any answer", () => {
    expect(lessonState(emptyProgress, questions)).toEqual({
      scored: 3,
      answered: 0,
      rightIds: [],
      firstTryIds: [],
      secure: [],
      missed: [],
      openNext: "north/veto",
      open: 3,
      last: null,
    });
  });

  it("tells right at the first try from right at the second and from missed", () => {
    const progress = answered(
      { verdict: "right" },
      { question: "north/agenda" },
      { question: "north/agenda", verdict: "right" },
      { question: "north/vote" },
      { question: "north/vote", verdict: "shown" },
    );
    expect(lessonState(progress, questions)).toEqual({
      scored: 3,
      answered: 3,
      rightIds: ["north/veto", "north/agenda"],
      firstTryIds: ["north/veto"],
      secure: ["north/veto"],
      missed: ["north/vote"],
      openNext: null,
      open: 0,
      last: expect.objectContaining({ at: 5 }),
    });
  });

  it("was last worked on when any of its questions was", () => {
    const progress = answered({ question: "north/agenda" }, {}, { question: "north/elsewhere" });
    expect(lessonState(progress, questions).last?.at).toBe(2);
  });

  it("does not call an answer secure that needed a hint or was a guess", () => {
    const progress = answered(
      { verdict: "right", hints: 1 },
      { question: "north/agenda", verdict: "right", confidence: "guess" },
      { question: "north/vote", verdict: "right", confidence: "sure" },
    );
    expect(lessonState(progress, questions)).toMatchObject({
      firstTryIds: ["north/veto", "north/agenda", "north/vote"],
      secure: ["north/vote"],
    });
  });

  it("keeps an answer and its result while the question is answered anew", () => {
    const progress = saveDraft(answered({ verdict: "right" }), aDraft({ round: 2, at: 9 }));
    expect(lessonState(progress, questions)).toMatchObject({
      answered: 1,
      rightIds: ["north/veto"],
      openNext: "north/agenda",
    });
    const tried = addAttempt(progress, anAttempt({ id: "again", round: 2, at: 10 }));
    expect(lessonState(tried, questions)).toMatchObject({
      answered: 1,
      rightIds: ["north/veto"],
      missed: [],
    });
    const spent = addAttempt(tried, anAttempt({ id: "last", round: 2, at: 11 }));
    expect(lessonState(spent, questions)).toMatchObject({
      answered: 1,
      rightIds: [],
      missed: ["north/veto"],
    });
  });

  it("keeps the first try the first try, whatever the review or a later round brings", () => {
    const progress = answered(
      { verdict: "wrong" },
      { verdict: "wrong" },
      { question: "north/agenda", verdict: "right" },
      { round: 2, where: "review", verdict: "right" },
      { question: "north/agenda", round: 2, where: "review", verdict: "wrong" },
      { question: "north/agenda", round: 2, where: "review", verdict: "wrong" },
    );
    expect(lessonState(progress, questions)).toMatchObject({
      rightIds: ["north/veto"],
      firstTryIds: ["north/agenda"],
      missed: ["north/agenda"],
    });
  });

  it("never changes a first try by an answer that comes after it", () => {
    fc.assert(
      fc.property(arbitraryProgress, fc.constantFrom("right", "wrong", "shown"), (progress, verdict) => {
        const first = (all: Progress) => lessonState(all, questions).firstTryIds;
        const tried = addAttempt(progress, anAttempt({ id: "tried", verdict: "wrong" }));
        const { round } = questionState(tried, veto);
        const again = anAttempt({ id: "again", round: round + 1, verdict, where: "review" });
        expect(first(addAttempt(tried, again))).toEqual(first(tried));
      }),
    );
  });

  it("counts a question with a try left as answered but leads back to it", () => {
    expect(lessonState(answered({}), questions)).toMatchObject({
      answered: 1,
      missed: [],
      openNext: "north/veto",
    });
  });

  it("leads to a question that is not scored, without counting it", () => {
    const explain = {
      question: questionKey({ module: "north", id: "explain" }),
      rev: 1,
      tries: 1,
      scored: false,
    };
    expect(lessonState(emptyProgress, [explain])).toMatchObject({ scored: 0, openNext: "north/explain" });
    const noted = answered({ question: "north/explain", verdict: "noted" });
    expect(lessonState(noted, [explain])).toMatchObject({
      scored: 0,
      answered: 0,
      openNext: null,
      last: expect.objectContaining({ at: 1 }),
    });
  });

  it("asks again where the meaning of a question changed", () => {
    const raised = questions.map((question) => ({ ...question, rev: 2 }));
    const progress = answered({ verdict: "right" });
    expect(lessonState(progress, raised)).toMatchObject({
      answered: 0,
      openNext: "north/veto",
      last: expect.objectContaining({ at: 1 }),
    });
  });
});

describe("a question answered as new", () => {
  it("begins the next round with nothing in it", () => {
    const right = answered({ verdict: "right", round: 2, hints: 1 });
    const draft = { question: "north/veto", rev: 1, round: 3, response: null, hints: 0, at: 9 };
    expect(beginNextRound(right, veto, 9)).toEqual({ ...right, drafts: { "north/veto": draft } });
  });

  it("goes on with a round that nobody tried", () => {
    const begun = saveDraft(answered({ verdict: "right" }), aDraft({ round: 2, at: 8 }));
    expect(beginNextRound(begun, veto, 9)).toBe(begun);
    expect(beginNextRound(emptyProgress, veto, 9)).toBe(emptyProgress);
  });
});

describe("the first try", () => {
  it("is the first that was graded, or none", () => {
    const [shown, noted, wrong, right] = (["shown", "noted", "wrong", "right"] as const).map((verdict) =>
      anAttempt({ id: verdict, verdict }),
    );
    if (!shown || !noted || !wrong || !right) throw new Error("no attempt");
    expect(firstTryOf([shown, noted, wrong, right])).toBe(wrong);
    expect(firstTryOf([shown, noted])).toBeNull();
  });
});

describe("an assignment that holds verdicts back", () => {
  const lesson = lessonKey({ module: moduleId("north"), slug: "first" });
  const scored = ["veto", "agenda", "x-veto"].map((id) => ({
    question: questionKey({ module: "north", id }),
    rev: 1,
  }));
  const set = (progress: Progress, tries: string, asked?: string): Progress => ({
    ...progress,
    settings: {
      [`tries/${lesson}`]: { value: tries, at: 1 },
      ...(asked === undefined ? {} : { [`asked/${lesson}`]: { value: asked, at: 1 } }),
    },
  });
  const all = answered({}, { question: "north/agenda", verdict: "shown" }, { question: "north/x-veto" });

  it("does so until each scored question was answered once, on its present rev", () => {
    expect(isHeld(set(emptyProgress, "held"), lesson, scored)).toBe(true);
    expect(isHeld(set(answered({}), "held"), lesson, scored)).toBe(true);
    expect(isHeld(set(all, "held"), lesson, scored)).toBe(false);
    expect(isHeld(set(all, "held"), lesson, [{ ...veto, rev: 2 }])).toBe(true);
    expect(isHeld(set(emptyProgress, "held"), lesson, [])).toBe(false);
  });

  it("does nothing of the kind unless it says so", () => {
    expect(isHeld(emptyProgress, lesson, scored)).toBe(false);
    expect(isHeld(set(emptyProgress, "1"), lesson, scored)).toBe(false);
  });

  it("waits for the questions that it asks alone, where it does not ask all", () => {
    expect(isHeld(set(answered({}), "held", "veto"), lesson, scored.slice(0, 2))).toBe(false);
    expect(isHeld(set(answered({}), "held", "agenda veto"), lesson, scored)).toBe(true);
    expect(isHeld(set(emptyProgress, "held", "eto"), lesson, scored)).toBe(false);
    expect(isHeld(set(answered({}), "held", ""), lesson, scored)).toBe(true);
  });

  it("allows one try, another as many as it says or else the lesson", () => {
    expect([triesOf("held", 3), triesOf(2, 3), triesOf(null, 3)]).toEqual([1, 2, 3]);
  });
});
