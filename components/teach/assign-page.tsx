import { pageWords } from "@words/site";
import { teachHead as words } from "@words/teach";
import { Fragment } from "react";
import type { EditionRows } from "@/lib/assignment/edition";
import { isLong, type Module } from "@/lib/content/module";
import { labelOf } from "@/lib/quiz/outline";
import { sentenceOf } from "@/lib/quiz/response";
import { planPath } from "@/lib/routes";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { Integrity } from "./integrity";
import type { MakerModule } from "./maker-lessons";

/**
 * A form, and a link in every shape it is needed in.
 *
 * @param editions of the modules that are not long
 */
export function AssignPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  return (
    <>
      <PageHead
        title={words.pageTitle}
        dek={words.dek}
        needsScript={words.needsScript}
        above={<BackToTeachers />}
      >
        <p className="ui-quiet">
          {words.before}{" "}
          {modules.map(({ slug, title }, index) => (
            <Fragment key={slug}>
              {index > 0 && " · "}
              <a href={planPath(slug)}>
                {modules.length === 1 ? pageWords.plan.title : `${pageWords.plan.title}: ${title}`}
              </a>
            </Fragment>
          ))}
        </p>
      </PageHead>
      {modules.some(isLong) ? (
        <Island
          name="LongAssignmentMaker"
          props={{
            modules: modules.map((module) =>
              isLong(module) ? { slug: module.slug, title: module.title } : makerModule(module),
            ),
            editions,
          }}
        />
      ) : (
        <Island name="AssignmentMaker" props={{ modules: modules.map(makerModule), editions }} />
      )}
      <Integrity />
    </>
  );
}

function makerModule(module: Module): MakerModule {
  return {
    slug: module.slug,
    title: module.title,
    lessons: module.lessons.map(({ slug, title, number, minutes, short, objectives, questions }) => ({
      slug,
      title,
      number,
      minutes: Math.round(minutes),
      short,
      objectives: objectives.map((objective) => module.objectives[objective] ?? objective),
      questions: questions.map((question) => ({ id: question.id, label: labelOf(sentenceOf(question)) })),
    })),
  };
}
