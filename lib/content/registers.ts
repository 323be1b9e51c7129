import * as v from "valibot";
import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { daySchema } from "./days";
import { languageNamed } from "./languages";
import { curled } from "./markdown";
import { nearest } from "./nearest";
import type { Place, Report } from "./problem";

export const text = v.pipe(
  v.string("must be text"),
  v.trim(),
  v.minLength(1, "must not be empty"),
  v.transform(curled),
);
/** A name to compare with another one, so it stays as it is written. */
export const id = v.pipe(v.string("must be text"), v.trim(), v.minLength(1, "must not be empty"));
const date = daySchema();
export const link = v.pipe(
  v.string("must be a link"),
  v.regex(/^https?:\/\/[^\s]+$/, "must be a link that starts with https://"),
);

export const moduleSchema = v.strictObject({
  title: text,
  summary: text,
  /** The date on which the lessons were last checked against the record. */
  updated: date,
  /** The news article the module starts from. */
  article: v.optional(v.strictObject({ title: text, outlet: text, date, url: v.optional(link) })),
  /** Where it stands among the modules of the site: 1 first; those without a place follow by their folders' names. */
  place: v.optional(v.pipe(v.number("must be a number"), v.integer("must be a whole number"))),
  /** What the home page opens with: a sentence as printed, a prediction of a lesson asked about it, and what that leads to. */
  opening: v.optional(
    v.strictObject({ sentence: text, from: text, asks: text, question: id, dek: v.optional(text) }),
  ),
  /** How the module was made, beside what holds for every module: sentences for the page on sources and method. */
  method: v.optional(v.array(text, "must be a list, each entry with a hyphen"), []),
  /** Names that stand for a country beside its own: rules read "the DPRK wants" as "North Korea wants". */
  countries: v.optional(v.array(text, "must be a list like [the DPRK, Beijing]"), []),
  objectives: v.record(v.string(), text),
  /** By objective: what a learner who reached it can now say, as a sentence of theirs. */
  canSay: v.optional(v.record(v.string(), text)),
  /** What a reader may wrongly believe, by the id that wrong answers name. */
  misconceptions: v.optional(v.record(v.string(), text), {}),
  /** The language of the lessons, as `speakers` calls it. */
  language: v.optional(v.pipe(text, v.transform(languageNamed)), "English"),
  /** Whose words the facts quote, persons and documents, each with the language they were spoken or written in. */
  speakers: v.optional(v.record(v.string(), text), {}),
  /** The facts that no version of the lessons may leave out. */
  keeps: v.optional(v.array(id, "must be a list like [B1, B2]")),
  /** The facts that hold the rule of Article 27, and how it is practised: the Council explorer cites them. */
  charter: v.optional(
    v.strictObject({
      rule: v.array(id, "must be a list like [V3, V4]"),
      practice: v.array(id, "must be a list like [V5]"),
    }),
  ),
  /** Where a rule for lessons is broken on purpose: see lib/content/rules. */
  exceptions: v.optional(
    v.array(
      v.strictObject({ rule: id, about: id, because: text }),
      "must be a list, each entry with rule, about and because",
    ),
    [],
  ),
  retired: v.optional(v.array(id, "must be a list like [first, second]"), []),
});

export const sourceSchema = v.strictObject({
  title: text,
  label: v.optional(text),
  publisher: text,
  kind: v.picklist(
    ["official", "statement", "press", "article"],
    "must be official, statement, press or article",
  ),
  date: v.optional(date),
  /** The last day on which somebody read it for this module: what is said "as of" a month rests on it. */
  read: v.optional(date),
  /** The sources whose words it repeats: it is no second witness beside them. */
  follows: v.optional(v.array(id, "must be a list like [reuters-2014-02-18]")),
  url: v.optional(link),
});
export const sourcesSchema = v.record(v.string(), sourceSchema);

export const factsSchema = v.record(
  v.string(),
  v.strictObject({
    says: text,
    source: id,
    at: v.optional(text),
    /** Whose words it quotes: a name of `speakers`. */
    speaker: v.optional(id),
    /** The language in which they were spoken or written, in a lesson by itself: it has no list of speakers. */
    spoken: v.optional(text),
    /** Who put them into the words quoted. */
    translator: v.optional(text),
    /** Who quotes them, where they were read only there. */
    via: v.optional(text),
    status: v.literal("verified", "must be verified: other facts may not be taught"),
  }),
);

export const glossarySchema = v.record(
  v.pipe(v.string(), v.transform(curled)),
  v.strictObject({ means: text }),
);

/** Where the module's article and the record differ. */
export const correctionsSchema = v.array(
  v.strictObject({
    article: text,
    record: text,
    facts: v.pipe(v.array(id, "must be a list like [B1, B2]"), v.minLength(1, "must name a fact")),
  }),
  "must be a list, each entry with a hyphen",
);

export const frontMatterSchema = v.strictObject({
  /** A check comes last, asks about every lesson and gives one try: see docs/for-authors.md. */
  kind: v.optional(v.picklist(["lesson", "check"], "must be lesson or check"), "lesson"),
  title: text,
  summary: text,
  objectives: v.pipe(v.array(id, "must be a list like [first, second]"), v.minLength(1, "must name one")),
  note: v.optional(
    v.pipe(
      text,
      v.check((note) => note.split(/\s+/).length <= 30, "must have at most 30 words"),
    ),
  ),
  /** The names that its file had before, without number and ending: their addresses lead here. */
  was: v.optional(
    v.array(
      v.pipe(id, v.regex(/^[a-z0-9-]+$/, "must be a name as in an address, without its number and .mdx")),
      "must be a list like [the-veto]",
    ),
  ),
});

export type ModuleFile = v.InferOutput<typeof moduleSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Sources = v.InferOutput<typeof sourcesSchema>;
export type Facts = v.InferOutput<typeof factsSchema>;
export type Glossary = v.InferOutput<typeof glossarySchema>;
export type Corrections = v.InferOutput<typeof correctionsSchema>;
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** A checked value, and where each of its fields stands. */
export interface Read<T> {
  value: T;
  placeOf: (path: readonly unknown[]) => Place;
}

/**
 * Reads YAML against a schema.
 *
 * @param source the YAML text
 * @param firstLine the line of the file on which the text starts, from 1
 * @returns the checked value, or null with every problem added to the report
 */
export function readYaml<const S extends v.GenericSchema>(
  source: string,
  schema: S,
  report: Report,
  firstLine = 1,
): Read<v.InferOutput<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: "core" });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly unknown[]) => place(nodeAt(document, path));
  if (document.errors.length > 0) {
    const said = new Set<number>();
    const follows = followsFrom(source);
    for (const error of document.errors) {
      const open = error.code === "MISSING_CHAR" ? openQuote(source) : openBracket(error, source);
      const at = place(open < 0 ? error.pos[0] : open);
      // One mistake in a line is often reported twice.
      if (follows(error) || said.has(at.line)) continue;
      said.add(at.line);
      const { wrong, mend } = explainYaml(error, source, document.errors);
      report.add(at, wrong, mend);
    }
    return null;
  }
  const written = writtenIn(document);
  if (written === null) {
    const alias = /(^|[\s[{,])\*([^\s,\]}]+)/m.exec(source);
    const [, room = "", name = ""] = alias ?? [];
    // A name that there is stands for too much: see `writtenIn`.
    const isNamed = source.includes(`&${name}`);
    report.add(
      place((alias?.index ?? 0) + room.length),
      isNamed ? "a * that stands for more than anyone would write" : "a * that stands for no text before it",
      isNamed ? "write the values out" : "put a value that begins with * between quotation marks",
    );
    return null;
  }
  // To valibot a list is an object too, one that lacks every field.
  if (schema.type !== "array" && (typeof written !== "object" || Array.isArray(written))) {
    report.add(placeOf([]), "not fields, each with its value", "write name: value");
    return null;
  }
  const result = v.safeParse(schema, written);
  // To valibot a list is fields too, named 0, 1, 2.
  const lists = result.success ? listsForFields(written, result.output) : listsAmong(result.issues);
  for (const [list, path] of new Map(lists.map((path) => [path.join("."), path]))) {
    const mend = "write its entries as name: value, without the hyphen";
    report.add(placeOf(path), `"${list}" is a list`, mend);
  }
  if (result.success) return lists.length > 0 ? null : { value: result.output, placeOf };
  const issues = result.issues.flatMap((issue) => ofOneKind(issue, schema));
  const misspelt = misspeltFields(issues, schema);
  const nameless = new Map<string, number>();
  for (const issue of issues) {
    if (listAround(issue) !== null) continue;
    // Fields in a row without the name of their entry above them: the first says so for all.
    if (issue.expected === "Object") {
      const among = (v.getDotPath(issue) ?? "").replace(/[^.]*$/, "");
      const { line } = placeOf((issue.path ?? []).map((step) => step.key));
      const follows = nameless.get(among) === line - 1;
      nameless.set(among, line);
      if (follows) continue;
    }
    const name = v.getDotPath(issue) ?? "";
    const path = (issue.path ?? []).map((step) => step.key);
    const { wrong, mend } = explain(
      issue,
      name === "" ? "this file" : `"${name}"`,
      neededAt(schema, keysOf(issue)),
    );
    const meant = misspelt.get(name);
    const isOfName = issue.path?.at(-1)?.origin === "key" && !isUnknown(issue) && !isMissing(issue);
    if (isOfName) report.add(place(nameAt(document, path)), wrong, "mend the name");
    else if (meant !== undefined) report.add(placeOf(path), wrong, `did you mean "${meant}"?`);
    else if (!isMissing(issue) || ![...misspelt.values()].includes(name))
      report.add(placeOf(path), wrong, mend);
  }
  return null;
}

/** What a document says; null where an alias in it leads nowhere, or to more than anyone would write. */
function writtenIn(parsed: ReturnType<typeof parseDocument>): unknown {
  try {
    const value: unknown = parsed.toJS();
    return value ?? {};
  } catch {
    return null;
  }
}

/** Tells of each mistake in turn whether it is only there because of one before it. */
function followsFrom(source: string): (error: YAMLParseError) => boolean {
  let shifted = false;
  let lost = false;
  let before = 0;
  return ({ code, pos: [at] }) => {
    // A line that is shifted, or no name, moves those below it, up to the next entry.
    if (/^\S/m.test(source.slice(source.indexOf("\n", before) + 1, at))) shifted = false;
    before = at;
    const isShift = /_IMPLICIT_KEY$|^BAD_INDENT$/.test(code);
    // Behind a bracket that opens or closes nothing the parser knows no line any more.
    const isLost = /^(?:UNEXPECTED_TOKEN|MISSING_CHAR|BLOCK_IN_FLOW)$/.test(code);
    if ((isShift && shifted) || (isLost && lost)) return true;
    shifted ||= /^(?:TAB_AS_INDENT|BAD_INDENT|MULTILINE_IMPLICIT_KEY)$/.test(code);
    lost ||= isLost;
    return false;
  };
}

/** Where a bracket stands whose end is missed in a later line; -1 where none is. */
function openBracket(
  { message, pos: [at] }: Pick<YAMLParseError, "message" | "pos">,
  source: string,
): number {
  if (!/^Flow (?:sequence|map) /.test(message)) return -1;
  return Math.max(source.lastIndexOf("[", at), source.lastIndexOf("{", at));
}

/** Where a quotation mark begins a value that does not end in its line; -1 where none does. */
function openQuote(source: string): number {
  const found = /^([^#\n]*?[:-][ \t]+)(["'])(?:(?!\2).)*$/m.exec(source);
  return found === null ? -1 : found.index + (found[1] ?? "").length;
}

/** A mistake of YAML in the words of an author. */
function explainYaml(
  { code, message, pos }: YAMLParseError,
  source: string,
  all: readonly YAMLParseError[],
): { wrong: string; mend: string } {
  const start = source.lastIndexOf("\n", pos[0] - 1) + 1;
  const [line = ""] = source.slice(start).split("\n");
  const [, name = ""] = /^\s*-?\s*["']?([^"':]+)/.exec(line) ?? [];
  switch (openBracket({ message, pos }, source) < 0 ? code : "MISSING_CHAR") {
    case "TAB_AS_INDENT":
      return {
        wrong: "a tab at the beginning of a line",
        mend: "write spaces for it, as many as the lines beside it have",
      };
    case "DUPLICATE_KEY":
      return { wrong: `"${name}" stands twice`, mend: "remove one of the two" };
    case "BLOCK_AS_IMPLICIT_KEY":
      if (all.some((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === pos[0]))
        return {
          wrong: "this line and the one below it do not fit together",
          mend: "begin both at the same place, or end this one with its colon",
        };
      return {
        wrong: `the value of "${name}" holds a colon`,
        mend: "put the value between quotation marks",
      };
    case "BAD_INDENT":
      return {
        wrong: "this line stands too far to the left or right",
        mend: "begin it where the lines beside it begin",
      };
    case "MULTILINE_IMPLICIT_KEY":
      return {
        wrong: "a line that is neither a name with a colon nor part of a value",
        mend: "write name: value, or put a value of several lines between quotation marks",
      };
    case "BAD_DQ_ESCAPE":
      return {
        wrong: "a backslash between double quotation marks",
        mend: "put the value between single ones, or write \\\\ for a backslash",
      };
    case "BAD_SCALAR_START":
    case "BAD_ALIAS":
      return {
        wrong: `the value of "${name}" begins with a sign that YAML keeps for itself`,
        mend: "put the value between quotation marks",
      };
    case "MULTIPLE_DOCS":
      return { wrong: "a second document begins here", mend: "remove the line with ---" };
    case "UNEXPECTED_TOKEN":
      return {
        wrong: `"${source.charAt(pos[0])}" stands where a name with a colon belongs`,
        mend: "remove it, or put the text between quotation marks",
      };
    case "MISSING_CHAR":
    case "BLOCK_IN_FLOW":
      return {
        wrong: "a quotation mark or bracket is never closed",
        mend: "close it in the line where it was opened",
      };
    default: {
      const isConflict = /^(?:<{7}|={7}|>{7})/.test(line);
      if (isConflict)
        return {
          wrong: "a merge conflict",
          mend: "keep one of the two sides, and remove the lines with <<<, === and >>>",
        };
      const reason = message.split("\n")[0]?.replace(/ at line.*$/, "") ?? "unreadable";
      return { wrong: `not valid YAML: ${reason}`, mend: "mend the line" };
    }
  }
}

/** The paths at which a list was written where fields are read. */
function listsForFields(written: unknown, read: unknown, path: string[] = []): string[][] {
  if (typeof written !== "object" || written === null || typeof read !== "object" || read === null) return [];
  if (Array.isArray(written) && !Array.isArray(read)) return [path];
  const inside = new Map<string, unknown>(Object.entries(read));
  return Object.entries(written).flatMap(([name, value]) =>
    listsForFields(value, inside.get(name), [...path, name]),
  );
}

/** The lists that lack a field, or have one too many, since they are no fields. */
function listsAmong(issues: readonly v.BaseIssue<unknown>[]): string[][] {
  return issues.flatMap((issue) => {
    const list = listAround(issue);
    return list === null ? [] : [list];
  });
}

/** The path of the list in which an issue misses a field; null where it does not. */
function listAround({ path }: v.BaseIssue<unknown>): string[] | null {
  const at = path?.findIndex(({ type, input }) => type !== "array" && Array.isArray(input)) ?? -1;
  return at < 0 ? null : (path ?? []).slice(0, at).map(({ key }) => String(key));
}

/**
 * What is wrong with an entry that may be of several kinds: each kind says what it lacks, and the author meant one. A value that a
 * kind does not take and a name that none of them has are told; otherwise that it is of none.
 */
function ofOneKind(issue: v.BaseIssue<unknown>, schema: object): v.BaseIssue<unknown>[] {
  if (issue.type !== "union") return [issue];
  const inside = (issue.issues ?? []).flatMap((one): v.BaseIssue<unknown>[] => {
    const [first, ...others] = [...(issue.path ?? []), ...(one.path ?? [])];
    return one.path === undefined || first === undefined ? [] : [inEntry(one, [first, ...others])];
  });
  const values = inside.filter((one) => !isMissing(one) && !isUnknown(one));
  if (values.length > 0) return values;
  const strange = inside.filter((one) => {
    const path = keysOf(one);
    return isUnknown(one) && !Object.hasOwn(fieldsAt(schema, path.slice(0, -1)), path.at(-1) ?? "");
  });
  const byName = new Map(strange.map((one) => [v.getDotPath(one), one]));
  return strange.length > 0 ? [...byName.values()] : [issue];
}

function inEntry(
  issue: v.BaseIssue<unknown>,
  path: NonNullable<v.BaseIssue<unknown>["path"]>,
): v.BaseIssue<unknown> {
  return { ...issue, path };
}

/** All fields that may stand where a path leads, whatever else stands there, each with its schema. */
function fieldsAt(schema: object, path: readonly string[]): Record<string, unknown> {
  const { entries, item, value, wrapped, options }: Record<string, unknown> = Object(schema);
  if (Array.isArray(options)) return Object.assign({}, ...options.map((one) => fieldsAt(Object(one), path)));
  if (wrapped !== undefined) return fieldsAt(Object(wrapped), path);
  const [step, ...steps] = path;
  if (step === undefined) return Object(entries);
  return fieldsAt(Object(Object(entries)[step] ?? item ?? value), steps);
}

/** Those of them that may not be left out. */
function neededAt(schema: object, path: readonly string[]): string[] {
  return Object.entries(fieldsAt(schema, path)).flatMap(([name, one]) =>
    Object(one).type === "optional" ? [] : name,
  );
}

/**
 * Unknown fields, each with the one it probably is: one that is missing, since that is one mistake and one message, or else any.
 */
function misspeltFields(issues: readonly v.BaseIssue<unknown>[], schema: object): Map<string, string> {
  const missing = issues.filter(isMissing).map((issue) => v.getDotPath(issue) ?? "");
  const pairs = issues.filter(isUnknown).flatMap((issue): [string, string][] => {
    const name = v.getDotPath(issue) ?? "";
    const parent = name.slice(0, name.lastIndexOf(".") + 1);
    const meant = nearest(
      name,
      missing.filter((other) => other.slice(0, other.lastIndexOf(".") + 1) === parent),
    );
    if (meant !== null) return [[name, meant]];
    const path = keysOf(issue);
    const beside = Object.keys(Object(issue.path?.at(-1)?.input));
    const free = Object.keys(fieldsAt(schema, path.slice(0, -1))).filter((field) => !beside.includes(field));
    const other = nearest(path.at(-1) ?? "", free);
    return other === null ? [] : [[name, parent + other]];
  });
  return new Map(pairs);
}

function keysOf({ path }: v.BaseIssue<unknown>): string[] {
  return (path ?? []).map(({ key }) => String(key));
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.kind === "schema" && issue.input === undefined;
}

function isUnknown(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function explain(
  issue: v.BaseIssue<unknown>,
  name: string,
  needed: readonly string[],
): { wrong: string; mend: string } {
  if (isMissing(issue)) return { wrong: `${name} is missing`, mend: "add it" };
  if (isUnknown(issue))
    return { wrong: `${name} is not a field of this file`, mend: "remove it, or mend its name" };
  if (issue.input === null && issue.kind === "schema")
    return {
      wrong: `${name} is empty`,
      mend:
        issue.expected === "string"
          ? "write it behind the colon"
          : `write it, or ${emptyOf(issue)} where there is none`,
    };
  if (issue.expected === "Object" && issue.type !== "union")
    return {
      wrong: `${name} must be fields, each with its value`,
      mend:
        typeof issue.input === "string" && needed.length > 0 && !needed.includes(keysOf(issue).at(-1) ?? "")
          ? `write below it, each on a line of its own, ${needed.map((field) => `${field}: …`).join(", ")}`
          : "write name: value, or above it the name that is missing",
    };
  const isBare = typeof issue.input === "number" || typeof issue.input === "boolean";
  const mend = issue.expected === "string" && isBare ? "put it in quotation marks" : "mend the value";
  return { wrong: `${name} ${issue.message}`, mend };
}

function emptyOf({ expected }: v.BaseIssue<unknown>): string {
  return expected === "Array" ? "[]" : "{}";
}

/** The offset of the name of an entry. */
function nameAt(document: ReturnType<typeof parseDocument>, path: readonly unknown[]): number {
  const around: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(around)
    ? around.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined;
  return isNodeWithRange(pair?.key) ? pair.key.range[0] : nodeAt(document, path);
}

/** The offset of the deepest node on a path that exists, for a useful line number. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: readonly unknown[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNodeWithRange(node)) return node.range[0];
  }
  return 0;
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

/** The glossary's spelling of a term, capitals and line breaks aside; undefined when it is not in the glossary. */
export function termIn(glossary: Glossary, written: string): string | undefined {
  const sought = curled(written).replace(/\s+/g, " ").trim().toLowerCase();
  return Object.keys(glossary).find((term) => term.toLowerCase() === sought);
}
