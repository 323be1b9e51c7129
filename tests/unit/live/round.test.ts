import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { newsLength, roundNews } from "@/lib/box/rounds";
import {
  isShown,
  newRound,
  newsOf,
  presentIn,
  type RoundState,
  roundAfter,
  roundShowing,
  roundState,
  type Step,
} from "@/lib/live/round";

const asked = (question: string) => ({ module: "veto", lesson: "who", question, rev: 1 });
const turn = (question: string | null): Step => ({
  do: "turn",
  to: question === null ? null : asked(question),
});
const roundOf = (...steps: Step[]): RoundState => steps.reduce(roundAfter, newRound);

const arbitrarySteps = fc.array(
  fc.oneof(
    fc.constantFrom(turn("a"), turn("b"), turn("c"), turn(null)),
    fc.constantFrom<Step>({ do: "stop" }, { do: "resume" }, { do: "again" }, { do: "reasons" }),
  ),
  { maxLength: 20 },
);

describe("a live round", () => {
  it("asks, sees, lets talk, asks again, and gives the reasons", () => {
    let state = roundOf(turn("a"));
    expect(newsOf(state)).toEqual({ round: 1, now: "ask", turn: 1, asking: 1, asked: asked("a") });
    state = roundAfter(state, { do: "stop" });
    expect(newsOf(state)).toMatchObject({ now: "talk", turn: 1 });
    state = roundAfter(state, { do: "again" });
    expect(newsOf(state)).toMatchObject({ now: "ask", turn: 2, asking: 2 });
    state = roundAfter(state, { do: "reasons" });
    expect(newsOf(state)).toMatchObject({ now: "reasons", turn: 2 });
    expect(presentIn(state)?.turns).toEqual([1, 2]);
  });

  it("goes on with the same asking where the answers were stopped too early", () => {
    expect(newsOf(roundOf(turn("a"), { do: "stop" }, { do: "resume" }))).toMatchObject({
      now: "ask",
      turn: 1,
    });
  });

  it("ends the asking of a question as the wall turns away, and finds it so again", () => {
    const state = roundOf(turn("a"), turn("b"), turn("a"));
    expect(newsOf(state)).toMatchObject({ now: "talk", turn: 1 });
    expect(newsOf(roundOf(turn("a"), turn(null)))).toEqual({ round: 1, now: "wait" });
  });

  it("counts its askings up, asks one question at a time, and takes no verdict back", () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const states = steps.map((_, at) => steps.slice(0, at + 1).reduce(roundAfter, newRound));
        for (const [at, state] of states.entries()) {
          const turns = Object.values(state.questions).flatMap((question) => question.turns);
          expect([...turns].sort((a, b) => a - b)).toEqual(turns.map((_, place) => place + 1));
          expect(state.turn).toBe(turns.length);
          const open = Object.entries(state.questions).filter(([, { stage }]) => stage === "ask");
          expect(open.map(([name]) => name)).toEqual(
            newsOf(state).now === "ask" ? [state.present ?? ""] : [],
          );
          const before = at === 0 ? newRound : (states[at - 1] ?? newRound);
          for (const [name, { stage }] of Object.entries(before.questions))
            if (stage === "reasons") expect(state.questions[name]?.stage).toBe("reasons");
        }
      }),
    );
  });

  it("says what every phone can read, in few bytes, and is read again as it was kept", () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const state = steps.reduce(roundAfter, newRound);
        const news = newsOf(state);
        expect(v.parse(roundNews, JSON.parse(JSON.stringify(news)))).toEqual(news);
        expect(JSON.stringify(news).length).toBeLessThan(newsLength);
        expect(v.parse(roundState, JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  it("shows of a room's texts those that were let through, each as it was read, until it is taken off", () => {
    const arbitraryText = fc.record({
      turn: fc.integer({ min: 1, max: 2 }),
      phone: fc.constantFrom("a", "b"),
      text: fc.constantFrom("one", "two"),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(arbitraryText, fc.boolean())), arbitraryText, (presses, text) => {
        const state = presses.reduce((all, [one, shows]) => roundShowing(all, one, shows), newRound);
        const last = presses.findLast(
          ([one, shows]) =>
            one.turn === text.turn && one.phone === text.phone && (shows || one.text === text.text),
        );
        expect(isShown(state, text)).toBe(last?.[1] === true && last[0].text === text.text);
        // One text of a phone at most.
        expect(new Set(state.shown.map(({ turn, phone }) => `${turn} ${phone}`)).size).toBe(
          state.shown.length,
        );
        expect(newsOf(state)).toEqual(newsOf(newRound));
        expect(v.parse(roundState, JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });
});
