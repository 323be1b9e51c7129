import { progressStore } from "./progress/progress-store";
import { saveProgress } from "./progress/record-file";

/** What can be done for the record of a page when a part of the page cannot be shown. */
export interface PageRecord {
  /** Offers all of it as a file. */
  save: () => void;
  /**
   * Leaves out the rows that keep the part from being shown. False where they are not the cause, or where there is no
   * room to set aside what stood there.
   *
   * @param fails shows the part with what the store has, and says whether it failed
   */
  leaveOutBadRows: (fails: () => Promise<boolean>) => Promise<boolean>;
}

/** The learner's, unless the page has another: see `setPageRecord`. */
let pageRecord: PageRecord = {
  save: saveProgress,
  leaveOutBadRows: async (fails) => {
    const { leaveOut, withoutBadProgress } = await import("./progress/without-bad-rows");
    return leaveOut(progressStore, withoutBadProgress, fails);
  },
};

export function getPageRecord(): PageRecord {
  return pageRecord;
}

/** To be called while the script of the page is read: a part may fail the first time it is drawn. */
export function setPageRecord(record: PageRecord): void {
  pageRecord = record;
}
