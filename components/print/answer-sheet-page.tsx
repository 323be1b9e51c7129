import { lessonsAskedWords, printWords as words } from "@words/print";
import { isLong, type Module } from "@/lib/content/module";
import { onlyMark, packetPath } from "@/lib/routes";
import { AnswersLesson } from "../asked/answers-lesson";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { lessonsToLoad } from "./lessons-to-load";
import { SheetWays } from "./sheet-ways";

/** Where a student marks letters and a teacher reads them off: numbers and letters as on the student sheet, no text. */
export function AnswerSheetPage({ module }: { module: Module }) {
  return (
    <div className="paper-sheet answer-sheet">
      {!isLong(module) && <Island name="OnlySome" props={{ mark: onlyMark }} />}
      <SheetWays ways={words.answerWays} />
      <PageHead
        title={words.answerSheet}
        dek={module.title}
        {...(isLong(module) && { needsScript: lessonsAskedWords.needsScript })}
      >
        <p className="paper-name">
          {words.name}: <span className="paper-gap" />
        </p>
        <p className="ui-quiet">{words.answerHow}</p>
        <p className="ui-quiet">{words.answerUnscored}</p>
        <p className="no-print">
          <a href={packetPath(module.slug)}>{words.packet}</a>
        </p>
      </PageHead>
      <div className="answer-columns">
        {isLong(module) ? (
          <Island name="LessonsAsked" props={{ ...lessonsToLoad(module), form: "answers" }} />
        ) : (
          module.lessons.map((lesson) => <AnswersLesson key={lesson.slug} lesson={lesson} />)
        )}
        <Island name="OwnShown" props={{ form: "answers" }} />
      </div>
    </div>
  );
}
