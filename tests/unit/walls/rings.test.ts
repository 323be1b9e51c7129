import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Import, imports, ringsOf, sources } from "./imports";

/** Names every room's live parts so that a page needs one door: `<Island>`. All rooms' pages come back to it. */
const door = "components/islands.ts";

/** The room a file stands in: `lib/quiz`, `components/teach`, `app`. A file beside the rooms is one of its own. */
function roomOf(file: string): string {
  const [top = "", room = "", ...rest] = file.split("/");
  return ["lib", "components", "scripts"].includes(top) ? (rest.length > 0 ? `${top}/${room}` : file) : top;
}

/** Types count: whoever reads one file of a ring has to read the others. */
function arrowsOf(found: readonly Import[], placeOf: (file: string) => string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const { file, target } of found) {
    if (!sources.has(target) || file === door) continue;
    const [from, to] = [placeOf(file), placeOf(target)];
    if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  return arrows;
}

describe("rings of imports", () => {
  it("are not there among files, types counted", () => {
    expect(ringsOf(arrowsOf(imports, (file) => file))).toEqual([]);
  });

  it("are not there among rooms, but for the one list of all islands", () => {
    expect(ringsOf(arrowsOf(imports, roomOf))).toEqual([]);
  });

  it("would be seen: one import back, and the ring is named", () => {
    const back = { file: "lib/quiz/question.ts", named: "", target: "lib/review/schedule.ts", isType: true };
    const rings = ringsOf(arrowsOf([...imports, back], roomOf));
    expect(rings.some((ring) => ring.includes("lib/quiz") && ring.includes("lib/review"))).toBe(true);
  });
});

describe("ringsOf", () => {
  const graph = (arrows: Record<string, string[]>) =>
    new Map(Object.entries(arrows).map(([from, to]) => [from, new Set(to)]));

  it("finds each ring once, and no path that leads nowhere", () => {
    expect(ringsOf(graph({ a: ["b"], b: ["c"], c: ["a", "d"], d: ["e"], e: ["d"], f: ["a"] }))).toEqual([
      ["d", "e"],
      ["a", "b", "c"],
    ]);
    expect(ringsOf(graph({ a: ["b", "c"], b: ["d"], c: ["d"] }))).toEqual([]);
  });

  it("puts two places into one ring exactly when each can be reached from the other", () => {
    const place = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 15 }), (pairs) => {
        const arrows = graph({});
        for (const [from, to] of pairs) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
        const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
          [...(arrows.get(from) ?? [])].some(
            (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
          );
        const rings = ringsOf(arrows);
        for (const a of "abcdef")
          for (const b of "abcdef")
            if (a !== b)
              expect(rings.some((ring) => ring.includes(a) && ring.includes(b))).toBe(
                reaches(a, b) && reaches(b, a),
              );
      }),
    );
  });
});
