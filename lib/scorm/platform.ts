/** A platform's calls. What it says is never trusted: every call may throw, and may answer with anything. */
import type { ScormApi } from "./find-api";
import { type ScormVersion, scormVersions } from "./version";

export interface Platform {
  /**
   * Begins the visit.
   *
   * @returns "none" where there is no platform, or one that does not begin or cannot be asked what it keeps; "watching" where nothing is to be written
   */
  begin: () => "none" | "watching" | "kept";
  /** What stands there under a name; empty where nothing does, or it could not be asked. */
  get: (name: string) => string;
  /** Writes what may be refused without harm. @returns whether it was taken */
  offer: (name: string, value: string) => boolean;
  /** Writes what must not be refused: see `refusal`. @returns whether it was taken */
  set: (name: string, value: string) => boolean;
  /** Saves what was written. @returns whether the platform says that it did */
  commit: () => boolean;
  end: () => void;
  /** Why it refused, in its own words, what it must not; empty where it says nothing. */
  refusal: () => string;
  forgetRefusal: () => void;
}

/** @param api null where there is no platform */
export function platformOf(api: ScormApi | null, version: ScormVersion): Platform {
  const { calls, names } = scormVersions[version];
  let refusal = "";

  /** @returns null where it throws */
  const answer = (name: string, ...texts: string[]): string | null => {
    try {
      return String(api?.[name]?.(...texts) ?? "");
    } catch {
      return null;
    }
  };
  const call = (name: string, ...texts: string[]) => answer(name, ...texts) ?? "";
  const get = (name: string) => {
    const said = call(calls.get, name);
    return said === "null" || said === "undefined" ? "" : said;
  };
  // Some platforms answer with 1, or with a true that is no text.
  const does = (name: string, ...texts: string[]) => /^(?:true|1)$/i.test(call(name, ...texts).trim());
  const offer = (name: string, value: string) => does(calls.set, name, value);
  const must = (name: string, ...texts: string[]): boolean => {
    if (does(name, ...texts)) return true;
    const code = call(calls.error);
    const said = code === "" || code === "0" ? [] : [code, call(calls.errorText, code).slice(0, 200)];
    refusal = said.filter((part) => part !== "").join(": ");
    return false;
  };

  return {
    begin() {
      if (api === null) return "none";
      // Where the page is loaded anew within a visit, the platform may have begun already.
      const isBegun = does(calls.begin, "");
      const mode = get(names.mode).trim().toLowerCase();
      const answers = mode !== "" || get(names.completion) !== "";
      // What cannot be asked for must not be written over, and may be a look back.
      if ([names.mode, names.suspended].some((name) => answer(calls.get, name) === null)) return "none";
      if (!answers && !(isBegun && offer(names.completion, "incomplete"))) return "none";
      return mode === "browse" || mode === "review" ? "watching" : "kept";
    },
    get,
    offer,
    set: (name, value) => must(calls.set, name, value),
    commit: () => must(calls.commit, ""),
    end: () => void call(calls.end, ""),
    refusal: () => refusal,
    forgetRefusal: () => {
      refusal = "";
    },
  };
}
