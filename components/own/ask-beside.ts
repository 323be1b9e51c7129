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
