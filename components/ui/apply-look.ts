import { progressKeys } from "@/lib/progress/keys";
import { type LookSetting, settingsIn } from "@/lib/progress/look";

const marks: [string, LookSetting][] = [
  ["theme", "look/theme"],
  ["text", "look/text"],
  ["motion", "look/motion"],
];

/** Puts the reader's choices on <html>, where the styles look for them, and whether there are answers. */
export function applyLook(): void {
  const text = savedText();
  const settings = settingsIn(text);
  const { dataset } = document.documentElement;
  const put = (mark: string, value: unknown) => {
    if (typeof value === "string" && value !== "") dataset[mark] = value;
    else delete dataset[mark];
  };
  for (const [mark, setting] of marks) put(mark, settings[setting]?.value);
  put("begun", hasAnswers(text) ? "yes" : "");
}

/** The saved record, unread; null where there is none or the browser blocks storage. */
export function savedText(): string | null {
  try {
    return localStorage.getItem(progressKeys.record);
  } catch {
    return null;
  }
}

/** Whether a saved record holds an answer, without reading all of it. */
export function hasAnswers(text: string | null): text is string {
  return text?.includes('"attempts":[{') === true;
}
