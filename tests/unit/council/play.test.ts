import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, positions } from "@/lib/council/decide";
import { doorsOf, isOpen, seatAfterKey, turned } from "@/lib/council/play";

const ballots = fc.array(fc.record({ permanent: fc.boolean(), position: fc.constantFrom(...positions) }), {
  minLength: 15,
  maxLength: 15,
});

describe("a seat that is tapped", () => {
  it("turns from yes to no, abstains, absent, and back to yes", () => {
    expect(positions.map(turned)).toEqual(["against", "abstain", "absent", "for"]);
  });
});

describe("an arrow", () => {
  it("leads to the next seat, or to the one in the next row", () => {
    expect(seatAfterKey("ArrowRight", 4, 15)).toBe(5);
    expect(seatAfterKey("ArrowLeft", 5, 15)).toBe(4);
    expect(seatAfterKey("ArrowDown", 2, 15)).toBe(7);
    expect(seatAfterKey("ArrowUp", 12, 15)).toBe(7);
    expect(seatAfterKey("Home", 7, 15)).toBe(0);
    expect(seatAfterKey("End", 7, 15)).toBe(14);
    expect(seatAfterKey("ArrowDown", 9, 15)).toBe(14);
    expect(seatAfterKey("ArrowDown", 10, 15)).toBe(10);
    expect(seatAfterKey("ArrowUp", 5, 15)).toBe(0);
  });

  it("never leads out of the Council, and other keys lead nowhere", () => {
    fc.assert(
      fc.property(
        fc.nat(14),
        fc.constantFrom("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
        (from, key) => {
          const to = seatAfterKey(key, from, 15);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(15);
        },
      ),
    );
    expect(seatAfterKey("a", 3, 15)).toBeNull();
    expect(seatAfterKey("Tab", 3, 15)).toBeNull();
  });
});

describe("the two doors of Article 27", () => {
  it("open for what passes at each, whichever of them the decision comes to", () => {
    fc.assert(
      fc.property(ballots, fc.boolean(), (seats, procedural) => {
        const doors = doorsOf(seats, procedural);
        expect(isOpen(doors.procedural)).toBe(decide(seats, true).passes);
        expect(isOpen(doors.other)).toBe(decide(seats, false).passes);
        expect(isOpen(doors[doors.here])).toBe(decide(seats, procedural).passes);
      }),
    );
  });

  it("say which of them the decision comes to, and what each makes of the votes", () => {
    const nine = Array.from({ length: 15 }, (_, at) => ({
      permanent: at < 5,
      position: at === 0 ? ("against" as const) : at < 10 ? ("for" as const) : ("abstain" as const),
    }));
    const { procedural, other } = doorsOf(nine, true);
    expect([isOpen(procedural), isOpen(other)]).toEqual([true, false]);
    expect([doorsOf(nine, true).here, doorsOf(nine, false).here]).toEqual(["procedural", "other"]);
    const without = nine.map(({ permanent, position }) => ({
      permanent,
      position: position === "against" ? ("absent" as const) : position,
    }));
    expect(isOpen(doorsOf(without, false).other)).toBe(true);
    const few = without.map((seat, at) => (at === 9 ? { ...seat, position: "abstain" as const } : seat));
    expect(isOpen(doorsOf(few, true).procedural)).toBe(false);
  });

  it("are never open at the second where the first is shut", () => {
    fc.assert(
      fc.property(ballots, (seats) => {
        const { procedural, other } = doorsOf(seats, true);
        expect(isOpen(other) && !isOpen(procedural)).toBe(false);
      }),
    );
  });
});
