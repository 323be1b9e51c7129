/**
 * One visit to a lesson in a learning platform, over SCORM's calls. What the platform says is never trusted: every call
 * may throw, and what was saved is read back. Names and ids of learners are never asked for.
 */
import { crc24 } from "../codes/code-text";
import { emptyProgress, merge, type Progress } from "../progress/progress";
import { questionKey } from "../quiz/names";
import type { Question } from "../quiz/question";
import type { ScormApi } from "./find-api";
import { interactionOf } from "./interactions";
import { standingOf } from "./standing";
import { resume, suspend } from "./suspend";
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
  /** Questions whose own words the platform has no room for. */
  left: readonly string[];
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
  /** Runs something later. */
  later: (run: () => void, milliseconds: number) => void;
  changed: (state: SessionState) => void;
}

export interface Session {
  /** What the platform had kept. */
  kept: Progress;
  state: () => SessionState;
  /** To be called with the whole record after each change of it. */
  follow: (progress: Progress) => void;
  /** Answers that another window of the lesson tells the platform of. */
  knows: (progress: Progress) => void;
  /** When the page is out of sight, and may be gone for good. */
  hide: () => void;
  /** When the page goes. Once. */
  end: () => void;
}

/** Between two savings, in milliseconds: in some platforms the page stands still while one of them runs. */
const pause = 2000;

/** SCORM 1.2 takes no more for where a learner is. */
const longestLocation = 255;

export function beginSession({ api, version, sco, now, offset, later, changed }: SessionParts): Session {
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
  const get = (name: string) => call(calls.get, name);
  const set = (name: string, value: string) => call(calls.set, name, value) === "true";

  let state: SessionState = { keeping: begin(), left: [], told: null };
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
  /** Answers that the platform was told. */
  const told = new Set(kept.attempts.map(({ id }) => id));
  let record = kept;
  let lastAnswer = began;
  let best = Number.parseFloat(get(names.raw)) || 0;
  const statusBefore = mayWrite() ? get(names.completion) : "";
  let done = ["passed", "completed"].includes(statusBefore);
  /** How many answers the score is of. */
  let graded = kept.attempts.length;
  let interactions = mayWrite() ? Number.parseInt(get("cmi.interactions._count"), 10) || 0 : 0;
  let dirty = false;
  let waiting = false;
  let lastSaving = Number.NEGATIVE_INFINITY;
  let ended = false;
  if (mayWrite()) {
    // Else some platforms take a lesson that says nothing for one that is completed.
    if (!done) set(names.completion, "incomplete");
    set(names.exit, "suspend");
  }

  function begin(): Keeping {
    if (api === null) return "none";
    // Where the page is loaded anew within a visit, the platform may have begun already.
    if (call(calls.begin, "") !== "true" && get(names.completion) === "") return "none";
    const mode = get(names.mode);
    return mode === "browse" || mode === "review" ? "watching" : "kept";
  }

  /** Marks, answers and the record, all of it; then whether it is really there. */
  function save() {
    waiting = false;
    if (ended || !mayWrite() || !dirty) return;
    const { text, fits, left } = suspend(record, sco.module, edition, room);
    const anchor = Object.values(record.places)[0]?.anchor ?? "";
    const isSet = fits && set(names.suspended, text);
    if (anchor !== "") set(names.location, anchor.slice(0, longestLocation));
    const isSaved = call(calls.commit, "") === "true" && isSet && get(names.suspended) === text;
    // From its end: a platform may take long, and the page stands still for as long.
    lastSaving = now();
    dirty = !isSaved;
    became({ keeping: isSaved ? "kept" : "failed", left });
  }

  function saveSoon() {
    if (waiting) return;
    waiting = true;
    // Never longer, also where the clock was put back.
    later(save, Math.min(pause, Math.max(0, lastSaving + pause - now())));
  }

  function tell(progress: Progress): boolean {
    const news = progress.attempts.filter(({ id, question }) => !told.has(id) && byKey.has(question));
    for (const attempt of news) {
      const question = byKey.get(attempt.question);
      if (question === undefined) continue;
      const latency = Math.max(0, attempt.at - lastAnswer);
      lastAnswer = attempt.at;
      told.add(attempt.id);
      const rows = interactionOf(question, attempt, {
        version,
        index: interactions,
        latency,
        offset: offset(),
      });
      // One that the platform does not take leaves its place to the next.
      const [first, ...rest] = rows;
      if (first === undefined || !set(...first)) continue;
      interactions += 1;
      for (const row of rest) set(...row);
    }
    return news.length > 0;
  }

  function grade(progress: Progress) {
    graded = progress.attempts.length;
    const { score, measure, end } = standingOf(progress, sco.questions, sco.pass);
    if (names.measure !== null) set(names.measure, String(Number(measure.toFixed(4))));
    if (end === "completed" || end === "passed") done = true;
    if (!done && end !== "below") return;
    best = Math.max(best, score);
    set(names.least, "0");
    set(names.most, "100");
    set(names.raw, String(best));
    if (names.scaled !== null) set(names.scaled, String(Number((best / 100).toFixed(4))));
    if (end === "passed") {
      if (names.completion !== names.success) set(names.completion, "completed");
      set(names.success, "passed");
    } else if (end === "completed" && get(names.completion) !== "passed") {
      set(names.completion, "completed");
    }
    became({ told: best });
  }

  return {
    kept,
    state: () => state,
    knows(progress) {
      for (const { id } of progress.attempts) told.add(id);
      record = merge(record, progress);
    },
    follow(progress) {
      if (ended || progress === record) return;
      record = progress;
      if (!mayWrite()) return;
      dirty = true;
      const isNews = tell(progress);
      // Answers from another window count as well; that window has told of them.
      if (isNews || progress.attempts.length !== graded) grade(progress);
      if (isNews) saveSoon();
    },
    hide: save,
    end() {
      if (ended || state.keeping === "none") return;
      // Even to finish a look back is more than nothing: some platforms write at it.
      if (mayWrite()) {
        set(names.session, span(now() - began));
        set(names.exit, "suspend");
        save();
        call(calls.end, "");
      }
      ended = true;
    },
  };
}
