import {
  packageChanges as changeWords,
  itemWords,
  markdownWords,
  packageNames as names,
  packagesWords as words,
} from "@words/packages";
import type { Module } from "@/lib/content/module";
import {
  type ChangedQuestion,
  changesIn,
  type FileChange,
  lessonItems,
  type QuestionFile,
  questionFile,
  questionFiles,
} from "@/lib/exchange/question-files";
import { partedFiles } from "@/lib/packages/choose-lessons";
import { isForLessons, type PackageFile, packagesOf } from "@/lib/packages/packages";
import { assignPath, lessonPath, packagePath, packetPath, questionFilePath } from "@/lib/routes";
import { Island } from "../island";
import { PageHead } from "../ui/page-head";
import { GuideSteps } from "./guide-steps";

/** A module for other tools: lessons as packages, questions as files, and what they cannot take along. */
export function PackagesPage({ module }: { module: Module }) {
  const lessons = lessonItems(module, itemWords);
  const made = questionFiles.map((file) => ({
    file,
    ...questionFile(module, lessons, file, markdownWords),
    changed: changesIn(file, lessons),
  }));
  const packages = packagesOf(module);
  const whole = packages.filter(({ lesson }) => lesson === null);
  const forQuiz = whole.flatMap((file) =>
    isForLessons(file.form) ? [] : [{ file, changed: changesIn(file.form, lessons) }],
  );
  return (
    <>
      <PageHead title={words.title(module.title)} dek={words.dek}>
        <p>{words.what}</p>
      </PageHead>
      <section aria-labelledby="lessons">
        <h2 id="lessons">{words.lessons}</h2>
        {whole
          .filter(({ form }) => isForLessons(form))
          .map((file) => (
            <PackageRow key={file.file} of={file} />
          ))}
        <h3>{words.each}</h3>
        <p>{words.eachNote}</p>
        <ul>
          {module.lessons.map(({ slug, title }) => (
            <li key={slug}>
              {title}
              {packages
                .filter(({ lesson }) => lesson === slug)
                .map((file) => (
                  <span key={file.file}>
                    {" · "}
                    <PackageLink of={file} />
                  </span>
                ))}
            </li>
          ))}
        </ul>
        <h3>{words.choice}</h3>
        <p>{words.choiceNote}</p>
        <Island
          name="PackageMaker"
          props={{
            module: { slug: module.slug, title: module.title },
            lessons: lessons.map(({ lesson: { slug, title, number, questions } }) => ({
              slug,
              title,
              number,
              questions: questions.map(({ id }) => id),
            })),
            offers: [
              ...whole.map(({ form, file }) => ({
                form,
                path: packagePath(file),
                changed: isForLessons(form) ? {} : byChange(changesIn(form, lessons)),
              })),
              ...partedFiles.map((file) => ({
                form: file,
                path: questionFilePath(module.slug, file),
                changed: byChange(changesIn(file, lessons)),
              })),
            ],
          }}
        />
        <h3>{words.told}</h3>
        <ul>
          {words.toldList.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>{words.toldNever}</p>
      </section>
      <section aria-labelledby="guides">
        <h2 id="guides">{words.guides}</h2>
        <p className="ui-quiet">{words.guidesNote}</p>
        {words.guideList.map((guide) => (
          <GuideSteps key={guide.name} of={guide} />
        ))}
        <p>
          <a href={assignPath}>{words.assign}</a>
        </p>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <p>{words.filesNote}</p>
        {made.map(({ file, content, count }) => (
          <FileRow key={file} module={module.slug} file={file} content={content} count={count} />
        ))}
        {forQuiz.map(({ file }) => (
          <PackageRow key={file.file} of={file} />
        ))}
        <h3>{words.paper}</h3>
        <p>
          {words.paperNote} <a href={packetPath(module.slug)}>{words.paperLink}</a>
        </p>
        <p className="ui-quiet">{words.tried}</p>
      </section>
      <section aria-labelledby="changed">
        <h2 id="changed">{words.changed}</h2>
        <p>{changeWords.lessons}</p>
        <p>{words.changedNote}</p>
        {made.map(({ file, changed }) => (
          <div key={file}>
            <h3>{words.inFile(names.files[file])}</h3>
            <Changes module={module.slug} changed={changed} />
          </div>
        ))}
        {forQuiz.map(({ file: { form }, changed }) => (
          <div key={form}>
            <h3>{words.inFile(names.forms[form])}</h3>
            <Changes module={module.slug} changed={changed} />
          </div>
        ))}
      </section>
    </>
  );
}

/** The numbers of the questions that something was done to, by what was done. */
function byChange(changed: readonly ChangedQuestion[]): Partial<Record<FileChange, string[]>> {
  const numbers: Partial<Record<FileChange, string[]>> = {};
  for (const { number, changes } of changed)
    for (const change of changes) numbers[change] = [...(numbers[change] ?? []), number];
  return numbers;
}

function PackageRow({ of }: { of: PackageFile }) {
  return (
    <>
      <h3>
        <PackageLink of={of} />
      </h3>
      <p>{words.formNotes[of.form]}</p>
    </>
  );
}

/** The build puts the size in, once the package is made: scripts/build-packages.ts. */
function PackageLink({ of: { file, form } }: { of: PackageFile }) {
  return (
    <>
      <a href={packagePath(file)} download={file}>
        {names.forms[form]}
      </a>{" "}
      <span className="ui-quiet">
        <span data-size-of={file}>0</span> {names.kilobytes}
      </span>
    </>
  );
}

function FileRow({
  module,
  file,
  content,
  count,
}: {
  module: string;
  file: QuestionFile;
  content: string | Uint8Array;
  count: number;
}) {
  const kilobytes = Math.ceil(
    (typeof content === "string" ? new TextEncoder().encode(content) : content).length / 1000,
  );
  return (
    <>
      <h3>
        <a href={questionFilePath(module, file)} download={`${module}-${file}`}>
          {names.files[file]}
        </a>{" "}
        <span className="ui-quiet">{words.size(count, kilobytes)}</span>
      </h3>
      <p>{words.notes[file]}</p>
    </>
  );
}

/** By what was done, with the questions it was done to. */
function Changes({ module, changed }: { module: string; changed: ChangedQuestion[] }) {
  if (changed.length === 0) return <p>{changeWords.none}</p>;
  const all = new Set(changed.flatMap(({ changes }) => changes));
  const of = (change: FileChange) => changed.filter(({ changes }) => changes.includes(change));
  return (
    <ul>
      {[...all].map((change) => (
        <li key={change}>
          {changeWords.each[change]}{" "}
          {of(change).map(({ lesson, id, number }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <a href={lessonPath(module, lesson, id)}>{number}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
