import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, serialise } from "@/lib/progress/format";
import { beginNextRound } from "@/lib/progress/next-round";
import {
  type Attempt,
  addAttempt,
  emptyProgress,
  merge,
  type Progress,
  saveSetting,
} from "@/lib/progress/progress";
import { lessonKey, questionKey } from "@/lib/quiz/names";
import { comingDays, outcomeOf } from "@/lib/review/outcome";
import { type Calendar, ratedDays, ratingOf } from "@/lib/review/rating";
import { dueDay } from "@/lib/review/schedule";
import { type Card, minutesFor, type Sitting, sittingOf, sittingSize } from "@/lib/review/sitting";
import { anAttempt, arbitraryAttempt, arbitraryProgress } from "../progress/arbitrary-progress";

/** One day is ten moments, so that the small times of the arbitrary records fall on two days. */
const dayOf = (at: number) => Math.floor(at / 10);
const on = (today: number): Calendar => ({ today, dayOf });
/** A moment of a day. */
const at = (day: number, moment = 0) => day * 10 + moment;

const card = (module: string, id: string, more: Partial<Card> = {}): Card => ({
  question: questionKey({ module, id }),
  rev: 1,
  tries: 2,
  scored: true,
  lesson: lessonKey({ module: "north", slug: "first" }),
  addedBy: null,
  ...more,
});
const veto = card("north", "veto");
const cards = [veto, card("north", "agenda"), card("south", "vote", { tries: 1 })];

function record(...attempts: (Partial<Attempt> & { at: number })[]): Progress {
  return attempts.reduce<Progress>(
    (progress, attempt, index) => addAttempt(progress, anAttempt({ id: `a${index}`, ...attempt })),
    emptyProgress,
  );
}

const right = (day: number, more: Partial<Attempt> = {}) => ({
  at: at(day),
  verdict: "right" as const,
  score: 1,
  ...more,
});
const wrong = (day: number, more: Partial<Attempt> = {}) => ({ at: at(day), ...more });

describe("ratingOf", () => {
  it.each<[string, Partial<Attempt>, number | null]>([
    ["a miss is again", { verdict: "wrong" }, 1],
    ["half right is again", { verdict: "partly", score: 0.5 }, 1],
    ["an answer that was shown is again", { verdict: "shown" }, 1],
    ["a lucky guess is hard", { verdict: "right", confidence: "guess" }, 2],
    ["right with a hint is hard, however sure", { verdict: "right", hints: 1, confidence: "sure" }, 2],
    ["right is good", { verdict: "right" }, 3],
    ["sure and right of several choices is good, not easy", { verdict: "right", confidence: "sure" }, 3],
    ["sure and right in a gap is easy", { verdict: "right", confidence: "sure", kind: "blank" }, 4],
    ["right in a gap without a word on how sure is good", { verdict: "right", kind: "blank" }, 3],
    ["what is not graded says nothing", { verdict: "noted", kind: "explain" }, null],
  ])("%s", (_, attempt, rating) => {
    expect(ratingOf(anAttempt({ id: "a", ...attempt }))).toBe(rating);
  });

  it("never takes a guess or a choice for easy", () => {
    fc.assert(
      fc.property(
        arbitraryAttempt,
        fc.constantFrom("choice", "choices", "match", "sort", "highlight"),
        (attempt, kind) => {
          expect(ratingOf({ ...attempt, kind }) ?? 1).toBeLessThan(4);
          expect(ratingOf({ ...attempt, kind: "blank", confidence: "guess" }) ?? 1).toBeLessThan(3);
        },
      ),
    );
  });
});

describe("dueDay", () => {
  const day = (number: number, rating: 1 | 2 | 3 | 4) => ({ day: number, rating });

  it("is none before any answer", () => {
    expect(dueDay([])).toBeNull();
  });

  it("follows FSRS with its default weights", () => {
    // A golden row: what ts-fsrs 5 gives in whole days. A change here changes every learner's dates.
    expect(dueDay([day(0, 2)])).toBe(1);
    expect(dueDay([day(0, 3)])).toBe(2);
    expect(dueDay([day(0, 4)])).toBe(8);
    expect(dueDay([day(0, 1), day(1, 3)])).toBe(3);
    expect(dueDay([day(0, 1), day(1, 3), day(3, 3)])).toBe(9);
    expect(dueDay([day(0, 3), day(2, 3), day(13, 3)])).toBe(59);
  });

  it("is the day after a miss, however well it went before", () => {
    expect(dueDay([day(0, 3), day(2, 3), day(13, 3), day(59, 1)])).toBe(60);
  });

  it("is never later than ninety days on, and never the same day", () => {
    const days = fc.uniqueArray(fc.nat({ max: 2000 }), { minLength: 1, maxLength: 12 });
    const ratings = fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), {
      minLength: 12,
    });
    fc.assert(
      fc.property(days, ratings, (numbers, rated) => {
        const history = numbers
          .sort((a, b) => a - b)
          .map((number, index) => ({ day: number, rating: rated[index] ?? 1 }));
        const last = history.at(-1)?.day ?? 0;
        const due = dueDay(history) ?? 0;
        expect(due).toBeGreaterThan(last);
        expect(due).toBeLessThanOrEqual(last + 90);
      }),
    );
  });
});

describe("ratedDays", () => {
  it("counts the worst answer of a day, so that a second try does not undo a miss", () => {
    const { attempts } = record(wrong(3), right(3, { at: at(3, 5) }), right(4));
    expect(ratedDays(attempts, on(9))).toEqual([
      { day: 3, rating: 1 },
      { day: 4, rating: 3 },
    ]);
  });

  it("counts a miss that came after a right answer of the same day", () => {
    const { attempts } = record(right(3), wrong(3, { at: at(3, 5) }));
    expect(ratedDays(attempts, on(9))).toEqual([{ day: 3, rating: 1 }]);
  });

  it("counts what a wrong clock dates in the future, or outside any calendar, as today's", () => {
    const { attempts } = record(right(3), wrong(20), wrong(1e300));
    const outside = { today: 9, dayOf: (time: number) => (time > 1e9 ? Number.NaN : dayOf(time)) };
    expect(ratedDays(attempts, outside)).toEqual([
      { day: 3, rating: 3 },
      { day: 9, rating: 1 },
    ]);
  });
});

/** As another device reads it. */
function parsed(progress: Progress): Progress {
  const file = parse(serialise(progress));
  if (!file.ok) throw new Error("the record cannot be read");
  return file.progress;
}

describe("sittingOf", () => {
  const ask = (progress: Progress, today: number, limit?: number) =>
    sittingOf(progress, cards, on(today), limit).ask;

  it("has nothing to ask of a learner who has answered nothing", () => {
    expect(sittingOf(emptyProgress, cards, on(5))).toEqual({ ask: [], done: 0, more: 0, next: null });
  });

  it("asks what was missed on Monday on Tuesday, and still on Thursday", () => {
    const monday = record(wrong(1));
    expect(ask(monday, 1)).toEqual([]);
    expect(ask(monday, 2)).toEqual(["north/veto"]);
    expect(ask(monday, 4)).toEqual(["north/veto"]);
  });

  it("asks what was right after two days, and says when", () => {
    const monday = record(right(1));
    expect(sittingOf(monday, cards, on(1)).next).toEqual({ day: 3, count: 1 });
    expect(ask(monday, 2)).toEqual([]);
    expect(ask(monday, 3)).toEqual(["north/veto"]);
  });

  it("asks a question missed today once more in the sitting, and then again the next day", () => {
    const once = record(
      wrong(1),
      wrong(3, { where: "review", round: 2 }),
      wrong(3, { where: "review", round: 2 }),
    );
    expect(sittingOf(once, cards, on(3))).toMatchObject({ ask: ["north/veto"], done: 1 });
    const twice = addAttempt(once, anAttempt({ id: "z", ...right(3, { round: 3, where: "review" }) }));
    expect(sittingOf(twice, cards, on(3))).toEqual({
      ask: [],
      done: 2,
      more: 0,
      next: { day: 4, count: 1 },
    });
  });

  it("ends although the second asking was missed too", () => {
    const missed = record(
      wrong(1),
      ...[2, 2, 3, 3].map((round) => wrong(3, { where: "review" as const, round })),
    );
    expect(sittingOf(missed, cards, on(3))).toMatchObject({ ask: [], next: { day: 4, count: 1 } });
  });

  it("stays with a question whose second try is not used yet", () => {
    const tried = record(
      wrong(1),
      wrong(1, { question: "north/agenda" }),
      wrong(3, { where: "review", round: 2 }),
    );
    expect(sittingOf(tried, cards, on(3))).toMatchObject({ ask: ["north/veto", "north/agenda"], done: 0 });
  });

  it("leaves alone what was answered anew in its lesson today", () => {
    const anew = record(wrong(1), right(3, { round: 2 }));
    expect(sittingOf(anew, cards, on(3))).toMatchObject({ ask: [], done: 0 });
  });

  it("asks what was missed before what was right, and what waited longer before the rest", () => {
    const progress = record(
      right(0, { question: "north/veto" }),
      right(1, { question: "north/agenda" }),
      wrong(5, { question: "south/vote" }),
    );
    expect(ask(progress, 9)).toEqual(["south/vote", "north/veto", "north/agenda"]);
  });

  it("asks by name what is as urgent, in whatever order the page has its questions and the record its answers", () => {
    const names = ["south/vote", "north/agenda", "north/veto"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 3 }),
        fc.shuffledSubarray(cards, { minLength: 3 }),
        (given, shown) => {
          const progress = record(...given.map((question) => right(1, { question })));
          expect(sittingOf(progress, shown, on(9)).ask).toEqual(["north/agenda", "north/veto", "south/vote"]);
        },
      ),
    );
  });

  it("no longer puts first what was missed once and then known", () => {
    const progress = record(
      wrong(0),
      right(0, { question: "north/agenda" }),
      right(1, { round: 2 }),
      right(3, { round: 3 }),
    );
    expect(ask(progress, 90)).toEqual(["north/agenda", "north/veto"]);
  });

  it("stays with a question of which a try was used before today and another one today", () => {
    const three = [card("north", "veto", { tries: 3 })];
    const review = { where: "review" as const, round: 2 };
    const tried = record(wrong(1), wrong(1), wrong(1), wrong(2, review), wrong(3, review));
    expect(sittingOf(tried, three, on(3))).toMatchObject({ ask: ["north/veto"], done: 0 });
  });

  it("asks once more where one of today's two tries was a miss", () => {
    const review = { where: "review" as const, round: 2 };
    const second = record(wrong(1), wrong(3, review), right(3, review));
    expect(sittingOf(second, cards, on(3))).toMatchObject({ ask: ["north/veto"], done: 1 });
  });

  describe("with siblings", () => {
    const pair = [
      card("north", "veto", { sibling: questionKey({ module: "north", id: "agenda" }) }),
      card("north", "agenda"),
    ];
    const siblings = (progress: Progress, today: number) => sittingOf(progress, pair, on(today));

    it("lets the one answered longest ago have its turn, and asks for the pair once", () => {
      const both = record(right(1, { question: "north/veto" }), {
        ...right(1, { question: "north/agenda" }),
        at: at(1, 5),
      });
      const { next } = siblings(both, 1);
      expect(next).toEqual({ day: 3, count: 1 });
      expect(siblings(both, 3).ask).toEqual(["north/veto"]);
      const review = { where: "review" as const, round: 2 };
      const asked = addAttempt(
        both,
        anAttempt({ id: "r", ...right(3, { question: "north/veto", ...review }) }),
      );
      expect(siblings(asked, 3)).toMatchObject({ ask: [], done: 1 });
      const day = siblings(asked, 3).next?.day ?? 0;
      expect(day).toBeGreaterThan(4);
      expect(siblings(asked, day).ask).toEqual(["north/agenda"]);
    });

    it("asks the same one once more where it was missed today", () => {
      const both = record(right(1, { question: "north/veto" }), {
        ...right(1, { question: "north/agenda" }),
        at: at(1, 5),
      });
      const miss = { question: "north/veto", where: "review" as const, round: 2, verdict: "shown" as const };
      const missed = addAttempt(both, anAttempt({ id: "r", ...wrong(3, miss) }));
      expect(siblings(missed, 3)).toMatchObject({ ask: ["north/veto"], done: 1 });
    });

    it("never asks for the other what was not answered yet, nor both of a pair that was", () => {
      const one = record(right(1, { question: "north/veto" }));
      expect(siblings(one, 3).ask).toEqual(["north/veto"]);
      const elsewhere = addAttempt(one, anAttempt({ id: "e", ...right(1, { question: "south/vote" }) }));
      expect(siblings(elsewhere, 3).ask).toEqual(["north/veto"]);
      const newer = [...pair.slice(0, 1), card("north", "agenda", { rev: 2 })];
      const before = addAttempt(one, anAttempt({ id: "b", ...right(0, { question: "north/agenda" }) }));
      expect(sittingOf(before, newer, on(9)).ask).toEqual(["north/veto"]);
      fc.assert(
        fc.property(arbitraryProgress, fc.integer({ min: 0, max: 30 }), (progress, today) => {
          const { ask } = siblings(progress, today);
          const answered = new Set(progress.attempts.map(({ question }) => question));
          for (const key of ask) expect(answered).toContain(key);
          const met = pair.every(({ question, rev }) =>
            progress.attempts.some((attempt) => attempt.question === question && attempt.rev === rev),
          );
          if (met) expect(ask.length).toBeLessThanOrEqual(1);
          expect(siblings(parsed(progress), today)).toEqual(siblings(progress, today));
        }),
      );
    });
  });

  it("has a real end: after as many questions as a sitting holds, the others wait for tomorrow", () => {
    const many = Array.from({ length: 14 }, (_, index) => card("m", `q${String(index).padStart(2, "0")}`));
    const missed = record(...many.map(({ question }) => wrong(1, { question })));
    const first = sittingOf(missed, many, on(5));
    expect(first.ask).toHaveLength(10);
    expect(first).toMatchObject({ done: 0, more: 4 });
    const answered = first.ask.reduce(
      (progress, question, index) =>
        addAttempt(
          progress,
          anAttempt({ id: `r${index}`, question, ...right(5, { round: 2, where: "review" }) }),
        ),
      missed,
    );
    expect(sittingOf(answered, many, on(5))).toEqual({
      ask: [],
      done: 10,
      more: 4,
      next: { day: 6, count: 4 },
    });
    expect(sittingOf(answered, many, on(5), 14).ask).toHaveLength(4);
  });

  it("does not ask what is never graded, nor what was answered before its meaning changed", () => {
    const progress = record(wrong(1));
    expect(sittingOf(progress, [card("north", "veto", { scored: false })], on(5)).ask).toEqual([]);
    expect(sittingOf(progress, [card("north", "veto", { rev: 2 })], on(5)).ask).toEqual([]);
  });

  it("does not ask what an assignment still holds back", () => {
    const held = saveSetting(record(wrong(1)), "tries/north/first", { value: "held", at: 1 });
    expect(ask(held, 5)).toEqual([]);
    expect(ask(saveSetting(held, "tries/north/first", { value: "1", at: 2 }), 5)).toEqual(["north/veto"]);
  });

  it("does not ask on a page that knows only an older meaning of the question", () => {
    expect(ask(record(wrong(1), wrong(2, { rev: 2 })), 5)).toEqual([]);
  });

  it("asks a word from the day after it was added, and no more once it was taken out", () => {
    const word = card("north", "term:veto", { addedBy: "review/north/term:veto" });
    const set = (progress: Progress, value: boolean, day: number) =>
      saveSetting(progress, "review/north/term:veto", { value, at: at(day) });
    const added = set(emptyProgress, true, 3);
    expect(sittingOf(emptyProgress, [word], on(3)).next).toBeNull();
    expect(sittingOf(added, [word], on(3))).toMatchObject({ ask: [], next: { day: 4, count: 1 } });
    expect(sittingOf(added, [word], on(4)).ask).toEqual(["north/term:veto"]);
    expect(sittingOf(set(added, false, 5), [word], on(6)).ask).toEqual([]);
    // By a clock that is a year ahead.
    expect(sittingOf(set(emptyProgress, true, 368), [word], on(3)).ask).toEqual(["north/term:veto"]);
  });

  it("gives the same queue whichever of two records is merged into which, and after a file in between", () => {
    const day = fc.nat({ max: 4 });
    fc.assert(
      fc.property(arbitraryProgress, arbitraryProgress, day, (one, two, today) => {
        const there = sittingOf(merge(one, two), cards, on(today));
        const back = sittingOf(merge(two, merge(one, two)), cards, on(today));
        const file = parse(serialise(merge(one, two)));
        expect(back).toEqual(there);
        expect(file.ok && sittingOf(file.progress, cards, on(today))).toEqual(there);
      }),
    );
  });

  it("always ends: answering what is asked, well or badly, is at most two askings a question", () => {
    const verdicts = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(arbitraryProgress, verdicts, (start, answers) => {
        let progress = start;
        let sitting: Sitting = sittingOf(progress, cards, on(6));
        let askings = 0;
        while (sitting.ask.length > 0) {
          const asked = cards.find(({ question }) => question === sitting.ask[0]) ?? veto;
          const verdict = answers[askings] === true ? ("right" as const) : ("shown" as const);
          progress = beginNextRound(progress, asked, at(6, 1));
          const round = progress.drafts[asked.question]?.round ?? 1;
          progress = addAttempt(
            progress,
            anAttempt({
              id: `s${askings}`,
              question: asked.question,
              round,
              verdict,
              at: at(6, 2),
              where: "review",
            }),
          );
          askings += 1;
          expect(askings).toBeLessThanOrEqual(2 * cards.length);
          sitting = sittingOf(progress, cards, on(6));
        }
      }),
    );
  });
});

describe("what is promised for the next day", () => {
  it.each([1, sittingSize - 1, sittingSize, sittingSize + 1, 24])(
    "is what that day asks, with %s questions missed today",
    (count) => {
      const many = Array.from({ length: count }, (_, index) => card("north", `q${index}`));
      const missed = record(...many.map(({ question }) => wrong(1, { question })));
      for (const limit of [sittingSize, 2 * sittingSize]) {
        const { next } = sittingOf(missed, many, on(1), limit);
        expect(next).toEqual({ day: 2, count: sittingOf(missed, many, on(2)).ask.length });
      }
    },
  );
});

describe("minutesFor", () => {
  it("is about two for five questions and never none", () => {
    expect([minutesFor(1), minutesFor(5), minutesFor(10)]).toEqual([1, 2, 4]);
  });
});

describe("the end of a sitting", () => {
  const asked = (day: number, more: Partial<Attempt> = {}) =>
    right(day, { where: "review", round: 2, ...more });
  const missedThen = (day: number, more: Partial<Attempt> = {}) =>
    wrong(day, { where: "review", round: 2, ...more });

  it("counts what was right the first time it came, and says since when it was not known", () => {
    const { question: agenda } = card("north", "agenda");
    const progress = record(
      wrong(1, { question: veto.question }),
      wrong(2, { question: agenda }),
      asked(5, { question: veto.question }),
      missedThen(5, { question: agenda }),
      asked(5, { question: agenda, round: 3 }),
    );
    expect(outcomeOf(progress, cards, on(5))).toEqual({
      asked: 2,
      right: 1,
      nowKnown: [{ question: veto.question, missedOn: 1 }],
    });
  });

  it("names of two siblings the one that was asked", () => {
    const other = card("north", "other", { sibling: veto.question });
    const progress = record(
      wrong(1, { question: veto.question }),
      wrong(2, { question: other.question }),
      asked(5, { question: veto.question }),
    );
    expect(outcomeOf(progress, [veto, other], on(5)).nowKnown).toEqual([
      { question: veto.question, missedOn: 2 },
    ]);
  });

  it("says nothing of what was answered in a lesson, nor of another day", () => {
    const progress = record(wrong(1), right(5, { round: 2 }), asked(4, { question: veto.question }));
    expect(outcomeOf(progress, cards, on(5))).toEqual({ asked: 0, right: 0, nowKnown: [] });
  });

  it("looks seven days ahead, and puts on no day more than a sitting asks", () => {
    const many = Array.from({ length: sittingSize + 3 }, (_, index) => card("north", `q${index}`));
    const progress = record(...many.map(({ question }) => wrong(5, { question })));
    const days = comingDays(progress, many, on(5));
    expect(days.map(({ day }) => day)).toEqual([6, 7, 8, 9, 10, 11, 12]);
    expect(days.map(({ count }) => count)).toEqual([sittingSize, 3, 0, 0, 0, 0, 0]);
  });

  it("names the same next day and number as the sitting does", () => {
    // None of these is due on day 10 itself: a right answer of day 9 comes back on day 11.
    const answer = fc.constantFrom(null, wrong(10), right(10), right(9));
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 30 }), (answers) => {
        const many = answers.map((_, index) => card("north", `q${index}`));
        const given = answers.flatMap((one, index) => {
          const question = many[index]?.question;
          return one === null || question === undefined ? [] : [{ ...one, question }];
        });
        const progress = record(...given.sort((a, b) => a.at - b.at));
        const { next, ask } = sittingOf(progress, many, on(10));
        expect(ask).toEqual([]);
        expect(comingDays(progress, many, on(10)).find(({ count }) => count > 0) ?? null).toEqual(next);
      }),
    );
  });
});

it("asks first what the learner was sure of and had wrong", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => card("north", id));
  if (a === undefined || b === undefined || c === undefined) throw new Error("no cards");
  const progress = record(
    wrong(1, { question: a.question }),
    wrong(2, { question: b.question, confidence: "guess" }),
    wrong(3, { question: c.question, confidence: "sure" }),
  );
  expect(sittingOf(progress, [a, b, c], on(9)).ask).toEqual([c.question, a.question, b.question]);
});
