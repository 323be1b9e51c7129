/** Reads a browser's trace: how long a page's own thread worked, in seconds of the processor, whatever else the machine does. */

interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What a browser has to note for `readTrace`. */
export const traceCategories = [
  "toplevel",
  "disabled-by-default-devtools.timeline",
  "blink.user_timing",
  "__metadata",
];

export interface Worked {
  /** The longest task of the page, in milliseconds of the processor. */
  longest: number;
  /** All tasks of the page and of its workers. */
  sum: number;
}

/** @param until a mark of the page (`performance.mark`): what begins after it is left out; all, where it is not there */
export function readTrace(trace: Buffer, until = "shown"): Worked {
  const { traceEvents }: { traceEvents: Traced[] } = JSON.parse(trace.toString());
  const threads = (...names: string[]) =>
    new Set(
      traceEvents
        .filter(({ name, args }) => name === "thread_name" && names.includes(args?.name ?? ""))
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
  const page = threads("CrRendererMain");
  const workers = threads("DedicatedWorker thread");
  const mark = traceEvents.find(({ name, ph }) => name === until && (ph === "I" || ph === "R" || ph === "i"));
  const tasks = traceEvents.filter(
    ({ name, ts }) =>
      (name === "RunTask" || name === "ThreadControllerImpl::RunTask") && ts <= (mark?.ts ?? Infinity),
  );
  const took = ({ tdur, dur }: Traced) => (tdur ?? dur ?? 0) / 1_000;
  const of = (some: ReadonlySet<string>, called: string) =>
    tasks.filter(({ name, pid, tid }) => name === called && some.has(`${pid} ${tid}`)).map(took);
  const own = of(page, "RunTask");
  const others = of(workers, "ThreadControllerImpl::RunTask");
  return {
    longest: own.reduce((most, one) => Math.max(most, one), 0),
    sum: [...own, ...others].reduce((sum, one) => sum + one, 0),
  };
}
