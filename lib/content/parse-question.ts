/// <reference types="mdast-util-mdx" />
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { kindTraits } from "../quiz/kinds/kinds";
import type { ModuleId } from "../quiz/names";
import type { Evidence, Kind, Level, Question } from "../quiz/question";
import type { Common, Known } from "./kinds/kind";
import { kindContents } from "./kinds/kinds";
import { againEnding } from "./kinds/predict";
import type { LockedQuestion } from "./lock";
import { toMarkup } from "./markdown";
import { checkMisconception, refuseMarkers } from "./misconception";
import { didYouMean, nearest } from "./nearest";
import type { Report } from "./problem";
import { readBody, startOf } from "./question-parts";
import type { Sources } from "./registers";

/** What a question's parser has to know of its surroundings. */
export interface Surroundings {
  module: ModuleId;
  lesson: string;
  /** Objectives this lesson may name. */
  objectives: readonly string[];
  sources: Sources;
  /** Tries before the key shows, where a question does not say. */
  tries: number;
  /** Ids of the misconceptions a wrong answer may name. */
  misconceptions: readonly string[];
  /** What the lock file remembers of the question. */
  locked: (id: string) => LockedQuestion | undefined;
  report: Report;
}

export interface ParsedQuestion {
  question: Question;
  locked: LockedQuestion;
  /** Misconception by part; see `Lesson.misconceptions`. */
  misconceptions: Record<string, string>;
}

const commonAttributes = ["id", "objective", "see", "level", "tries", "rev", "look", "sibling"];

/**
 * Reads one question tag into a checked value.
 *
 * @param element the tag with its children
 * @param attributes its attributes, known to be plain text
 * @returns null when something is wrong; then the report says what
 */
export function parseQuestion(
  kind: Kind,
  element: MdxJsxFlowElement,
  written: Record<string, string>,
  around: Surroundings,
): ParsedQuestion | null {
  const { report } = around;
  const problems = report.problems.length;
  const place = startOf(element);
  const { tag, attributes: own, answers, parse } = kindContents[kind];
  const allowed = [...commonAttributes, ...own];
  const attributes = { ...written };
  for (const [name, value] of Object.entries(written)) {
    if (allowed.includes(name)) continue;
    report.add(place, `<${tag}> does not know "${name}"`, didYouMean(name, allowed));
    // Read as what was meant, so that nobody is told that it is missing too.
    const meant = nearest(name, allowed);
    if (meant !== null) attributes[meant] ??= value;
  }
  const body = readBody(element, attributes, answers, report);
  const id = attributes.id ?? "";
  if (id === "")
    report.add(place, `<${tag}> has no id`, 'write id="…": small letters, digits and hyphens, for ever');
  else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    report.add(place, `id "${id}" is not usable`, "use small letters, digits and single hyphens");
  } else if (id.endsWith(againEnding)) {
    const mend = `choose another ending: ${againEnding} names the second asking of a prediction`;
    report.add(place, `id "${id}" is not usable`, mend);
  }
  const objective = attributes.objective ?? "";
  if (objective === "")
    report.add(place, `<${tag}> has no objective`, `use one of: ${around.objectives.join(", ")}`);
  else if (!around.objectives.includes(objective)) {
    report.add(
      place,
      `objective "${objective}" is not one of this lesson`,
      didYouMean(objective, around.objectives),
    );
  }
  const { scored } = kindTraits[kind];
  const see = readEvidence(attributes.see, around.sources, (wrong, mend) => report.add(place, wrong, mend));
  if (scored && !/[^\s;]/.test(attributes.see ?? "")) {
    report.add(
      place,
      `<${tag}> has no see`,
      'name the source that settles it, for example see="A/HRC/25/63 para. 74"',
    );
  }
  const level = levelOf(attributes.level);
  if (level === null)
    report.add(place, `level "${attributes.level}" is not known`, "use recall, apply or infer");
  const tries = wholeNumber(attributes.tries ?? String(around.tries), 1, 5);
  if (tries === null)
    report.add(place, `tries "${attributes.tries}" is not usable`, "write a number from 1 to 5");
  const rev = wholeNumber(attributes.rev ?? "1", 1, 1000);
  if (rev === null)
    report.add(place, `rev "${attributes.rev}" is not usable`, "write 1, or one more than before");
  if (body.prompt.length === 0)
    report.add(place, `<${tag}> asks nothing`, "write the question before the answers");

  refuseMarkers(body.prompt, report);
  const before = around.locked(id);
  const known: Known = { ...before?.gone, ...before?.parts };
  const parsed = parse(body, known);
  for (const named of Object.values(parsed?.reveals ?? {}))
    checkMisconception(named, around.misconceptions, report);
  if (parsed === null || level === null || tries === null || rev === null) return null;
  if (report.problems.length > problems) return null;

  const common: Common = {
    id,
    module: around.module,
    lesson: around.lesson,
    rev,
    objective,
    level,
    scored,
    tries,
    prompt: toMarkup(body.prompt),
    hints: body.hints,
    see,
    look: null,
    ...(attributes.sibling === undefined ? {} : { sibling: attributes.sibling }),
    refutation: body.refutation,
  };
  const gone = Object.entries(known).filter(([part]) => !Object.hasOwn(parsed.parts, part));
  const locked: LockedQuestion = {
    kind,
    rev,
    parts: parsed.parts,
    key: parsed.lockKey,
    ...(gone.length > 0 ? { gone: Object.fromEntries(gone) } : {}),
  };
  const misconceptions = Object.fromEntries(
    Object.entries(parsed.reveals ?? {}).map(([part, named]) => [part, named.id]),
  );
  return { question: parsed.make(common), locked, misconceptions };
}

/** Reads `see`: source ids with their places, several parted by ";". */
function readEvidence(
  see: string | undefined,
  sources: Sources,
  add: (wrong: string, mend: string) => void,
): Evidence[] {
  const ids = Object.keys(sources).sort((a, b) => b.length - a.length);
  const found: Evidence[] = [];
  for (const entry of (see ?? "").split(";").map((part) => part.trim())) {
    if (entry === "") continue;
    const id = ids.find((known) => entry === known || entry.startsWith(`${known} `));
    const source = id === undefined ? undefined : sources[id];
    if (id === undefined || source === undefined) {
      const written = ids
        .map((known) => firstWords(entry, known))
        .find((start) => nearest(start, ids) !== null);
      const unknown = written ?? firstWords(entry, "one");
      add(`source "${unknown}" is not in sources.yaml`, didYouMean(unknown, Object.keys(sources)));
      continue;
    }
    const at = entry.slice(id.length).trim();
    found.push({
      source: id,
      label: source.label ?? id,
      url: source.url ?? null,
      ...(at === "" ? {} : { at }),
    });
  }
  return found;
}

/** As many words of an entry as an id has: what an author may have meant as that id. */
function firstWords(entry: string, id: string): string {
  return entry.split(" ").slice(0, id.split(" ").length).join(" ");
}

function levelOf(level: string | undefined): Level | null {
  if (level === undefined) return "recall";
  return level === "recall" || level === "apply" || level === "infer" ? level : null;
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}
