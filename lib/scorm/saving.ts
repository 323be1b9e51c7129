/** When a lesson in a platform is saved: soon after an answer, later after a move, again after a failure. */

/** Between two savings, in milliseconds: in some platforms the page stands still while one of them runs. */
const pause = 2000;

/** How long a reader has to be at a place before that alone is saved. */
const still = 15_000;

/** After a saving that failed; each one that follows waits twice as long. */
const retry = 10_000;
const longestRetry = 300_000;

export interface SavingTimes {
  /** Something changed: an answer, or only where the learner is. */
  changed: (isAnswered: boolean, isMoved: boolean) => void;
  /** Saves as soon as the page has a moment. */
  atOnce: () => void;
  /** To be called when a saving begins. @returns whether there is anything to save */
  begins: () => boolean;
  /** To be called when it ended: one that failed is tried again. */
  ended: (isSaved: boolean) => void;
  /** Whether the last one failed. */
  hasFailed: () => boolean;
}

/**
 * @param later runs something later
 * @param save is called when it is time
 */
export function savingOf(
  now: () => number,
  later: (run: () => void, milliseconds: number) => void,
  save: () => void,
): SavingTimes {
  let dirty = false;
  /** Not only where the learner is. */
  let isUrgent = false;
  /** When the next saving is to be. */
  let due = Number.POSITIVE_INFINITY;
  let movedAt = now();
  let failures = 0;
  let lastSaving = Number.NEGATIVE_INFINITY;

  function saveIn(milliseconds: number) {
    const at = now() + milliseconds;
    if (at >= due) return;
    due = at;
    later(() => {
      if (due !== at) return;
      const rest = movedAt + still - now();
      due = Number.POSITIVE_INFINITY;
      if (!isUrgent && rest > 0) saveIn(rest);
      else save();
    }, milliseconds);
  }

  return {
    changed(isAnswered, isMoved) {
      dirty = true;
      if (isAnswered) {
        isUrgent = true;
        // A clock that was set back meanwhile must not make it long.
        saveIn(Math.min(pause, Math.max(0, lastSaving + pause - now())));
      } else if (isMoved) {
        movedAt = now();
        saveIn(still);
      }
    },
    atOnce() {
      dirty = true;
      isUrgent = true;
      saveIn(0);
    },
    begins() {
      due = Number.POSITIVE_INFINITY;
      return dirty;
    },
    ended(isSaved) {
      // From its end: a platform may take long, and the page stands still for as long.
      lastSaving = now();
      dirty = !isSaved;
      isUrgent = !isSaved;
      if (!isSaved) saveIn(Math.min(retry * 2 ** failures, longestRetry));
      failures = isSaved ? 0 : failures + 1;
    },
    hasFailed: () => failures > 0,
  };
}
