/** Opens many hand-ins beside the page. A part that comes late and runs as a worker. */
import { hasWebCrypto, webSuite } from "@/lib/crypto/web-suite";
import { addressOfScript, isWorker } from "../own/as-worker";
import { type OpenedBatch, openEach, type ToOpen } from "./open-each";

export const address = addressOfScript();

/** What the page hears: a batch, and whether it was the last one. */
export interface OpenedAnswer {
  batch: OpenedBatch;
  isLast: boolean;
}

if (isWorker()) {
  const tell = (answer: OpenedAnswer) => self.postMessage(answer);
  self.addEventListener("message", async ({ data }: MessageEvent<ToOpen>) => {
    const suite = hasWebCrypto() ? webSuite : null;
    await openEach(
      data,
      suite,
      (batch) => tell({ batch, isLast: false }),
      async () => {},
    );
    tell({ batch: [], isLast: true });
  });
}
