import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballot, decide, type Position, positions } from "@/lib/council/decide";

type Split = Record<Position, number>;

/** Every way in which so many members can be for, against, abstaining or absent. */
function splitsOf(members: number): Split[] {
  const splits: Split[] = [];
  for (let yes = 0; yes <= members; yes += 1)
    for (let no = 0; yes + no <= members; no += 1)
      for (let abstain = 0; yes + no + abstain <= members; abstain += 1)
        splits.push({ for: yes, against: no, abstain, absent: members - yes - no - abstain });
  return splits;
}

function ballotsOf(split: Split, permanent: boolean): Ballot[] {
  return positions.flatMap((position) =>
    Array.from({ length: split[position] }, () => ({ permanent, position })),
  );
}

/** Every combination of counts of the five and of the ten: 56 × 286. */
const combinations = splitsOf(5).flatMap((five) =>
  splitsOf(10).map((ten) => ({ five, ten, ballots: [...ballotsOf(five, true), ...ballotsOf(ten, false)] })),
);

describe("decide", () => {
  it("is tried with every combination of counts", () => expect(combinations).toHaveLength(56 * 286));

  it("lets a procedural decision pass with nine in favour, whoever votes against (Article 27(2))", () => {
    const wrong = combinations.filter(
      ({ five, ten, ballots }) => decide(ballots, true).passes !== five.for + ten.for >= 9,
    );
    expect(wrong).toEqual([]);
  });

  it("asks of any other decision nine in favour and no permanent member against (Article 27(3))", () => {
    const wrong = combinations.filter(
      ({ five, ten, ballots }) =>
        decide(ballots, false).passes !== (five.for + ten.for >= 9 && five.against === 0),
    );
    expect(wrong).toEqual([]);
  });

  it("calls it a veto only where the no of a permanent member alone stops the decision", () => {
    for (const { five, ten, ballots } of combinations) {
      const { rule, passes } = decide(ballots, false);
      expect(rule === "veto").toBe(!passes && five.for + ten.for >= 9);
      expect(rule === "too-few").toBe(five.for + ten.for < 9);
      expect(decide(ballots, true).rule).not.toBe("veto");
    }
  });

  it("never changes its mind when a permanent member abstains instead of being absent", () => {
    for (const { five, ten, ballots } of combinations) {
      const present = ballotsOf({ ...five, abstain: five.abstain + five.absent, absent: 0 }, true);
      const same = decide([...present, ...ballotsOf(ten, false)], false);
      expect(same.passes).toBe(decide(ballots, false).passes);
    }
  });

  it("counts every member once, in whatever order they stand", () => {
    const ballot = fc.record({ permanent: fc.boolean(), position: fc.constantFrom(...positions) });
    const orders = fc
      .array(ballot, { minLength: 15, maxLength: 15 })
      .chain((ballots) =>
        fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: 15, maxLength: 15 })),
      );
    fc.assert(
      fc.property(orders, fc.boolean(), ([ballots, shuffled], procedural) => {
        const decision = decide(ballots, procedural);
        const { counts } = decision;
        expect(counts.for + counts.against + counts.abstain + counts.absent).toBe(15);
        expect(decide(shuffled, procedural)).toEqual(decision);
      }),
    );
  });

  it("never fails for one more yes in place of an abstention", () => {
    for (const { five, ten } of combinations.filter(({ ten }) => ten.abstain > 0)) {
      const more = { ...ten, for: ten.for + 1, abstain: ten.abstain - 1 };
      for (const procedural of [true, false]) {
        const before = decide([...ballotsOf(five, true), ...ballotsOf(ten, false)], procedural).passes;
        const after = decide([...ballotsOf(five, true), ...ballotsOf(more, false)], procedural).passes;
        if (before) expect(after).toBe(true);
      }
    }
  });
});
