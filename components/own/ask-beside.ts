import { canWork, longest } from "./start-reader";

/**
 * Asks a late part that answers as a worker, beside the page. It is ended once it has answered or takes too long: no file
 * and no text can make the page hang. Where a browser gives no worker the page answers itself.
 *
 * @param address of the part's script
 * @param answer the same in the page
 * @throws where the part cannot be loaded as a worker, or fails
 */
export async function askBeside<Q extends object, A>(
  address: string | null,
  question: Q,
  answer: (question: Q) => A,
): Promise<A | "slow"> {
  if (address === null || !canWork()) return answer(question);
  const worker = new Worker(address);
  return new Promise<A | "slow">((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<A>) => resolve(data));
    worker.addEventListener("error", reject);
    setTimeout(() => resolve("slow"), longest);
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

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
