import { resultHead as words } from "@words/progress";
import { isLong, type Module } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { progressPath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { objectivesOf } from "./objectives-of";

/** What a learner knows after the lessons, on one page of paper. */
export function ResultPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead
        title={words.title}
        dek={words.dek}
        needsScript={words.needsScript}
        above={
          <p className="ui-kicker">
            <a href={progressPath}>{words.back}</a>
          </p>
        }
      />
      {modules.map((module, index) => {
        const { slug, title } = module;
        const objectives = objectivesOf(module);
        const follows = index > 0;
        return isLong(module) ? (
          <Island
            key={slug}
            name="LongResultSheet"
            props={{ title, long: slug, objectives: objectives.length, follows }}
          />
        ) : (
          <Island
            key={slug}
            name="ResultSheet"
            props={{ title, lessons: module.lessons.map(outlineOf), objectives, follows }}
          />
        );
      })}
    </>
  );
}
