import { pageWords, siteWords } from "@words/site";
import { startWords as words } from "@words/teach";
import { type Module, teachingLessons } from "@/lib/content/module";
import {
  answerSheetPath,
  assignPath,
  classPath,
  guidePath,
  keyPath,
  modulePath,
  packagesPath,
  packetPath,
  planPath,
  privacyPath,
  projectPath,
  questionSheetPath,
  reportPath,
} from "@/lib/routes";
import { formatDate } from "@/words/format";
import { Island } from "../island";
import { EachModule } from "../ui/each-module";
import { PageHead } from "../ui/page-head";
import { Integrity } from "./integrity";

/** Where a teacher begins: what this is, whether it is for their class, and the way to every tool in the order of a week. */
export function TeachPage({ modules }: { modules: Module[] }) {
  return (
    <>
      <PageHead title={words.title} dek={words.dek} />
      <EachModule modules={modules}>
        {(module, idOf, level) => (
          <>
            <Fit module={module} id={idOf("fit")} level={level} />
            <Tools module={module} id={idOf("prepare")} level={level} />
          </>
        )}
      </EachModule>
      <section aria-labelledby="give">
        <h2 id="give">{words.give}</h2>
        <ul className="teach-tools">
          <Tool to={assignPath} name={pageWords.assign.title} note={words.assignNote} />
          <Tool to={classPath()} name={pageWords.classes.title} note={words.classesNote} />
          <Tool to={reportPath()} name={pageWords.report.title} note={words.reportNote} />
        </ul>
      </section>
      <Island name="TeacherBackup" props={{ level: 2 }} />
      <section aria-labelledby="guide">
        <h2 id="guide">{words.help}</h2>
        <ul className="teach-tools">
          <Tool to={guidePath} name={pageWords.guide.title} note={words.guideNote} />
          <Tool to={privacyPath} name={siteWords.privacy} note={words.privacyNote} />
        </ul>
      </section>
      <Integrity />
    </>
  );
}

interface PartProps {
  module: Module;
  level: 2 | 3;
}

/** Whether the module is for a class: what a teacher asks first, on one screen. */
function Fit({ module, id, level }: PartProps & { id: string }) {
  const Heading: "h2" | "h3" = `h${level}`;
  const lessons = teachingLessons(module);
  const sum = (figure: (lesson: Module["lessons"][number]) => number) =>
    lessons.reduce((all, lesson) => all + figure(lesson), 0);
  return (
    <section className="teach-fit">
      <Heading id={id}>{words.fit}</Heading>
      <p>{words.what(module.summary)}</p>
      <dl>
        {words
          .facts({
            lessons: lessons.length,
            minutes: sum(({ minutes }) => minutes),
            short: sum(({ minutes, short }) => short ?? minutes),
            questions: sum(({ questions }) => questions.length),
            checked: formatDate(module.updated),
          })
          .map(({ term, means }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{means}</dd>
            </div>
          ))}
      </dl>
      <p className="teach-ways">
        <a className="ui-primary" href={planPath(module.slug)}>
          {words.readPlans}
        </a>{" "}
        <a href={modulePath(module.slug)}>{words.seeLessons}</a>
      </p>
    </section>
  );
}

/** Every tool of one module, in the order in which it is needed. Each is named as its page is. */
function Tools({ module, id, level }: PartProps & { id: string }) {
  const { slug, standards, forTeachers } = module;
  const Heading: "h2" | "h3" = `h${level}`;
  const has = {
    standards: standards.length > 0,
    contested: "contested" in forTeachers,
    letter: "letter" in forTeachers,
  };
  return (
    <section>
      <Heading id={id}>{words.prepare}</Heading>
      <ul className="teach-tools">
        <Tool to={planPath(slug)} name={pageWords.plan.title} note={words.planNote(has)} />
        <Tool to={keyPath(slug)} name={pageWords.key.title} note={words.keyNote} />
        <Tool to={packetPath(slug)} name={pageWords.packet.title} note={words.packetNote} />
        <Tool
          to={questionSheetPath(slug)}
          name={pageWords.questionSheet.title}
          note={words.questionSheetNote}
        />
        <Tool to={answerSheetPath(slug)} name={pageWords.answerSheet.title} note={words.answerSheetNote} />
        <Tool to={projectPath(slug)} name={pageWords.projector.title} note={words.projectNote} />
        <Tool to={packagesPath(slug)} name={pageWords.packages.title} note={words.packagesNote} />
      </ul>
    </section>
  );
}

function Tool({ to, name, note }: { to: string; name: string; note: string }) {
  return (
    <li>
      <a href={to}>{name}</a> <span>{note}</span>
    </li>
  );
}
