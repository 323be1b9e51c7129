import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { progressStore } from "@/components/progress/progress-store";
import { teacherStore } from "@/components/teach/teacher-store";

beforeEach(() => {
  localStorage.clear();
  progressStore.clear();
  progressStore.load();
  teacherStore.clear();
  teacherStore.load();
});
afterEach(() => cleanup());
