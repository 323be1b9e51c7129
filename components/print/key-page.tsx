import { printWords as words } from "@words/print";
import type { Module } from "@/lib/content/module";
import { onlyMark, planPath, projectPath } from "@/lib/routes";
import { KeyLesson } from "../asked/key-lesson";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";

/** Every question with its key, for teachers. */
export function KeyPage({ module }: { module: Module }) {
  return (
    <>
      <Island name="OnlySome" props={{ mark: onlyMark }} />
      <PageHead title={module.title} dek={words.key}>
        <p className="ui-quiet">{words.keyNote}</p>
        <p className="no-print">
          <a href={projectPath(module.slug)}>{words.project}</a> ·{" "}
          <a href={planPath(module.slug)}>{words.plan}</a>
        </p>
      </PageHead>
      {module.lessons.map((lesson) => (
        <KeyLesson key={lesson.slug} lesson={lesson} />
      ))}
      <Island name="OwnShown" props={{ form: "key" }} />
    </>
  );
}
