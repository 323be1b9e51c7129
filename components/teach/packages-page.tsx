import {
  packageChanges as changeWords,
  itemWords,
  markdownWords,
  packageNames as names,
  packagesWords as words,
} from "@words/packages";
import { pageWords } from "@words/site";
import type { ReactNode } from "react";
import { drawingsIn, type LeftDrawing } from "@/lib/content/drawings-left";
import { isLong, type Module } from "@/lib/content/module";
import { byChange, type ChangedQuestion } from "@/lib/exchange/changes";
import {
  changesIn,
  lessonItems,
  type QuestionFile,
  questionFile,
  questionFiles,
} from "@/lib/exchange/question-files";
import { partedFiles } from "@/lib/packages/choose-lessons";
import { isForLessons, type PackageFile, packagesOf } from "@/lib/packages/packages";
import { assignPath, lessonPath, packagePath, packetPath, questionFilePath } from "@/lib/routes";
import { Island } from "../island";
import { BackToTeachers } from "../ui/back-to-teachers";
import { PageHead } from "../ui/page-head";
import { GuideSteps } from "./guide-steps";
import { changesOfForm, hasPages } from "./package-changes";

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
  const ofLesson = new Map(module.lessons.map(({ slug }): [string, PackageFile[]] => [slug, []]));
  for (const file of packages) ofLesson.get(file.lesson ?? "")?.push(file);
  const long = isLong(module);
  const drawings = drawingsIn(module);
  const own = {
    cartridge: whole.find(({ form }) => form === "cc13")?.file ?? "",
    lesson: module.lessons[0]?.title ?? "",
  };
  const forQuiz = whole.flatMap((file) =>
    isForLessons(file.form)
      ? []
      : [
          {
            file,
            changed: changesIn(file.form, lessons),
            drawings: hasPages(file.form) ? drawings : [],
          },
        ],
  );
  return (
    <>
      <PageHead title={pageWords.packages.title} dek={module.title} above={<BackToTeachers />}>
        <p>
          {words.dek} {words.what}
        </p>
      </PageHead>
      <section aria-labelledby="lessons">
        <h2 id="lessons">{words.lessons}</h2>
        {whole
          .filter(({ form }) => isForLessons(form))
          .map((file) => (
            <PackageRow key={file.file} of={file} />
          ))}
        <p>{changeWords.lessons}</p>
        <h3>{words.each}</h3>
        <p>{words.eachNote}</p>
        <ul className="package-list">
          {module.lessons.map(({ slug, title }) => (
            <li key={slug}>
              <b>{title}</b>
              {(ofLesson.get(slug) ?? []).map((file) => (
                <span key={file.file}>
                  {long ? <BarePackageLink of={file} /> : <PackageLink of={file} />}
                </span>
              ))}
            </li>
          ))}
        </ul>
        <h3>{words.choice}</h3>
        <p>{words.choiceNote}</p>
        {long ? (
          <Island
            name="LongPackageMaker"
            props={{
              module: { slug: module.slug, title: module.title },
              count: module.lessons.length,
              offers: offersOf(module, whole).map(({ form, path }) => ({ form, path })),
            }}
          />
        ) : (
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
              offers: offersOf(module, whole).map(({ form, path }) => ({
                form,
                path,
                changed: changesOfForm(form, lessons),
                drawings: hasPages(form) ? drawings : [],
              })),
            }}
          />
        )}
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
        {words.guideList(own).map((guide) => (
          <GuideSteps key={guide.name} of={guide} />
        ))}
        <p>
          <a href={assignPath}>{words.assign}</a>
        </p>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <p>
          {words.filesNote} {changeWords.everywhere}
        </p>
        {made.map(({ file, content, count, changed }) => (
          <FileRow key={file} module={module.slug} file={file} content={content} count={count}>
            <Changes module={module} changed={changed} drawings={[]} />
          </FileRow>
        ))}
        {forQuiz.map(({ file, changed, drawings: left }) => (
          <PackageRow key={file.file} of={file}>
            <Changes module={module} changed={changed} drawings={left} />
          </PackageRow>
        ))}
        <h3>{words.paper}</h3>
        <p>
          {words.paperNote} <a href={packetPath(module.slug)}>{words.paperLink}</a>
        </p>
        <p className="ui-quiet">{words.tried}</p>
      </section>
    </>
  );
}

/** The forms in which some of the lessons can be taken, each with the file of all. */
function offersOf(module: Module, whole: readonly PackageFile[]) {
  return [
    ...whole.map(({ form, file }) => ({ form, path: packagePath(file) })),
    ...partedFiles.map((form) => ({ form, path: questionFilePath(module.slug, form) })),
  ];
}

/** As `PackageLink`, in a list of so many that each names its file once and no size. */
function BarePackageLink({ of: { file, form } }: { of: PackageFile }) {
  return (
    <a href={packagePath(file)} download="">
      {names.forms[form]}
    </a>
  );
}

function PackageRow({ of, children }: { of: PackageFile; children?: ReactNode }) {
  return (
    <>
      <h3>
        <PackageLink of={of} />
      </h3>
      <p>{words.formNotes[of.form]}</p>
      {children}
    </>
  );
}

/** The build puts the size in, once the package is made: scripts/packages/make-packages.ts. */
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
  children,
}: {
  module: string;
  file: QuestionFile;
  content: string | Uint8Array;
  count: number;
  children: ReactNode;
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
      {children}
    </>
  );
}

/** By what was done, with the kinds and the questions it was done to; in a long module with how many these are. */
function Changes({
  module,
  changed,
  drawings,
}: {
  module: Module;
  changed: ChangedQuestion[];
  drawings: LeftDrawing[];
}) {
  if (changed.length + drawings.length === 0) return <p>{changeWords.none}</p>;
  const place = new Map(
    changed.map(({ number, lesson, id }) => [number, lessonPath(module.slug, lesson, id)]),
  );
  const long = isLong(module);
  return (
    <details>
      <summary>
        {changeWords.title} <span className="ui-quiet">{changeWords.count(changed.length)}</span>
      </summary>
      <ul>
        {drawings.length > 0 && (
          <>
            <li>{changeWords.pages}</li>
            <li>
              {long
                ? changeWords.manyDrawings(drawings.length)
                : changeWords.drawings(
                    drawings.map(({ lesson, title }) => changeWords.drawing(lesson, title)).join("; "),
                  )}
            </li>
          </>
        )}
        {byChange(changed).map(([change, kinds]) => (
          <li key={change}>
            {changeWords.each[change]}{" "}
            {kinds.map(([kind, numbers], index) => (
              <span key={kind}>
                {index > 0 && "; "}
                {changeWords.kinds[kind]}{" "}
                {long
                  ? changeWords.countIn(numbers.length)
                  : numbers.map((number, at) => (
                      <span key={number}>
                        {at > 0 && ", "}
                        <a href={place.get(number)}>{number}</a>
                      </span>
                    ))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
