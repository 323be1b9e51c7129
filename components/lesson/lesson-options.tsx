"use client";

import { words } from "@words/lesson";
import { saveSetting } from "@/lib/progress/progress";
import { progressStore } from "../progress/progress-store";
import { useProgress } from "../progress/use-progress";

interface LessonOptionsProps {
  /** "module/lesson". */
  lesson: string;
  minutes: number;
  /** Null where the lesson has no short version. */
  shortMinutes: number | null;
}

/**
 * How a reader wants this lesson. The style sheet does the choosing of the version (`:has(#short-version:checked)`),
 * so it works before the script and without it; the script only remembers.
 */
export function LessonOptions({ lesson, minutes, shortMinutes }: LessonOptionsProps) {
  const name = `short/${lesson}`;
  const short = useProgress((all) => all.progress.settings[name]?.value === true);
  const confidence = useProgress((all) => all.progress.settings.askConfidence?.value === true);
  const assigned = useProgress((all) => all.progress.settings[`for/${lesson}`]?.value);
  const set = (setting: string, value: boolean) => {
    progressStore.change((all) => saveSetting(all, setting, { value, at: Date.now() }));
  };
  return (
    <form className="lesson-options" autoComplete="off">
      {assigned !== undefined && <p className="quiet">{assigned}</p>}
      {shortMinutes !== null && (
        <fieldset className="versions">
          <legend>{words.versions}</legend>
          <label>
            <input
              type="radio"
              name="version"
              value="full"
              checked={!short}
              onChange={() => set(name, false)}
            />
            {words.fullVersion(minutes)}
          </label>
          <label>
            <input
              type="radio"
              name="version"
              value="short"
              id="short-version"
              checked={short}
              onChange={() => set(name, true)}
            />
            {words.shortVersion(shortMinutes)}
          </label>
        </fieldset>
      )}
      <label className="option">
        <input
          type="checkbox"
          checked={confidence}
          onChange={(event) => set("askConfidence", event.currentTarget.checked)}
        />
        {words.askConfidence}
      </label>
    </form>
  );
}
