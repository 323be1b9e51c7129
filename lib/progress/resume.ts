/** Where a learner goes on. */
import { lessonKey } from "../quiz/names";
import type { LessonOutline, QuestionOutline } from "../quiz/outline";
import { clockOf } from "./clock";
import { lessonState } from "./lesson-state";
import type { Progress } from "./progress";

export interface ResumePoint {
  lesson: LessonOutline;
  /**
   * Null where the lesson itself leads back to the paragraph it was left at. Otherwise the question to go to: one
   * with an answer begun, or the first open one.
   */
  question: QuestionOutline | null;
}

/**
 * The lesson used last of those that are not finished, at the place where it was left.
 *
 * @param lessons in their order, of any number of modules
 * @returns null when nothing was begun, or nothing is left to do
 */
export function resumePoint(progress: Progress, lessons: LessonOutline[]): ResumePoint | null {
  const standing = lessons.map((lesson) => {
    const { openNext, last } = lessonState(progress, lesson.questions);
    const place = progress.places[lessonKey(lesson)];
    const drafts = lesson.questions.flatMap((asked) => {
      const draft = progress.drafts[asked.question];
      return draft === undefined || draft.rev !== asked.rev ? [] : [{ asked, at: clockOf(draft) }];
    });
    const draft = drafts.reduce<(typeof drafts)[number] | null>(
      (last, one) => (last !== null && last.at >= one.at ? last : one),
      null,
    );
    const next = lesson.questions.find(({ question }) => question === openNext) ?? null;
    const at = Math.max(last ? clockOf(last) : 0, place ? clockOf(place) : 0, draft?.at ?? 0);
    return { lesson, next, place, draft, at: place === undefined && onlyGuessed(progress, lesson) ? 0 : at };
  });
  if (standing.every(({ at }) => at === 0)) return null;
  const open = standing.filter(({ next }) => next !== null);
  const latest = Math.max(...open.map(({ at }) => at));
  const current = open.find(({ at }) => at === latest);
  if (current === undefined) return null;
  const { lesson, next, place, draft } = current;
  return { lesson, question: place === undefined ? (draft?.asked ?? next) : null };
}

/** A guess that opens a lesson may have been made on the home page: its text is then still unread. */
function onlyGuessed(
  { attempts, drafts }: Progress,
  { questions: [first, ...others] }: LessonOutline,
): boolean {
  if (first === undefined || first.scored) return false;
  const touched = new Set([...attempts.map(({ question }) => question), ...Object.keys(drafts)]);
  return !others.some(({ question }) => touched.has(question));
}
