/** In milliseconds: a frame of a screen takes 16, and the page has to draw as well. */
const atOnce = 8;

/** Runs work that comes in steps, and lets the page draw and answer whenever some time has passed. */
export async function runInSteps<T>(work: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < atOnce) continue;
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  }
}
