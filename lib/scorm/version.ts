/** The two versions of SCORM's run-time environment: what each calls the same things, and how it writes them. */
export type ScormVersion = "1.2" | "2004";

/** What a lesson tells a platform of, by the name it has there. Null where a version has no place for it. */
export interface Names {
  mode: string;
  /** One element in 1.2, two in 2004. */
  completion: string;
  success: string;
  exit: string;
  raw: string;
  least: string;
  most: string;
  scaled: string | null;
  measure: string | null;
  location: string;
  suspended: string;
  session: string;
  /** Of an interaction. */
  given: string;
  when: string;
  description: string | null;
}

export interface VersionRules {
  /** The object that a platform leaves in a window around the lesson. */
  object: string;
  calls: Record<"begin" | "end" | "get" | "set" | "commit" | "error" | "errorText", string>;
  names: Names;
  /** Letters of `cmi.suspend_data` that every platform takes. */
  room: number;
  wrong: string;
  /** A time of so many milliseconds. */
  span: (milliseconds: number) => string;
  /** A point in time; `offset` is how many minutes the clock there is ahead of UTC. */
  moment: (at: number, offset: number) => string;
}

export const scormVersions: Record<ScormVersion, VersionRules> = {
  "1.2": {
    object: "API",
    calls: {
      begin: "LMSInitialize",
      end: "LMSFinish",
      get: "LMSGetValue",
      set: "LMSSetValue",
      commit: "LMSCommit",
      error: "LMSGetLastError",
      errorText: "LMSGetErrorString",
    },
    names: {
      mode: "cmi.core.lesson_mode",
      completion: "cmi.core.lesson_status",
      success: "cmi.core.lesson_status",
      exit: "cmi.core.exit",
      raw: "cmi.core.score.raw",
      least: "cmi.core.score.min",
      most: "cmi.core.score.max",
      scaled: null,
      measure: null,
      location: "cmi.core.lesson_location",
      suspended: "cmi.suspend_data",
      session: "cmi.core.session_time",
      given: "student_response",
      when: "time",
      description: null,
    },
    room: 4096,
    wrong: "wrong",
    // CMITimespan: HHHH:MM:SS.SS
    span: (milliseconds) => {
      const { hours, minutes, seconds } = parts(Math.min(milliseconds, 9999 * 3_600_000));
      return `${two(hours)}:${two(minutes)}:${two(seconds)}`;
    },
    // CMITime: HH:MM:SS of the learner's day
    moment: (at, offset) => new Date(at + offset * 60_000).toISOString().slice(11, 19),
  },
  "2004": {
    object: "API_1484_11",
    calls: {
      begin: "Initialize",
      end: "Terminate",
      get: "GetValue",
      set: "SetValue",
      commit: "Commit",
      error: "GetLastError",
      errorText: "GetErrorString",
    },
    names: {
      mode: "cmi.mode",
      completion: "cmi.completion_status",
      success: "cmi.success_status",
      exit: "cmi.exit",
      raw: "cmi.score.raw",
      least: "cmi.score.min",
      most: "cmi.score.max",
      scaled: "cmi.score.scaled",
      measure: "cmi.progress_measure",
      location: "cmi.location",
      suspended: "cmi.suspend_data",
      session: "cmi.session_time",
      given: "learner_response",
      when: "timestamp",
      description: "description",
    },
    room: 64_000,
    wrong: "incorrect",
    // timeinterval(second,10,2)
    span: (milliseconds) => {
      const { hours, minutes, seconds } = parts(milliseconds);
      return `PT${hours}H${minutes}M${seconds}S`;
    },
    // time(second,10,0): a zone is allowed only after parts of a second
    moment: (at) => `${new Date(at).toISOString().slice(0, 19)}.0Z`,
  },
};

function parts(milliseconds: number): { hours: number; minutes: number; seconds: number } {
  const all = Math.max(0, Math.round(milliseconds / 1000));
  return { hours: Math.floor(all / 3600), minutes: Math.floor(all / 60) % 60, seconds: all % 60 };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
