import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, type Answers, formatWalk, parseWalk, steps, walk } from "@/lib/icc/walk";

/** Every way of answering all eight questions with yes or no. */
const all: Record<string, Answer>[] = Array.from({ length: 2 ** steps.length }, (_, number) =>
  Object.fromEntries(steps.map((step, bit) => [step, (number >> bit) % 2 === 1 ? "yes" : "no"])),
);
const yes = (answers: Record<string, Answer>, ...names: string[]) =>
  names.every((name) => answers[name] === "yes");

const someAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(steps.map((step) => [step, fc.constantFrom<Answer>("yes", "no", "open")])),
  { requiredKeys: [] },
);

describe("walk", () => {
  it("opens an investigation only of such a crime, since 2002, by one of three ways, with a prosecutor who acts", () => {
    for (const answers of all) {
      const byState = yes(answers, "party") || yes(answers, "accepts");
      const byCouncil = yes(answers, "vote", "nine", "clear");
      const opens = yes(answers, "crime", "date", "prosecutor") && (byState || byCouncil);
      expect(walk(answers).end === "opened", JSON.stringify(answers)).toBe(opens);
    }
  });

  it("asks nothing of the Security Council where a state has joined or accepts", () => {
    for (const answers of all.filter((one) => yes(one, "party") || yes(one, "accepts"))) {
      expect(walk(answers).path.map(({ step }) => step)).not.toContain("vote");
    }
  });

  it("names what stops it", () => {
    const road: Answers = { crime: "yes", date: "yes", party: "no", accepts: "no", vote: "yes", nine: "yes" };
    expect(walk({ crime: "no" }).end).toBe("not-such-a-crime");
    expect(walk({ crime: "yes", date: "no" }).end).toBe("too-early");
    expect(walk({ ...road, vote: "no" }).end).toBe("no-referral");
    expect(walk({ ...road, nine: "no" }).end).toBe("too-few");
    expect(walk({ ...road, clear: "no" }).end).toBe("veto");
    expect(walk({ ...road, clear: "yes", prosecutor: "no" }).end).toBe("not-opened");
  });

  it("waits at the first step that is not answered, and passes no step twice", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { path, end } = walk(answers);
        const names = path.map(({ step }) => step);
        expect(new Set(names).size).toBe(names.length);
        expect(path.slice(0, -1).every(({ answer }) => answer !== null)).toBe(true);
        expect(path.at(-1)?.answer === null).toBe(end === "waiting");
      }),
    );
  });
});

describe("a walk in a link", () => {
  it("comes back with every answer that was on the road", () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(null, "darfur"), (answers, situation) => {
        const read = parseWalk(formatWalk(situation, answers), ["darfur"]);
        expect(read.ok && read.situation).toBe(situation);
        expect(read.ok && walk(read.answers)).toEqual(walk(answers));
      }),
    );
  });

  it.each([
    ["case=atlantis&road=y", "case"],
    ["road=yx", "road"],
    ["road=nn", "road"],
    ["raod=y", "road"],
  ])("is refused where it is damaged: %s", (fragment, problem) => {
    expect(parseWalk(fragment, ["darfur"])).toEqual({ ok: false, problem });
  });

  it("never throws, whatever a link holds", () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const read = parseWalk(fragment, []);
        if (read.ok) expect(walk(read.answers).path.length).toBeGreaterThan(0);
      }),
    );
  });
});
