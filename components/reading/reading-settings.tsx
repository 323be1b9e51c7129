"use client";

import { words } from "@words/settings";
import { useEffect } from "react";
import { type LookSetting, looks } from "@/lib/progress/look";
import { settings } from "@/lib/progress/settings";
import { keepSetting } from "../progress/keep-setting";
import { SavingNotice } from "../progress/saving-notice";
import { useAlive, useProgress, useSetting } from "../progress/use-progress";
import { showLook } from "../ui/apply-look";

/** Text size, colours, movement. What is chosen holds at once, and on every page. */
export function ReadingSettings(_: Record<string, never>) {
  const alive = useAlive();
  const chosen = useProgress(({ record }) => record.settings);
  // Also where it could not be saved: then it holds on this page.
  useEffect(() => {
    if (alive) showLook(chosen);
  }, [alive, chosen]);
  return (
    <form className="reading-settings" autoComplete="off">
      <SavingNotice />
      <Choice setting="look/text" legend={words.text} names={words.texts} />
      <Choice setting="look/theme" legend={words.theme} names={words.themes} />
      <Choice setting="look/motion" legend={words.motion} names={words.motions} />
    </form>
  );
}

interface ChoiceProps {
  setting: LookSetting;
  legend: string;
  names: Record<string, string>;
}

function Choice({ setting, legend, names }: ChoiceProps) {
  const alive = useAlive();
  const chosen = useSetting(settings.look(setting)) ?? "";
  return (
    <fieldset>
      <legend>{legend}</legend>
      {["", ...looks[setting]].map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={setting}
            value={value}
            disabled={!alive}
            checked={chosen === value}
            onChange={() => keepSetting(settings.look(setting), value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}
