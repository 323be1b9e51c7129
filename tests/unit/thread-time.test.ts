import { expect, it } from "vitest";
import { readTrace } from "@/scripts/bench/thread-time";

const thread = (tid: number, name: string) => ({
  name: "thread_name",
  ph: "M",
  pid: 1,
  tid,
  ts: 0,
  args: { name },
});
const task = (tid: number, name: string, ts: number, tdur: number) => ({
  name,
  ph: "X",
  pid: 1,
  tid,
  ts,
  dur: 9e9,
  tdur,
});
const trace = (...more: object[]) =>
  Buffer.from(
    JSON.stringify({
      traceEvents: [
        thread(1, "CrRendererMain"),
        thread(2, "DedicatedWorker thread"),
        thread(3, "Compositor"),
        task(1, "RunTask", 10, 4_000),
        task(1, "ThreadControllerImpl::RunTask", 10, 4_000),
        task(1, "RunTask", 20, 9_000),
        task(2, "ThreadControllerImpl::RunTask", 15, 2_000),
        task(3, "ThreadControllerImpl::RunTask", 15, 50_000),
        ...more,
      ],
    }),
  );

it("a trace is read as what the page and its workers worked, whatever the clock says, and other threads are left out", () => {
  expect(readTrace(trace())).toEqual({ longest: 9, sum: 15 });
});

it("a trace is read up to the page's mark", () => {
  expect(readTrace(trace({ name: "shown", ph: "I", pid: 1, tid: 1, ts: 16 }))).toEqual({
    longest: 4,
    sum: 6,
  });
});
