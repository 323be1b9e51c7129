import { progressKeys } from "@/lib/progress/keys";
import { type LookSetting, type Settings, settingsIn } from "@/lib/progress/look";

const marks: [string, LookSetting][] = [
  ["theme", "look/theme"],
  ["text", "look/text"],
  ["motion", "look/motion"],
];

/** Puts the reader's choices on <html>, where the styles look for them, and whether there are answers. */
export function applyLook(): void {
  const text = savedText();
  showLook(settingsIn(text));
  put("begun", hasAnswers(text) ? "yes" : "");
}

/** Puts choices there that may not have been saved. */
export function showLook(settings: Settings): void {
  for (const [mark, setting] of marks) put(mark, settings[setting]?.value);
}

function put(mark: string, value: unknown): void {
  const { dataset } = document.documentElement;
  if (typeof value === "string" && value !== "") dataset[mark] = value;
  else delete dataset[mark];
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
