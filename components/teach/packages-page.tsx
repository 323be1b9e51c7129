import { itemWords, packagesWords as words } from "@words/packages";
import type { Module } from "@/lib/content/module";
import {
  type ChangedQuestion,
  type FileChange,
  type QuestionFile,
  questionFile,
  questionFiles,
} from "@/lib/exchange/question-files";
import { lessonPath, questionFilePath } from "@/lib/routes";
import { PageHead } from "../ui/page-head";

/** A module's questions for other tools, and what they cannot take along. */
export function PackagesPage({ module }: { module: Module }) {
  const made = questionFiles.map((file) => ({ file, ...questionFile(module, file, itemWords) }));
  return (
    <>
      <PageHead title={words.title(module.title)} dek={words.dek}>
        <p>{words.what}</p>
      </PageHead>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        {made.map(({ file, text, count }) => (
          <FileRow key={file} module={module.slug} file={file} text={text} count={count} />
        ))}
        <p className="ui-quiet">{words.tried}</p>
      </section>
      <section aria-labelledby="changed">
        <h2 id="changed">{words.changed}</h2>
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
