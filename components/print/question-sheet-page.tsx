import { lessonsAskedWords, printWords as words } from "@words/print";
import { isLong, type Module } from "@/lib/content/module";
import { answerSheetPath, onlyMark, packetPath } from "@/lib/routes";
import { SheetLesson } from "../asked/sheet-lesson";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { lessonsToLoad } from "./lessons-to-load";

/** The questions alone for paper, without the text and without a key: for a test, or as an assignment asks them. */
export function QuestionSheetPage({ module }: { module: Module }) {
  return (
    <div className="paper-sheet">
      {!isLong(module) && <Island name="OnlySome" props={{ mark: onlyMark }} />}
      <PageHead
        title={words.questions}
        dek={module.title}
        {...(isLong(module) && { needsScript: lessonsAskedWords.needsScript })}
      >
        <p className="paper-name">
          {words.name}: <span className="paper-gap" />
        </p>
        <p className="ui-quiet">{words.toAnswer}</p>
        <p className="ui-quiet no-print">{words.questionsNote}</p>
        <p className="no-print">
          <a href={packetPath(module.slug)}>{words.packet}</a> ·{" "}
          <a href={answerSheetPath(module.slug)}>{words.answerSheet}</a>
        </p>
      </PageHead>
      {isLong(module) ? (
        <Island name="LessonsAsked" props={{ ...lessonsToLoad(module), form: "sheet" }} />
      ) : (
        module.lessons.map((lesson) => <SheetLesson key={lesson.slug} lesson={lesson} />)
      )}
      <Island name="OwnShown" props={{ form: "sheet" }} />
    </div>
  );
}
