import { notFoundWords as words } from "@words/site";
import type { Metadata } from "next";
import { Island } from "@/components/island";
import { LessonListOrWay } from "@/components/lesson/lesson-list";
import { EachModule } from "@/components/ui/each-module";
import { PageHead } from "@/components/ui/page-head";
import { getModules } from "@/lib/content/site";
import { assignmentPath, homePath } from "@/lib/routes";
import "./styles/pages.css";

export const metadata: Metadata = { title: words.title };

export default function NotFound() {
  return (
    <>
      <PageHead
        title={words.heading}
        dek={
          <>
            {words.mistyped} <a href={homePath}>{words.home}</a>. {words.offline}
          </>
        }
      />
      <section>
        <p>
          {words.code} <a href={assignmentPath()}>{words.assignment}</a>.
        </p>
        <Island name="CodeField" props={{ page: assignmentPath() }} />
      </section>
      <EachModule modules={getModules()}>
        {(module, _, level) => <LessonListOrWay module={module} headingLevel={level} />}
      </EachModule>
    </>
  );
}
