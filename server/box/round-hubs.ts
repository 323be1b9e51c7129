import type { RoundSaying } from "@/lib/box/rounds";
import type { Engine, Letter } from "./engine";

/** The last thing that a round said, and how it stands in an event stream. */
export interface Latest {
  n: number;
  bytes: Uint8Array;
  frame: string;
}

export interface RoundHub {
  /** Null where the round says nothing, or is over. */
  latest(): Latest | null;
  /** Resolves once the round says something, or after so many milliseconds: then with false. */
  change(patience: number, over: AbortSignal): Promise<boolean>;
}

export interface RoundHubs {
  /** Does something with what a round says; what it says is read once for all who do so at a time. */
  with<T>(name: string, work: (hub: RoundHub) => Promise<T>): Promise<T>;
  phonesOf(name: string): number;
}

/** A thousand phones hear the same: it is read from the store once, and put into the form of an event once. */
export function roundHubs(engine: Pick<Engine, "read" | "watch">, holderId: string): RoundHubs {
  const hubs = new Map<string, { hub: RoundHub; ready: Promise<void>; users: number; close: () => void }>();

  const start = (name: string) => {
    const closing = new AbortController();
    const waiting = new Set<(changed: boolean) => void>();
    let latest: Latest | null = null;
    /** One reading at a time; a change meanwhile asks for another. */
    let reading: Promise<void> = Promise.resolve();
    const read = () => {
      reading = reading
        .catch(() => {})
        .then(async () => {
          const last = await lastOf(engine, name, latest?.n ?? 0, holderId);
          if (last === "none" && latest === null) return;
          if (last === "same") return;
          latest = last === "none" ? null : latestOf(last);
          const woken = [...waiting];
          waiting.clear();
          for (const wake of woken) wake(true);
        });
      return reading;
    };
    engine.watch(name, () => read().catch(() => {}), closing.signal);
    const hub: RoundHub = {
      latest: () => latest,
      change: (patience, over) =>
        new Promise((resolve) => {
          if (over.aborted) return resolve(false);
          const done = (changed: boolean) => {
            clearTimeout(timer);
            over.removeEventListener("abort", leave);
            waiting.delete(done);
            resolve(changed);
          };
          const leave = () => done(false);
          const timer = setTimeout(leave, patience);
          over.addEventListener("abort", leave, { once: true });
          waiting.add(done);
        }),
    };
    return { hub, ready: read(), users: 0, close: () => closing.abort() };
  };

  return {
    async with(name, work) {
      const there = hubs.get(name) ?? start(name);
      hubs.set(name, there);
      there.users += 1;
      try {
        await there.ready;
        return await work(there.hub);
      } finally {
        there.users -= 1;
        if (there.users === 0) {
          hubs.delete(name);
          there.close();
        }
      }
    },
    phonesOf: (name) => hubs.get(name)?.users ?? 0,
  };
}

/** The last letter after a number; "same" where there is none after it, "none" where there is none at all. */
async function lastOf(
  engine: Pick<Engine, "read">,
  name: string,
  from: number,
  holderId: string,
): Promise<Letter | "same" | "none"> {
  let last: Letter | null = null;
  let after = from;
  for (;;) {
    const { letters, more } = await engine.read(name, after, { letters: 500, bytes: 1_000_000 });
    last = letters.filter(({ id }) => id !== holderId).at(-1) ?? last;
    after = letters.at(-1)?.n ?? after;
    if (!more) break;
  }
  if (last !== null) return last;
  if (from === 0) return "none";
  const { letters } = await engine.read(name, 0, { letters: 1, bytes: 1 });
  return letters.length === 0 ? "none" : "same";
}

function latestOf({ n, bytes }: Letter): Latest {
  const data = JSON.stringify(sayingIn({ n, bytes }));
  return { n, bytes, frame: `event: round\nid: ${n}\ndata: ${data}\n\n` };
}

/** A letter of a round as it is answered: the header it was signed with, and what it says. */
export function sayingIn({ n, bytes }: Pick<Letter, "n" | "bytes">): RoundSaying {
  const [said = "", body = ""] = new TextDecoder().decode(bytes).split("\n");
  return { n, said, body };
}
