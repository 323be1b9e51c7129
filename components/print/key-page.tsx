import { lessonsAskedWords, printWords as words } from "@words/print";
import { isLong, type Module } from "@/lib/content/module";
import { onlyMark, planPath, projectPath } from "@/lib/routes";
import { KeyLesson } from "../asked/key-lesson";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { lessonsToLoad } from "./lessons-to-load";

/** Every question with its key, for teachers. */
export function KeyPage({ module }: { module: Module }) {
  return (
    <>
      {!isLong(module) && <Island name="OnlySome" props={{ mark: onlyMark }} />}
      <PageHead
        above={<BackToTeachers />}
        title={words.key}
        dek={module.title}
        {...(isLong(module) && { needsScript: lessonsAskedWords.needsScript })}
      >
        <p className="ui-quiet">{words.keyNote}</p>
        <p className="no-print">
          <a href={projectPath(module.slug)}>{words.project}</a> ·{" "}
          <a href={planPath(module.slug)}>{words.plan}</a>
        </p>
      </PageHead>
      {isLong(module) ? (
        <Island name="LessonsAsked" props={{ ...lessonsToLoad(module), form: "key" }} />
      ) : (
        module.lessons.map((lesson) => <KeyLesson key={lesson.slug} lesson={lesson} />)
      )}
      <Island name="OwnShown" props={{ form: "key" }} />
    </>
  );
}
