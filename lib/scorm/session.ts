/**
 * One visit to a lesson in a learning platform, over SCORM's calls. What the platform says is never trusted: every call
 * may throw, and what was saved is read back. Names and ids of learners are never asked for.
 */
import { crc24 } from "../codes/code-text";
import { emptyProgress, type Progress } from "../progress/progress";
import { questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";
import type { ScormApi } from "./find-api";
import { interactionOf } from "./interactions";
import { standingOf } from "./standing";
import { asWritten, resume, suspend } from "./suspend";
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

/** Between two savings, in milliseconds: in some platforms the page stands still while one of them runs. */
const pause = 2000;

/** How long a reader has to be at a place before that alone is saved. */
const still = 15_000;

/** After a saving that failed; each one that follows waits twice as long. */
const retry = 10_000;
const longestRetry = 300_000;

/** How often an answer is told that the platform refuses. */
const mostTellings = 2;

/** SCORM 1.2 takes no more for where a learner is. */
const longestLocation = 255;

/** Letters that every platform should keep of what a lesson suspends, and of how many on a shorter text is one that was cut. */
const leastRoom = 4096;
const shortestCut = 200;

export function beginSession(parts: SessionParts): Session {
  const { api, version, sco, now, offset, newName, later, changed } = parts;
  const { calls, names, room, span } = scormVersions[version];
  const byKey = new Map<string, Question>(sco.questions.map((question) => [questionKey(question), question]));
  const began = now();
  const edition = crc24(
    new TextEncoder().encode(sco.questions.map(({ id, rev }) => `${id} ${rev}`).join("\n")),
  );

  const call = (name: string, ...texts: string[]): string => {
    try {
      return String(api?.[name]?.(...texts) ?? "");
    } catch {
      return "";
    }
  };
  const get = (name: string) => {
    const said = call(calls.get, name);
    return said === "null" || said === "undefined" ? "" : said;
  };
  // Some platforms answer with 1, or with a true that is no text.
  const does = (name: string, ...texts: string[]) => /^(?:true|1)$/i.test(call(name, ...texts).trim());
  /** What may be refused without harm. */
  const offer = (name: string, value: string) => does(calls.set, name, value);
  /** Why the platform refused what it must not, in its own words. */
  let refusal = "";
  const must = (name: string, ...texts: string[]): boolean => {
    if (does(name, ...texts)) return true;
    const code = call(calls.error);
    const said = code === "" || code === "0" ? [] : [code, call(calls.errorText, code).slice(0, 200)];
    refusal = said.filter((part) => part !== "").join(": ");
    return false;
  };
  const set = (name: string, value: string) => must(calls.set, name, value);

  let state: SessionState = {
    keeping: begin(),
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
  /** Answers that the platform was told. */
  const told = new Set(kept.attempts.map(({ id }) => id));
  const tellings = new Map<string, number>();
  let record = kept;
  let best = Number.parseFloat(get(names.raw)) || 0;
  const statusBefore = mayWrite() ? get(names.completion) : "";
  let done = ["passed", "completed"].includes(statusBefore);
  /** Where a package was updated, what stands may be all of it now. */
  const isDoneNow = !done && (endBefore === "completed" || endBefore === "passed");
  /** Of which answers the platform has the score. */
  let graded = isDoneNow ? emptyProgress : kept;
  let interactions = mayWrite() ? Number.parseInt(get("cmi.interactions._count"), 10) || 0 : 0;
  let dirty = false;
  /** Not only where the learner is. */
  let isUrgent = false;
  /** When the next saving is to be. */
  let due = Number.POSITIVE_INFINITY;
  let movedAt = began;
  let failures = 0;
  let lastSaving = Number.NEGATIVE_INFINITY;
  let letters = room;
  let ended = false;
  if (mayWrite()) {
    // Else some platforms take a lesson that says nothing for one that is completed.
    if (!done) offer(names.completion, "incomplete");
    offer(names.exit, "suspend");
    // The name of the attempt: a window opened after this one then knows that it is of the same, and a learner hears of
    // a platform that does not save before there is anything to lose.
    if (known === "" || isDoneNow) {
      dirty = true;
      isUrgent = true;
      saveIn(0);
    }
  }

  function begin(): Keeping {
    if (api === null) return "none";
    // Where the page is loaded anew within a visit, the platform may have begun already.
    const isBegun = does(calls.begin, "");
    const mode = get(names.mode).trim().toLowerCase();
    const answers = mode !== "" || get(names.completion) !== "";
    if (!answers && !(isBegun && offer(names.completion, "incomplete"))) return "none";
    return mode === "browse" || mode === "review" ? "watching" : "kept";
  }

  /** Answers, marks and the record, all of it; then whether it is really there. */
  function save() {
    due = Number.POSITIVE_INFINITY;
    if (ended || !mayWrite() || !dirty) return;
    refusal = "";
    tell();
    const isGraded = grade();
    const { text, isSet, left } = keep();
    const isCommitted = must(calls.commit, "");
    const back = asWritten(get(names.suspended));
    const isSaved = isCommitted && isSet && isGraded && back === text;
    // One that cuts what it was given has room for so much.
    if (isSet && back.length >= shortestCut && back !== text && text.startsWith(back)) letters = back.length;
    // From its end: a platform may take long, and the page stands still for as long.
    lastSaving = now();
    dirty = !isSaved;
    isUrgent = !isSaved;
    if (!isSaved) saveIn(Math.min(retry * 2 ** failures, longestRetry));
    failures = isSaved ? 0 : failures + 1;
    became({ keeping: isSaved ? "kept" : "failed", reason: isSaved ? "" : refusal, left });
  }

  function keep() {
    const of = { module: sco.module, edition, attempt, asks: (key: string) => byKey.has(key) };
    const anchor = placeIn(record);
    if (anchor !== "") offer(names.location, anchor.slice(0, longestLocation));
    const packed = suspend(record, of, letters);
    const isSet = packed.fits && set(names.suspended, packed.text);
    if (isSet || packed.text.length <= leastRoom) return { ...packed, isSet };
    letters = leastRoom;
    const less = suspend(record, of, letters);
    return { ...less, isSet: less.fits && set(names.suspended, less.text) };
  }

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

  function saveSoon() {
    // A clock that was set back meanwhile must not make it long.
    saveIn(Math.min(pause, Math.max(0, lastSaving + pause - now())));
  }

  /**
   * Every answer at its place among those of the attempt, also one that another window has told already: a platform that
   * keeps what a window says by its place, or all of it at once, has the same from both.
   */
  function tell() {
    let before = began;
    for (const one of record.attempts) {
      const { id, at } = one;
      const latency = Math.max(0, at - (at >= began ? Math.max(before, began) : before));
      before = at;
      const question = byKey.get(one.question);
      if (told.has(id) || question === undefined) continue;
      const [first, ...rest] = interactionOf(question, one, {
        version,
        index: interactions,
        latency,
        offset: offset(),
      });
      if (first === undefined || !offer(...first)) {
        // One that the platform does not take leaves its place to the next.
        const times = (tellings.get(id) ?? 0) + 1;
        tellings.set(id, times);
        if (times >= mostTellings) told.add(id);
        continue;
      }
      told.add(id);
      interactions += 1;
      for (const row of rest) offer(...row);
    }
  }

  /** @returns whether the platform took the score and the status, where there is something to tell */
  function grade(): boolean {
    if (failures === 0 && hasSameAnswers(record, graded)) return true;
    const { score, measure, end } = standingOf(record, sco.questions, sco.pass);
    if (names.measure !== null) offer(names.measure, String(Number(measure.toFixed(4))));
    if (end === "completed" || end === "passed") done = true;
    let isTaken = true;
    if (done || end === "below") {
      best = Math.max(best, score);
      offer(names.least, "0");
      offer(names.most, "100");
      // Some platforms take whole numbers only.
      isTaken = offer(names.raw, String(best)) || set(names.raw, String(Math.round(best)));
      if (names.scaled !== null) offer(names.scaled, String(Number((best / 100).toFixed(4))));
      if (end === "passed") {
        if (names.completion !== names.success) isTaken = set(names.completion, "completed") && isTaken;
        isTaken = set(names.success, "passed") && isTaken;
      } else if (end === "completed" && get(names.completion) !== "passed") {
        isTaken = set(names.completion, "completed") && isTaken;
      }
      if (isTaken) became({ told: best });
    }
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
      if (!mayWrite()) return;
      dirty = true;
      if (isAnswered) {
        isUrgent = true;
        saveSoon();
      } else if (placeIn(progress) !== placeIn(before)) {
        movedAt = now();
        saveIn(still);
      }
    },
    hide: save,
    end() {
      if (ended || state.keeping === "none") return;
      // Even to finish a look back is more than nothing: some platforms write at it.
      if (mayWrite()) {
        offer(names.session, span(now() - began));
        offer(names.exit, "suspend");
        save();
        call(calls.end, "");
      }
      ended = true;
    },
  };
}

function hasSameAnswers(a: Progress, b: Progress): boolean {
  return (
    a.attempts.length === b.attempts.length && a.attempts.every(({ id }, at) => b.attempts[at]?.id === id)
  );
}

function placeIn({ places }: Progress): string {
  return Object.values(places)[0]?.anchor ?? "";
}
