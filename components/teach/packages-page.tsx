import { itemWords, packagesWords as words } from "@words/packages";
import type { Module } from "@/lib/content/module";
import {
  type ChangedQuestion,
  type FileChange,
  type QuestionFile,
  questionFile,
  questionFiles,
} from "@/lib/exchange/question-files";
import { type PackageFile, packagesOf } from "@/lib/packages/packages";
import { assignPath, lessonPath, packagePath, questionFilePath } from "@/lib/routes";
import { PageHead } from "../ui/page-head";

/** A module for other tools: lessons as packages, questions as files, and what they cannot take along. */
export function PackagesPage({ module }: { module: Module }) {
  const made = questionFiles.map((file) => ({ file, ...questionFile(module, file, itemWords) }));
  const packages = packagesOf(module);
  return (
    <>
      <PageHead title={words.title(module.title)} dek={words.dek}>
        <p>{words.what}</p>
      </PageHead>
      <section aria-labelledby="lessons">
        <h2 id="lessons">{words.lessons}</h2>
        {packages
          .filter(({ lesson }) => lesson === null)
          .map((file) => (
            <div key={file.file}>
              <h3>
                <PackageLink of={file} />
              </h3>
              <p>{words.formNotes[file.form]}</p>
            </div>
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
        {words.guideList.map(({ name, steps, note }) => (
          <div key={name}>
            <h3>{name}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {note !== "" && <p>{note}</p>}
          </div>
        ))}
        <p>
          <a href={assignPath}>{words.assign}</a>
        </p>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <p>{words.filesNote}</p>
        {made.map(({ file, text, count }) => (
          <FileRow key={file} module={module.slug} file={file} text={text} count={count} />
        ))}
        <p className="ui-quiet">{words.tried}</p>
      </section>
      <section aria-labelledby="changed">
        <h2 id="changed">{words.changed}</h2>
        <p>{words.lessonsChanged}</p>
        <p>{words.changedNote}</p>
        {made.map(({ file, changed }) => (
          <div key={file}>
            <h3>{words.inFile(words.names[file])}</h3>
            {changed.length === 0 ? <p>{words.none}</p> : <Changes module={module.slug} changed={changed} />}
          </div>
        ))}
      </section>
    </>
  );
}

/** The build puts the size in, once the package is made: scripts/build-packages.ts. */
function PackageLink({ of: { file, form } }: { of: PackageFile }) {
  return (
    <>
      <a href={packagePath(file)} download={file}>
        {words.forms[form]}
      </a>{" "}
      <span className="ui-quiet">
        <span data-size-of={file}>0</span> {words.kilobytes}
      </span>
    </>
  );
}

function FileRow({
  module,
  file,
  text,
  count,
}: {
  module: string;
  file: QuestionFile;
  text: string;
  count: number;
}) {
  const kilobytes = Math.ceil(new TextEncoder().encode(text).length / 1000);
  return (
    <>
      <h3>
        <a href={questionFilePath(module, file)} download={`${module}-${file}`}>
          {words.names[file]}
        </a>{" "}
        <span className="ui-quiet">{words.size(count, kilobytes)}</span>
      </h3>
      <p>{words.notes[file]}</p>
    </>
  );
}

/** By what was done, with the questions it was done to. */
function Changes({ module, changed }: { module: string; changed: ChangedQuestion[] }) {
  const all = new Set(changed.flatMap(({ changes }) => changes));
  const of = (change: FileChange) => changed.filter(({ changes }) => changes.includes(change));
  return (
    <ul>
      {[...all].map((change) => (
        <li key={change}>
          {words.changes[change]}{" "}
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
