import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askBeside } from "@/components/own/ask-beside";
import { longest } from "@/components/own/start-reader";

/** A worker that answers when it is told to. */
class Beside {
  static all: Beside[] = [];
  heard: Record<string, (event: unknown) => void> = {};
  asked: unknown[] = [];
  isEnded = false;
  constructor(readonly address: string) {
    Beside.all.push(this);
  }
  addEventListener(name: string, run: (event: unknown) => void) {
    this.heard[name] = run;
  }
  postMessage(question: unknown) {
    this.asked.push(question);
  }
  terminate() {
    this.isEnded = true;
  }
}

const inPage = vi.fn(({ text }: { text: string }) => text.length);
const ask = (address: string | null = "part.js") => askBeside(address, { text: "four" }, inPage);
const last = () => {
  const worker = Beside.all.at(-1);
  if (worker === undefined) throw new Error("no worker");
  return worker;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", Beside);
  Beside.all = [];
  inPage.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a part that answers beside the page", () => {
  it("gives its answer, and is ended", async () => {
    const answer = ask();
    expect(last()).toMatchObject({ address: "part.js", asked: [{ text: "four" }], isEnded: false });
    last().heard.message?.({ data: 4 });
    expect(await answer).toBe(4);
    expect(last().isEnded).toBe(true);
    expect(inPage).not.toHaveBeenCalled();
  });

  it("is ended where it cannot be loaded or fails, and the page is told", async () => {
    const answer = ask();
    last().heard.error?.(new Error("not loaded"));
    await expect(answer).rejects.toThrow("not loaded");
    expect(last().isEnded).toBe(true);
  });

  it.each([
    ["that is right", 0],
    ["put a day back", -86_400_000],
    ["put a day forward", 86_400_000],
  ])("is ended once it takes too long, and no sooner, by a clock %s", async (_, by) => {
    const answer = ask();
    vi.setSystemTime(Date.now() + by);
    await vi.advanceTimersByTimeAsync(longest - 1);
    expect(last().isEnded).toBe(false);
    vi.setSystemTime(Date.now() - by);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe("slow");
    expect(last().isEnded).toBe(true);
  });

  it("is left out where the browser or the page has no worker: the page answers itself", async () => {
    expect(await ask(null)).toBe(4);
    vi.stubGlobal("Worker", undefined);
    expect(await ask()).toBe(4);
    expect(Beside.all).toEqual([]);
    expect(inPage).toHaveBeenCalledTimes(2);
  });
});
