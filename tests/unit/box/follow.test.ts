import { expect, it } from "vitest";
import { follow } from "@/lib/box/follow";

it.each([86_400_000, -86_400_000])(
  "gives up a stream that says nothing more, also where the clock was put right by %i ms",
  async (by) => {
    let clock = 0;
    let streams = 0;
    const leaving = new AbortController();
    const heard: number[] = [];
    const said = (n: number) => new TextEncoder().encode(`data: ${n}\n\n`);
    await follow(
      {
        stream: async () => {
          streams += 1;
          const [begun] = [streams];
          return new Response(new ReadableStream({ start: (to) => to.enqueue(said(begun)) }));
        },
        poll: () => Promise.reject(new Error("no answer")),
        read: (text) => ({ next: Number(text) }),
        onNews: ({ next }) => {
          heard.push(next);
          clock += by;
          if (next === 3) leaving.abort();
        },
        onStanding: () => {},
      },
      {
        now: () => clock,
        random: (bytes) => bytes,
        sleep: () => new Promise((passed) => setTimeout(passed, 1)),
      },
      leaving.signal,
    );
    expect(heard).toEqual([1, 2, 3]);
  },
);

it("gives up a question that nobody answers, where streams are held back", async () => {
  let clock = 0;
  let polls = 0;
  const leaving = new AbortController();
  const standing: boolean[] = [];
  const never = (given: AbortSignal) =>
    new Promise<never>((_, failed) => given.addEventListener("abort", () => failed(new Error("given up"))));
  await follow(
    {
      stream: (_, given) => never(given),
      poll: (_, given) => {
        polls += 1;
        if (polls < 2) return never(given);
        leaving.abort();
        return Promise.reject(new Error("left"));
      },
      read: () => ({ next: 0 }),
      onNews: () => {},
      onStanding: (live) => standing.push(live),
    },
    {
      now: () => {
        clock += 6_000;
        return clock;
      },
      random: (bytes) => bytes,
      sleep: () => new Promise((passed) => setTimeout(passed, 1)),
    },
    leaving.signal,
  );
  expect(polls).toBe(2);
  expect(standing).toEqual([false]);
});

it("listens again where a server that is being stopped ends a stream at once, and asks where that is so each time", async () => {
  const leaving = new AbortController();
  const asked: string[] = [];
  let full = 1;
  await follow(
    {
      stream: async () => {
        asked.push("stream");
        full += 1;
        return new Response(full % 3 === 0 ? "data: 1\n\n" : "");
      },
      poll: async () => {
        asked.push("poll");
        leaving.abort();
        return { next: 2 };
      },
      read: (text) => ({ next: Number(text) }),
      onNews: () => {},
      onStanding: () => {},
    },
    { now: () => 0, random: (bytes) => bytes, sleep: () => new Promise((passed) => setTimeout(passed, 1)) },
    leaving.signal,
  );
  // Nothing, something, nothing, nothing.
  expect(asked).toEqual(["stream", "stream", "stream", "stream", "poll"]);
});
