import { describe, expect, it } from "vitest";
import { permanentMembers } from "@/lib/council/decide";
import { seatsInAgreement, seatsOf } from "@/lib/council/seats";

const none = { for: [], against: [], abstain: [], absent: [] };

describe("seatsOf", () => {
  it("gives fifteen seats, the permanent ones first and in the order of their names", () => {
    const seats = seatsOf({ for: 15, against: 0, abstain: 0, absent: 0 }, none) ?? [];
    expect(seats).toHaveLength(15);
    expect(seats.slice(0, 5).map(({ name }) => name)).toEqual([...permanentMembers]);
    expect(seats.slice(5).every(({ permanent, name }) => !permanent && name === null)).toBe(true);
  });

  it("puts the members that are named where they voted, and the others where the count leaves room", () => {
    const named = {
      ...none,
      against: ["Angola", "China", "Russia", "Venezuela"],
      abstain: ["Chad", "Nigeria"],
    };
    const seats = seatsOf({ for: 9, against: 4, abstain: 2, absent: 0 }, named) ?? [];
    const votes = Object.fromEntries(seats.map(({ name, position }) => [name, position]));
    expect(votes).toMatchObject({
      China: "against",
      France: "for",
      "United States": "for",
      Angola: "against",
      Chad: "abstain",
    });
    expect(seats.filter(({ name }) => name === null)).toHaveLength(6);
    expect(seats.filter(({ position }) => position === "for")).toHaveLength(9);
  });

  it("seats the elected members by name whatever they voted, each once, and those without a name last", () => {
    const named = { ...none, against: ["Nigeria", "Chad"], abstain: ["Angola"] };
    const seats = seatsOf({ for: 12, against: 2, abstain: 1, absent: 0 }, named) ?? [];
    expect(seats.slice(5).map(({ name }) => name)).toEqual([
      ...["Angola", "Chad", "Nigeria"],
      ...Array(7).fill(null),
    ]);
  });

  it("gives nothing where two lists are short, so that a permanent member could stand in either", () => {
    expect(
      seatsOf({ for: 10, against: 3, abstain: 2, absent: 0 }, { ...none, against: ["China"] }),
    ).toBeNull();
  });

  it.each([
    ["fourteen votes", { for: 14, against: 0, abstain: 0, absent: 0 }, none],
    ["sixteen votes", { for: 15, against: 1, abstain: 0, absent: 0 }, { ...none, against: ["Chad"] }],
    ["more names than votes", { for: 15, against: 0, abstain: 0, absent: 0 }, { ...none, against: ["Chad"] }],
    [
      "eleven elected members",
      { for: 4, against: 11, abstain: 0, absent: 0 },
      { ...none, against: ["China", ..."abcdefghij"], for: ["France", "Rusia", "United Kingdom", "k"] },
    ],
  ])("gives nothing for %s", (_what, count, named) => expect(seatsOf(count, named)).toBeNull());
});

describe("seatsInAgreement", () => {
  it("has five permanent and ten elected members that all do the same", () => {
    const seats = seatsInAgreement("abstain");
    expect(seats.filter(({ permanent }) => permanent)).toHaveLength(5);
    expect(seats.every(({ position }) => position === "abstain")).toBe(true);
    expect(seats).toHaveLength(15);
  });
});
