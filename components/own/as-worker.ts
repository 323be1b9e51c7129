/** The address of a late part's script as it is loaded, for a worker; null where it is no script of its own. */
export function addressOfScript(): string | null {
  return typeof document !== "undefined" && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : null;
}

/** In a worker: answers what it is asked. */
export function answerInWorker<Q>(answer: (question: Q) => unknown): void {
  if (typeof document !== "undefined" || typeof self === "undefined" || !("importScripts" in self)) return;
  self.addEventListener("message", ({ data }: MessageEvent<Q>) => self.postMessage(answer(data)));
}
