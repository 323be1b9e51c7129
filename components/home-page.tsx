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
        <p className="kicker">An open module in {teachingLessons(module).length} lessons</p>
        <h1>{module.title}</h1>
        <p className="dek">
          In February 2014 a news article said that China had called a United Nations report on North Korea
          “unreasonable criticism”. Two words, in quotation marks. What did the report find, what did China
          say, and was the article right about it? You read the record and decide.
        </p>
      </header>
      <Island
        name="Resume"
        props={{ lessons: [module, ...others].flatMap(({ lessons }) => lessons).map(outlineOf) }}
      />
      <Island name="DueLine" props={{}} />
      {first !== undefined && (
        <section className="contrast" aria-label="One example">
          <div>
            <h2 className="kicker">The article</h2>
            <p>{first.article}</p>
          </div>
          <div>
            <h2 className="kicker">The record</h2>
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
        <h2 id="lessons">The lessons</h2>
        <p className="quiet">
          About {Math.round(minutes)} minutes in all. Read one now and the next one on another day.
        </p>
        <LessonList module={module} headingLevel={3} />
        <Island
          name="OfflineLine"
          props={{ place: "between lessons", lessons: module.lessons.map(outlineOf) }}
        />
      </section>
      <section className="ways" aria-labelledby="ways">
        <h2 id="ways">How it works</h2>
        <ul>
          <li>
            <b>Questions stand in the text.</b> Each answer says why it is right or wrong and names the
            document that settles it. You may try twice. Nothing is timed.
          </li>
          <li>
            <b>Your progress stays on this device.</b> You can <a href={progressPath}>see what is saved</a>,
            take it with you as a file, or clear it. <a href={privacyPath}>What is stored, in full</a>.
          </li>
          <li>
            <b>It works without a connection.</b> One visit is enough.{" "}
            <a href={offlinePath}>Keep it on this device, or on your home screen</a>.
          </li>
          <li>
            <b>Every sentence can be checked.</b> Numbered notes lead to the official documents.{" "}
            <a href={aboutPath}>Sources, method, and what the article got wrong</a>.
          </li>
        </ul>
      </section>
    </>
  );
}
