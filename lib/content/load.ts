import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { GenericSchema, InferOutput } from "valibot";
import { askingOf } from "../quiz/asking";
import { moduleId } from "../quiz/names";
import { answerSheetName, questionSheetName } from "../routes";
import { conflictIn, refuseOtherEncodings, strayFiles } from "./bad-files";
import { casesSchema, checkCases } from "./cases";
import { challengesSchema, checkChallenges } from "./challenges";
import { checkDrawings, drawingsSchema } from "./drawings";
import { checkFormerNames } from "./former-names";
import { kept } from "./kept";
import { compareWithLock, type Lock, lockSchema } from "./lock";
import { type Lesson, type Module, openingOf, teacherTexts } from "./module";
import { didYouMean } from "./nearest";
import { parseLesson } from "./parse-lesson";
import { ContentError, type Place, type Problem, Report } from "./problem";
import {
  correctionsSchema,
  type Facts,
  factsSchema,
  type Glossary,
  glossarySchema,
  type ModuleFile,
  moduleSchema,
  type Read,
  readYaml,
  type Sources,
  sourcesSchema,
} from "./registers";
import { checkSiblings } from "./siblings";
import { checkStandards, standardsSchema } from "./standards";
import { parseTeacherText } from "./teacher-text";
import { checkTimeline, emptyTimeline, timelineSchema } from "./timeline";
import { checkVetoes, vetoesSchema } from "./vetoes";
import { checkVotes, votesSchema } from "./votes";

export interface LoadedModule {
  module: Module;
  /** What the lock file would hold if it were written now. */
  lock: Lock;
  /** Where each question stands. */
  placesOf: ReadonlyMap<string, { file: string; place: Place | undefined }>;
}

/** The modules of the project: folders of `lessons/` that hold a module.yaml, in alphabetical order. */
export function moduleSlugs(root: string): string[] {
  return readdirSync(join(root, "lessons"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, "lessons", entry.name, "module.yaml")))
    .map((entry) => entry.name)
    .sort();
}

/** Folders of `lessons/` that the site leaves out, and files that stand beside the modules: an author would wait in vain. */
export function strayModules(root: string): Problem[] {
  return readdirSync(join(root, "lessons"), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    if (!entry.isDirectory()) {
      const report = new Report(`lessons/${entry.name}`);
      report.add(undefined, "a file beside the modules", "put it into the folder of its module");
      return report.problems;
    }
    if (existsSync(join(root, "lessons", entry.name, "module.yaml"))) return [];
    const report = new Report(`lessons/${entry.name}/module.yaml`);
    const mend = "write it, as docs/for-authors.md shows, or take the folder out of lessons";
    report.add(undefined, "this file is missing, so the folder is no module", mend);
    return report.problems;
  });
}

/** What the files of a module hold, as one line: another line, and the module has to be read again. */
export function moduleFingerprint(root: string, slug: string): string {
  const folder = join(root, "lessons", slug);
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const content = readFileSync(path);
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

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

/** As `loadModule`, but gives the problems back. `loaded` is null when a register could not be read. */
export function checkModule(
  root: string,
  slug: string,
): { loaded: LoadedModule | null; problems: Problem[] } {
  const folder = join(root, "lessons", slug);
  const problems: Problem[] = [...strayFiles(slug, filesIn(folder))];
  /** Registers that could not be read: what they hold is not known, so nobody is told that it is missing. */
  const unread: string[] = [];
  const reportFor = (name: string) => new Report(`lessons/${slug}/${name}`);

  const register = <S extends GenericSchema>(name: string, schema: S): Read<InferOutput<S>> | null => {
    const report = reportFor(name);
    const text = textOf(join(folder, name));
    if (text === null)
      report.add(undefined, "this file is missing", "write it; docs/for-authors.md shows its shape");
    if (text !== null) refuseOtherEncodings(text, report);
    const read = text === null ? null : readYaml(text, schema, report);
    if (read === null) unread.push(name);
    problems.push(...report.inOrder());
    return read;
  };
  const file = register("module.yaml", moduleSchema) ?? standIn(noModule);
  const sources = register("sources.yaml", sourcesSchema) ?? standIn<Sources>({});
  const facts = register("facts.yaml", factsSchema) ?? standIn<Facts>({});
  const glossary = register("glossary.yaml", glossarySchema) ?? standIn<Glossary>({});
  const isReadable = unread.length === 0;
  const optional = <S extends GenericSchema>(name: string, schema: S): Read<InferOutput<S>> | null =>
    existsSync(join(folder, name)) ? register(name, schema) : null;
  const corrections = optional("corrections.yaml", correctionsSchema);
  const votes = optional("votes.yaml", votesSchema);
  const vetoes = optional("vetoes.yaml", vetoesSchema);
  const challenges = optional("challenges.yaml", challengesSchema);
  const timeline = optional("timeline.yaml", timelineSchema);
  const cases = optional("cases.yaml", casesSchema);
  const drawings = optional("figures.yaml", drawingsSchema);
  const standards = optional("standards.yaml", standardsSchema);
  const lockReport = reportFor("lock.json");
  const lock = lockOf(folder, lockReport);
  problems.push(...lockReport.problems);
  const refuseUnknown = (report: Report, place: Place, kind: "fact" | "source", name: string) => {
    const known = Object.keys(kind === "fact" ? facts.value : sources.value);
    if (known.includes(name)) return;
    report.add(place, `${kind} "${name}" is not in ${kind}s.yaml`, didYouMean(name, known));
  };
  const moduleReport = reportFor("module.yaml");
  const objectives = Object.keys(file.value.objectives);
  for (const objective of Object.keys(file.value.canSay ?? {})) {
    if (objectives.includes(objective)) continue;
    const wrong = `canSay "${objective}" is no objective`;
    moduleReport.add(file.placeOf(["canSay", objective]), wrong, didYouMean(objective, objectives));
  }
  for (const part of ["rule", "practice"] as const) {
    file.value.charter?.[part].forEach((fact, at) => {
      refuseUnknown(moduleReport, file.placeOf(["charter", part, at]), "fact", fact);
    });
  }
  const sourceReport = reportFor("sources.yaml");
  for (const [id, { follows }] of Object.entries(sources.value)) {
    follows?.forEach((followed, at) => {
      refuseUnknown(sourceReport, sources.placeOf([id, "follows", at]), "source", followed);
    });
  }
  problems.push(...sourceReport.inOrder());
  const factReport = reportFor("facts.yaml");
  for (const [id, { source, spoken, translator }] of Object.entries(facts.value)) {
    if (spoken !== undefined && translator === undefined) {
      const wrong = `fact "${id}" was spoken in ${spoken} and names no translator`;
      factReport.add(
        facts.placeOf([id, "spoken"]),
        wrong,
        "add translator: with who put it into these words",
      );
    }
    if (!Object.hasOwn(sources.value, source)) {
      const wrong = `fact "${id}" rests on "${source}", which is not in sources.yaml`;
      factReport.add(facts.placeOf([id, "source"]), wrong, "add the source there, or mend its name");
    }
  }
  problems.push(...factReport.inOrder());
  const correctionReport = reportFor("corrections.yaml");
  corrections?.value.forEach((correction, index) => {
    correction.facts.forEach((fact, at) => {
      refuseUnknown(correctionReport, corrections.placeOf([index, "facts", at]), "fact", fact);
    });
  });
  problems.push(...correctionReport.inOrder());
  const voteReport = reportFor("votes.yaml");
  if (votes !== null) {
    checkVotes(votes, voteReport);
    for (const [id, { source, facts: rests }] of Object.entries(votes.value)) {
      refuseUnknown(voteReport, votes.placeOf([id, "source"]), "source", source);
      rests.forEach((fact, at) => {
        refuseUnknown(voteReport, votes.placeOf([id, "facts", at]), "fact", fact);
      });
    }
  }
  problems.push(...voteReport.inOrder());
  const vetoReport = reportFor("vetoes.yaml");
  if (vetoes !== null) {
    checkVetoes(vetoes, vetoReport);
    refuseUnknown(vetoReport, vetoes.placeOf(["source"]), "source", vetoes.value.source);
    vetoes.value.facts.forEach((fact, at) => {
      refuseUnknown(vetoReport, vetoes.placeOf(["facts", at]), "fact", fact);
    });
  }
  problems.push(...vetoReport.inOrder());
  const challengeReport = reportFor("challenges.yaml");
  if (challenges !== null) {
    checkChallenges(challenges, votes?.value ?? {}, challengeReport);
    challenges.value.forEach((one, index) => {
      if (!("vote" in one))
        refuseUnknown(challengeReport, challenges.placeOf([index, "source"]), "source", one.source);
      one.facts?.forEach((fact, at) => {
        refuseUnknown(challengeReport, challenges.placeOf([index, "facts", at]), "fact", fact);
      });
    });
  }
  problems.push(...challengeReport.inOrder());
  const timelineReport = reportFor("timeline.yaml");
  if (timeline !== null) {
    checkTimeline(timeline, Object.keys(votes?.value ?? {}), timelineReport);
    timeline.value.events.forEach(({ fact }, index) => {
      refuseUnknown(timelineReport, timeline.placeOf(["events", index, "fact"]), "fact", fact);
    });
  }
  problems.push(...timelineReport.inOrder());
  const drawingReport = reportFor("figures.yaml");
  if (drawings !== null) {
    checkDrawings(drawings, drawingReport);
    for (const [name, drawing] of Object.entries(drawings.value)) {
      drawing.facts.forEach((fact, at) => {
        refuseUnknown(drawingReport, drawings.placeOf([name, "facts", at]), "fact", fact);
      });
    }
  }
  problems.push(...drawingReport.inOrder());
  const caseReport = reportFor("cases.yaml");
  if (cases !== null) {
    checkCases(cases, caseReport);
    for (const [name, { steps: said }] of Object.entries(cases.value)) {
      for (const [step, found] of Object.entries(said)) {
        if (found?.fact === undefined) continue;
        refuseUnknown(caseReport, cases.placeOf([name, "steps", step, "fact"]), "fact", found.fact);
      }
    }
  }
  problems.push(...caseReport.inOrder());

  const registers = {
    objectives,
    misconceptions: Object.keys(file.value.misconceptions),
    sources: sources.value,
    facts: facts.value,
    glossary: glossary.value,
    votes: votes?.value ?? {},
    timeline: timeline?.value ?? emptyTimeline,
    drawings: Object.keys(drawings?.value ?? {}),
  };
  const known = JSON.stringify(registers);
  const lessons: Lesson[] = [];
  const locked: Lock = {};
  const homes = new Map<string, string>();
  const addresses = new Map<string, string>();
  const placesOf = new Map<string, Place | undefined>();
  const files = lessonFiles(root, slug);
  for (const name of files) {
    const report = reportFor(name);
    if (!/^\d/.test(name)) {
      report.add(undefined, "the file's name has no number", "name it like 02-count-the-votes.mdx");
    } else if (!/^\d+-[a-z0-9-]+\.mdx$/.test(name)) {
      const mend = "use small letters, digits and hyphens, as in 02-count-the-votes.mdx";
      report.add(undefined, "the file's name cannot be an address", mend);
    }
    const text = readFileSync(join(folder, name), "utf8");
    refuseOtherEncodings(text, report);
    const { parsed, problems: told } = kept(
      "lesson",
      [slug, name, text, known, lockFor(lock ?? {}, text)],
      () => {
        const reading = new Report(report.file);
        const read = parseLesson(moduleId(slug), name, text, registers, lock ?? {}, reading);
        return { parsed: read, problems: reading.problems };
      },
    );
    report.problems.push(...told);
    for (const [id, place] of parsed?.places ?? []) {
      const home = homes.get(id);
      if (home !== undefined)
        report.add(place, `id "${id}" is also used in ${home}`, "give one of the two another id");
      homes.set(id, home ?? name);
      placesOf.set(id, place);
    }
    const twin = parsed === null ? undefined : addresses.get(parsed.lesson.slug);
    if (twin !== undefined)
      report.add(
        undefined,
        `${twin} has the same name but for its number`,
        "give one of the two another name",
      );
    if (parsed !== null && [answerSheetName, questionSheetName].includes(parsed.lesson.slug))
      report.add(
        undefined,
        `"${parsed.lesson.slug}" names a page of the site`,
        "give the lesson another name",
      );
    problems.push(...report.inOrder());
    if (parsed === null) continue;
    addresses.set(parsed.lesson.slug, name);
    lessons.push(parsed.lesson);
    Object.assign(locked, parsed.locked);
  }
  // What a lesson that cannot be read holds is not known: nothing is missed in it.
  const allRead = lessons.length === files.length;
  if (allRead && file.value.opening !== undefined && openingOf({ ...file.value, lessons }) === null) {
    const asked = file.value.opening.question;
    const predictions = lessons.flatMap(({ questions }) =>
      questions.filter((question) => askingOf(question) === "before").map(({ id }) => id),
    );
    const wrong = `opening asks "${asked}", which is no <Predict> of a lesson`;
    moduleReport.add(file.placeOf(["opening", "question"]), wrong, didYouMean(asked, predictions));
  }
  problems.push(...moduleReport.inOrder());
  if (allRead) problems.push(...checkSiblings(lessons, placesOf), ...checkFormerNames(lessons, textIn(root)));
  const standardReport = reportFor("standards.yaml");
  if (allRead && standards !== null) {
    const questions = lessons.flatMap((lesson) => lesson.questions);
    checkStandards(standards, registers.objectives, questions, standardReport);
  }
  problems.push(...standardReport.inOrder());
  const forTeachers: Module["forTeachers"] = {};
  for (const name of teacherTexts) {
    const text = textOf(join(folder, `${name}.md`));
    const report = reportFor(`${name}.md`);
    const parsed = text === null ? null : parseTeacherText(text, { ...registers, lessons }, report);
    if (parsed !== null) forTeachers[name] = parsed;
    // A lesson that is there and could not be read has its message already.
    const isThere = ({ wrong }: Problem) => files.some((file) => wrong === `no lesson has the file ${file}`);
    problems.push(...report.inOrder().filter((problem) => !isThere(problem)));
  }
  const module: Module = {
    ...file.value,
    slug: moduleId(slug),
    sources: sources.value,
    facts: facts.value,
    glossary: glossary.value,
    corrections: corrections?.value ?? [],
    votes: registers.votes,
    vetoes: vetoes?.value ?? null,
    challenges: challenges?.value ?? [],
    timeline: registers.timeline,
    cases: cases?.value ?? {},
    drawings: drawings?.value ?? {},
    standards: standards?.value ?? [],
    forTeachers,
    lessons,
  };
  const told = problems.filter((problem) => !followsFrom(unread, problem));
  return {
    loaded: isReadable ? { module, lock: locked, placesOf: placesIn(lessons, placesOf) } : null,
    problems: told,
  };
}

/** What the lock can say to a lesson: the rows whose ids stand in its text. */
function lockFor(lock: Lock, text: string): string {
  return JSON.stringify(Object.entries(lock).filter(([id]) => text.includes(id)));
}

/** A module.yaml that could not be read, for what can be said all the same. */
const noModule: ModuleFile = {
  title: "",
  summary: "",
  updated: "",
  method: [],
  countries: [],
  objectives: {},
  misconceptions: {},
  language: "English",
  speakers: {},
  exceptions: [],
  retired: [],
};

/** In the place of a register that could not be read. */
function standIn<T>(value: T): Read<T> {
  return { value, placeOf: () => ({ line: 1, column: 1 }) };
}

/** Where each question stands, with its file. */
function placesIn(
  lessons: readonly Lesson[],
  placesOf: ReadonlyMap<string, Place | undefined>,
): LoadedModule["placesOf"] {
  return new Map(
    lessons.flatMap(({ file, questions }) =>
      questions.map(({ id }) => [id, { file, place: placesOf.get(id) }] as const),
    ),
  );
}

/** Gives the text of a file by its path from the project's root, and nothing for a file that is not there. */
export function textIn(root: string): (file: string) => string {
  return (file) => textOf(join(root, file)) ?? "";
}

function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** Whether a mistake is only there because a register could not be read. */
function followsFrom(unread: readonly string[], { wrong }: Problem): boolean {
  return unread.some((name) => wrong.endsWith(` is not in ${name}`));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** The files of a module's lessons, in their order. */
export function lessonFiles(root: string, slug: string): string[] {
  const folder = join(root, "lessons", slug);
  const numberOf = (name: string) => Number.parseInt(name, 10);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .sort((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1));
}

/**
 * The committed lock of a module; empty before the first `npm run lessons:lock`.
 *
 * @throws ContentError when the file is damaged
 */
export function readLock(folder: string): Lock {
  const report = new Report(`lessons/${basename(folder)}/lock.json`);
  const lock = lockOf(folder, report);
  if (lock === null) throw new ContentError(report.problems);
  return lock;
}

function lockOf(folder: string, report: Report): Lock | null {
  const text = textOf(join(folder, "lock.json"));
  // JSON is YAML, and the YAML reader says where a broken line stands.
  const conflict = text === null ? undefined : conflictIn(text);
  if (conflict !== undefined) {
    report.add(
      conflict,
      "a merge conflict in the lock",
      "take either side whole, then run npm run lessons:lock",
    );
    return null;
  }
  const reading = new Report(report.file);
  const read = text === null ? { value: {} } : readYaml(text, lockSchema, reading);
  const [first] = reading.problems;
  if (first !== undefined) {
    const mend = "bring it back from the last commit; it is written by npm run lessons:lock, never by hand";
    report.add(first, `the lock is damaged: ${first.wrong.replace("YAML", "JSON")}`, mend);
  }
  return read === null ? null : read.value;
}

/**
 * Whether nothing of a module was ever locked: its ids may still change. A lock that was only deleted leaves the editions,
 * and is missed.
 */
export function isDraft(root: string, slug: string): boolean {
  return ["lock.json", "editions.json"].every((name) => !existsSync(join(root, "lessons", slug, name)));
}

/** What the committed lock and the lessons disagree on: as problems of the question, or of `lock.json` where there is none. */
export function checkLock(root: string, { module, lock, placesOf }: LoadedModule): Problem[] {
  const report = new Report(`lessons/${module.slug}/lock.json`);
  const committed = lockOf(join(root, "lessons", module.slug), report);
  if (committed === null) return report.problems;
  const conflicts = compareWithLock(committed, lock, module.retired);
  if (conflicts.length === 0 && formatLock(committed) !== formatLock(lock))
    report.add(undefined, "the lock is not up to date", "run npm run lessons:lock");
  const told = conflicts.flatMap(({ question, wrong, mend }) => {
    const found = placesOf.get(question);
    const of = found === undefined ? report : new Report(found.file);
    of.add(found?.place, wrong, mend);
    return found === undefined ? [] : of.problems;
  });
  return [...report.problems, ...told];
}

/** The text of a lock file, sorted so that a diff shows only what changed. */
export function formatLock(lock: Lock): string {
  const sorted = Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}
