// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { sleep } from "@/components/box/sleep";

it("leaves nothing behind on a signal that goes on for hours", async () => {
  const leaving = new AbortController();
  const added = vi.spyOn(leaving.signal, "addEventListener");
  const removed = vi.spyOn(leaving.signal, "removeEventListener");
  for (let times = 0; times < 20; times += 1) await sleep(1, leaving.signal);
  expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
});

it("wakes as its signal ends, and as there is a connection again", async () => {
  const leaving = new AbortController();
  const sleeping = sleep(60_000, leaving.signal);
  leaving.abort();
  await sleeping;
  const offline = sleep(60_000, new AbortController().signal);
  dispatchEvent(new Event("online"));
  await offline;
});
