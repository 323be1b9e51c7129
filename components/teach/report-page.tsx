import { reportHead as words } from "@words/report";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ReportLesson } from "@/lib/class/report";
import type { Lesson, Module } from "@/lib/content/module";
import { labelOf } from "@/lib/quiz/outline";
import { sentenceOf } from "@/lib/quiz/response";
import { assignPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { BackToTeachers } from "./back-to-teachers";
import { Integrity } from "./integrity";

/** Hand-ins in, class report out. */
export function ReportPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  return (
    <>
      <PageHead
        title={words.pageTitle}
        dek={words.dek}
        needsScript={words.needsScript}
        above={<BackToTeachers />}
      >
        <p className="ui-quiet">
          <a href={assignPath}>{words.assign}</a>
        </p>
      </PageHead>
      <Island
        name="ClassReport"
        props={{
          modules: modules.map((module) => ({
            slug: module.slug,
            title: module.title,
            objectives: module.objectives,
            lessons: module.lessons.map((lesson) => reportLesson(lesson, module)),
          })),
          editions,
        }}
      />
      <Integrity />
    </>
  );
}

function reportLesson(
  { slug, title, number, questions, misconceptions }: Lesson,
  module: Module,
): ReportLesson {
  const sentences = (parts: Record<string, string>) =>
    Object.fromEntries(Object.entries(parts).map(([part, id]) => [part, module.misconceptions[id] ?? id]));
  return {
    module: module.slug,
    slug,
    title,
    number,
    questions,
    labels: Object.fromEntries(questions.map((question) => [question.id, labelOf(sentenceOf(question))])),
    misconceptions: Object.fromEntries(
      Object.entries(misconceptions).map(([question, parts]) => [question, sentences(parts)]),
    ),
  };
}
