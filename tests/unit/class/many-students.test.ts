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

it("takes eight times as long for eight times as many students, not sixty-four times", () => {
  const time = (count: number) => {
    const all = Array.from({ length: count }, (_, nonce) => handIn(nonce));
    // The processor's own time: a busy machine does not count.
    const started = process.cpuUsage();
    expect(studentsOf(all, [], [], scored).students).toHaveLength(count);
    return process.cpuUsage(started).user;
  };
  const best = (count: number) => Math.min(time(count), time(count), time(count));
  time(500);
  expect(best(4_000)).toBeLessThan(30 * best(500));
});
