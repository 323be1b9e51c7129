import { hasWebCrypto } from "@/lib/crypto/web-suite";
import { canWork } from "../own/start-reader";
import { cryptoSuite } from "../ui/crypto-suite";
import { drawn } from "../ui/drawn";
import type { OpenedAnswer } from "./open-codes";
import { type OpenedBatch, openEach, type ToOpen } from "./open-each";

/** Fewer are opened sooner than a worker is there. */
const fewestForWorker = 100;

/**
 * Opens hand-ins beside the page where there are many, else in it, a few at a time, so that it goes on drawing and answering.
 *
 * @param tell hears of each batch as it is opened
 */
export async function openBeside(question: ToOpen, tell: (batch: OpenedBatch) => void): Promise<void> {
  const { kept, found } = question;
  if (kept.length + found.length >= fewestForWorker && canWork() && hasWebCrypto()) {
    const part = await import("./open-codes").catch(() => null);
    if (part?.address && (await inWorker(part.address, question, tell))) return;
  }
  const isSealed = [...kept, ...found.map(({ code }) => code)].some((code) => /^UCS/i.test(code));
  const suite = isSealed ? await cryptoSuite().catch(() => null) : null;
  await openEach(question, suite, tell, drawn);
}

/** @returns whether the worker answered; else everything has to be opened otherwise */
async function inWorker(
  address: string,
  question: ToOpen,
  tell: (batch: OpenedBatch) => void,
): Promise<boolean> {
  const worker = new Worker(address);
  return new Promise<boolean>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<OpenedAnswer>) => {
      tell(data.batch);
      if (data.isLast) resolve(true);
    });
    worker.addEventListener("error", () => resolve(false));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
