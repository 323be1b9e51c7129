import { lessonsAskedWords } from "@words/print";
import { projectorWords as words } from "@words/projector";
import { isLong, type Module } from "@/lib/content/module";
import { keyPath, onlyMark } from "@/lib/routes";
import { overviewId, slidesOf, WallLessons, WallList } from "../asked/wall-lesson";
import { Island } from "../island";
import { lessonsToLoad } from "../print/lessons-to-load";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { wallQuestion } from "./wall-question";

/**
 * One question at a time, for the wall of a classroom. Each is a section whose id is the question's; the styles show the
 * one that is the target of the address, so it works without a script. The island adds the keys.
 */
export function ProjectorPage({ module }: { module: Module }) {
  const toLoad = lessonsToLoad(module, { withIds: true });
  return (
    <div className="projector-page">
      <Island name="ProjectorKeys" props={{ overview: overviewId }} />
      {isLong(module) ? (
        <Island name="WallAsked" props={toLoad} />
      ) : (
        <>
          <Island
            name="LiveWall"
            props={{ module: module.slug, questions: module.lessons.flatMap(slidesOf).map(wallQuestion) }}
          />
          <WallLessons lessons={module.lessons} />
        </>
      )}
      <Island name="OwnShown" props={{ form: "wall" }} />
      <div className="projector-overview" id={overviewId} tabIndex={-1}>
        <PageHead
          above={<BackToTeachers />}
          title={words.title}
          dek={module.title}
          {...(isLong(module) && { needsScript: lessonsAskedWords.needsScript })}
        >
          {!isLong(module) && <Island name="OnlySome" props={{ mark: onlyMark }} />}
          <p>{words.how}</p>
          <p>
            <a href={keyPath(module.slug)}>{words.key}</a>
          </p>
          <details>
            <summary>{words.keysTitle}</summary>
            <table className="projector-keys">
              <tbody>
                {words.keys.map(([key, does]) => (
                  <tr key={key}>
                    <th scope="row">{key}</th>
                    <td>{does}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="ui-quiet">{words.keysNote}</p>
          </details>
        </PageHead>
        {isLong(module) ? (
          <Island name="LessonsAsked" props={{ ...toLoad, form: "list" }} />
        ) : (
          module.lessons.map((lesson) => (
            <WallList key={lesson.slug} slides={slidesOf(lesson)} lesson={lesson} />
          ))
        )}
        <Island name="OwnShown" props={{ form: "list" }} />
      </div>
    </div>
  );
}
