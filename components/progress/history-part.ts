/** What is done with the history beside the record. Loaded when there is one, or when there is enough for one. */
import { essenceOf } from "@/lib/progress/essence";
import { type ImportedWhole, importWhole } from "@/lib/progress/import-whole";
import { progressKeys } from "@/lib/progress/keys";
import { type Attempt, merge, type Progress } from "@/lib/progress/progress";
import { seal } from "@/lib/progress/seal";
import type { Mark } from "@/lib/progress/sealed";
import { withHistoryInSteps } from "@/lib/progress/whole";
import { serialiseParts } from "@/lib/progress/whole-file";
import type { RecordStore } from "@/lib/record/record-store";
import { runInSteps } from "../ui/run-in-steps";
import { deviceHistory, savedHistory } from "./saved-history";

export { savedHistory };

type Store = RecordStore<Progress>;

/** Seals what can be sealed, some at a time, in one tab at a time. Never fails: what cannot be sealed stays where it is. */
export async function sealAll(store: Store, mark: Mark): Promise<void> {
  const run = async () => {
    while ((await seal(store, deviceHistory, mark)) > 0) await new Promise((drawn) => setTimeout(drawn, 50));
  };
  const alone = () => (navigator.locks ? navigator.locks.request(progressKeys.history, run) : run());
  await alone().catch(() => {});
  deviceHistory.close();
}

/** Puts what pages need of the history into a record that was lost. */
export async function restoreFromHistory(store: Store): Promise<void> {
  const sealed = await savedHistory();
  const essence = essenceOf(sealed);
  const attempts = sealed.filter((attempt) => essence.has(attempt));
  if (attempts.length > 0) store.change((record) => merge(record, { ...record, attempts }));
}

/** The tries at one question that are in the history. */
export async function savedTries(of: string): Promise<Attempt[]> {
  return (await savedHistory()).filter(({ question }) => question === of);
}

/**
 * The whole record as the parts of a file.
 *
 * @param tell is told how much of it is done, from 0 to 1
 */
export async function exportWhole(
  record: Progress,
  savedAt: number,
  tell: (share: number) => void = () => {},
): Promise<Blob[]> {
  const sealed = await savedHistory((share) => tell(share / 2));
  const whole = await runInSteps(withHistoryInSteps(record, sealed));
  const texts = await runInSteps(serialiseParts(whole, { savedAt }, (share) => tell((1 + share) / 2)));
  return runInSteps(asBlobs(texts));
}

/** Letters of a part of a file: of a thousand small ones a browser puts it together in one long task. */
const partLetters = 500_000;

/** A part at a time: twenty million letters at once would hold the page up. */
function* asBlobs(texts: readonly string[]): Generator<undefined, Blob[]> {
  const blobs: Blob[] = [];
  let together: string[] = [];
  let letters = 0;
  for (const text of texts) {
    together.push(text);
    letters += text.length;
    if (letters < partLetters) continue;
    blobs.push(new Blob(together));
    together = [];
    letters = 0;
    yield;
  }
  return [...blobs, new Blob(together)];
}

/** Adds an exported record of any size, `added` being the answers that are new to this device, to the record and the history. */
export async function importFile(
  text: string,
  store: Store,
  mark: Mark,
  tell?: (share: number) => void,
): Promise<ImportedWhole> {
  try {
    return await importWhole(text, {
      store,
      history: deviceHistory,
      mark,
      // A file may be what brings a lost history back.
      sealed: await savedHistory().catch(() => []),
      inSteps: runInSteps,
      ...(tell && { tell }),
    });
  } finally {
    deviceHistory.close();
  }
}
