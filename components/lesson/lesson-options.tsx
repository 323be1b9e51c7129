"use client";

import { words } from "@words/lesson";
import { settings } from "@/lib/progress/settings";
import type { LessonKey } from "@/lib/quiz/names";
import { keepSetting, useSetting } from "../progress/use-progress";

interface LessonOptionsProps {
  lesson: LessonKey;
  minutes: number;
  /** Null where the lesson has no short version. */
  shortMinutes: number | null;
}

/**
 * How a reader wants this lesson. The style sheet does the choosing of the version (`:has(#short-version:checked)`),
 * so it works before the script and without it; the script only remembers.
 */
export function LessonOptions({ lesson, minutes, shortMinutes }: LessonOptionsProps) {
  const version = settings.short(lesson);
  const short = useSetting(version);
  const confidence = useSetting(settings.askConfidence);
  const assigned = useSetting(settings.assigned(lesson));
  return (
    <form className="lesson-options" autoComplete="off">
      {assigned !== null && <p className="quiet">{assigned}</p>}
      {shortMinutes !== null && (
        <fieldset className="versions">
          <legend>{words.versions}</legend>
          <label>
            <input
              type="radio"
              name="version"
              value="full"
              checked={!short}
              onChange={() => keepSetting(version, false)}
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
              onChange={() => keepSetting(version, true)}
            />
            {words.shortVersion(shortMinutes)}
          </label>
        </fieldset>
      )}
      <label className="option">
        <input
          type="checkbox"
          checked={confidence}
          onChange={(event) => keepSetting(settings.askConfidence, event.currentTarget.checked)}
        />
        {words.askConfidence}
      </label>
    </form>
  );
}
