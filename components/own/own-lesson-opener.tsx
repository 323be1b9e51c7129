import { ownHead as words } from "@words/own";
import type { ModuleId } from "@/lib/quiz/names";
import { Island } from "../island";

/**
 * The page of a lesson that somebody passed on. Which one it is stands in the part of the address that only the script sees.
 *
 * @param module one whose key page shows that of such a lesson
 */
export function OwnLessonOpener({ module }: { module: ModuleId }) {
  return (
    <>
      <noscript>
        <p className="ui-note">{words.needsScript}</p>
      </noscript>
      <Island name="OwnLesson" props={{ module }} />
    </>
  );
}
