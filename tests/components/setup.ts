import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { teacherStore } from "@/components/teach/teacher-store";

// A slow machine is no failure: what is waited for comes when it comes.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  localStorage.clear();
  progressStore.clear();
  progressStore.load();
  teacherStore.clear();
  teacherStore.load();
});
afterEach(() => cleanup());
