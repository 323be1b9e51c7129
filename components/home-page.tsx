import { homeWords as words } from "@words/home";
import type { ReactNode } from "react";
import { type Module, type Opening, openingOf, teachingLessons } from "@/lib/content/module";
import { aboutPath, modulePath, offlinePath, privacyPath, progressPath } from "@/lib/routes";
import { Island } from "./island";
import { LessonListOrWay } from "./lesson/lesson-list";
import { OfflineNote } from "./offline/offline-note";
import { WayIn } from "./progress/way-in";
import { EachModule } from "./ui/each-module";

/** What this is, the way in, the lessons. One module has the page for itself; several are listed. */
export function HomePage({ modules }: { modules: Module[] }) {
  const [only, ...others] = modules;
  const [opening] = modules.flatMap((module) => openingOf(module) ?? []);
  return (
    <>
      {only !== undefined && others.length === 0 ? (
        <header className="home-head">
          <p className="ui-kicker">{words.kicker(teachingLessons(only).length)}</p>
          <h1>{only.title}</h1>
          {opening === undefined && <p className="ui-dek">{only.summary}</p>}
        </header>
      ) : (
        <header className="home-head">
          <p className="ui-kicker">{words.modules(modules.length)}</p>
          <h1>{words.title}</h1>
        </header>
      )}
      {opening !== undefined && <OpeningQuestion opening={opening} />}
      {opening?.dek !== undefined && <p className="ui-dek">{opening.dek}</p>}
      <WayIn modules={modules} />
      <Island name="DueLine" props={{}} />
      {others.length === 0 ? (
        only !== undefined && (
          <section aria-labelledby="lessons">
            <h2 id="lessons" tabIndex={-1}>
              {words.lessons}
            </h2>
            <Lessons module={only} />
          </section>
        )
      ) : (
        <div id="lessons" tabIndex={-1}>
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
        </div>
      )}
      <OfflineNote modules={modules} several={others.length > 0} />
      <section className="home-ways" aria-labelledby="ways">
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
      <p className="ui-quiet">{words.minutes(Math.round(minutes))}</p>
      <LessonListOrWay module={module} headingLevel={3} />
    </>
  );
}

/** One sentence as it was printed, and what it leaves open. It asks, and does not answer. */
function OpeningQuestion({ opening: { sentence, from, asks, question } }: { opening: Opening }) {
  return (
    <section className="home-opening" aria-label={words.opening}>
      <figure>
        <blockquote>
          <p>{withWholeNames(sentence)}</p>
        </blockquote>
        <figcaption>{from}</figcaption>
      </figure>
      <Island name="OpeningGuess" props={{ question, asks }} />
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
    </section>
  );
}

/** A sentence that no line breaks at the hyphen of a name. */
function withWholeNames(sentence: string): ReactNode[] {
  return sentence.split(/(\p{Lu}\p{L}*-\p{L}+\p{P}?)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="home-name">
        {part}
      </span>
    ),
  );
}
