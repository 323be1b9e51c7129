/**
 * A learner's record in the few letters that a learning platform keeps for a lesson (SCORM 1.2: 4,096). Rows become lists
 * without names, and are deflated. Questions stand under their own ids and answers as they were given, so a lesson that
 * was changed meanwhile still reads all of it.
 */
import { deflateSync, strToU8 } from "fflate";
import { parse, progressFormat, progressVersion } from "../progress/format";
import { type Attempt, type Draft, emptyProgress, type Json, type Progress } from "../progress/progress";
import { inflated } from "../transfer/inflated";

const prefix = "UC1.";

/** In the order in which they stand in a row; a new one may only follow. */
const verdicts: readonly Attempt["verdict"][] = ["right", "partly", "wrong", "noted", "shown"];
const sureness: readonly Attempt["confidence"][] = [undefined, "guess", "think", "sure"];
const places: readonly Attempt["where"][] = ["lesson", "review"];

/** What most records say, so that it need not be sent; never to be changed. */
const dictionary = strToU8(
  '","true","false","lesson","anchor","questions","choices","{"text":""}{"text":"{"met":[]}{"order":["{"value":{"marked":["{"choices":["{"rows":{"{"choice":"',
);

export interface Suspended {
  text: string;
  /** False where nothing more can go and it is still too long: what stands in the platform is to be left. */
  fits: boolean;
  /** Whose own words were left out, because there is no room for them. */
  left: string[];
}

/**
 * @param module what all questions' names begin with
 * @param edition the lesson's content, as a number: for whoever looks at what a platform has kept
 * @param limit in letters
 */
export function suspend(progress: Progress, module: string, edition: number, limit: number): Suspended {
  const left = new Set<string>();
  let kept = progress;
  for (let text = packed(kept, module, edition); ; text = packed(kept, module, edition)) {
    if (text.length <= limit) return { text, fits: true, left: [...left] };
    const less = withoutLongest(kept);
    if (less === null) return { text: "", fits: false, left: [...left] };
    if (less.question !== null) left.add(less.question);
    kept = less.progress;
  }
}

export type Resumed =
  | { ok: true; progress: Progress }
  /** Something else, or what a later version wrote: nothing may be written over it. */
  | { ok: false };

/** Reads what `suspend` wrote; nothing at all is an empty record. Never throws. */
export function resume(text: string, module: string): Resumed {
  if (text === "") return { ok: true, progress: emptyProgress };
  if (!text.startsWith(prefix)) return { ok: false };
  try {
    const bytes = Uint8Array.from(atob(text.slice(prefix.length)), (letter) => letter.charCodeAt(0));
    const [, questions, attempts, drafts, spots, settings] = JSON.parse(inflated(bytes, dictionary) ?? "");
    const read = parse(
      JSON.stringify({
        format: progressFormat,
        version: progressVersion,
        ...rowsOf({ questions, attempts, drafts, spots, settings }, module),
      }),
    );
    return read.ok ? { ok: true, progress: read.progress } : { ok: false };
  } catch {
    return { ok: false };
  }
}

type Row = Json[];

interface Rows {
  questions: string[];
  attempts: Row[];
  drafts: Row[];
  spots: Row[];
  settings: Row[];
}

function packed({ attempts, drafts, places: spots, settings }: Progress, module: string, edition: number) {
  const bare = (name: string) => (name.startsWith(`${module}/`) ? name.slice(module.length + 1) : `/${name}`);
  const questions = [
    ...new Set([...attempts.map(({ question }) => question), ...Object.keys(drafts)].map(bare)),
  ];
  let last = 0;
  const since = (at: number) => {
    const passed = at - last;
    last = at;
    return passed;
  };
  const rows: Json[] = [
    edition,
    questions,
    attempts.map((one) => [
      questions.indexOf(bare(one.question)),
      one.kind,
      one.response,
      verdicts.indexOf(one.verdict),
      // No more digits than make a difference.
      Number(one.score.toFixed(4)),
      since(one.at),
      one.id,
      ...shorter([
        one.rev - 1,
        one.round - 1,
        one.hints,
        sureness.indexOf(one.confidence),
        places.indexOf(one.where),
        one.clock ?? 0,
      ]),
    ]),
    Object.values(drafts).map((one) => [
      questions.indexOf(bare(one.question)),
      one.response,
      one.at,
      ...shorter([one.rev - 1, one.round - 1, one.hints, sureness.indexOf(one.confidence), one.clock ?? 0]),
    ]),
    Object.values(spots).map((one) => [bare(one.lesson), one.anchor, one.at, ...shorter([one.clock ?? 0])]),
    Object.entries(settings).map(([name, one]) => [name, one.value, one.at, ...shorter([one.clock ?? 0])]),
  ];
  const bytes = deflateSync(strToU8(JSON.stringify(rows)), { level: 9, dictionary });
  return prefix + btoa(String.fromCharCode(...bytes));
}

/** Without the zeros at the end. */
function shorter(numbers: number[]): number[] {
  return numbers.slice(0, numbers.findLastIndex((number) => number !== 0) + 1);
}

/** As a record is stored; whether each row is one is checked by who reads that. */
function rowsOf({ questions, attempts, drafts, spots, settings }: Rows, module: string) {
  const whole = (name: Json | undefined) => {
    const text = String(name);
    return text.startsWith("/") ? text.slice(1) : `${module}/${text}`;
  };
  const number = (value: Json | undefined) => (typeof value === "number" ? value : 0);
  const clock = (value: Json | undefined) => (number(value) === 0 ? {} : { clock: number(value) });
  const sure = (value: Json | undefined) => {
    const confidence = sureness[number(value)];
    return confidence === undefined ? {} : { confidence };
  };
  let last = 0;
  return {
    attempts: attempts.map((row) => {
      const [question, kind, response, verdict, score, passed, id, rev, round, hints, sureAt, where, at] =
        row;
      last += number(passed);
      return {
        id,
        question: whole(questions[number(question)]),
        rev: number(rev) + 1,
        round: number(round) + 1,
        kind,
        response,
        verdict: verdicts[number(verdict)],
        score,
        ...sure(sureAt),
        hints: number(hints),
        at: last,
        ...clock(at),
        where: places[number(where)],
      };
    }),
    drafts: Object.fromEntries(
      drafts.map((row): [string, object] => {
        const [index, response = null, at = 0, rev, round, hints, sureAt, moment] = row;
        const question = whole(questions[number(index)]);
        const draft = {
          question,
          rev: number(rev) + 1,
          round: number(round) + 1,
          response,
          ...sure(sureAt),
          hints: number(hints),
          at,
          ...clock(moment),
        };
        return [question, draft];
      }),
    ),
    places: Object.fromEntries(
      spots.map(([name, anchor, at, moment]) => {
        const lesson = whole(name);
        return [lesson, { lesson, anchor, at, ...clock(moment) }];
      }),
    ),
    settings: Object.fromEntries(
      settings.map(([name, value, at, moment]) => [String(name), { value, at, ...clock(moment) }]),
    ),
  };
}

/** From so many letters on an answer is mostly somebody's own words. */
const longAnswer = 120;

/**
 * A record with less in it: first without the longest text, then without the oldest answer that a later one to the same
 * question has replaced, then without settings.
 *
 * @returns `question` where a text went; null where nothing can go
 */
function withoutLongest(progress: Progress): { progress: Progress; question: string | null } | null {
  const lengthOf = ({ response }: Attempt | Draft) => JSON.stringify(response).length;
  const drafts = Object.values(progress.drafts);
  const [longest] = [...progress.attempts, ...drafts].sort((a, b) => lengthOf(b) - lengthOf(a));
  if (longest !== undefined && lengthOf(longest) >= longAnswer) {
    const { question } = longest;
    const attempts = progress.attempts.map((one) => (one === longest ? { ...one, response: null } : one));
    const others = drafts.filter((one) => one !== longest);
    return {
      progress: {
        ...progress,
        attempts,
        drafts: Object.fromEntries(others.map((one) => [one.question, one])),
      },
      question,
    };
  }
  const replaced = progress.attempts.findIndex((one, index) =>
    progress.attempts.some(
      (other, at) => at > index && other.question === one.question && other.score >= one.score,
    ),
  );
  if (replaced >= 0) {
    return {
      progress: { ...progress, attempts: progress.attempts.filter((_, index) => index !== replaced) },
      question: null,
    };
  }
  return Object.keys(progress.settings).length > 0
    ? { progress: { ...progress, settings: {} }, question: null }
    : null;
}
