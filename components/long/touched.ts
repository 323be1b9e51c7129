import { useMemo } from "react";
import type { Attempt, Progress } from "@/lib/progress/progress";
import type { LessonList, ListedLesson } from "@/lib/quiz/lesson-list";
import type { ModuleId } from "@/lib/quiz/names";
import { useProgress } from "../progress/use-progress";
import { lessonLists } from "./load-long";
import { type LoadedParts, useShared } from "./shared";

/** Those of some modules that a record knows anything of: an answer, a draft, a place. */
function touchedOf(modules: readonly ModuleId[], { attempts, drafts, places }: Progress): ModuleId[] {
  const names = new Set<string>();
  const note = (key: string) => names.add(key.slice(0, key.indexOf("/")));
  for (const { question } of attempts) note(question);
  for (const key of [...Object.keys(drafts), ...Object.keys(places)]) note(key);
  return modules.filter((module) => names.has(module));
}

/** The lists of those of some long modules that this learner has begun. */
export function useBegunLists(long: readonly ModuleId[]): LoadedParts<LessonList> {
  const progress = useProgress((all) => all.record);
  const touched = useMemo(() => touchedOf(long, progress), [long, progress]);
  return useShared(lessonLists, touched);
}

/** The lessons of a list of which a question was answered. */
export function begunIn(
  { lessons }: LessonList,
  attempts: readonly Pick<Attempt, "question">[],
): ListedLesson[] {
  const answered = new Set(attempts.map(({ question }) => question));
  return lessons.filter(({ questions }) => questions.some(({ question }) => answered.has(question)));
}
