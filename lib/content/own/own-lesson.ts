import * as v from "valibot";
import { crc24 } from "../../codes/code-text";
import { moduleId } from "../../quiz/names";
import { checkText } from "../bad-files";
import type { Registers } from "../check-lesson";
import { checkRules } from "../check-rules";
import { checkDrawings, drawingsSchema } from "../drawings";
import type { Lesson, Module } from "../module";
import { didYouMean } from "../nearest";
import { parseLesson, type ReadFront } from "../parse-lesson";
import { type Problem, Report } from "../problem";
import {
  factsSchema,
  frontMatterSchema,
  glossarySchema,
  type Read,
  readYaml,
  sourcesSchema,
  text,
} from "../registers";
import { readModule } from "../rules/reading";
import type { Rule } from "../rules/rule";
import { rules } from "../rules/rules";
import { checkTimeline, emptyTimeline, timelineSchema } from "../timeline";
import { checkVotes, votesSchema } from "../votes";

/** What a lesson that stands by itself says at its top: its own registers, in the shape that the files of a module have. */
const ownSchema = v.strictObject({
  title: frontMatterSchema.entries.title,
  summary: frontMatterSchema.entries.summary,
  note: frontMatterSchema.entries.note,
  /** Who wrote it. */
  by: v.optional(text),
  /** What it was made from, where it was. */
  from: v.optional(text),
  objectives: v.pipe(
    v.record(v.string(), text),
    v.check((named) => Object.keys(named).length > 0, "must name one"),
  ),
  canSay: v.optional(v.record(v.string(), text)),
  misconceptions: v.optional(v.record(v.string(), text), {}),
  sources: v.optional(sourcesSchema, {}),
  facts: v.optional(factsSchema, {}),
  glossary: v.optional(glossarySchema, {}),
  votes: v.optional(votesSchema, {}),
  timeline: v.optional(timelineSchema),
  figures: v.optional(drawingsSchema, {}),
});
type OwnFront = v.InferOutput<typeof ownSchema>;

/** Longer texts are not read: about thirty thousand words, many times a lesson. */
export const longestOwnText = 200_000;
/** More questions are not read. */
export const mostOwnQuestions = 200;

/** The folder and file that a lesson by itself would have in a module. */
const ownModule = moduleId("own");
const ownFile = "01-own.mdx";

/** A lesson that stands by itself, read. */
export interface OwnReading {
  /** What has to be mended before it is a lesson, in the order of the text. */
  problems: Problem[];
  /** Which of the rules for lessons it does not keep; beside problems those that do not follow from one. */
  advice: (Problem & { rule: string })[];
  /** Null where not even its top or its syntax could be read. */
  read: { module: Module; lesson: Lesson; by: string | null; from: string | null } | null;
}

/**
 * Reads a lesson that stands by itself, by the parser and the rules of the build. Nothing in the text is run.
 *
 * @param source front matter with the registers, and the lesson
 */
export function readOwnLesson(source: string): OwnReading {
  const report = new Report(ownFile);
  const tooMuch = refuseTooMuch(source);
  if (tooMuch !== null) {
    report.add(undefined, tooMuch.wrong, tooMuch.mend);
    return { problems: report.problems, advice: [], read: null };
  }
  if (!checkText(source, report)) return { problems: report.problems, advice: [], read: null };
  let front: Read<OwnFront> | null = null;
  const registers: Registers = { ...emptyRegisters };
  const readFront: ReadFront = (yaml) => {
    front = readYaml(yaml, ownSchema, report, 2);
    if (front === null) return null;
    const { value, placeOf } = front;
    Object.assign(registers, registersOf(value));
    checkRegisters(front, report);
    const { title, summary, note } = value;
    const objectives = Object.keys(value.objectives);
    return { value: { kind: "lesson", title, summary, note, objectives }, placeOf };
  };
  const parsed = parseLesson(ownModule, ownFile, source, registers, {}, report, { readFront });
  const found = taken(front);
  // What stands at a top that cannot be read is not known: nothing is missed in it.
  if (found === null) report.takeBack(({ wrong }) => lookedUp.test(wrong));
  const problems = report.inOrder().map(inOneFile);
  if (parsed === null || found === null) return { problems, advice: [], read: null };
  const lesson = named(parsed.lesson);
  const module = moduleOf(found, lesson);
  const advice = adviceFor(module, source, report.problems);
  return { problems, advice, read: { module, lesson, by: found.by ?? null, from: found.from ?? null } };
}

/** What is said of a name that no register has. */
const lookedUp = /is not in [a-z]+\.yaml$|^objective ".*" is not one of this lesson$/;

/** A variable that a callback sets, as TypeScript does not see. */
function taken(front: Read<OwnFront> | null): OwnFront | null {
  return front === null ? null : front.value;
}

function refuseTooMuch(source: string): { wrong: string; mend: string } | null {
  if (source.length > longestOwnText) {
    const wrong = `the text has ${source.length} characters, and a lesson may have ${longestOwnText}`;
    return { wrong, mend: "make several lessons of it" };
  }
  const asked = source.match(/^<[A-Z][a-z]+\s[^>\n]*\bid="/gm)?.length ?? 0;
  if (asked <= mostOwnQuestions) return null;
  const wrong = `the text asks ${asked} questions, and a lesson may ask ${mostOwnQuestions}`;
  return { wrong, mend: "make several lessons of it" };
}

const emptyRegisters: Registers = {
  objectives: [],
  misconceptions: [],
  sources: {},
  facts: {},
  glossary: {},
  votes: {},
  timeline: emptyTimeline,
  drawings: [],
};

function registersOf(front: OwnFront): Registers {
  const { objectives, misconceptions, sources, facts, glossary, votes, timeline, figures } = front;
  return {
    objectives: Object.keys(objectives),
    misconceptions: Object.keys(misconceptions),
    sources,
    facts,
    glossary,
    votes,
    timeline: timeline ?? emptyTimeline,
    drawings: Object.keys(figures),
  };
}

/** What a module's registers are held to, where it stands at the top of a lesson. */
function checkRegisters({ value, placeOf }: Read<OwnFront>, report: Report): void {
  const { sources, facts, votes, timeline, figures } = value;
  const within =
    (register: string) =>
    (path: readonly unknown[]): ReturnType<typeof placeOf> =>
      placeOf([register, ...path]);
  for (const [id, { source }] of Object.entries(facts)) {
    if (Object.hasOwn(sources, source)) continue;
    const wrong = `fact "${id}" rests on "${source}", which is not in sources.yaml`;
    report.add(placeOf(["facts", id, "source"]), wrong, didYouMean(source, Object.keys(sources)));
  }
  checkVotes({ value: votes, placeOf: within("votes") }, report);
  for (const [id, { source }] of Object.entries(votes)) {
    if (Object.hasOwn(sources, source)) continue;
    const mend = didYouMean(source, Object.keys(sources));
    report.add(placeOf(["votes", id, "source"]), `source "${source}" is not in sources.yaml`, mend);
  }
  if (timeline !== undefined)
    checkTimeline({ value: timeline, placeOf: within("timeline") }, Object.keys(votes), report);
  checkDrawings({ value: figures, placeOf: within("figures") }, report);
}

/**
 * The lesson under a module of its own, named after what its questions ask: answers that were saved belong to the
 * questions as they are. The text around them may change.
 */
function named(lesson: Lesson): Lesson {
  const asked = lesson.questions.map(({ id, kind, ask, key }) => ({ id, kind, ask, key }));
  const mark = crc24(new TextEncoder().encode(JSON.stringify(asked))).toString(36);
  const module = moduleId(`${ownModule}-${mark}`);
  return { ...lesson, module, questions: lesson.questions.map((question) => ({ ...question, module })) };
}

function moduleOf(front: OwnFront, lesson: Lesson): Module {
  const { title, summary, objectives, canSay, misconceptions, sources, facts, glossary, votes } = front;
  return {
    slug: lesson.module,
    title,
    summary,
    updated: "",
    method: [],
    countries: [],
    objectives,
    ...(canSay === undefined ? {} : { canSay }),
    misconceptions,
    language: "",
    speakers: {},
    exceptions: [],
    retired: [],
    sources,
    facts,
    glossary,
    corrections: [],
    votes,
    vetoes: null,
    challenges: [],
    timeline: front.timeline ?? emptyTimeline,
    cases: {},
    drawings: front.figures,
    images: {},
    media: {},
    standards: [],
    forTeachers: {},
    lessons: [lesson],
  };
}

/** Rules about a module as a whole: a lesson by itself cannot keep them. */
const ofModules = [
  "asked-often",
  "check-draws-on-all",
  "corrections-taught",
  "test-wise",
  "speakers-translated",
];
/** Rules about facts: whoever wrote none down is not told so line by line. */
const ofFacts = [
  "cites-facts",
  "quotations-verbatim",
  "excerpt-verbatim",
  "excerpt-brackets",
  "amounts-known",
];

function adviceFor(module: Module, source: string, problems: readonly Problem[]): OwnReading["advice"] {
  const hasFacts = Object.keys(module.facts).length > 0;
  const holds = ({ name }: Rule) => !ofModules.includes(name) && (hasFacts || !ofFacts.includes(name));
  const reading = readModule(module, (file) => (file === ownFile ? source : ""));
  return checkRules(reading, problems, rules.filter(holds)).problems.map((problem) => ({
    ...inOneFile(problem),
    rule: problem.rule,
  }));
}

/** A sentence of the check, which speaks of the files of a module, said of a lesson that is one file. */
function inOneFile<P extends Problem>(problem: P): P {
  return { ...problem, wrong: ofOneFile(problem.wrong), mend: ofOneFile(problem.mend) };
}

function ofOneFile(sentence: string): string {
  return sentence
    .replace(/\b(sources|facts|glossary|votes|timeline|figures)\.yaml\b/g, "$1: at the top")
    .replace(/\bmodule\.yaml\b/g, "the list at the top");
}
