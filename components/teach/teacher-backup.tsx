"use client";

import { BackupPanel } from "./backup-panel";

/** The backup of everything, on a page that has nothing else alive. */
export function TeacherBackup({ level }: { level: 2 | 3 }) {
  return <BackupPanel level={level} />;
}
