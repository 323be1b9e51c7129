import { printWords as words } from "@words/print";
import type { Module } from "@/lib/content/module";
import { answerSheetPath, onlyMark, packetPath } from "@/lib/routes";
import { SheetLesson } from "../asked/sheet-lesson";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** The questions alone for paper, without the text and without a key: for a test, or as an assignment asks them. */
export function QuestionSheetPage({ module }: { module: Module }) {
  return (
    <div className="paper-sheet">
      <Island name="OnlySome" props={{ mark: onlyMark }} />
      <PageHead title={words.questions} dek={module.title}>
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
      {module.lessons.map((lesson) => (
        <SheetLesson key={lesson.slug} lesson={lesson} />
      ))}
      <Island name="OwnShown" props={{ form: "sheet" }} />
    </div>
  );
}
