import { ownHead as words } from "@words/own";
import { Island } from "../island";

/** The page of a lesson that somebody passed on. Which one it is stands in the part of the address that only the script sees. */
export function OwnLessonOpener() {
  return (
    <>
      <noscript>
        <p className="ui-note">{words.needsScript}</p>
      </noscript>
      <Island name="OwnLesson" props={{}} />
    </>
  );
}
