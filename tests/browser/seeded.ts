/** What a browser keeps or a link carries, so that a page has something to show. */
import type { BrowserContext } from "@playwright/test";
import { teacherKeys, writeTeacherRecord } from "../../lib/class/teacher-format";
import { packLesson } from "../../lib/own/lesson-code";
import { starter } from "../../words/en/write-examples";

const id = "00000000000000c1";
const students = ["red-fox-12", "blue-heron-17"].map((word) => ({
  word,
  name: `Ana ${word}`,
  email: "",
  id: "",
}));
const record = writeTeacherRecord({
  classes: [{ id, name: "8b", day: "", changedAt: 1, students, list: "" }],
});

/** The class of whoever teaches in this browser, once `seed` has been there. */
export const classPage = `/teach/class#${id}`;

/** A lesson that somebody passed on. */
export const ownLessonPage = `/lesson#${packLesson(starter)}`;

export async function seed(context: BrowserContext): Promise<void> {
  await context.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    teacherKeys.record,
    record,
  ] satisfies [string, string]);
}
