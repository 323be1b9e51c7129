import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Position, positions } from "@/lib/council/decide";
import { formatSetup, parseSetup, patterns, type Setup } from "@/lib/council/setup";

const agenda: Setup = {
  vote: "2014-12-22",
  procedural: true,
  positions: [...Array<Position>(11).fill("for"), "against", "against", "abstain", "abstain"],
};
const recordOf = (vote: string) => (vote === agenda.vote ? agenda : null);

const anySetup: fc.Arbitrary<Setup> = fc.record({
  vote: fc.constantFrom(null, "2014-12-22"),
  procedural: fc.boolean(),
  positions: fc.array(fc.constantFrom(...positions), { minLength: 15, maxLength: 15 }),
});

describe("a set-up in a link", () => {
  it("comes back as it went in", () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const fragment = formatSetup(setup, setup.vote === null ? null : agenda);
        expect(parseSetup(fragment, recordOf)).toEqual({ ok: true, setup });
      }),
    );
  });

  it("says no more than the vote where nothing was changed", () => {
    expect(formatSetup(agenda, agenda)).toBe("vote=2014-12-22");
  });

  it("can be read by people", () => {
    expect(formatSetup(patterns["agenda-two-no"], null)).toBe("kind=procedural&seats=nynyy-yyyyyynnaa");
  });

  it.each([
    ["vote=2014-12-23", "vote"],
    ["vote=", "vote"],
    ["kind=solemn&seats=yyyyy-yyyyyyyyyy", "kind"],
    ["kind=other&seats=yyyyy-yyyyyyyyy", "seats"],
    ["kind=other&seats=yyyyyyyyyyyyyyy", "seats"],
    ["kind=other&seats=yyyyy-yyyyyyyyyyy", "seats"],
    ["kind=other&seats=yyyyyy-yyyyyyyyyy", "seats"],
    ["kind=other&seats=yyyyz-yyyyyyyyyy", "seats"],
    ["vote=2014-12-22&seats=yyyyy", "seats"],
    ["seats=yyyyy-yyyyyyyyyy", "nothing"],
    ["kind=other", "nothing"],
    ["a=b", "nothing"],
  ])("is refused where it is damaged: %s", (fragment, problem) => {
    expect(parseSetup(fragment, recordOf)).toEqual({ ok: false, problem });
  });

  it("never throws, whatever a link holds", () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const read = parseSetup(fragment, recordOf);
        if (read.ok) expect(read.setup.positions).toHaveLength(15);
      }),
    );
  });
});
