import { heartbeat } from "@/lib/box/protocol";
import type { RoundSaying } from "@/lib/box/rounds";
import type { Engine, Letter } from "./engine";

/** The last thing that a round said, and how it stands in an event stream. */
export interface Latest {
  n: number;
  saying: RoundSaying;
  frame: Uint8Array;
}

/** Told whenever a round says something, and now and then that it still goes on; null where it is over. */
export type Hears = (latest: Latest | null | "beat") => void;

export interface RoundHub {
  /** Null where the round says nothing, or is over. */
  latest(): Latest | null;
  /** @returns what ends the hearing */
  hear(hears: Hears): () => void;
}

export interface RoundHubs {
  /** What a round says. It is read once for all who hear it at a time. @returns with it what lets go of it */
  enter(name: string): Promise<{ hub: RoundHub; leave: () => void }>;
  phonesOf(name: string): number;
}

/** A thousand phones hear the same: it is read from the store once, and put into the form of an event once. */
export function roundHubs(engine: Pick<Engine, "read" | "watch">, holderId: string): RoundHubs {
  const hubs = new Map<string, { hub: RoundHub; ready: Promise<void>; users: number; close: () => void }>();

  const start = (name: string) => {
    const closing = new AbortController();
    const hearing = new Set<Hears>();
    let latest: Latest | null = null;
    const tell: Hears = (what) => {
      for (const hears of [...hearing]) hears(what);
    };
    /** One reading at a time; a change meanwhile asks for another. */
    let reading: Promise<void> = Promise.resolve();
    const read = () => {
      reading = reading
        .catch(() => {})
        .then(async () => {
          const last = await lastOf(engine, name, latest?.n ?? 0, holderId);
          if (last === "same" || (last === "none" && latest === null)) return;
          latest = last === "none" ? null : latestOf(last);
          tell(latest);
        });
      return reading;
    };
    engine.watch(name, () => read().catch(() => {}), closing.signal);
    const beat = setInterval(() => tell("beat"), heartbeat);
    beat.unref();
    const hub: RoundHub = {
      latest: () => latest,
      hear(hears) {
        hearing.add(hears);
        return () => hearing.delete(hears);
      },
    };
    const close = () => {
      clearInterval(beat);
      closing.abort();
    };
    return { hub, ready: read(), users: 0, close };
  };

  return {
    async enter(name) {
      const there = hubs.get(name) ?? start(name);
      hubs.set(name, there);
      there.users += 1;
      let isIn = true;
      const leave = () => {
        if (!isIn) return;
        isIn = false;
        there.users -= 1;
        if (there.users > 0) return;
        if (hubs.get(name) === there) hubs.delete(name);
        there.close();
      };
      try {
        await there.ready;
      } catch (error) {
        leave();
        throw error;
      }
      return { hub: there.hub, leave };
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

/** A letter of a round holds the header it was signed with, a line feed, and what it says. */
function latestOf({ n, bytes }: Letter): Latest {
  const end = bytes.indexOf(10);
  const said = new TextDecoder().decode(bytes.slice(0, end));
  const saying = { n, said, body: Buffer.from(bytes.slice(end + 1)).toString("base64") };
  const frame = `event: round\nid: ${n}\ndata: ${JSON.stringify(saying)}\n\n`;
  return { n, saying, frame: new TextEncoder().encode(frame) };
}
