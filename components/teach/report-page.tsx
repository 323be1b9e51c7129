import { reportHead as words } from "@words/report";
import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { assignPath } from "@/lib/routes";
import { reportLesson } from "../asked/report-lesson";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
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
