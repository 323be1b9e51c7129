/** The address of a late part's script as it is loaded, for a worker; null where it is no script of its own. */
export function addressOfScript(): string | null {
  return typeof document !== "undefined" && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : null;
}

/** Whether this script runs as a worker, and not in a page or in a test. */
export function isWorker(): boolean {
  return typeof document === "undefined" && typeof self !== "undefined" && "importScripts" in self;
}

/** In a worker: answers what it is asked. */
export function answerInWorker<Q>(answer: (question: Q) => unknown): void {
  if (!isWorker()) return;
  self.addEventListener("message", ({ data }: MessageEvent<Q>) => self.postMessage(answer(data)));
}
