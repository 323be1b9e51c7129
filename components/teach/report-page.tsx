import { reportHead as words } from "@words/report";
import type { EditionRows } from "@/lib/assignment/edition";
import type { ReportModule } from "@/lib/class/class-of";
import { isLong, type Module } from "@/lib/content/module";
import { assignPath } from "@/lib/routes";
import { reportLesson } from "../asked/report-lesson";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { Integrity } from "./integrity";

/**
 * Hand-ins in, class report out.
 *
 * @param editions of the modules that are not long
 */
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
      {modules.some(isLong) ? (
        <Island
          name="LongClassReport"
          props={{
            modules: modules.map((module) =>
              isLong(module) ? { slug: module.slug, title: module.title } : reportModule(module),
            ),
            editions,
          }}
        />
      ) : (
        <Island name="ClassReport" props={{ modules: modules.map(reportModule), editions }} />
      )}
      <Integrity />
    </>
  );
}

function reportModule(module: Module): ReportModule {
  return {
    slug: module.slug,
    title: module.title,
    objectives: module.objectives,
    lessons: module.lessons.map((lesson) => reportLesson(lesson, module)),
  };
}
