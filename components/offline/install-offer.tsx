import { installWords as words } from "@words/offline";
import { readSetting, settings } from "@/lib/progress/settings";
import type { LessonOutline } from "@/lib/quiz/outline";
import { offlinePath } from "@/lib/routes";
import { keepSetting } from "../progress/keep-setting";
import { lessonProgress } from "../progress/lesson-progress";
import { useProgress } from "../progress/use-progress";
import { siteHref } from "../ui/site-href";
import { useInstall } from "./use-install";

/** After a finished lesson, once ever: these pages can be put on the home screen. */
export function InstallOffer({ lessons, onAnswer }: { lessons: LessonOutline[]; onAnswer: () => void }) {
  const progress = useProgress((all) => all.record);
  const way = useInstall();
  if (way === null || readSetting(progress, settings.installAsked)) return null;
  const finished = lessons.some((lesson) => {
    const { done, next } = lessonProgress(progress, lesson);
    return done > 0 && next === null;
  });
  if (!finished) return null;
  const answer = () => {
    keepSetting(settings.installAsked, true);
    onAnswer();
  };
  return (
    <p className="offline-line">
      {words.offer}{" "}
      {way === "steps" ? (
        <a href={`${siteHref(offlinePath)}#home-screen`} onClick={answer}>
          {words.how}
        </a>
      ) : (
        <button
          type="button"
          className="ui-link"
          onClick={() => {
            way.ask();
            answer();
          }}
        >
          {words.install}
        </button>
      )}{" "}
      <button type="button" className="ui-link" onClick={answer}>
        {words.no}
      </button>
    </p>
  );
}

/** The same where the reader came for it: on the page that tells how. */
export function InstallButton() {
  const way = useInstall();
  if (way === null || way === "steps") return null;
  return (
    <p>
      <button type="button" onClick={way.ask}>
        {words.install}
      </button>
    </p>
  );
}
