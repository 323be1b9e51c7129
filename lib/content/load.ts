import { join } from "node:path";
import { askingOf } from "../quiz/asking";
import { moduleId } from "../quiz/names";
import { strayFiles, strayFolders } from "./bad-files";
import type { Registers } from "./check-lesson";
import { checkModuleFile, checkRegisters } from "./check-registers";
import { filesIn, foldersIn, textIn, textOf } from "./files";
import { checkFormerNames } from "./former-names";
import { formulaProblem } from "./formulas";
import { checkImagesShown, readImages } from "./images";
import { lockOf } from "./lock-file";
import { checkMediaUsed, readMedia } from "./media";
import {
  type Images,
  type Lesson,
  type LoadedModule,
  type MediaFiles,
  type Module,
  openingOf,
  teacherTexts,
} from "./module";
import { didYouMean, noneYet } from "./nearest";
import { ContentError, type Problem, Report } from "./problem";
import { type ReadLessons, readLessons } from "./read-lessons";
import { type ReadRegisters, readRegisters } from "./read-registers";
import { checkSiblings } from "./siblings";
import { checkStandards } from "./standards";
import { parseTeacherText } from "./teacher-text";
import { emptyTimeline } from "./timeline";

/**
 * Reads and checks one module.
 *
 * @param root the project's folder
 * @throws ContentError with every problem of every file, each with its place and how to mend it
 */
export function loadModule(root: string, slug: string): LoadedModule {
  const { loaded, problems } = checkModule(root, slug);
  if (loaded === null || problems.length > 0) throw new ContentError(problems);
  return loaded;
}

/**
 * As `loadModule`, but gives the problems back.
 *
 * @returns `loaded` is null when a register could not be read; `module` is what could be, for the rules for lessons
 */
export function checkModule(
  root: string,
  slug: string,
): { loaded: LoadedModule | null; module: Module; problems: Problem[] } {
  const folder = join(root, "lessons", slug);
  const { registers: read, unread, problems: unreadable } = readRegisters(root, slug);
  const lockReport = new Report(`lessons/${slug}/lock.json`);
  const lock = lockOf(folder, lockReport);
  const { images, problems: unseen } = readImages(root, slug);
  const { media, problems: unheard } = readMedia(root, slug);
  const registers = registersFor(read, images, media);
  const lessons = readLessons(root, slug, registers, lock ?? {});
  const texts = readTeacherTexts(folder, slug, registers, lessons);
  const found = [
    ...strayFiles(slug, filesIn(folder)),
    ...strayFolders(slug, foldersIn(folder)),
    ...unreadable,
    ...lockReport.problems,
    ...checkRegisters(slug, read),
    ...unseen,
    ...unheard,
    ...lessons.problems,
    ...checkTogether(root, slug, read, lessons),
    // What a lesson that cannot be read shows is not known.
    ...(lessons.lessons.length === lessons.files.length
      ? [...checkImagesShown(slug, images, lessons.lessons), ...checkMediaUsed(slug, media, lessons.lessons)]
      : []),
    ...texts.problems,
  ].filter((problem) => !followsFrom(unread, problem));
  const problems = oncePerRegister(found);
  const module: Module = {
    ...read.file.value,
    slug: moduleId(slug),
    sources: read.sources.value,
    facts: read.facts.value,
    glossary: read.glossary.value,
    corrections: read.corrections?.value ?? [],
    votes: registers.votes,
    vetoes: read.vetoes?.value ?? null,
    challenges: read.challenges?.value ?? [],
    timeline: registers.timeline,
    cases: read.cases?.value ?? {},
    drawings: read.drawings?.value ?? {},
    images,
    media,
    standards: read.standards?.value ?? [],
    forTeachers: texts.forTeachers,
    lessons: lessons.lessons,
  };
  const loaded = unread.length > 0 ? null : { module, lock: lessons.locked, placesOf: placesIn(lessons) };
  return { loaded, module, problems };
}

/** What a lesson is checked against. */
function registersFor(
  { file, sources, facts, glossary, votes, timeline, drawings }: ReadRegisters,
  images: Images,
  media: MediaFiles,
): Registers {
  return {
    objectives: Object.keys(file.value.objectives),
    misconceptions: Object.keys(file.value.misconceptions),
    sources: sources.value,
    facts: facts.value,
    glossary: glossary.value,
    votes: votes?.value ?? {},
    timeline: timeline?.value ?? emptyTimeline,
    drawings: Object.keys(drawings?.value ?? {}),
    images: Object.keys(images),
    media: Object.fromEntries(Object.entries(media).map(([file, { kind }]) => [file, kind])),
    formulaProblem,
  };
}

/** What is wrong between the lessons, and between them and the registers. */
function checkTogether(
  root: string,
  slug: string,
  registers: ReadRegisters,
  { lessons, files, placesOf }: ReadLessons,
): Problem[] {
  const { file, standards } = registers;
  // What a lesson that cannot be read holds is not known: nothing is missed in it.
  const allRead = lessons.length === files.length;
  const report = new Report(`lessons/${slug}/module.yaml`);
  checkModuleFile(registers, report);
  if (allRead) checkOpening(file, lessons, report);
  const problems = report.inOrder();
  if (!allRead) return problems;
  problems.push(...checkSiblings(lessons, placesOf), ...checkFormerNames(lessons, textIn(root)));
  if (standards === null) return problems;
  const standardReport = new Report(`lessons/${slug}/standards.yaml`);
  const questions = lessons.flatMap((lesson) => lesson.questions);
  checkStandards(standards, Object.keys(file.value.objectives), questions, standardReport);
  return [...problems, ...standardReport.inOrder()];
}

function checkOpening(file: ReadRegisters["file"], lessons: Lesson[], report: Report): void {
  if (file.value.opening === undefined || openingOf({ ...file.value, lessons }) !== null) return;
  const asked = file.value.opening.question;
  const predictions = lessons.flatMap(({ questions }) =>
    questions.filter((question) => askingOf(question) === "before").map(({ id }) => id),
  );
  const wrong = `opening asks "${asked}", which is no <Predict> of a lesson`;
  report.add(file.placeOf(["opening", "question"]), wrong, didYouMean(asked, predictions));
}

function readTeacherTexts(
  folder: string,
  slug: string,
  registers: Registers,
  { lessons, files }: ReadLessons,
): { forTeachers: Module["forTeachers"]; problems: Problem[] } {
  const forTeachers: Module["forTeachers"] = {};
  // A lesson that is there and could not be read has its message already.
  const isThere = ({ wrong }: Problem) => files.some((file) => wrong === `no lesson has the file ${file}`);
  const problems = teacherTexts.flatMap((name) => {
    const text = textOf(join(folder, `${name}.md`));
    const report = new Report(`lessons/${slug}/${name}.md`);
    const parsed = text === null ? null : parseTeacherText(text, { ...registers, lessons }, report);
    if (parsed !== null) forTeachers[name] = parsed;
    return report.inOrder().filter((problem) => !isThere(problem));
  });
  return { forTeachers, problems };
}

/** Where each question stands, with its file. */
function placesIn({ lessons, placesOf }: ReadLessons): LoadedModule["placesOf"] {
  return new Map(
    lessons.flatMap(({ file, questions }) =>
      questions.map(({ id }) => [id, { file, place: placesOf.get(id) }] as const),
    ),
  );
}

/** Whether a mistake is only there because a register could not be read. */
function followsFrom(unread: readonly string[], { wrong }: Problem): boolean {
  return unread.some((name) => wrong.endsWith(` is not in ${name}`));
}

/** Where a register holds nothing, everything that names something in it says so: the first does, and how many follow. */
function oncePerRegister(problems: readonly Problem[]): Problem[] {
  const registerOf = ({ wrong, mend }: Problem) =>
    mend === noneYet ? (/(?:, which)? is not in (\S+\.yaml)$/.exec(wrong)?.[1] ?? null) : null;
  const named = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    const register = registerOf(problem);
    if (register === null) continue;
    const before = named.get(register);
    named.set(register, { first: before?.first ?? problem, count: (before?.count ?? 0) + 1 });
  }
  return problems.flatMap((problem) => {
    const register = registerOf(problem);
    const { first = problem, count = 1 } = (register === null ? undefined : named.get(register)) ?? {};
    if (first !== problem) return [];
    if (count === 1) return problem;
    const others = count === 2 ? "1 more place names" : `${count - 1} more places name`;
    return { ...problem, mend: `${register} holds nothing yet, and ${others} an entry of it` };
  });
}
