import { exploreWords } from "@words/explore";
import { moduleWords as words } from "@words/module";
import { isLong, type Module, teachingLessons } from "@/lib/content/module";
import {
  answerSheetPath,
  assignPath,
  councilPath,
  iccPath,
  keyPath,
  packetPath,
  planPath,
  teachPath,
  timelinePath,
} from "@/lib/routes";
import { formatDate } from "@/words/format";
import { OfflineNote } from "../offline/offline-note";
import { WayIn } from "../progress/way-in";
import { PageHead } from "../ui/page-head";
import { LessonList } from "./lesson-list";

/** What one can do after each lesson. */
function Objectives({ module }: { module: Module }) {
  return (
    <section className="module-objectives" aria-labelledby="objectives">
      <h2 id="objectives">{words.afterwards}</h2>
      {teachingLessons(module).map((lesson) => (
        <div key={lesson.slug}>
          <h3>{lesson.title}</h3>
          <ul>
            {lesson.objectives.map((objective) => (
              <li key={objective}>{module.objectives[objective]}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** A module: its lessons, and what one can do after each. */
export function ModulePage({ module }: { module: Module }) {
  return (
    <>
      <PageHead title={module.title} dek={module.summary}>
        <p className="ui-quiet">{words.lastChecked(formatDate(module.updated))}</p>
      </PageHead>
      <WayIn modules={[module]} />
      <LessonList module={module} headingLevel={2} />
      <OfflineNote modules={[module]} />
      {/* A second list of a thousand lessons is read by nobody. */}
      {!isLong(module) && <Objectives module={module} />}
      <section aria-labelledby="explore">
        <h2 id="explore">{exploreWords.title}</h2>
        <ul>
          <li>
            <a href={councilPath()}>{exploreWords.parts.council.name}</a>:{" "}
            {exploreWords.parts.council.summary}
          </li>
          <li>
            <a href={iccPath()}>{exploreWords.parts.icc.name}</a>: {exploreWords.parts.icc.summary}
          </li>
          <li>
            <a href={timelinePath}>{exploreWords.parts.timeline.name}</a>:{" "}
            {exploreWords.parts.timeline.summary}
          </li>
        </ul>
      </section>
      <section aria-labelledby="paper">
        <h2 id="paper">{words.teachers}</h2>
        {words.forTeachers({
          plan: planPath(module.slug),
          packet: packetPath(module.slug),
          answerSheet: answerSheetPath(module.slug),
          key: keyPath(module.slug),
          assign: assignPath,
          teach: teachPath,
        })}
      </section>
      <p className="ui-quiet">{words.sourcesNote}</p>
    </>
  );
}
