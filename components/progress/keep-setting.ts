import type { SettingKind } from "@/lib/progress/settings";
import { writeSetting } from "@/lib/progress/write-setting";
import { progressStore } from "./progress-store";

/** Saves a setting. */
export function keepSetting<T>(kind: SettingKind<T>, value: T): void {
  progressStore.change((all) => writeSetting(all, kind, value, Date.now()));
}
