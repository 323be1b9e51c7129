import { homeWords as words } from "@words/home";
import { siteWords } from "@words/site";
import { type Module, teachingLessons } from "@/lib/content/module";
import { outlineOf } from "@/lib/quiz/outline";
import { aboutPath, modulePath, offlinePath, privacyPath, progressPath } from "@/lib/routes";
import { Island } from "./island";
import { LessonList } from "./lesson/lesson-list";
import { FactSources } from "./lesson/source-list";
import { EachModule } from "./ui/each-module";

/** What this is, the way in, the lessons. One module has the page for itself; several are listed. */
export function HomePage({ modules }: { modules: Module[] }) {
  const [only, ...others] = modules;
  const shown = modules.find(({ corrections }) => corrections.length > 0);
  return (
    <>
      {only !== undefined && others.length === 0 ? (
        <header className="home-head">
          <p className="kicker">{words.kicker(teachingLessons(only).length)}</p>
          <h1>{only.title}</h1>
          <p className="dek">{words.dek}</p>
        </header>
      ) : (
        <header className="home-head">
          <p className="kicker">{words.modules(modules.length)}</p>
          <h1>{siteWords.name}</h1>
        </header>
      )}
      <Island name="Resume" props={{ lessons: modules.flatMap(({ lessons }) => lessons).map(outlineOf) }} />
      <Island name="DueLine" props={{}} />
      {shown !== undefined && <Example module={shown} />}
      {others.length === 0 ? (
        only !== undefined && (
          <section aria-labelledby="lessons">
            <h2 id="lessons">{words.lessons}</h2>
            <Lessons module={only} />
          </section>
        )
      ) : (
        <EachModule modules={modules}>
          {(module) => (
            <>
              <p>
                {module.summary} <a href={modulePath(module.slug)}>{words.more(module.title)}</a>
              </p>
              <Lessons module={module} />
            </>
          )}
        </EachModule>
      )}
      <Island
        name="OfflineLine"
        props={{
          place: "between lessons",
          lessons: modules.flatMap(({ lessons }) => lessons).map(outlineOf),
        }}
      />
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

function Lessons({ module }: { module: Module }) {
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <>
      <p className="quiet">{words.minutes(Math.round(minutes))}</p>
      <LessonList module={module} headingLevel={3} />
    </>
  );
}

/** What the article says beside what the record says. */
function Example({ module }: { module: Module }) {
  const [first] = module.corrections;
  if (first === undefined) return null;
  return (
    <section className="contrast" aria-label={words.example}>
      <div>
        <h2 className="kicker">{words.article}</h2>
        <p>{first.article}</p>
      </div>
      <div>
        <h2 className="kicker">{words.record}</h2>
        <p>{first.record}</p>
        <p className="quiet">
          <FactSources module={module} facts={first.facts} />
        </p>
      </div>
    </section>
  );
}
