import { progressKeys } from "@/lib/progress/keys";
import { type LookSetting, settingsIn } from "@/lib/progress/look";

const marks: [string, LookSetting][] = [
  ["theme", "look/theme"],
  ["text", "look/text"],
  ["motion", "look/motion"],
];

/** Puts the reader's choices on <html>, where the styles look for them, and whether there are answers. */
export function applyLook(): void {
  let text: string | null = null;
  try {
    text = localStorage.getItem(progressKeys.record);
  } catch {
    // Blocked: the device decides.
  }
  const settings = settingsIn(text);
  const { dataset } = document.documentElement;
  for (const [mark, setting] of marks) {
    const value = settings[setting]?.value;
    if (typeof value === "string" && value !== "") dataset[mark] = value;
    else delete dataset[mark];
  }
  if (text !== null && hasAnswers(text)) dataset.begun = "";
  else delete dataset.begun;
}

/** Whether a saved record holds an answer, without reading all of it. */
export function hasAnswers(saved: string): boolean {
  return saved.includes('"attempts":[{');
}
