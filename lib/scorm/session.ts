/**
 * One visit to a lesson in a learning platform, over SCORM's calls. What the platform says is never trusted: every call
 * may throw, and what was saved is read back. Names and ids of learners are never asked for.
 */
import { emptyProgress, type Progress } from "../progress/progress";
import { questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";
import type { ScormApi } from "./find-api";
import { graderOf, hasSameAnswers } from "./grading";
import { keeperOf, placeIn } from "./keeping";
import { platformOf } from "./platform";
import { savingOf } from "./saving";
import { standingOf } from "./standing";
import { resume } from "./suspend";
import { tellerOf } from "./telling";
import { type ScormVersion, scormVersions } from "./version";

export interface Sco {
  module: string;
  lesson: string;
  /** In the order of the lesson. */
  questions: readonly Question[];
  /** See `standingOf`. */
  pass: number | null;
}

/**
 * "none": no platform, or one that does not begin. "watching": a preview or a look back, so nothing at all is written.
 * "newer": something stands in the platform that is not this version's. "kept", "failed": what became of the last saving.
 */
export type Keeping = "none" | "watching" | "newer" | "kept" | "failed";

export interface SessionState {
  keeping: Keeping;
  /** Why the last saving failed, as far as the platform says so: "101: General exception". Empty where it says nothing. */
  reason: string;
  /** Some of what the platform had kept came back damaged. */
  isDamaged: boolean;
  /** Questions whose own words the platform has no room for. */
  left: readonly string[];
  /** How many scored questions are not settled. */
  open: number;
  /** The score that the platform was told, once the lesson is done or every scored question is settled. */
  told: number | null;
}

export interface SessionParts {
  api: ScormApi | null;
  version: ScormVersion;
  sco: Sco;
  now: () => number;
  /** Minutes that the learner's clock is ahead of UTC. */
  offset: () => number;
  /** Some letters that nobody else has. */
  newName: () => string;
  /** Runs something later. */
  later: (run: () => void, milliseconds: number) => void;
  changed: (state: SessionState) => void;
}

export interface Session {
  /** What the platform had kept. */
  kept: Progress;
  /**
   * The attempt, by a name that was made up for it and is kept with its answers. So windows of one attempt know each
   * other, and those of another learner or of a new attempt do not.
   */
  attempt: string;
  state: () => SessionState;
  /** To be called with the whole record after each change of it, wherever it was made. */
  follow: (progress: Progress) => void;
  /** When the page is out of sight, and may be gone for good. */
  hide: () => void;
  /** When the page goes. Once. */
  end: () => void;
}

/**
 * Begins a visit: asks the platform what it kept, and says that the lesson is under way.
 *
 * @returns what is to be told of each change, and of the end
 */
export function beginSession(parts: SessionParts): Session {
  const { api, version, sco, now, offset, newName, later, changed } = parts;
  const { names, span } = scormVersions[version];
  const began = now();
  const platform = platformOf(api, version);
  const { get, offer } = platform;

  let state: SessionState = {
    keeping: platform.begin(),
    reason: "",
    isDamaged: false,
    left: [],
    open: 0,
    told: null,
  };
  const mayWrite = () => state.keeping === "kept" || state.keeping === "failed";
  const became = (next: Partial<SessionState>) => {
    const before = JSON.stringify(state);
    state = { ...state, ...next };
    if (JSON.stringify(state) !== before) changed(state);
  };

  const stored = state.keeping === "none" ? "" : get(names.suspended);
  const read = resume(stored, sco.module);
  if (!read.ok && state.keeping === "kept") state = { ...state, keeping: "newer" };
  const kept = read.ok ? read.progress : emptyProgress;
  const known = read.ok ? read.attempt : "";
  const attempt = known === "" ? newName() : known;
  const { open, end: endBefore } = standingOf(kept, sco.questions, sco.pass);
  state = { ...state, isDamaged: read.ok && !read.isWhole, open };
  const grading = graderOf(platform, version, mayWrite());
  /** Where a package was updated, what stands may be all of it now. */
  const isDoneNow = !grading.wasDone && (endBefore === "completed" || endBefore === "passed");
  /** Of which answers the platform has the score. */
  let graded = isDoneNow ? emptyProgress : kept;
  const tell = tellerOf(platform, {
    version,
    byKey: new Map(sco.questions.map((question) => [questionKey(question), question])),
    began,
    offset,
    known: kept.attempts,
    mayWrite: mayWrite(),
  });
  const keeper = keeperOf(platform, version, { ...sco, attempt });
  const saving = savingOf(now, later, save);
  let record = kept;
  let ended = false;
  if (mayWrite()) {
    // Else some platforms take a lesson that says nothing for one that is completed.
    if (!grading.wasDone) offer(names.completion, "incomplete");
    offer(names.exit, "suspend");
    // The name of the attempt: a window opened after this one then knows that it is of the same, and a learner hears of
    // a platform that does not save before there is anything to lose.
    if (known === "" || isDoneNow) saving.atOnce();
  }

  /** Answers, marks and the record, all of it; then whether it is really there. */
  function save() {
    if (ended || !mayWrite() || !saving.begins()) return;
    platform.forgetRefusal();
    tell(record.attempts);
    const isGraded = grade();
    const put = keeper.keep(record);
    const isCommitted = platform.commit();
    const isSaved = keeper.isThere(put) && isCommitted && isGraded;
    saving.ended(isSaved);
    became({
      keeping: isSaved ? "kept" : "failed",
      reason: isSaved ? "" : platform.refusal(),
      left: put.left,
    });
  }

  /** @returns whether the platform took the score and the status, where there is something to tell */
  function grade(): boolean {
    if (!saving.hasFailed() && hasSameAnswers(record, graded)) return true;
    const { isTaken, told } = grading.grade(standingOf(record, sco.questions, sco.pass));
    if (told !== null) became({ told });
    if (isTaken) graded = record;
    return isTaken;
  }

  return {
    kept,
    attempt,
    state: () => state,
    follow(progress) {
      if (ended || progress === record) return;
      const before = record;
      record = progress;
      const isAnswered = !hasSameAnswers(progress, before);
      if (isAnswered) became({ open: standingOf(progress, sco.questions, null).open });
      if (mayWrite()) saving.changed(isAnswered, placeIn(progress) !== placeIn(before));
    },
    hide: save,
    end() {
      if (ended || state.keeping === "none") return;
      // Even to finish a look back is more than nothing: some platforms write at it.
      if (mayWrite()) {
        offer(names.session, span(now() - began));
        offer(names.exit, "suspend");
        save();
        platform.end();
      }
      ended = true;
    },
  };
}
