import { teachHead as words } from "@words/teach";
import type { EditionRows } from "@/lib/assignment/edition";
import type { Module } from "@/lib/content/module";
import { keyPath, modulePath, packetPath, reportPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { Integrity } from "./integrity";
import type { MakerModule } from "./maker-lessons";

/** Where a teacher begins: make an assignment, and the ways to everything else. */
export function TeachPage({ modules, editions }: { modules: Module[]; editions: EditionRows }) {
  const [only, ...others] = modules;
  return (
    <>
      <PageHead title={words.pageTitle} dek={words.dek} needsScript={words.needsScript}>
        <p className="ui-quiet">
          <a href={reportPath()}>{words.report}</a>
          {others.length === 0 && only !== undefined && (
            <>
              {" · "}
              <ModuleWays module={only} />
            </>
          )}
        </p>
        {others.length > 0 &&
          modules.map((module) => (
            <p key={module.slug} className="ui-quiet">
              {module.title}: <ModuleWays module={module} />
            </p>
          ))}
      </PageHead>
      <Island name="AssignmentMaker" props={{ modules: modules.map(makerModule), editions }} />
      <Integrity />
    </>
  );
}

function ModuleWays({ module: { slug } }: { module: Module }) {
  return (
    <>
      <a href={keyPath(slug)}>{words.key}</a> · <a href={packetPath(slug)}>{words.packet}</a> ·{" "}
      <a href={modulePath(slug)}>{words.lessonsLink}</a>
    </>
  );
}

function makerModule(module: Module): MakerModule {
  return {
    slug: module.slug,
    title: module.title,
    lessons: module.lessons.map(({ slug, title, minutes, short, objectives, questions }) => ({
      slug,
      title,
      minutes: Math.round(minutes),
      short,
      objectives: objectives.map((objective) => module.objectives[objective] ?? objective),
      questions: questions.map(({ id }) => ({ id })),
    })),
  };
}
