import { type Progress, saveSetting } from "./progress";
import type { SettingKind } from "./settings";

/** The record with a setting as it was chosen at a time, which is after everything that is known. */
export function writeSetting<T>(progress: Progress, kind: SettingKind<T>, value: T, at: number): Progress {
  return saveSetting(progress, kind.name, { value: kind.write(value), at });
}
