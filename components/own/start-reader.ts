import type { Reading } from "@/lib/own/reading";
import type { Answer, Question } from "./lesson-reader";

/** Why there is no reading: it took too long, or what reads could not be loaded. */
export type ReadProblem = "slow" | "not-loaded";

export interface Reader {
  /** Reads a text, and of several in a row only the last one. */
  read(text: string): void;
  stop(): void;
}

/** In milliseconds: many times what a long lesson takes on a slow phone. */
export const longest = 8000;

type Part = typeof import("./lesson-reader");

/**
 * Reads lessons beside the page, in a worker that is ended where it takes too long: no text can make the page hang.
 *
 * @param tell gets each reading, or why there is none
 */
export function startReader(tell: (reading: Reading | ReadProblem) => void): Reader {
  let part: Promise<Part> | undefined;
  let worker: Worker | null = null;
  let waiting: string | null = null;
  let busy = false;
  let number = 0;
  let patience = 0;
  let stopped = false;

  const end = (reading: Reading | ReadProblem) => {
    clearTimeout(patience);
    busy = false;
    if (stopped) return;
    if (waiting === null) tell(reading);
    else next();
  };

  const drop = () => {
    worker?.terminate();
    worker = null;
  };

  const inWorker = (address: string, question: Question) => {
    if (worker === null) {
      const made = new Worker(address);
      made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
        if (data.number === number) end(data.reading);
      });
      made.addEventListener("error", () => {
        drop();
        end("not-loaded");
      });
      worker = made;
    }
    worker.postMessage(question);
    patience = window.setTimeout(() => {
      drop();
      end("slow");
    }, longest);
  };

  const next = async () => {
    const text = waiting;
    if (text === null || busy || stopped) return;
    busy = true;
    waiting = null;
    number += 1;
    try {
      part ??= import("./lesson-reader");
      const { address, readLesson } = await part;
      if (address === null || !canWork()) end(readLesson(text));
      else inWorker(address, { number, text });
    } catch {
      part = undefined;
      end("not-loaded");
    }
  };

  return {
    read(text) {
      waiting = text;
      next();
    },
    stop() {
      stopped = true;
      clearTimeout(patience);
      drop();
    },
  };
}

/** Pages from a disk get no workers. */
export function canWork(): boolean {
  return typeof Worker === "function" && location.protocol.startsWith("http");
}
