import { homeWords as words } from "@words/home";
import { type Module, teachingLessons } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { aboutPath, offlinePath, privacyPath, progressPath } from "@/lib/routes";
import { Island } from "./island";
import { LessonList } from "./lesson/lesson-list";
import { SourceLine } from "./lesson/source-list";

/**
 * What this is, the way in, the lessons.
 *
 * @param others further modules: whoever stopped in one of them is led back to it
 */
export function HomePage({ module, others }: { module: Module; others: Module[] }) {
  const [first] = module.corrections;
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <>
      <header className="home-head">
        <p className="kicker">{words.kicker(teachingLessons(module).length)}</p>
        <h1>{module.title}</h1>
        <p className="dek">{words.dek}</p>
      </header>
      <Island
        name="Resume"
        props={{ lessons: [module, ...others].flatMap(({ lessons }) => lessons).map(outlineOf) }}
      />
      <Island name="DueLine" props={{}} />
      {first !== undefined && (
        <section className="contrast" aria-label={words.example}>
          <div>
            <h2 className="kicker">{words.article}</h2>
            <p>{first.article}</p>
          </div>
          <div>
            <h2 className="kicker">{words.record}</h2>
            <p>{first.record}</p>
            <p className="quiet">
              {first.facts.map((id, index) => {
                const fact = module.facts[id];
                const source = fact === undefined ? undefined : module.sources[fact.source];
                if (fact === undefined || source === undefined) return null;
                return (
                  <span key={id}>
                    {index > 0 && "; "}
                    <SourceLine id={fact.source} source={source} />
                  </span>
                );
              })}
            </p>
          </div>
        </section>
      )}
      <section aria-labelledby="lessons">
        <h2 id="lessons">{words.lessons}</h2>
        <p className="quiet">{words.minutes(Math.round(minutes))}</p>
        <LessonList module={module} headingLevel={3} />
        <Island
          name="OfflineLine"
          props={{ place: "between lessons", lessons: module.lessons.map(outlineOf) }}
        />
      </section>
      <section className="ways" aria-labelledby="ways">
        <h2 id="ways">{words.how}</h2>
        {words.ways({
          progress: progressPath,
          privacy: privacyPath,
          offline: offlinePath,
          about: aboutPath,
        })}
      </section>
    </>
  );
}
