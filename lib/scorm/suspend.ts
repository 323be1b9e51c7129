/**
 * A learner's record in the few letters that a learning platform keeps for a lesson (SCORM 1.2: 4,096). Rows become lists
 * without names, and are deflated. Questions stand under their own ids and answers as they were given, so a lesson that
 * was changed meanwhile still reads all of it.
 */
import { deflateSync, strToU8 } from "fflate";
import { parse, progressFormat, progressVersion } from "../progress/format";
import { type Attempt, type Draft, emptyProgress, type Json, type Progress } from "../progress/progress";
import { inflated, inflatedStart } from "../transfer/inflated";

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

/** Whose record it is, beside the answers. */
export interface Of {
  /** What all questions' names begin with. */
  module: string;
  /** The lesson's content, as a number: for whoever looks at what a platform has kept. */
  edition: number;
  /** The attempt, by a name of our own: see `beginSession`. */
  attempt: string;
  /** Whether the lesson has this question. Others, of an earlier package, go first where there is no room. */
  asks: (question: string) => boolean;
}

/** @param limit in letters */
export function suspend(progress: Progress, of: Of, limit: number): Suspended {
  const left = new Set<string>();
  let kept = progress;
  for (let text = packed(kept, of); ; text = packed(kept, of)) {
    if (text.length <= limit) return { text, fits: true, left: [...left] };
    const less = withoutStrangers(kept, of) ?? withoutLongest(kept);
    if (less === null) return { text: "", fits: false, left: [...left] };
    if (less.question !== null) left.add(less.question);
    kept = less.progress;
  }
}

export type Resumed =
  | {
      ok: true;
      progress: Progress;
      /** Empty where an earlier package gave it no name. */
      attempt: string;
      /** False where some of it came back damaged, or where it was not ours at all: then this is what could be read. */
      isWhole: boolean;
    }
  /** What a later version wrote: nothing may be written over it. */
  | { ok: false };

const nothing = { ok: true, progress: emptyProgress, attempt: "" } as const;

/** Reads what `suspend` wrote; nothing at all is an empty record. Never throws. */
export function resume(text: string, module: string): Resumed {
  const written = asWritten(text);
  if (written === "") return { ...nothing, isWhole: true };
  if (!written.startsWith(prefix)) return isLater(written) ? { ok: false } : { ...nothing, isWhole: false };
  const packed = written.slice(prefix.length);
  try {
    return { ...read(inflated(bytesOf(packed), dictionary) ?? "", module), isWhole: true };
  } catch {
    try {
      // Four letters hold three bytes, and a part of them holds nothing.
      const whole = packed.replace(/[^A-Za-z0-9+/].*$/s, "");
      const bytes = bytesOf(whole.slice(0, whole.length - (whole.length % 4)));
      return { ...read(upToLastRow(inflatedStart(bytes, dictionary)), module), isWhole: false };
    } catch {
      return { ...nothing, isWhole: false };
    }
  }
}

function isLater(text: string): boolean {
  return /^UC\d+\./.test(text);
}

/**
 * A text as it was before a platform wrapped it, or wrote some of its signs in another way: for a page (&#43;), for an
 * address (%2B, a space for a plus), or as the name of nothing.
 */
export function asWritten(text: string): string {
  const plain = text
    .replace(/&#(?:x([\da-f]{2,4})|(\d{2,4}));/gi, (_, hex, decimal) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[\r\n\t]/g, "")
    .trim()
    .replaceAll(" ", "+");
  return ["null", "undefined"].includes(plain) ? "" : plain;
}

function bytesOf(packed: string): Uint8Array {
  return Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
}

/** @throws Error for what is no record */
function read(text: string, module: string): { ok: true; progress: Progress; attempt: string } {
  const [, questions, attempts = [], drafts = [], spots = [], settings = [], attempt] = JSON.parse(text);
  const parsed = parse(
    JSON.stringify({
      format: progressFormat,
      version: progressVersion,
      ...rowsOf({ questions, attempts, drafts, spots, settings }, module),
    }),
  );
  if (!parsed.ok) throw new Error(parsed.problem);
  return { ok: true, progress: parsed.progress, attempt: typeof attempt === "string" ? attempt : "" };
}

/** A list of lists of rows that ends anywhere, closed after its last whole row. */
function upToLastRow(text: string): string {
  const open: string[] = [];
  let isText = false;
  let whole = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText) {
      if (sign === "\\") at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === "[" || sign === "{") open.push(sign === "[" ? "]" : "}");
    else if (sign === "]" || sign === "}") {
      open.pop();
      if (open.length <= 2) whole = text.slice(0, at + 1) + open.join("");
    }
  }
  return whole;
}

type Row = Json[];

interface Rows {
  questions: string[];
  attempts: Row[];
  drafts: Row[];
  spots: Row[];
  settings: Row[];
}

function packed(
  { attempts, drafts, places: spots, settings }: Progress,
  { module, edition, attempt }: Of,
): string {
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
    attempt,
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

/** A record without the answers to questions that the lesson does not have; null where there are none. */
function withoutStrangers(progress: Progress, { asks }: Of): { progress: Progress; question: null } | null {
  const attempts = progress.attempts.filter(({ question }) => asks(question));
  const drafts = Object.values(progress.drafts).filter(({ question }) => asks(question));
  const isLess =
    attempts.length < progress.attempts.length || drafts.length < Object.keys(progress.drafts).length;
  return isLess
    ? {
        progress: {
          ...progress,
          attempts,
          drafts: Object.fromEntries(drafts.map((one) => [one.question, one])),
        },
        question: null,
      }
    : null;
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
