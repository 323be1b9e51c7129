"use client";

import { words } from "@words/lesson";
import { settings } from "@/lib/progress/settings";
import type { LessonKey } from "@/lib/quiz/names";
import { settingsPath } from "@/lib/routes";
import { getHost } from "../host/host";
import { keepSetting } from "../progress/keep-setting";
import { useSetting } from "../progress/use-progress";
import { AloudButton, type AloudButtonProps } from "../reading/aloud-button";

interface LessonOptionsProps {
  lesson: LessonKey;
  minutes: number;
  /** Null where the lesson has no short version. */
  shortMinutes: number | null;
  aloud: AloudButtonProps;
}

/**
 * How a reader wants this lesson, behind one line that says what is chosen. The style sheet does the choosing of the
 * version (`:has(#short-version:checked)`), so it works before the script and without it; the script only remembers.
 */
export function LessonOptions({ lesson, minutes, shortMinutes, aloud }: LessonOptionsProps) {
  const version = settings.short(lesson);
  const short = useSetting(version);
  const confidence = useSetting(settings.askConfidence);
  const assigned = useSetting(settings.assigned(lesson));
  const settingsHref = getHost().href(settingsPath);
  return (
    <>
      {assigned !== null && <p className="ui-quiet">{assigned}</p>}
      <details className="lesson-options">
        <summary>
          {shortMinutes === null ? (
            words.oneVersion(minutes)
          ) : (
            <>
              <span className="in-full">{words.fullChosen(minutes)}</span>
              <span className="in-short">{words.shortChosen(shortMinutes)}</span>
            </>
          )}
        </summary>
        <form autoComplete="off">
          {shortMinutes !== null && (
            <fieldset className="lesson-versions">
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
          <label className="lesson-option">
            <input
              type="checkbox"
              checked={confidence}
              onChange={(event) => keepSetting(settings.askConfidence, event.currentTarget.checked)}
            />
            {words.askConfidence}
          </label>
        </form>
        <AloudButton {...aloud} />
        {settingsHref !== null && <a href={settingsHref}>{words.settings}</a>}
      </details>
    </>
  );
}
