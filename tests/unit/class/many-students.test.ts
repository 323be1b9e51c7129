import { expect, it } from "vitest";
import { type CountedHandIn, studentsOf } from "@/lib/class/students";
import { questionKey } from "@/lib/quiz/names";
import { right, wrong } from "./two-modules";

const scored = ["a", "b", "c"].map((id) => questionKey({ module: "north", id }));

function handIn(nonce: number): CountedHandIn {
  const given = [right, wrong, nonce % 3 ? right : wrong];
  return {
    nonce: String(nonce),
    turn: 1,
    codeWord: `fox-${nonce}`,
    answers: new Map(scored.flatMap((key, at) => (given[at] ? [[key, given[at]] as const] : []))),
    texts: new Map(),
  };
}

/** As it was, and counts how often something of it is looked at. */
function watched<T extends object>(of: T, count: () => void): T {
  return new Proxy(of, {
    get(target, name) {
      count();
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
}

it("looks eight times as often at eight times as many hand-ins, not sixty-four times", () => {
  const looks = (count: number) => {
    let times = 0;
    const look = () => {
      times += 1;
    };
    const all = Array.from({ length: count }, (_, nonce) => {
      const one = handIn(nonce);
      return watched({ ...one, answers: watched(one.answers, look) }, look);
    });
    expect(studentsOf(all, [], [], scored).students).toHaveLength(count);
    return times;
  };
  expect(looks(4_000)).toBeLessThan(9 * looks(500));
});
